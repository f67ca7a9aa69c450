import type { Finding } from "../finding.ts";
import type { FormatContext } from "./format-context.ts";
import { isAtLeast } from "../severity.ts";
import { compareText } from "../sort.ts";
import { displayText } from "../../text/display-text.ts";

/**
 * Findings as JUnit XML: a suite for each file, a case for each finding. Open findings from `failOn` on are failures,
 * lighter ones pass and say what they are, decided ones are skipped with the reason. A checked file without findings
 * has one case that passes.
 */
export function formatJunit(findings: readonly Finding[], context: FormatContext): string {
  const findingsByPath = new Map<string, Finding[]>(context.files.map((path) => [path, []]));
  for (const finding of findings) {
    const { path } = finding.span.file;
    const here = findingsByPath.get(path);
    if (here === undefined) findingsByPath.set(path, [finding]);
    else here.push(finding);
  }
  const paths = [...findingsByPath.keys()].sort(compareText);
  const suites = paths.map((path) => suiteOf(path, findingsByPath.get(path) ?? [], context));
  const total = countCases(findings, context);
  const clean = paths.filter((path) => findingsByPath.get(path)?.length === 0).length;
  const attributes = attributesOf({
    name: "auth-profiles",
    tests: total.tests + clean,
    failures: total.failures,
    errors: 0,
    skipped: total.skipped,
    time: "0",
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', `<testsuites${attributes}>`, ...suites, "</testsuites>", ""].join(
    "\n",
  );
}

function suiteOf(path: string, findings: readonly Finding[], context: FormatContext): string {
  const counts = countCases(findings, context);
  const tests = Math.max(1, counts.tests);
  const attributes = attributesOf({
    name: path,
    tests,
    failures: counts.failures,
    errors: 0,
    skipped: counts.skipped,
    time: "0",
  });
  const cases =
    findings.length === 0
      ? [`    <testcase${attributesOf({ name: "no findings", classname: path, file: path, time: "0" })}/>`]
      : findings.map((finding) => caseOf(finding, context));
  return [`  <testsuite${attributes}>`, ...cases, "  </testsuite>"].join("\n");
}

function caseOf(finding: Finding, context: FormatContext): string {
  const { file, start } = finding.span;
  const { line, column } = context.lineMaps.of(file).positionOf(start);
  const place = `${String(line)}:${String(column)}`;
  const attributes = attributesOf({
    name: `${finding.rule} at ${place}`,
    classname: file.path,
    file: file.path,
    line,
    time: "0",
  });
  return [`    <testcase${attributes}>`, `      ${outcomeOf(finding, place, context)}`, "    </testcase>"].join("\n");
}

function outcomeOf(finding: Finding, place: string, context: FormatContext): string {
  const { severity, message, rule } = finding;
  const text = escapeXml(`${severity}: ${finding.span.file.path}:${place}: ${message}\n${finding.help}`);
  if (finding.status !== "open") {
    return `<skipped${attributesOf({ message: `${finding.status}: ${finding.justification ?? ""}` })}/>`;
  }
  if (!isFailure(finding, context)) return `<system-out>${text}</system-out>`;
  return `<failure${attributesOf({ message, type: rule })}>${text}</failure>`;
}

function isFailure(finding: Finding, context: FormatContext): boolean {
  return finding.status === "open" && isAtLeast(finding.severity, context.failOn);
}

function countCases(findings: readonly Finding[], context: FormatContext) {
  return {
    tests: findings.length,
    failures: findings.filter((finding) => isFailure(finding, context)).length,
    skipped: findings.filter((finding) => finding.status !== "open").length,
  };
}

function attributesOf(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join("");
}

/** Characters that XML does not allow are written out; line breaks in attributes survive as references. */
function escapeXml(text: string): string {
  return text
    .split("\n")
    .map((line) =>
      displayText(line)
        .replace(/[\uFFFE\uFFFF]/g, "\uFFFD")
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;"),
    )
    .join("&#10;");
}
