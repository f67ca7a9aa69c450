import type { Finding } from "../finding.ts";
import type { FormatContext } from "./format-context.ts";
import { summarize, summaryInWords } from "../summary.ts";
import { displayText } from "../../text/display-text.ts";

/** Rows of the table; the service refuses summaries beyond one mebibyte. */
const longestTable = 500;

/** The job summary of a workflow run: a Markdown table of the open findings, the heaviest first. */
export function githubSummary(findings: readonly Finding[], context: FormatContext): string {
  const open = findings.filter((finding) => finding.status === "open");
  const byWeight = (["error", "warning", "info"] as const).flatMap((severity) =>
    open.filter((finding) => finding.severity === severity),
  );
  const summary = summaryInWords(summarize(findings, context.leftOut), context.files.length);
  const blocks = ["### auth-profiles", summary];
  if (byWeight.length > 0) {
    const rows = byWeight.slice(0, longestTable).map((finding) => rowOf(finding, context));
    blocks.push(["| Severity | Rule | Place | Finding |", "| --- | --- | --- | --- |", ...rows].join("\n"));
  }
  const rest = byWeight.length - longestTable;
  if (rest > 0) blocks.push(`${String(rest)} more are not in this table.`);
  return blocks.join("\n\n") + "\n";
}

function rowOf(finding: Finding, context: FormatContext): string {
  const { file, start } = finding.span;
  const { line } = context.lineMaps.of(file).positionOf(start);
  const cells = [
    finding.severity,
    codeOf(finding.rule),
    codeOf(`${file.path}:${String(line)}`),
    `${inlineOf(finding.message)}. ${inlineOf(finding.help)}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

/** A message with the names between its backticks as code. */
function inlineOf(message: string): string {
  const parts = message.split("`");
  // An even number of backticks, or the last one begins nothing.
  const isPaired = parts.length % 2 === 1;
  return parts.map((part, index) => (index % 2 === 1 && isPaired ? codeOf(part) : escapeText(part))).join("");
}

function codeOf(text: string): string {
  return `<code>${escapeText(text)}</code>`;
}

/** Characters that Markdown or HTML could read become entities, which neither reads as syntax; no line is broken. */
function escapeText(text: string): string {
  return displayText(text).replace(/[!"#$&*:<>@[\\\]^_`{|}~]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
