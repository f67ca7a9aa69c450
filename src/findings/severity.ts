import type { Finding, Severity } from "./finding.ts";
import type { Placement } from "./placement.ts";
import { matchesGlob } from "./path-glob.ts";
import { ruleEntry, ruleGroup, ruleIds, type RuleId } from "./rule-table.ts";

/** How far a profile has come, as its manifest says. */
export type ProfileMaturity = "idea" | "draft" | "candidate" | "stable" | "deprecated" | "superseded" | "rejected";

/** A severity in the configuration. */
export type SeverityLevel = Severity | "off";

/** A severity, alone or with the reason why it is lower; whether the reason is there is not judged here. */
export type ConfiguredLevel = SeverityLevel | { readonly severity: SeverityLevel };

/** Severities by rule id, or by group as `group/*`. */
export type ConfiguredLevels = Readonly<Record<string, ConfiguredLevel>>;

/** What the configuration says about severities. */
export interface SeverityConfiguration {
  readonly rules?: ConfiguredLevels;
  /** Of several that match a path, the last one counts. */
  readonly overrides?: readonly { readonly paths: readonly string[]; readonly rules: ConfiguredLevels }[];
}

/** What is known about the profiles that a finding concerns. Empty where a manifest could not be understood. */
export interface Circumstances {
  readonly maturities: readonly ProfileMaturity[];
  readonly placements: readonly Placement[];
}

/** Everything that decides how much one finding weighs. */
export interface Weighed extends Circumstances {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly path: string;
}

const weights: Readonly<Record<SeverityLevel, number>> = { off: 0, info: 1, warning: 2, error: 3 };

/** Whether a severity is as heavy as another one, or heavier. */
export function isAtLeast(severity: SeverityLevel, threshold: SeverityLevel): boolean {
  return weights[severity] >= weights[threshold];
}

/** Whether a setting makes a rule, or some rule of a group written `group/*`, weigh less than the table says. */
export function isLowering(ruleOrGroup: string, level: SeverityLevel): boolean {
  return rulesOf(ruleOrGroup).some((rule) => weights[level] < weights[ruleEntry(rule).severity]);
}

/** The rules that a key of the configuration means: one rule, or all of a group; none where it means nothing. */
export function rulesOf(ruleOrGroup: string): readonly RuleId[] {
  return ruleIds.filter((rule) => rule === ruleOrGroup || `${ruleGroup(rule)}/*` === ruleOrGroup);
}

/**
 * The severity that a finding has in the end, or nothing where its rule is off.
 *
 * Maturity comes first: where a profile concerned is an idea or a draft, an error is a warning, unless the rule is
 * structural, some only within one profile; where one is kept as a record only, the finding is information. Then the configuration decides. A
 * setting for all paths does not reach into the record, because it speaks of profiles that can be adopted; one for
 * paths does. What a rule reports as mere information stays that. `meta` rules can only be raised.
 */
export function finalSeverity(weighed: Weighed, configuration: SeverityConfiguration): Severity | undefined {
  const entry = ruleEntry(weighed.rule);
  const isRecord = entry.everywhere !== true && concernsRecord(weighed);
  const isStructural = entry.structural === "within" ? weighed.placements.length < 2 : entry.structural === true;
  const judged = isRecord ? "info" : byMaturity(weighed, isStructural);
  const forPath = settingForPath(weighed, configuration);
  const level = forPath ?? settingOf(weighed.rule, configuration.rules);
  if (level === undefined) return judged;
  if (ruleGroup(weighed.rule) === "meta") return level === "off" ? judged : heavier(level, judged);
  if (level === "off") return undefined;
  const isMereInformation = weighed.severity === "info" && entry.severity !== "info";
  if (isMereInformation || (isRecord && forPath === undefined)) return "info";
  return level;
}

/** Gives every finding its final severity and drops those whose rule is off. */
export function weighFindings(
  findings: readonly Finding[],
  circumstancesOf: (finding: Finding) => Circumstances,
  configuration: SeverityConfiguration,
): readonly Finding[] {
  const kept: Finding[] = [];
  for (const finding of findings) {
    const { rule, severity } = finding;
    const path = finding.span.file.path;
    const final = finalSeverity({ ...circumstancesOf(finding), rule, severity, path }, configuration);
    if (final !== undefined) kept.push(final === severity ? finding : { ...finding, severity: final });
  }
  return kept;
}

function concernsRecord(weighed: Weighed): boolean {
  return (
    weighed.maturities.some((maturity) => ["deprecated", "superseded", "rejected"].includes(maturity)) ||
    weighed.placements.some((placement) => ["upstream", "draft", "contrast", "edition"].includes(placement))
  );
}

function byMaturity(weighed: Weighed, isStructural: boolean): Severity {
  const isEarly = weighed.maturities.some((maturity) => maturity === "idea" || maturity === "draft");
  return isEarly && !isStructural && weighed.severity === "error" ? "warning" : weighed.severity;
}

function settingForPath(weighed: Weighed, configuration: SeverityConfiguration): SeverityLevel | undefined {
  for (const override of [...(configuration.overrides ?? [])].reverse()) {
    const level = settingOf(weighed.rule, override.rules);
    if (level !== undefined && override.paths.some((glob) => matchesGlob(weighed.path, glob))) return level;
  }
  return undefined;
}

/** The setting of a rule; its own id goes before its group. */
function settingOf(rule: RuleId, levels: ConfiguredLevels | undefined): SeverityLevel | undefined {
  const own = levels !== undefined && Object.hasOwn(levels, rule) ? levels[rule] : undefined;
  const group = `${ruleGroup(rule)}/*`;
  const level = own ?? (levels !== undefined && Object.hasOwn(levels, group) ? levels[group] : undefined);
  return typeof level === "object" ? level.severity : level;
}

function heavier(left: Severity, right: Severity): Severity {
  return weights[left] >= weights[right] ? left : right;
}
