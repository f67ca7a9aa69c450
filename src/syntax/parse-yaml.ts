import { parseDocument, type YAMLParseError } from "yaml";
import type { Finding, Outcome } from "../findings/finding.ts";
import { report } from "../findings/report.ts";
import { startOf, type SourceFile } from "../text/source-file.ts";
import { defaultTreeLimits, TreeReader, TreeTooLarge, type TreeLimits } from "./to-value.ts";
import { createYamlSource, type ParsedDocument, type YamlSource } from "./yaml-source.ts";

/** A file can be wrong in a thousand places; the first ones are what somebody mends. */
const errorLimit = 20;

/** Parses a file as YAML 1.2. What cannot be read is told; what other readers would read otherwise is told as well. */
export function parseYaml(file: SourceFile, limits: TreeLimits = defaultTreeLimits): Outcome<YamlSource> {
  if (file.text.trim() === "") {
    const options = { span: startOf(file), key: file.path };
    return { value: undefined, findings: [report("meta/unreadable", "empty", { expected: "a YAML map" }, options)] };
  }
  let document: ParsedDocument;
  const reader = new TreeReader(file, limits);
  try {
    document = parseDocument(file.text, {
      version: "1.2",
      // Both are found while reading the tree, with the place of the first one.
      uniqueKeys: false,
      merge: false,
      prettyErrors: false,
      // Anything quieter would not tell of a second document.
      logLevel: "error",
    }) as ParsedDocument;
    // The parser is recursive and turns an exhausted stack into an error of the document.
    if (document.errors.some((error) => error.message.includes("call stack"))) throw new RangeError("stack");
    if (document.errors.length > 0) {
      return {
        value: undefined,
        findings: document.errors.slice(0, errorLimit).map((error) => syntaxFinding(file, error)),
      };
    }
    const value = reader.read(document.contents);
    const findings = [...directiveFindings(file), ...reader.findings];
    if (value === null) {
      const options = { span: startOf(file), key: file.path };
      return {
        value: undefined,
        findings: [...findings, report("meta/unreadable", "empty", { expected: "a YAML map" }, options)],
      };
    }
    return { value: createYamlSource(file, document, value), findings };
  } catch (error) {
    if (error instanceof TreeTooLarge) return { value: undefined, findings: [tooLarge(file, error, limits)] };
    // A file of nothing but brackets ends here, before any limit of ours is met.
    if (error instanceof RangeError) {
      const options = { span: startOf(file), key: file.path };
      return { value: undefined, findings: [report("meta/unreadable", "tooDeep", { limit: limits.depth }, options)] };
    }
    throw error;
  }
}

function tooLarge(file: SourceFile, error: TreeTooLarge, limits: TreeLimits): Finding {
  const options = { span: error.span, key: file.path };
  if (error.kind === "depth") return report("meta/unreadable", "tooDeep", { limit: limits.depth }, options);
  return report(
    "meta/unreadable",
    "tooLarge",
    { found: `more than ${limits.nodes} values`, limit: limits.nodes },
    options,
  );
}

/** Errors of the parser in words that say what to look at. */
const reasons: Readonly<Partial<Record<YAMLParseError["code"], string>>> = {
  BAD_INDENT: "the indentation does not fit the lines above",
  TAB_AS_INDENT: "a tab stands in the indentation, expected spaces",
  MISSING_CHAR: "a character is missing here: a closing quote or bracket, or a comma or colon between two entries",
  UNEXPECTED_TOKEN: "this does not belong here; a colon or a quote may be missing before it",
  BLOCK_AS_IMPLICIT_KEY: "two keys stand on one line; text with a colon in it needs quotes",
  BLOCK_IN_FLOW: "a block list or map stands inside braces or brackets",
  MULTILINE_IMPLICIT_KEY: "a key goes over several lines; a colon may be missing",
  BAD_ALIAS: "an alias has no name or a wrong one",
  BAD_SCALAR_START: "text cannot start with this character; put quotes around it",
  BAD_DQ_ESCAPE: "an escape in double quotes is unknown; write `\\\\` for a backslash",
  DUPLICATE_KEY: "a key stands twice in one map",
  IMPOSSIBLE: "the parser gave up here",
  KEY_OVER_1024_CHARS: "a key is longer than 1024 characters; a colon may be missing",
};

function syntaxFinding(file: SourceFile, error: YAMLParseError): Finding {
  const [start, end] = error.pos;
  const bounded = Math.min(start, file.text.length);
  const span = { file, start: bounded, end: Math.max(bounded, Math.min(end, endOfLine(file.text, bounded))) };
  const options = { span, key: `${file.path} ${error.code}` };
  if (error.code === "MULTIPLE_DOCS")
    return report("structure/yaml-hazard", "severalDocuments", {}, { ...options, severity: "error" });
  if (error.code === "TAB_AS_INDENT")
    return report("structure/yaml-hazard", "tab", {}, { ...options, severity: "error" });
  const reason = reasons[error.code] ?? error.message.split("\n", 1)[0] ?? "unreadable notation";
  return report("meta/unreadable", "syntax", { language: "YAML", reason }, options);
}

function directiveFindings(file: SourceFile): readonly Finding[] {
  const match = /^%[^\n]*/m.exec(file.text.slice(0, 2000));
  if (match === null || !/^(?:%[^\n]*\n|#[^\n]*\n|\s*\n)*---/.test(file.text.slice(0, 4000))) return [];
  const span = { file, start: match.index, end: match.index + match[0].length };
  return [
    report("structure/yaml-hazard", "directive", { name: match[0].split(/\s/, 1)[0] ?? "%" }, { span, key: file.path }),
  ];
}

function endOfLine(text: string, offset: number): number {
  const newline = text.indexOf("\n", offset);
  return newline === -1 ? text.length : newline;
}
