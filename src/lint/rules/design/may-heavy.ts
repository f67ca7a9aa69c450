import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";

/** Requirements below which a share says nothing. */
const fewest = 8;
/** The share of MAY that a profile bears. */
const share = 0.4;
/** Mechanisms for one objective that a profile bears. */
const mechanisms = 2;

/** A profile with many permissions, or many ways to one objective: whoever adopts it still has to decide. */
export const mayHeavy = defineRule("design/may-heavy", function* (set) {
  for (const profile of set.profiles) {
    if (profile.placement === "edition" || profile.placement === "base") continue;
    const { id, located, manifest } = profile;
    const requirements = profile.duties.filter(({ kind }) => kind === "requirement");
    const may = requirements.filter(({ level }) => level === "MAY").length;
    if (requirements.length >= fewest && may > share * requirements.length) {
      const params = { may, count: requirements.length, profile: id, limit: share * 100 };
      const span = located.spanOf(["requirements"], "key");
      yield report("design/may-heavy", "share", params, { span, profiles: [id], key: `${id} share` });
    }
    for (const objective of new Set(manifest.solves.map((one) => one.objective))) {
      const own = manifest.solves.filter((one) => one.objective === objective);
      if (own.length <= mechanisms) continue;
      const span = located.spanOf(["solves", manifest.solves.findIndex((one) => one.objective === objective)], "value");
      const params = { profile: id, objective, count: own.length };
      yield report("design/may-heavy", "mechanisms", params, { span, profiles: [id], key: `${id} ${objective}` });
    }
  }
});
