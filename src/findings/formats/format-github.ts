import type { Finding, Severity } from "../finding.ts";
import type { FormatContext } from "./format-context.ts";
import { summarize, summaryInWords } from "../summary.ts";
import { displayText } from "../../text/display-text.ts";

const commands: Readonly<Record<Severity, "error" | "warning" | "notice">> = {
  error: "error",
  warning: "warning",
  info: "notice",
};

/**
 * Open findings as workflow commands, which become annotations in a pull request. The service shows ten of each level
 * in a step, so the rest is counted in a last line instead of being lost silently.
 */
export function formatGithub(findings: readonly Finding[], context: FormatContext): string {
  const open = findings.filter((finding) => finding.status === "open");
  const lines: string[] = [];
  const leftOut: string[] = [];
  for (const severity of ["error", "warning", "info"] as const) {
    const here = open.filter((finding) => finding.severity === severity);
    lines.push(...here.slice(0, context.annotationLimit).map((finding) => annotationOf(finding, context)));
    const rest = Math.max(0, here.length - context.annotationLimit) + context.leftOut[severity];
    if (rest > 0) leftOut.push(`${String(rest)} of severity ${severity}`);
  }
  const summary = summaryInWords(summarize(findings, context.leftOut), context.files.length);
  const note = leftOut.length === 0 ? [] : [`not annotated: ${leftOut.join(", ")}; the job summary lists more`];
  return [...lines, summary, ...note].join("\n") + "\n";
}

function annotationOf(finding: Finding, context: FormatContext): string {
  const { file, start, end } = finding.span;
  const lines = context.lineMaps.of(file);
  const from = lines.positionOf(start);
  const to = lines.positionOf(Math.max(start, end));
  const properties: readonly (readonly [string, string | number])[] = [
    ["file", displayText(file.path)],
    ["line", from.line],
    ["endLine", to.line],
    // Columns of an annotation are about one line only.
    ...(from.line === to.line
      ? ([
          ["col", from.column],
          ["endColumn", to.column],
        ] as const)
      : []),
    ["title", finding.rule],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(",");
  const text = `${displayText(finding.message)}\n${displayText(finding.help)}`;
  return `::${commands[finding.severity]} ${written}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
