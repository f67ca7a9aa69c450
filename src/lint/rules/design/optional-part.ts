import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import { DeclaredRelations } from "../../../model/set/declared-relations.ts";
import type { Duty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import { defineRule } from "../../rule.ts";
import { isOnlyWith } from "./needed-profiles.ts";
import { optionalPartsOf, type OptionalPart } from "./optional-parts.ts";

/** Duties on something optional from which on they are a part of their own. */
const partFrom = 4;

/**
 * A part of a profile that binds only those who chose it, by something that nobody has to send, or because they have
 * another profile as well. What one may opt into has a document of its own.
 */
export const optionalPart = defineRule("design/optional-part", function* (set) {
  const limit = set.configuration.thresholds?.["optional-duties"] ?? partFrom;
  const relations = new DeclaredRelations(set);
  for (const profile of set.profiles) {
    if (profile.placement !== "profile" && profile.placement !== "base") continue;
    for (const part of optionalPartsOf(profile)) {
      // Where most of a profile depends on it, it is what the profile is about.
      if (part.duties.length < limit || part.duties.length * 2 > profile.duties.length) continue;
      yield partFinding(part, profile);
    }
    yield* foreignParts(profile, set, relations);
  }
});

function partFinding({ line, duties }: OptionalPart, profile: Profile): Finding {
  const at = (path: Duty["path"]) => profile.located.spanOf(path, "value");
  const params = { count: duties.length, total: profile.duties.length, profile: profile.id, parameter: line.anchor };
  return report("design/optional-part", "parameter", params, {
    span: at(line.path),
    related: duties.map((duty) => ({
      span: at(duty.path),
      message: `\`${duty.id}\` (${duty.level}) holds only with it`,
    })),
    profiles: [profile.id],
    key: line.id,
  });
}

/** Duties that bind only those who have another profile as well, unless both are declared to be used together. */
function* foreignParts(profile: Profile, set: ProfileSet, relations: DeclaredRelations): Generator<Finding> {
  const byOther = new Map<Profile, Duty[]>();
  for (const duty of profile.duties) {
    if (duty.level === "MAY") continue;
    for (const id of namedIn(duty)) {
      const other = set.profilesById.get(id);
      if (other?.adoptable !== true || other === profile || profile.lineage.includes(other)) continue;
      if (!isOnlyWith(duty.when, id)) continue;
      const list = byOther.get(other);
      if (list === undefined) byOther.set(other, [duty]);
      else list.push(duty);
    }
  }
  for (const [other, [first, ...more]] of byOther) {
    if (first === undefined || relations.between([profile.id, other.id]) === "composed") continue;
    const at = (duty: Duty) => profile.located.spanOf(duty.path, "value");
    const params = { duty: first.id, other: other.id };
    yield report("design/optional-part", "foreign", params, {
      span: at(first),
      related: more.map((duty) => ({ span: at(duty), message: `so does \`${duty.id}\` (${duty.level})` })),
      profiles: [profile.id, other.id],
      key: `${profile.id} ${other.id}`,
    });
  }
}

/** The profiles whose things a condition names. */
function namedIn({ when }: Duty): ReadonlySet<string> {
  const atoms = (when ?? []).flat();
  return new Set(
    atoms.flatMap((atom) => {
      if (atom.kind === "variable") return [];
      return atom.kind === "situation" ? [atom.profile] : [atom.parameter.profile];
    }),
  );
}
