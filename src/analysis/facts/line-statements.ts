import type { Level, ValueRule } from "../../manifest/types.ts";
import type { CaseDuty, CheckDuty, OtherwiseDuty, PresenceDuty, ValueDuty } from "../../model/set/duty.ts";
import { findDuty } from "../../model/set/find-duty.ts";
import type { ParameterLine, Target } from "../../model/set/message.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { Region } from "../conditions/region.ts";
import type { Aspect, Statement, StatementForm } from "./fact-table.ts";
import type { Key } from "./key.ts";
import {
  allBut,
  anything,
  literals,
  onlyAbsent,
  orAbsent,
  ranges,
  relation,
  scheme,
  type NamedValues,
} from "./named-values.ts";
import { relatedValues, relationName } from "./related-values.ts";
import { statement, type StatementContext } from "./statement-context.ts";
import { intervalOf } from "../../manifest/duration.ts";

/** What one value rule says, before it is known of whom. */
interface Said {
  readonly form: StatementForm;
  readonly aspect: Aspect;
  readonly values: NamedValues;
  readonly isNegative?: boolean;
}

/** What a parameter line asks of its sender (docs/analysis.md 1.2). */
export function lineStatements(
  duty: PresenceDuty | ValueDuty | OtherwiseDuty | CaseDuty,
  profile: Profile,
  context: StatementContext,
): readonly Statement[] {
  return context.sendersOf(duty.line, duty.role).flatMap(({ role, kind }) => {
    const key = context.slotKey(role, "send", duty.line, isList(duty.line) ? "list" : "one-of");
    return sentStatements(duty, key, context.regionOf(duty, profile, ...context.placeOf(duty.line), kind), context);
  });
}

function sentStatements(
  duty: PresenceDuty | ValueDuty | OtherwiseDuty | CaseDuty,
  key: Key,
  region: Region,
  context: StatementContext,
): readonly Statement[] {
  const { line, level } = duty;
  const states = (rule: ValueRule, related: Target | undefined, of: Level): readonly Statement[] => {
    return saidBy(rule, related, key, context).map((said) => valueStatement(key, said, of, region));
  };
  if (duty.kind === "case") return states(duty.rule, duty.related, level);
  if (duty.kind === "value") return states(line.written, line.related, level);
  const presence = statement(key, level, "is", "presence", anything, region);
  if (duty.kind === "otherwise") return [presence];
  const { written } = line;
  const isJoined = written.presence === "required" && written.level === undefined;
  const schemes =
    written.scheme === undefined || written.presence === "forbidden"
      ? []
      : [statement(key, "MUST", "is", "scheme", orAbsent(scheme(written.scheme)), region)];
  return [presence, ...schemes, ...(isJoined ? states(written, line.related, "MUST") : [])];
}

/** Whether a slot carries a list: written so, words with spaces between, or a rule on what it contains. */
export function isList({ written, many, type }: ParameterLine): boolean {
  return many !== undefined || type === "space-list" || written.contains !== undefined;
}

function valueStatement(key: Key, said: Said, level: Level, region: Region): Statement {
  const negated = level === "MUST" ? "MUST NOT" : level === "SHOULD" ? "SHOULD NOT" : undefined;
  if (said.isNegative !== true) return statement(key, level, said.form, said.aspect, said.values, region);
  if (negated === undefined) return statement(key, level, "opaque", said.aspect, said.values, region);
  return statement(key, negated, said.form, said.aspect, said.values, region);
}

/** A duty on the value never implies presence: ⊥ belongs to every set of allowed values. */
function saidBy(rule: ValueRule, related: Target | undefined, key: Key, context: StatementContext): readonly Said[] {
  const said: Said[] = [];
  const isListKey = key.kind === "list";
  const add = (aspect: Aspect, values: NamedValues): void => {
    said.push({ form: isListKey ? "only" : "is", aspect, values: orAbsent(values) });
  };
  if (rule.values !== undefined) add("values", literals(rule.values));
  if (rule.contains !== undefined)
    said.push({ form: "each", aspect: "values", values: orAbsent(literals(rule.contains)) });
  if (rule.not !== undefined) {
    said.push({ form: isListKey ? "each" : "is", aspect: "values", values: literals(rule.not), isNegative: true });
  }
  if (rule.range !== undefined) add("values", numbersOf(rule.range));
  if (rule.equals !== undefined) add("equals", relatedValues({ written: rule.equals, related }, context));
  for (const [name, value] of [
    ["pattern", rule.pattern],
    ["size", rule.size],
    ["within", rule.within === undefined ? undefined : relationName({ written: rule.within, related }, context)],
  ] as const) {
    if (value === undefined) continue;
    const aspect = name === "within" ? "equals" : "values";
    said.push({ form: "opaque", aspect, values: relation(`${name} ${value}`) });
  }
  return said;
}

/** What the receiver refuses: a message in which the line is broken. It need not take what keeps it. */
export function checkStatements(duty: CheckDuty, profile: Profile, context: StatementContext): readonly Statement[] {
  const { line, level, role } = duty;
  const { written } = line;
  const key = context.slotKey(role, "accept", line, "each-of");
  const region = context.regionOf(duty, profile, ...context.placeOf(line));
  const only = (values: NamedValues, where = region): Statement => {
    return statement(key, level, "only", "check", values, where);
  };
  if (written.presence === "forbidden") return [only(onlyAbsent)];
  const found: Statement[] = [];
  if (written.presence === "required") found.push(only(anything));
  if (written.scheme !== undefined) found.push(only(orAbsent(scheme(written.scheme))));
  for (const values of checkedValues(written, line.related, context)) found.push(only(orAbsent(values)));
  const caseDuties = written.cases ?? [];
  caseDuties.forEach((one, index) => {
    const sender = findDuty(profile, `${line.anchor}.case-${index + 1}`);
    if (sender?.kind !== "case" || sender.when === undefined) return;
    const where = context.narrowed(region, sender.when, duty, profile);
    for (const values of checkedValues(one, sender.related, context)) found.push(only(orAbsent(values), where));
  });
  if (found.length > 0) return found;
  return [statement(key, level, "opaque", "check", relation(`check of ${line.id}`), region)];
}

function checkedValues(
  rule: ValueRule,
  related: Target | undefined,
  context: StatementContext,
): readonly NamedValues[] {
  const found: NamedValues[] = [];
  if (rule.values !== undefined) found.push(literals(rule.values));
  if (rule.not !== undefined) found.push(allBut(literals(rule.not)));
  if (rule.range !== undefined) found.push(numbersOf(rule.range));
  if (rule.equals !== undefined) found.push(relatedValues({ written: rule.equals, related }, context));
  return found;
}

/** The numbers of an interval, durations in seconds; an open end is as far as numbers go. */
export function numbersOf(interval: string): NamedValues {
  const { from = -Number.MAX_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER } = intervalOf(interval);
  return ranges([from, to]);
}
