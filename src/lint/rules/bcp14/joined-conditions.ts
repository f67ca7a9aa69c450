import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";

/** A clause with more parts than this is not read to its end. */
const limit = 3;

/** A condition that joins too many situations: usually two duties, or a situation that has no name yet. */
export const joinedConditions = defineRule("bcp14/multiple-duties", function* (set) {
  for (const profile of set.profiles) {
    const told = new Set<string>();
    for (const duty of profile.duties) {
      for (const key of ["when", "unless"] as const) {
        const count = Math.max(0, ...(duty[key] ?? []).slice(0, 1000).map((box) => box.length));
        // What holds otherwise has the condition of its line, turned round.
        const written = duty.kind === "requirement" ? key : "when";
        const place = [...duty.path, written].join("/");
        // All statements of a line have its condition.
        if (count <= limit || told.has(place)) continue;
        told.add(place);
        const span = profile.located.spanOf([...duty.path, written], "key");
        const options = { span, profiles: [profile.id], key: `${duty.id} ${written}` };
        yield report("bcp14/multiple-duties", "conditions", { count, limit }, options);
      }
    }
  }
});
