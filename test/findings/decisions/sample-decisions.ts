import { disposeFindings } from "../../../src/findings/decisions/dispose.ts";
import type { AcceptedEntry, Decisions, Suppression } from "../../../src/findings/decisions/disposition.ts";
import type { Finding } from "../../../src/findings/finding.ts";
import { report } from "../../../src/findings/report.ts";

/** A manifest that findings stand in. */
export const file = { path: "profiles/a.yaml", text: "x".repeat(1000) };

/** Another one. */
export const other = { path: "profiles/b.yaml", text: "x".repeat(1000) };

/** The file that decisions stand in. */
export const listFile = { path: "profiles/decisions.yaml", text: "x".repeat(1000) };

/** A place of one character. */
export const at = (start: number, where = file) => ({ file: where, start, end: start + 1 });

/** A finding at an offset. */
export const orphan = (start: number, id = "gateway", where = file, profiles: readonly string[] = []) =>
  report("structure/orphan", "unused", { kind: "role", id }, { span: at(start, where), profiles });

/** A finding between two profiles. */
export const rival = (key = "binding") =>
  report(
    "overlap/rival-solution",
    "several",
    { count: 2, objective: key, list: "a, b" },
    { span: at(1), profiles: ["a", "b"], key },
  );

/** A comment that silences what stands between two offsets. */
export const suppression = (nodeStart: number, nodeEnd: number, more: Partial<Suppression> = {}): Suppression => ({
  rule: "structure/orphan",
  reason: "kept for the next edition",
  span: at(Math.max(0, nodeStart - 1)),
  nodeStart,
  nodeEnd,
  ...more,
});

/** An entry of the adoption file for a finding. */
export const accepted = (finding: Finding, more: Partial<AcceptedEntry> = {}): AcceptedEntry => ({
  rule: finding.rule,
  fingerprint: finding.fingerprint,
  file: finding.span.file.path,
  message: finding.message,
  span: at(10, listFile),
  ...more,
});

/** What becomes of findings by these decisions. */
export function dispose(findings: readonly Finding[], decisions: Partial<Decisions>): readonly Finding[] {
  return disposeFindings(findings, {
    suppressions: [],
    accepted: [],
    acknowledgements: [],
    asOf: "2026-11-24",
    ...decisions,
  });
}

/** Findings by what became of them and what they say. */
export const brief = (findings: readonly Finding[]) =>
  findings.map(({ rule, status, message }) => `${status} ${rule}: ${message}`);

/** What is said of a role in `orphan`. */
export const role = "role `gateway` is declared and never used";
