import { ruleEntry, ruleIds } from "../../findings/rule-table.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../environment.ts";

/** Where the page of a rule lies below `dist/assets` of the package. */
function pageOf(rule: string): string {
  return `rules/${rule}.md`;
}

/** Prints the rule table. */
export const rules: Command = (parsed, environment) => {
  if (parsed.get("format") === "json") {
    const list = ruleIds.map((id) => {
      const { severity, fix, summary, heuristic } = ruleEntry(id);
      return { id, severity, fix, summary, certainty: heuristic === true ? "possible" : "proved", page: pageOf(id) };
    });
    environment.writeOut(`${JSON.stringify({ version: 1, rules: list }, null, 2)}\n`);
    return Promise.resolve(exitCode.clean);
  }
  const width = Math.max(...ruleIds.map((id) => id.length));
  const lines = ruleIds.map((id) => {
    const { severity, summary } = ruleEntry(id);
    return `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}`;
  });
  environment.writeOut(`${lines.join("\n")}\n\nRead one with \`auth-profiles explain <rule>\`.\n`);
  return Promise.resolve(exitCode.clean);
};
