import type { SourceFile, Span } from "../text/source-file.ts";
import type { Finding, Related } from "../findings/finding.ts";
import { isRuleId } from "../findings/rule-table.ts";

/** Findings as JSON can hold them: the files beside them, spans as the number of a file and two offsets. */
export interface StoredFindings {
  readonly files: readonly string[];
  readonly findings: readonly StoredFinding[];
}

type StoredSpan = readonly [file: number, start: number, end: number];

interface StoredFinding extends Omit<Finding, "span" | "related"> {
  readonly span: StoredSpan;
  readonly related: readonly { readonly span: StoredSpan; readonly message: string }[];
}

/** Findings without the texts they speak of. Nothing where `textOf` does not have these texts by their paths. */
export function storeFindings(
  findings: readonly Finding[],
  textOf: (path: string) => string,
): StoredFindings | undefined {
  const numbers = new Map<string, number>();
  const texts = new Map<SourceFile, boolean>();
  const spanOf = ({ file, start, end }: Span): StoredSpan => {
    if (!texts.has(file)) texts.set(file, file.text === textOf(file.path));
    const number = numbers.get(file.path) ?? numbers.size;
    numbers.set(file.path, number);
    return [number, start, end];
  };
  const stored = findings.map((finding) => ({
    ...finding,
    span: spanOf(finding.span),
    related: finding.related.map(({ span, message }) => ({ span: spanOf(span), message })),
  }));
  return [...texts.values()].every((isSame) => isSame) ? { files: [...numbers.keys()], findings: stored } : undefined;
}

/** The findings again. What was stored may be anything: nothing comes of what is not as it was written. */
export function restoreFindings(stored: unknown, textOf: (path: string) => string): readonly Finding[] | undefined {
  if (!isMap(stored) || !isListOf(stored["files"], isText) || !Array.isArray(stored["findings"])) return undefined;
  const files = stored["files"].map((path): SourceFile => ({ path, text: textOf(path) }));
  const findings = stored["findings"].map((one: unknown) => restoreFinding(one, files));
  return findings.every((one) => one !== undefined) ? findings : undefined;
}

const severities: readonly unknown[] = ["error", "warning", "info"];
const certainties: readonly unknown[] = ["proved", "possible"];
const statuses: readonly unknown[] = ["open", "suppressed", "accepted", "acknowledged"];

function restoreFinding(stored: unknown, files: readonly SourceFile[]): Finding | undefined {
  if (!isMap(stored)) return undefined;
  const { rule, severity, message, help, profiles, certainty, reference, fingerprint, status, justification } = stored;
  const span = restoreSpan(stored["span"], files);
  const related = Array.isArray(stored["related"])
    ? stored["related"].map((one: unknown) => restoreRelated(one, files))
    : [undefined];
  const isRight =
    isText(rule) &&
    isRuleId(rule) &&
    severities.includes(severity) &&
    certainties.includes(certainty) &&
    statuses.includes(status) &&
    [message, help, fingerprint].every(isText) &&
    [reference, justification].every((text) => text === undefined || isText(text)) &&
    isListOf(profiles, isText) &&
    span !== undefined &&
    related.every((one) => one !== undefined);
  if (!isRight) return undefined;
  // Every member was looked at above; what else there is goes no further.
  return {
    ...({ rule, severity, message, help, profiles, certainty, fingerprint, status } as Finding),
    ...(isText(reference) ? { reference } : {}),
    ...(isText(justification) ? { justification } : {}),
    span,
    related,
  };
}

function restoreRelated(stored: unknown, files: readonly SourceFile[]): Related | undefined {
  if (!isMap(stored) || !isText(stored["message"])) return undefined;
  const span = restoreSpan(stored["span"], files);
  return span === undefined ? undefined : { span, message: stored["message"] };
}

function restoreSpan(stored: unknown, files: readonly SourceFile[]): Span | undefined {
  if (!isListOf(stored, isOffset) || stored.length !== 3) return undefined;
  const [number = -1, start = -1, end = -1] = stored;
  const file = files[number];
  return file === undefined || start > end || end > file.text.length ? undefined : { file, start, end };
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

function isListOf<T>(value: unknown, isOne: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isOne);
}
