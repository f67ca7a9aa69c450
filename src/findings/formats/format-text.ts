import type { Finding } from "../finding.ts";
import type { FormatContext } from "./format-context.ts";
import { createPalette, type Palette, type Style } from "./palette.ts";
import { ruleGroup } from "../rule-table.ts";
import { sourceFrame, type SourceFrame } from "./source-frame.ts";
import { summarize, summaryInWords } from "../summary.ts";
import { displayText } from "../../text/display-text.ts";
import type { Span } from "../../text/source-file.ts";

/** Related places that one finding shows; a cluster of hundreds says how many more there are. */
const longestRelated = 6;

/** Findings for people: each with its line of source, the places that belong to it, and what to do. */
export function formatText(findings: readonly Finding[], context: FormatContext): string {
  const palette = createPalette(context.color);
  const shown = findings.filter((finding) => finding.status === "open" || context.showDecided);
  const blocks = shown.map((finding) => formatFinding(finding, context, palette));
  if (!context.showSummary) return blocks.map((block) => `${block}\n`).join("\n");
  const summary = summaryInWords(summarize(findings, context.leftOut), context.files.length);
  const first = shown[0];
  const hint =
    first === undefined ? [] : [palette.faint(`\`auth-profiles explain ${first.rule}\` shows a rule with examples`)];
  return [...blocks, [palette.strong(summary), ...hint].join("\n")].join("\n\n") + "\n";
}

function formatFinding(finding: Finding, context: FormatContext, palette: Palette): string {
  const frames = [finding, ...finding.related.slice(0, longestRelated)].map((place) => ({
    frame: sourceFrame(place.span, context.lineMaps.of(place.span.file)),
    span: place.span,
    // The finding's own message stands in the headline.
    label: place === finding ? "" : displayText(place.message),
  }));
  const gutter = Math.max(...frames.map(({ frame }) => String(frame.line).length));
  const style = finding.status === "open" ? palette[finding.severity] : palette.faint;
  const lines = [headline(finding, style, palette)];
  frames.forEach(({ frame, span, label }, index) => {
    const arrow = index === 0 ? "-->" : ":::";
    const mark = index === 0 ? { style, sign: "^" } : { style: palette.info, sign: "-" };
    lines.push(...formatFrame(frame, { span, label, arrow, gutter, ...mark }, palette));
  });
  const margin = " ".repeat(gutter + 1);
  lines.push(...notesOf(finding, palette).map((note) => `${margin}${palette.faint("=")} ${note}`));
  return lines.join("\n");
}

function headline(finding: Finding, style: Style, palette: Palette): string {
  const word = finding.status === "open" ? finding.severity : finding.status;
  return `${style(`${word}[${finding.rule}]`)} ${palette.strong(displayText(finding.message))}`;
}

/** How one place is drawn. */
interface FrameOptions {
  readonly span: Span;
  readonly label: string;
  readonly arrow: string;
  readonly gutter: number;
  readonly style: Style;
  readonly sign: string;
}

function formatFrame(frame: SourceFrame, options: FrameOptions, palette: Palette): readonly string[] {
  const { gutter, label } = options;
  const place = `${displayText(options.span.file.path)}:${String(frame.line)}:${String(frame.column)}`;
  const where = `${" ".repeat(gutter)}${palette.faint(options.arrow)} ${place}`;
  const margin = " ".repeat(gutter + 1);
  const bar = palette.faint("|");
  if (frame.text === "") return [where, ...(label === "" ? [] : [`${margin}${bar} ${options.style(label)}`])];
  const mark = options.style(options.sign.repeat(frame.markWidth) + (label === "" ? "" : ` ${label}`));
  return [
    where,
    `${margin}${bar}`,
    `${palette.faint(`${String(frame.line).padStart(gutter)} |`)} ${frame.text}`,
    `${margin}${bar} ${" ".repeat(frame.markStart)}${mark}`,
  ];
}

function notesOf(finding: Finding, palette: Palette): readonly string[] {
  const notes: string[] = [];
  const hiddenPlaces = finding.related.length - longestRelated;
  if (hiddenPlaces > 0) notes.push(`and ${String(hiddenPlaces)} more places`);
  notes.push(`${palette.help("help:")} ${displayText(finding.help)}`);
  if (finding.certainty === "possible") notes.push("possible: decided by a heuristic or from incomplete knowledge");
  if (finding.reference !== undefined) notes.push(`see ${displayText(finding.reference)}`);
  if (finding.justification !== undefined) notes.push(`${finding.status}: ${displayText(finding.justification)}`);
  // What an acknowledgement has to name; findings inside one profile are mended or suppressed where they stand.
  if (finding.profiles.length > 1 && ruleGroup(finding.rule) !== "meta") {
    notes.push(palette.faint(`fingerprint ${finding.fingerprint}`));
  }
  return notes;
}
