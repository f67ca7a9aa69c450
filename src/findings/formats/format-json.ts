import type { Finding } from "../finding.ts";
import type { FormatContext } from "./format-context.ts";
import { jsonReport } from "./json-report.ts";

/** The report for machines as text. */
export function formatJson(findings: readonly Finding[], context: FormatContext): string {
  return JSON.stringify(jsonReport(findings, context), null, 2) + "\n";
}
