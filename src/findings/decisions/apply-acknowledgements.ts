import { isCalendarDay } from "./calendar-day.ts";
import type { AcknowledgementEntry, Disposition, FindingSubject } from "./disposition.ts";
import type { Finding } from "../finding.ts";
import { report } from "../report.ts";
import { reportUnknownRule } from "../report-unknown-rule.ts";
import { isRuleId, ruleEntry, ruleGroup, type RuleId } from "../rule-table.ts";
import { compareFindings } from "../sort.ts";

/**
 * Marks findings that the group acknowledged. An entry whose finding is gone, whose meaning has changed or whose day
 * has passed is a finding itself.
 */
export function applyAcknowledgements(
  findings: readonly Finding[],
  acknowledgements: readonly AcknowledgementEntry[],
  asOf: string,
  inScope: (scope: FindingSubject) => boolean,
): Disposition {
  const additional: Finding[] = [];
  const existing = new Map(findings.map((finding) => [meaningOf(finding.rule, finding.fingerprint), finding]));
  const activeByMeaning = new Map<string, AcknowledgementEntry>();
  const lapsed: (AcknowledgementEntry & { readonly rule: RuleId })[] = [];
  for (const entry of acknowledgements) {
    const fault = faultOf(entry, asOf);
    if (fault !== undefined) additional.push(fault);
    else if (isRuleId(entry.rule)) {
      const meaning = meaningOf(entry.rule, entry.fingerprint);
      const finding = existing.get(meaning);
      if (finding === undefined) lapsed.push({ ...entry, rule: entry.rule });
      else if (partiesOf(entry.rule, entry.profiles) !== partiesOf(entry.rule, finding.profiles))
        additional.push(aboutOthers(entry, finding));
      else if (!activeByMeaning.has(meaning)) activeByMeaning.set(meaning, entry);
    }
  }
  additional.push(...reportLapsed(lapsed, findings, activeByMeaning, inScope));
  return {
    findings: findings.map((finding): Finding => {
      const entry = activeByMeaning.get(meaningOf(finding.rule, finding.fingerprint));
      if (entry === undefined || finding.status !== "open") return finding;
      return { ...finding, status: "acknowledged", justification: `${entry.reason} (${entry.owner})` };
    }),
    additional,
  };
}

/** Why an acknowledgement does not act, whatever the findings are. */
function faultOf(entry: AcknowledgementEntry, asOf: string): Finding | undefined {
  const { rule, until, span, profiles } = entry;
  if (!isRuleId(rule)) return reportUnknownRule(rule, span);
  const options = { span, profiles, key: meaningOf(rule, entry.fingerprint) };
  if (ruleEntry(rule).everywhere === true) {
    return report("meta/stale-acknowledgement", "notAcknowledgeable", { rule }, options);
  }
  if (until === undefined) return undefined;
  if (!isCalendarDay(until)) {
    return report("meta/stale-acknowledgement", "malformedDate", { rule, until }, options);
  }
  return until < asOf ? report("meta/stale-acknowledgement", "expired", { rule, until }, options) : undefined;
}

/** What some profiles accept, others have not accepted, whoever copied the fingerprint. */
function aboutOthers({ rule, fingerprint, profiles, span }: AcknowledgementEntry, finding: Finding): Finding {
  const [named, found] = [profiles, finding.profiles].map(listOf);
  const related = [{ span: finding.span, message: "the finding" }];
  const options = { span, profiles, related, key: meaningOf(rule, fingerprint) };
  return report(
    "meta/stale-acknowledgement",
    "otherProfiles",
    { rule, named: named ?? "", found: found ?? "" },
    options,
  );
}

function listOf(profiles: readonly string[]): string {
  const shown = [...new Set(profiles)].sort().map((id) => `\`${id}\``);
  const [last = "no profile", ...others] = shown.reverse();
  return others.length === 0 ? last : `${others.reverse().join(", ")} and ${last}`;
}

/** Entries without their finding. One of the same rule between the same profiles is probably what it has become. */
function reportLapsed(
  lapsed: readonly (AcknowledgementEntry & { readonly rule: RuleId })[],
  findings: readonly Finding[],
  activeByMeaning: ReadonlyMap<string, AcknowledgementEntry>,
  inScope: (scope: FindingSubject) => boolean,
): readonly Finding[] {
  if (lapsed.length === 0) return [];
  const successors = new Map<string, Finding[]>();
  for (const finding of [...findings].sort(compareFindings).reverse()) {
    if (finding.status !== "open" || ruleGroup(finding.rule) === "meta") continue;
    if (activeByMeaning.has(meaningOf(finding.rule, finding.fingerprint))) continue;
    const parties = partiesOf(finding.rule, finding.profiles);
    const group = successors.get(parties);
    if (group === undefined) successors.set(parties, [finding]);
    else group.push(finding);
  }
  return lapsed.flatMap((entry) => {
    const { rule, fingerprint, profiles, span } = entry;
    if (!inScope({ rule, profiles })) return [];
    const options = { span, profiles, key: meaningOf(rule, fingerprint) };
    const successor = successors.get(partiesOf(rule, profiles))?.pop();
    if (successor === undefined) return [report("meta/stale-acknowledgement", "unused", { rule }, options)];
    const related = [{ span: successor.span, message: "the finding as it is now" }];
    const found = successor.fingerprint;
    return [report("meta/stale-acknowledgement", "changed", { rule, fingerprint, found }, { ...options, related })];
  });
}

function partiesOf(rule: string, profiles: readonly string[]): string {
  return JSON.stringify([rule, ...new Set([...profiles].sort())]);
}

function meaningOf(rule: string, fingerprint: string): string {
  return `${rule} ${fingerprint}`;
}
