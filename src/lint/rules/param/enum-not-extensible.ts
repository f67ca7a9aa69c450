import { report } from "../../../findings/report.ts";
import type { ParameterLine } from "../../../model/set/message.ts";
import { defineRule } from "../../rule.ts";
import { parameterLines, spanOfLine } from "./parameter-lines.ts";

/**
 * A closed list of values that one party sends and many receive. Receivers lag behind: whether a value may be added
 * has to be decided before they are built. Who answers (a response, metadata, a token, a challenge) is what lags.
 */
export const enumNotExtensible = defineRule("param/enum-not-extensible", function* (set) {
  for (const found of parameterLines(set)) {
    const { owner, written, id } = found.line;
    if (owner.kind !== "message" || !answers.has(owner.form)) continue;
    if (owner.form === "metadata" && written.contains !== undefined) continue;
    const values = written.values ?? [];
    // Both values of a boolean are all there are, and what may not be sent is no list.
    if (values.length < 2 || written.presence === "forbidden") continue;
    if (values.every((value) => typeof value === "boolean")) continue;
    if (isDecided(found.line)) continue;
    const params = { parameter: id, count: values.length, role: owner.from };
    const options = { span: spanOfLine(found, "values"), profiles: [found.profile.id], key: id };
    yield report("param/enum-not-extensible", "closed", params, options);
  }
});

const answers: ReadonlySet<string> = new Set(["http-response", "json", "metadata", "challenge"]);

/** Whether the line, or one that it adds to, says if values may be added. */
function isDecided(line: ParameterLine): boolean {
  for (let next: ParameterLine | undefined = line; next !== undefined; next = next.inherits) {
    if (next.written.extensible !== undefined) return true;
  }
  return false;
}
