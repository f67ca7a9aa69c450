import type { ArtifactLocation, Location, Log, ReportingDescriptor, Result, Run, Suppression } from "sarif";
import type { Finding, Severity, Status } from "../finding.ts";
import type { FormatContext } from "./format-context.ts";
import { ruleEntry, ruleIds, type RuleId } from "../rule-table.ts";
import { compareText } from "../sort.ts";
import type { Span } from "../../text/source-file.ts";

/** The name that readers by convention know as the root of the sources; where it is on a machine, they know best. */
const rootName = "%SRCROOT%";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/**
 * Findings as SARIF 2.1.0, the format of code scanning services. `pages` are what it shows of each rule, as Markdown.
 */
export function formatSarif(
  findings: readonly Finding[],
  context: FormatContext,
  pages: Readonly<Partial<Record<RuleId, string>>> = {},
): string {
  const rules = ruleIds.filter((rule) => findings.some((finding) => finding.rule === rule));
  const files = filesOf(findings, context);
  const ruleIndex = new Map(rules.map((rule, index) => [rule, index]));
  const fileIndex = new Map(files.map((path, index) => [path, index]));
  const results = findings.map((finding) => resultOf(finding, context, ruleIndex, fileIndex));
  const run: Run = {
    tool: {
      driver: {
        name: "auth-profiles",
        semanticVersion: context.toolVersion,
        rules: rules.map((rule) => descriptorOf(rule, pages[rule])),
      },
    },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [rootName]: { description: { text: "The root of the repository that was checked" } } },
    artifacts: files.map((path) => ({ location: artifactLocation(path) })),
    results,
    ...leftOutNotice(context),
  };
  const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  const log: Log = { $schema: schema, version: "2.1.0", runs: [run] };
  return JSON.stringify(log, null, 2) + "\n";
}

function filesOf(findings: readonly Finding[], context: FormatContext): readonly string[] {
  const paths = new Set(context.files);
  for (const finding of findings) {
    paths.add(finding.span.file.path);
    for (const related of finding.related) paths.add(related.span.file.path);
  }
  return [...paths].sort(compareText);
}

function descriptorOf(rule: RuleId, page: string | undefined): ReportingDescriptor {
  const entry = ruleEntry(rule);
  const text = `${entry.summary}. Run \`auth-profiles explain ${rule}\` for the whole page, with examples.`;
  return {
    id: rule,
    shortDescription: { text: entry.summary },
    help: { text, markdown: page ?? text },
    defaultConfiguration: { level: levels[entry.severity] },
    properties: {
      precision: entry.heuristic === true ? "medium" : "very-high",
      ...(entry.reference === undefined ? {} : { reference: entry.reference }),
    },
  };
}

function resultOf(
  finding: Finding,
  context: FormatContext,
  ruleIndex: ReadonlyMap<RuleId, number>,
  fileIndex: ReadonlyMap<string, number>,
): Result {
  const relatedLocations = finding.related.map((related, id) => ({
    id,
    ...locationOf(related.span, context, fileIndex),
    message: { text: plainMessage(related.message) },
  }));
  return {
    ruleId: finding.rule,
    ruleIndex: ruleIndex.get(finding.rule) ?? -1,
    level: levels[finding.severity],
    message: { text: plainMessage(`${finding.message}\n${finding.help}`) },
    locations: [locationOf(finding.span, context, fileIndex)],
    ...(relatedLocations.length === 0 ? {} : { relatedLocations }),
    partialFingerprints: { "authProfilesMeaning/v1": finding.fingerprint },
    // Present on every result, or readers must assume that nothing is known about suppressions.
    suppressions: suppressionsOf(finding.status, finding.justification),
    properties: {
      certainty: finding.certainty,
      profiles: finding.profiles,
      status: finding.status,
      ...(finding.reference === undefined ? {} : { reference: finding.reference }),
    },
  };
}

/** Message texts may hold links in the manner of Markdown; what an author wrote must not become one. */
function plainMessage(text: string): string {
  return text.replace(/[[\]](?=[^[\]]*\]\(|\()/g, (bracket) => `\\${bracket}`);
}

function suppressionsOf(status: Status, justification: string | undefined): Suppression[] {
  if (status === "open") return [];
  const kind = status === "suppressed" ? "inSource" : "external";
  return [{ kind, status: "accepted", ...(justification === undefined ? {} : { justification }) }];
}

function locationOf(span: Span, context: FormatContext, fileIndex: ReadonlyMap<string, number>): Location {
  const lines = context.lineMaps.of(span.file);
  const start = lines.positionOf(span.start);
  const end = lines.positionOf(Math.max(span.start, span.end));
  const { path } = span.file;
  return {
    physicalLocation: {
      artifactLocation: { ...artifactLocation(path), index: fileIndex.get(path) ?? -1 },
      region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    },
  };
}

function artifactLocation(path: string): ArtifactLocation {
  return { uri: path.split("/").map(encodeSegment).join("/"), uriBaseId: rootName };
}

function encodeSegment(segment: string): string {
  // A lone surrogate has no form in a URI; everything else is encoded as it is.
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, "\uFFFD"));
}

function leftOutNotice(context: FormatContext): Pick<Run, "invocations"> {
  const { error, warning, info } = context.leftOut;
  const count = error + warning + info;
  if (count === 0) return {};
  const message = { text: `${String(count)} further findings are not listed` };
  return { invocations: [{ executionSuccessful: true, toolExecutionNotifications: [{ level: "note", message }] }] };
}
