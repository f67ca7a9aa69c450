import type { Finding, Outcome } from "../findings/finding.ts";
import { report } from "../findings/report.ts";
import { startOf, type SourceFile } from "../text/source-file.ts";

/** Larger files are no manifests: ten thousand requirements need less. */
export const defaultByteLimit = 4 * 1024 * 1024;

/**
 * Octets to text: strict UTF-8, a byte order mark taken away, no control characters. CRLF stays as it is: YAML reads it
 * as a line break, and offsets stay true.
 */
export function readText(path: string, bytes: Uint8Array, byteLimit: number = defaultByteLimit): Outcome<SourceFile> {
  const unreadable = (finding: (file: SourceFile) => Finding): Outcome<SourceFile> => ({
    value: undefined,
    findings: [finding({ path, text: "" })],
  });
  if (bytes.length > byteLimit) {
    const params = { found: `${bytes.length} octets`, limit: `${byteLimit}` };
    return unreadable((file) => report("meta/unreadable", "tooLarge", params, { span: startOf(file), key: path }));
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const offset = firstInvalidOctet(bytes);
    return unreadable((file) => report("meta/unreadable", "encoding", { offset }, { span: startOf(file), key: path }));
  }
  const file: SourceFile = { path, text };
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/.exec(text);
  if (control === null) return { value: file, findings: [] };
  const found = `U+${(control[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  const span = { file, start: control.index, end: control.index + 1 };
  return {
    value: undefined,
    findings: [report("meta/unreadable", "controlCharacter", { found }, { span, key: path })],
  };
}

/** The offset of the first octet that no UTF-8 text has there: found by halving, as decoding is monotonous. */
function firstInvalidOctet(bytes: Uint8Array): number {
  const isValidUpTo = (end: number): boolean => {
    try {
      // `stream` accepts a sequence that is cut off at the end.
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isValidUpTo(middle)) valid = middle;
    else invalid = middle;
  }
  return Math.min(valid, bytes.length);
}
