import type { Finding } from "../finding.ts";
import { createFormatContext, type FormatContext } from "./format-context.ts";

/** The ways in which findings are written. */
export const findingFormats = ["text", "json", "sarif", "github", "junit"] as const;

/** A way in which `formatFindings` writes findings. */
export type FindingFormat = (typeof findingFormats)[number];

/** Whether a text names a format. */
export function isFindingFormat(text: string): text is FindingFormat {
  return (findingFormats as readonly string[]).includes(text);
}

/**
 * Writes findings in one format: `text` for people, `json` (`schemas/findings.schema.json`), `sarif` 2.1.0, `github`
 * annotations, `junit`. `options`: what differs from `createFormatContext()`. Only the writer that is needed is loaded.
 */
export async function formatFindings(
  format: FindingFormat,
  findings: readonly Finding[],
  options: Partial<FormatContext> = {},
): Promise<string> {
  const context = createFormatContext(options);
  switch (format) {
    case "text":
      return (await import("./format-text.ts")).formatText(findings, context);
    case "json":
      return (await import("./format-json.ts")).formatJson(findings, context);
    case "sarif":
      return sarifWithPages(findings, context);
    case "github":
      return (await import("./format-github.ts")).formatGithub(findings, context);
    case "junit":
      return (await import("./format-junit.ts")).formatJunit(findings, context);
  }
}

async function sarifWithPages(findings: readonly Finding[], context: FormatContext): Promise<string> {
  const [{ formatSarif }, { rulePages }] = await Promise.all([import("./format-sarif.ts"), import("../rule-pages.ts")]);
  return formatSarif(findings, context, rulePages);
}
