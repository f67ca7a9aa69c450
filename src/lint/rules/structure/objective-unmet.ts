import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Duty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";

/** A profile that claims an objective needs a duty above MAY and SHOULD that serves it. */
export const objectiveUnmet = defineRule("structure/objective-unmet", function* (set) {
  const known = new Map<Profile, ReadonlyMap<string, readonly Duty[]>>();
  const dutiesOf = (profile: Profile) => {
    const duties = known.get(profile) ?? dutiesByObjective(profile);
    known.set(profile, duties);
    return duties;
  };
  for (const profile of set.profiles) {
    const declared = new Set(profile.manifest.solves.map((solution) => solution.objective));
    const serving = dutiesOf(profile);
    const narrowed = narrowedProfiles(profile).map(dutiesOf);
    for (const [index, { objective }] of profile.manifest.solves.entries()) {
      if (!set.words.objectives.has(objective)) continue;
      yield* judge(profile, index, objective, [
        ...(serving.get(objective) ?? []),
        ...narrowed.flatMap((one) => one.get(objective) ?? []),
      ]);
    }
    for (const [objective, duties] of serving) {
      const duty = duties[0];
      // A profile may add to what its base is for without claiming to solve it.
      const inherited = profile.lineage.some((one) =>
        one.manifest.solves.some((other) => other.objective === objective),
      );
      if (declared.has(objective) || inherited || duty === undefined) continue;
      const span = spanOfServes(profile, duty);
      const options = { span, profiles: [profile.id], key: `${profile.id} ${objective}` };
      yield report("structure/objective-unmet", "notDeclared", { objective }, options);
    }
  }
});

/** What a profile narrows: whoever adopts it carries out the duties of these as well. */
function narrowedProfiles(profile: Profile): readonly Profile[] {
  const found: Profile[] = [];
  for (let next = profile.profileOf; next !== undefined && !found.includes(next); next = next.profileOf)
    found.push(next);
  return found;
}

function dutiesByObjective(profile: Profile): ReadonlyMap<string, readonly Duty[]> {
  const serving = new Map<string, Duty[]>();
  for (const duty of profile.duties) {
    for (const objective of duty.evidence.serves) {
      const list = serving.get(objective);
      if (list === undefined) serving.set(objective, [duty]);
      else list.push(duty);
    }
  }
  return serving;
}

function* judge(profile: Profile, index: number, objective: string, duties: readonly Duty[]): Generator<Finding> {
  if (duties.some((duty) => duty.level === "MUST" || duty.level === "MUST NOT")) return;
  const span = profile.located.spanOf(["solves", index, "objective"], "value");
  const options = { span, profiles: [profile.id], key: `${profile.id} ${objective}` };
  if (duties.length === 0) {
    yield report("structure/objective-unmet", "unserved", { objective }, options);
    return;
  }
  const levels = [...new Set(duties.map((duty) => duty.level))].sort().join(" and ");
  yield report("structure/objective-unmet", "onlyWeak", { objective, found: levels }, options);
}

/** The nearest `serves` that names it: of the duty itself, or of what it inherits from. */
function spanOfServes(profile: Profile, duty: Duty): Finding["span"] {
  for (let path = duty.path; path.length > 0; path = path.slice(0, -1)) {
    const span = profile.located.spanOf([...path, "serves"], "key");
    if (span.file.text.slice(span.start, span.end) === "serves") return span;
  }
  return profile.located.spanOf(["serves"], "key");
}
