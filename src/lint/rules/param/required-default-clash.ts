import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";
import { parameterLines, spanOfLine } from "./parameter-lines.ts";

/** A default says what absence means; a parameter that is always there has no use for it. */
export const requiredDefaultClash = defineRule("param/required-default-clash", function* (set) {
  for (const found of parameterLines(set)) {
    const { written, id } = found.line;
    // A conditional line can be absent elsewhere, and the default then speaks.
    if (written.presence !== "required" || written.default === undefined || written.when !== undefined) continue;
    const params = { parameter: id, default: String(written.default) };
    const options = { span: spanOfLine(found, "default"), profiles: [found.profile.id], key: id };
    yield report("param/required-default-clash", "clash", params, options);
  }
});
