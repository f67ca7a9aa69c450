import type { Finding, Outcome } from "../findings/finding.ts";
import { report } from "../findings/report.ts";
import { controlCharactersIn } from "../text/control-character.ts";
import { startOf, type SourceFile } from "../text/source-file.ts";

/** Larger files are no manifests: ten thousand requirements need less. */
export const defaultByteLimit = 4 * 1024 * 1024;

/** Control characters of one file that are told. */
const controlLimit = 20;

/** Characters that are told with the line they stand on, as long as it has a sane length. */
const contextLength = 200;

/**
 * Octets to text: strict UTF-8, a byte order mark taken away, no control characters. CRLF stays as it is: YAML reads it
 * as a line break, and offsets stay true. `byteLimit`: the octets that a file may have, 4 MiB where nobody says otherwise.
 */
export function readText(path: string, bytes: Uint8Array, byteLimit: number = defaultByteLimit): Outcome<SourceFile> {
  if (bytes.length > byteLimit) {
    const params = { found: `${bytes.length} octets`, limit: `${byteLimit}` };
    const span = startOf({ path, text: "" });
    return { value: undefined, findings: [report("meta/unreadable", "tooLarge", params, { span, key: path })] };
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { value: undefined, findings: [encodingFinding(path, bytes)] };
  }
  const file = { path, text };
  const findings = controlFindings(file);
  return { value: findings.length === 0 ? file : undefined, findings };
}

function controlFindings(file: SourceFile): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { name, offset } of controlCharactersIn(file.text)) {
    if (findings.length === controlLimit) break;
    const span = { file, start: offset, end: offset + 1 };
    findings.push(
      report("meta/unreadable", "controlCharacter", { found: name }, { span, key: `${file.path} ${name}` }),
    );
  }
  return findings;
}

/** Shows the line up to the octet that is no UTF-8: the text before it can be read. */
function encodingFinding(path: string, bytes: Uint8Array): Finding {
  const offset = firstInvalidOctet(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, offset));
  const after = new TextDecoder().decode(bytes.subarray(offset, offset + contextLength));
  const file = { path, text: before + after };
  const span = { file, start: before.length, end: before.length + 1 };
  return report("meta/unreadable", "encoding", { offset }, { span, key: path });
}

/** The offset of the first octet that no UTF-8 text has there: found by halving, as what follows mends nothing. */
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
    const middle = Math.floor((valid + invalid) / 2);
    if (isValidUpTo(middle)) valid = middle;
    else invalid = middle;
  }
  return startOfSequence(bytes, Math.min(valid, bytes.length));
}

/** Goes back to the octet that began the sequence which is broken here. */
function startOfSequence(bytes: Uint8Array, offset: number): number {
  for (let at = offset - 1; at >= Math.max(0, offset - 3); at--) {
    const octet = bytes[at] ?? 0;
    if (octet >= 0xc0 && octet < 0xf8) {
      const length = octet >= 0xf0 ? 4 : octet >= 0xe0 ? 3 : 2;
      return at + length > offset ? at : offset;
    }
    if (octet < 0x80) return offset;
  }
  return offset;
}

/** Whether a YAML file is blank but for comments. */
export function holdsNothing(text: string): boolean {
  return text.split("\n").every((line) => /^\s*(?:#|$)/.test(line));
}
