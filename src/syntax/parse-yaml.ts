import type { Finding, Outcome } from "../findings/finding.ts";
import { report } from "../findings/report.ts";
import { startOf, type SourceFile, type Span } from "../text/source-file.ts";
import {
  composeDocument,
  TreeTooLarge,
  type ComposedDocument,
  type ParserError,
  type Piece,
} from "./compose-document.ts";
import { describeSyntaxError } from "./describe-syntax-error.ts";
import { readTree } from "./read-tree.ts";
import { recordPlaces } from "./record-places.ts";
import { findSuppressions } from "./suppressions.ts";
import { defaultTreeLimits, type TreeLimits } from "./tree-limits.ts";
import type { YamlSource } from "./yaml-source.ts";

/** A file can be wrong in a thousand places; the first ones are what somebody mends. */
const errorLimit = 20;

/** The same for notation that the format does without. */
const hazardLimit = 100;

/**
 * Parses a file as YAML 1.2. What cannot be read is told; what other readers would read otherwise is told as well.
 * `limits`: 60 levels and 300,000 parts where nobody says otherwise.
 */
export function parseYaml(file: SourceFile, limits: TreeLimits = defaultTreeLimits): Outcome<YamlSource> {
  try {
    const composed = composeDocument(file, limits);
    if (composed.errors.length > 0 || composed.secondDocument !== undefined) {
      return { value: undefined, findings: syntaxFindings(file, composed) };
    }
    const pieces = [...composed.directives, ...composed.properties].slice(0, hazardLimit);
    const findings = pieces.map((piece) => pieceFinding(file, piece));
    if (composed.root === null) return { value: undefined, findings: [...findings, empty(file)] };
    const { value, findings: hazards } = readTree(file, composed.root, limits);
    if (value === null) return { value: undefined, findings: [...findings, ...hazards, empty(file)] };
    // Only what is asked of the tree later is kept of it.
    const places = recordPlaces(file, composed.root);
    const source: YamlSource = {
      file,
      value,
      suppressions: findSuppressions(file, composed),
      locate: (path, at) => places.locate(path, at),
      placesText: () => places.toText(),
    };
    return { value: source, findings: [...findings, ...hazards] };
  } catch (error) {
    if (error instanceof TreeTooLarge) return { value: undefined, findings: [tooLarge(file, error, limits)] };
    throw error;
  }
}

function empty(file: SourceFile): Finding {
  return report("meta/unreadable", "empty", { expected: "a YAML map" }, { span: startOf(file), key: file.path });
}

function tooLarge(file: SourceFile, { kind, offset }: TreeTooLarge, limits: TreeLimits): Finding {
  const start = Math.max(0, Math.min(offset, file.text.length - 1));
  const options = { span: { file, start, end: start + 1 }, key: file.path };
  if (kind === "depth") return report("meta/unreadable", "tooDeep", { limit: limits.depth }, options);
  const found = `more than ${limits.nodes} keys and values`;
  return report("meta/unreadable", "tooLarge", { found, limit: limits.nodes }, options);
}

function syntaxFindings(file: SourceFile, composed: ComposedDocument): readonly Finding[] {
  const findings: Finding[] = [];
  const sorted = [...composed.errors].sort((left, right) => left.pos[0] - right.pos[0]);
  let toldUntil = -1;
  for (const error of sorted) {
    // One slip makes several errors on its line; the first one is nearest to it.
    if (error.pos[0] <= toldUntil || findings.length >= errorLimit) continue;
    const finding = syntaxFinding(file, error, composed);
    const newline = file.text.indexOf("\n", Math.max(error.pos[0], finding.span.start));
    toldUntil = newline === -1 ? file.text.length : newline;
    findings.push(finding);
  }
  if (composed.secondDocument !== undefined) {
    const span = lineAt(file, composed.secondDocument);
    const options = { span, key: file.path, severity: "error" } as const;
    findings.push(report("structure/yaml-hazard", "severalDocuments", {}, options));
  }
  return findings;
}

function syntaxFinding(file: SourceFile, error: ParserError, { unclosed }: ComposedDocument): Finding {
  const { span, reason, remedy } = describeSyntaxError(file, error, unclosed);
  const options = { span, key: `${file.path} ${error.code}` };
  if (error.code === "TAB_AS_INDENT") {
    return report("structure/yaml-hazard", "tab", {}, { ...options, severity: "error" });
  }
  return report("meta/unreadable", "syntax", { language: "YAML", reason, remedy }, options);
}

/** Directives, anchors, aliases and tags: notation that the format does without. */
function pieceFinding(file: SourceFile, { offset, text }: Piece): Finding {
  const span = { file, start: offset, end: offset + text.length };
  const options = { span, key: `${file.path} ${text}`, severity: "error" } as const;
  const name = text.slice(1);
  switch (text[0]) {
    case "&":
      return report("structure/yaml-hazard", "anchor", { name }, options);
    case "*":
      return report("structure/yaml-hazard", "alias", { name }, options);
    case "!":
      return report("structure/yaml-hazard", "tag", { tag: text }, options);
    default:
      return report("structure/yaml-hazard", "directive", { name: text.split(/\s/, 1)[0] ?? "%" }, options);
  }
}

function lineAt(file: SourceFile, offset: number): Span {
  const newline = file.text.indexOf("\n", offset);
  return { file, start: offset, end: newline === -1 ? file.text.length : newline };
}
