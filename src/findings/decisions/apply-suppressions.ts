import { isCalendarDay } from "./calendar-day.ts";
import type { Disposition, Suppression } from "./disposition.ts";
import type { Finding } from "../finding.ts";
import { report } from "../report.ts";
import { reportUnknownRule } from "../report-unknown-rule.ts";
import { isRuleId, ruleGroup, type RuleId } from "../rule-table.ts";

/** Groups whose findings no comment in a manifest can silence: other people's profiles, or the tool's own word. */
const unsilenceable: readonly string[] = ["overlap", "meta"];

/** A suppression that may act. */
interface ActiveSuppression extends Suppression {
  readonly rule: RuleId;
  readonly reason: string;
}

/** Silences findings by the comments at their nodes; the innermost one gives its reason. */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly Suppression[],
  asOf: string,
): Disposition {
  const additional: Finding[] = [];
  const active: ActiveSuppression[] = [];
  for (const suppression of suppressions) {
    const fault = faultOf(suppression, asOf);
    if (fault !== undefined) additional.push(fault);
    else if (isActive(suppression)) active.push(suppression);
  }
  const suppressionsByPlace = groupBy(active, (each) => placeKey(each.span.file.path, each.rule));
  const findingsByPlace = groupBy(findings, (each) => placeKey(each.span.file.path, each.rule));
  const reasons = new Map<Finding, string>();
  for (const [place, here] of suppressionsByPlace) {
    const candidates = [...(findingsByPlace.get(place) ?? [])].sort(
      (left, right) => left.span.start - right.span.start,
    );
    for (const suppression of here) {
      if (meetsAny(candidates, suppression)) continue;
      const { rule, span, reason } = suppression;
      additional.push(report("meta/unused-suppression", "unused", { rule }, { span, key: `${rule} ${reason}` }));
    }
    coverCandidates(candidates, here, reasons);
  }
  return {
    findings: findings.map((finding): Finding => {
      const justification = reasons.get(finding);
      return justification === undefined ? finding : { ...finding, status: "suppressed", justification };
    }),
    additional,
  };
}

/** Why a suppression does not act, if so. */
function faultOf(suppression: Suppression, asOf: string): Finding | undefined {
  const { rule, reason, until, span } = suppression;
  if (!isRuleId(rule)) return reportUnknownRule(rule, span);
  const group = ruleGroup(rule);
  if (unsilenceable.includes(group)) return report("meta/unused-suppression", "powerless", { rule, group }, { span });
  if (reason === undefined || reason.trim() === "") {
    return report("meta/suppression-without-reason", "comment", { rule }, { span });
  }
  if (until === undefined) return undefined;
  if (!isCalendarDay(until)) return report("meta/suppression-expired", "malformed", { rule, until }, { span });
  // Days written this way are ordered like their texts.
  return until < asOf ? report("meta/suppression-expired", "expired", { rule, until }, { span }) : undefined;
}

function isActive(suppression: Suppression): suppression is ActiveSuppression {
  return isRuleId(suppression.rule) && suppression.reason !== undefined;
}

function meetsAny(sorted: readonly Finding[], suppression: Suppression): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) < suppression.nodeStart) low = middle + 1;
    else high = middle;
  }
  const first = sorted[low];
  return first !== undefined && first.span.start < suppression.nodeEnd;
}

/** One sweep over both lists: nodes open in the order of their starts, and what has ended never comes back. */
function coverCandidates(
  sorted: readonly Finding[],
  suppressions: readonly ActiveSuppression[],
  reasons: Map<Finding, string>,
): void {
  const opening = [...suppressions].sort(
    (left, right) =>
      left.nodeStart - right.nodeStart || right.nodeEnd - left.nodeEnd || left.span.start - right.span.start,
  );
  const open: ActiveSuppression[] = [];
  let next = 0;
  for (const finding of sorted) {
    const { start } = finding.span;
    for (let at = opening[next]; at !== undefined && at.nodeStart <= start; at = opening[++next]) open.push(at);
    let innermost = open[open.length - 1];
    while (innermost !== undefined && innermost.nodeEnd <= start) {
      open.pop();
      innermost = open[open.length - 1];
    }
    if (innermost !== undefined) reasons.set(finding, innermost.reason);
  }
}

function placeKey(path: string, rule: string): string {
  return `${rule} ${path}`;
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
