import type { Scalar, ValueRule } from "../../manifest/types.ts";
import type { CaseDuty, CheckDuty } from "../../model/set/duty.ts";
import type { ParameterLine, Target } from "../../model/set/message.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { ConditionMeaning } from "./condition-meaning.ts";

/** Duties about a line that are duties of their own: to refuse what breaks it, and its values in single situations. */
export interface DutiesOnLine {
  readonly checks: readonly CheckDuty[];
  readonly cases: readonly CaseDuty[];
}

/**
 * What a line says, without its words, as plain values: of two lines that say the same they are equal. What it does not say
 * itself it says as the line that it adds to.
 */
export function lineMeaning(
  line: ParameterLine,
  { checks, cases }: DutiesOnLine,
  profile: Profile,
  conditions: ConditionMeaning,
): unknown {
  const chain: ParameterLine[] = [];
  for (let one: ParameterLine | undefined = line; one !== undefined; one = one.inherits) chain.push(one);
  const first = <Key extends keyof ParameterLine["written"]>(key: Key) =>
    chain.find(({ written }) => written[key] !== undefined)?.written[key];
  const rule = chain.reduce<ValueRule>((found, { written }) => ({ ...written, ...found }), {});
  return [
    first("presence"),
    first("otherwise"),
    line.type,
    line.many,
    first("scheme"),
    first("level"),
    ruleMeaning(rule, chain.find((one) => one.related !== undefined)?.related, conditions),
    cases.map((one) => [conditions.of(one.when, profile).meaning, ruleMeaning(one.rule, one.related, conditions)]),
    checks.map(({ role, level }) => [role, level]),
    conditions.of(line.when, profile).meaning,
  ];
}

/** What a value rule says; of `equals` and `within` what they lead to, where it was found. */
function ruleMeaning(rule: ValueRule, related: Target | undefined, conditions: ConditionMeaning): unknown {
  const { values, contains, not, range, size, pattern, equals, within } = rule;
  const target = related === undefined ? (equals ?? within) : conditions.nameOf(related);
  return [
    setText(values),
    setText(contains),
    setText(not),
    range,
    size,
    pattern,
    target === undefined ? undefined : [equals === undefined ? "within" : "equals", target],
  ];
}

/** Values as a set: in whichever order they are written. */
export function setText(values: readonly Scalar[] | undefined): readonly string[] | undefined {
  return values?.map((value) => JSON.stringify(value)).sort();
}
