import { isRuleId, nearestRuleId, ruleEntry } from "../../findings/rule-table.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../environment.ts";
import { rulePages } from "../../findings/rule-pages.ts";
import { UsageError } from "../usage-error.ts";

/** Prints the page of one rule: the same file whose examples the tests run. */
export const explain: Command = (parsed, environment) => {
  const asked = parsed.operands[0] ?? "";
  const near = nearestRuleId(asked);
  // A bare name that only one group has is what was meant.
  const rule = isRuleId(asked) ? asked : near?.endsWith(`/${asked}`) === true ? near : undefined;
  if (rule === undefined) {
    const hint = near === undefined ? "" : `; did you mean \`${near}\`?`;
    throw new UsageError(`unknown rule \`${asked}\`${hint}`, "see `auth-profiles rules` for the list");
  }
  const page = rulePages[rule];
  const { severity, summary, fix, reference } = ruleEntry(rule);
  if (parsed.get("format") === "json") {
    const value = { version: 1, rule: { id: rule, severity, summary, fix, ...(reference ? { reference } : {}), page } };
    environment.writeOut(`${JSON.stringify(value, null, 2)}\n`);
  } else environment.writeOut(page.endsWith("\n") ? page : `${page}\n`);
  return Promise.resolve(exitCode.clean);
};
