import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";

/** Requirements below which a share says nothing. */
const fewest = 8;
/** The share of MAY that a profile bears, in percent. */
const share = 40;
/** Mechanisms for one objective that a profile bears. */
const mechanisms = 2;

/**
 * A profile, or a base, with many permissions, or many ways to one objective: whoever adopts it still has to decide. A set
 * may draw the lines elsewhere under `thresholds`.
 */
export const mayHeavy = defineRule("design/may-heavy", function* (set) {
  const { thresholds = {} } = set.configuration;
  const limit = thresholds["may-percent"] ?? share;
  const from = thresholds["may-requirements"] ?? fewest;
  const most = thresholds["mechanisms-per-objective"] ?? mechanisms;
  for (const profile of set.profiles) {
    if (profile.placement === "edition") continue;
    const { id, located, manifest } = profile;
    const requirements = profile.duties.filter(({ kind }) => kind === "requirement");
    const may = requirements.filter(({ level }) => level === "MAY").length;
    if (requirements.length >= from && may * 100 > limit * requirements.length) {
      const params = { may, count: requirements.length, profile: id, limit };
      const span = located.spanOf(["requirements"], "key");
      yield report("design/may-heavy", "share", params, { span, profiles: [id], key: `${id} share` });
    }
    const counts = new Map<string, number>();
    for (const { objective } of manifest.solves) counts.set(objective, (counts.get(objective) ?? 0) + 1);
    for (const [objective, count] of counts) {
      if (count <= most) continue;
      const span = located.spanOf(["solves", manifest.solves.findIndex((one) => one.objective === objective)], "value");
      const params = { profile: id, objective, count, limit: most };
      yield report("design/may-heavy", "mechanisms", params, { span, profiles: [id], key: `${id} ${objective}` });
    }
  }
});
