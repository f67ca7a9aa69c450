import type { AcceptedEntry, Disposition, FindingSubject } from "./disposition.ts";
import type { Finding } from "../finding.ts";
import { report } from "../report.ts";
import { reportUnknownRule } from "../report-unknown-rule.ts";
import { isRuleId, ruleGroup } from "../rule-table.ts";
import { compareFindings } from "../sort.ts";

/** What is printed as the justification of an accepted finding. */
export const acceptedJustification = "existed when the adoption file was written";

/**
 * Marks findings that the adoption file lists. A finding that names profiles is found again in whatever file they are
 * now; one that names none only in its own file. Suppressed findings use up their entries as well, so that adding a
 * comment does not make the adoption file wrong.
 */
export function applyAccepted(
  findings: readonly Finding[],
  accepted: readonly AcceptedEntry[],
  inScope: (scope: FindingSubject) => boolean,
): Disposition {
  const additional: Finding[] = [];
  const entriesByMeaning = new Map<string, AcceptedEntry[]>();
  for (const entry of accepted) {
    if (!isRuleId(entry.rule)) {
      additional.push(reportUnknownRule(entry.rule, entry.span));
    } else if (ruleGroup(entry.rule) === "meta") {
      const { rule, span } = entry;
      additional.push(report("meta/unused-suppression", "powerless", { rule, group: "meta" }, { span }));
    } else {
      const meaning = meaningOf(entry.rule, entry.fingerprint);
      const entries = entriesByMeaning.get(meaning);
      if (entries === undefined) entriesByMeaning.set(meaning, [entry]);
      else entries.push(entry);
    }
  }
  const findingsByMeaning = new Map<string, Finding[]>();
  for (const finding of findings) {
    const meaning = meaningOf(finding.rule, finding.fingerprint);
    if (!entriesByMeaning.has(meaning)) continue;
    const group = findingsByMeaning.get(meaning);
    if (group === undefined) findingsByMeaning.set(meaning, [finding]);
    else group.push(finding);
  }
  const met = new Set<Finding>();
  for (const [meaning, entries] of entriesByMeaning) {
    for (const entry of matchEntries(entries, findingsByMeaning.get(meaning) ?? [], met)) {
      const { rule, file, span } = entry;
      if (!isRuleId(rule) || !inScope({ rule, file, profiles: [] })) continue;
      const key = `${rule} ${entry.fingerprint}`;
      additional.push(report("meta/unused-suppression", "accepted", { rule, file }, { span, key }));
    }
  }
  return {
    findings: findings.map((finding): Finding =>
      met.has(finding) && finding.status === "open"
        ? { ...finding, status: "accepted", justification: acceptedJustification }
        : finding,
    ),
    additional,
  };
}

/** Pairs entries with findings of the same meaning, same file first; returns the entries that are left. */
function matchEntries(
  entries: readonly AcceptedEntry[],
  findings: readonly Finding[],
  met: Set<Finding>,
): readonly AcceptedEntry[] {
  const waitingByFile = new Map<string, Finding[]>();
  for (const finding of [...findings].sort(compareFindings).reverse()) {
    const { path } = finding.span.file;
    const waiting = waitingByFile.get(path);
    if (waiting === undefined) waitingByFile.set(path, [finding]);
    else waiting.push(finding);
  }
  const unmatched: AcceptedEntry[] = [];
  for (const entry of entries) {
    const finding = waitingByFile.get(entry.file)?.pop();
    if (finding === undefined) unmatched.push(entry);
    else met.add(finding);
  }
  const moved = [...waitingByFile.values()].flat().filter((finding) => finding.profiles.length > 0);
  moved.sort(compareFindings);
  for (const finding of moved.slice(0, unmatched.length)) met.add(finding);
  return unmatched.slice(moved.length);
}

function meaningOf(rule: string, fingerprint: string): string {
  return `${rule} ${fingerprint}`;
}
