import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Profile } from "../../../model/profile.ts";
import type { ProfileSet } from "../../../model/profile-set.ts";
import type { Path } from "../../../model/message.ts";
import { defineRule } from "../../rule.ts";
import { usesOf, type Uses } from "./uses.ts";

/** Something declared that nothing uses: a situation, an option, an error, a term of the vocabulary, a silent role. */
export const orphan = defineRule("structure/orphan", function* (set) {
  const all = usesOf(set);
  for (const profile of set.profiles) yield* inProfile(profile, all);
  yield* inVocabulary(set, all);
});

function* inProfile(profile: Profile, uses: Uses): Generator<Finding> {
  const { manifest } = profile;
  const unused = function* (kind: string, id: string, path: Path): Generator<Finding> {
    const span = profile.located.spanOf(path, "value");
    yield report(
      "structure/orphan",
      "unused",
      { kind, id },
      { span, profiles: [profile.id], key: `${profile.id} ${kind} ${id}` },
    );
  };
  for (const [index, situation] of (manifest.situations ?? []).entries()) {
    if (!uses.situations.has(`${profile.id}#${situation.id}`)) {
      yield* unused("situation", situation.id, ["situations", index, "id"]);
    }
  }
  for (const [index, option] of (manifest.options ?? []).entries()) {
    if (!uses.targets.has(`${profile.id}#${option.id}`)) yield* unused("option", option.id, ["options", index, "id"]);
  }
  for (const [index, error] of (manifest.errors ?? []).entries()) {
    if (!uses.targets.has(`${profile.id}#${error.id}`)) yield* unused("error", error.id, ["errors", index, "id"]);
  }
  const bound = new Set(profile.duties.map((duty) => duty.role));
  const acting = new Set(profile.steps.flatMap((step) => [step.written.from, step.written.to]));
  for (const [index, use] of (manifest.roles ?? []).entries()) {
    if (bound.has(use.role) || acting.has(use.role) || profile.placement === "upstream") continue;
    const span = profile.located.spanOf(["roles", index, "role"], "value");
    const options = { span, profiles: [profile.id], key: `${profile.id} role ${use.role}` };
    yield report("structure/orphan", "roleWithoutDuty", { role: use.role }, options);
  }
}

/** Words of the vocabulary that no profile uses. A growing set may keep words for what is to come: information only. */
function* inVocabulary(set: ProfileSet, uses: Uses): Generator<Finding> {
  const { words } = set;
  const lists = [
    ["role", "roles", words.vocabulary.roles, uses.roles],
    ["mechanism", "mechanisms", words.vocabulary.mechanisms, uses.mechanisms],
    ["relation", "relations", words.vocabulary.relations ?? [], uses.relations],
    ["variable", "variables", words.vocabulary.variables ?? [], uses.variables],
    ["reference", "references", words.vocabulary.references, uses.references],
  ] as const;
  for (const [kind, key, entries, used] of lists) {
    for (const [index, entry] of entries.entries()) {
      if (used.has(entry.id)) continue;
      const span = words.located.spanOf([key, index, "id"], "value");
      const options = { span, key: `vocabulary ${kind} ${entry.id}`, severity: "info" as const };
      yield report("structure/orphan", "unused", { kind, id: entry.id }, options);
    }
  }
}
