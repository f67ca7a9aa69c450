import type { ConditionAtom, ParameterLine, ResolvedCondition } from "../model/set/message.ts";
import type {
  CaseDuty,
  CheckDuty,
  ChoiceDuty,
  Duty,
  OtherwiseDuty,
  PresenceDuty,
  ValueDuty,
} from "../model/set/duty.ts";
import type { Fragments } from "./fragment.ts";
import type { Clause } from "./main-clause.ts";
import { oppositeOf } from "./opposite.ts";
import { lastNameOf, parentOf, type Owner, titleOf, type Speaker } from "./speaker.ts";
import { valueWords, type SpokenRule, type ValueWords } from "./value-words.ts";
import { code, join, list } from "./write.ts";

/** What every clause takes from its duty. */
export function clauseFrom(duty: Duty, verb: Fragments, refuses = false): Clause {
  const { role, level, word, when, unless, error } = duty;
  return { role, level, word, when, unless, verb, error, refuses };
}

/** "include the `aud` claim in the ID-JAG, set to …"; by the word of the source: "the `aud` claim | is REQUIRED | in …". */
export function presenceClause(duty: PresenceDuty, speaker: Speaker, value = joinedValue(duty, speaker)): Clause {
  const { line, word } = duty;
  const clause = clauseFrom(duty, join("include ", speaker.parameterIn(line), value));
  if (word === undefined || word.startsWith("SHALL")) return clause;
  const parent = parentOf(line);
  const subject =
    parent === undefined
      ? speaker.parameter(line)
      : join(
          `the ${speaker.noun(line)} `,
          code(lastNameOf(line)),
          " in ",
          code(parent.name),
          " of ",
          speaker.owner(line.owner),
        );
  const rest = join(parent === undefined ? join(" in ", speaker.owner(line.owner)) : undefined, value);
  return { ...clause, statement: { subject, rest } };
}

/** The value, said with the presence where that is required. */
function joinedValue({ line, role }: PresenceDuty, speaker: Speaker): Fragments | undefined {
  const { written } = line;
  if (written.presence === "forbidden" || written.presence === "not-recommended") return undefined;
  if (written.scheme !== undefined) return join(" with the scheme ", code(written.scheme));
  const words = joinedValueWords(line, role, speaker);
  if (words !== undefined) return line.name.endsWith("*") ? ofEach(words.joined) : words.joined;
  return line.holds === undefined ? undefined : join(", carrying ", speaker.target(line.holds));
}

/** ", each set to …": of every field of a group. */
function ofEach(joined: Fragments): Fragments {
  const [first, ...rest] = joined;
  if (first?.kind !== "text") return joined;
  return join(first.value.replace(/^(,?) /, ", each "), rest);
}

/** The words of a value that is said with the presence. */
export function joinedValueWords(line: ParameterLine, role: string, speaker: Speaker): ValueWords | undefined {
  const { written } = line;
  const isJoined = written.presence === "required" && written.level === undefined && written.scheme === undefined;
  return isJoined ? valueWords(line, role, speaker) : undefined;
}

/** "When the token request contains `resource`, the client MUST set this parameter to …". */
export function valueClause(duty: ValueDuty, speaker: Speaker): Clause {
  return settingClause(duty, duty.line, speaker, duty.line.written.presence !== "required");
}

/** "When …, the client MUST set the `pub` signature parameter of the signature to a value of 32 octets". */
export function caseClause(duty: CaseDuty, speaker: Speaker): Clause {
  const { written, when } = duty.line;
  const isAlwaysThere = written.presence === "required" && when === undefined;
  return settingClause(duty, ruleOf(duty), speaker, !isAlwaysThere);
}

/** The rule of a case; whether it is about a list, and of what, says its line. */
export function ruleOf({ rule, related, line }: CaseDuty): SpokenRule {
  return { written: rule, related, type: line.type, many: line.many };
}

function settingClause(duty: ValueDuty | CaseDuty, rule: SpokenRule, speaker: Speaker, mayBeAbsent: boolean): Clause {
  const { line, role } = duty;
  const [verb, rest] = valueWords(rule, role, speaker)?.sets ?? [join("use"), join("as this document says")];
  const object = mayBeAbsent ? demonstrative(line, speaker) : speaker.parameterOf(line);
  const clause = clauseFrom(duty, join(verb, " ", object, rest.length === 0 ? "" : " ", rest));
  return mayBeAbsent ? { ...clause, when: withPresence(duty.when, line) } : clause;
}

/** Behind "the token request contains `resource`": "this parameter". */
export function demonstrative(line: ParameterLine, speaker: Speaker): Fragments {
  return join(line.name.endsWith("*") ? `each of these ${speaker.noun(line, true)}` : `this ${speaker.noun(line)}`);
}

/** A condition under which the parameter is there besides. */
function withPresence(when: ResolvedCondition | undefined, line: ParameterLine): ResolvedCondition {
  const atom: ConditionAtom = { kind: "presence", parameter: line, present: true };
  return (when ?? [[]]).map((box) => {
    const says = box.some((one) => one.kind === "presence" && one.present && one.parameter.id === line.id);
    return says ? box : [...box, atom];
  });
}

/**
 * "MUST NOT include the `keyid` signature parameter in the signature, unless …". Behind what is allowed, an exception
 * would read as if it were forbidden there: "when … does not …, the client MAY include …", or "unless …, it MAY …".
 */
export function otherwiseClause(duty: OtherwiseDuty, speaker: Speaker): Clause {
  const clause = clauseFrom(duty, join("include ", speaker.parameterIn(duty.line)));
  if (duty.level.endsWith("NOT") || duty.unless === undefined) return clause;
  const opposite = oppositeOf(duty.unless);
  if (opposite !== undefined) return { ...clause, when: opposite, unless: undefined };
  return { ...clause, when: duty.unless, unless: undefined, isElsewhere: true };
}

/** "reject the ID-JAG if its `aud` differs from …". */
export function checkClause(duty: CheckDuty, speaker: Speaker, fails = failureOf(duty, speaker)): Clause {
  const { line } = duty;
  const failure = fails === undefined ? containsOne([line], speaker) : join(itsParameters([line], speaker), " ", fails);
  return clauseFrom(duty, rejectIf(line.owner, failure, speaker), true);
}

/** "reject the MCP request if …". */
export function rejectIf(owner: Owner, failure: Fragments, speaker: Speaker): Fragments {
  return join("reject ", holderOf(owner, speaker), " if ", failure);
}

/** How a line is broken, behind its name; nothing where its presence is what breaks it. */
export function failureOf({ line, role }: CheckDuty, speaker: Speaker): Fragments | undefined {
  const { written } = line;
  if (written.presence === "forbidden") return undefined;
  if (written.scheme !== undefined) return join("does not have the scheme ", code(written.scheme));
  const fails = valueWords(line, role, speaker)?.fails;
  return fails ?? join(written.presence === "required" ? "is missing or malformed" : "is malformed");
}

/** "it contains `alg`", "its presentation signature contains `alg` or `pub`". */
export function containsOne(lines: readonly ParameterLine[], speaker: Speaker): Fragments {
  const names = list(
    lines.map((line) => speaker.nameOf(line)),
    "or",
  );
  const owner = lines[0]?.owner;
  const subject = owner?.kind === "proof" && owner.message === undefined ? `its ${titleOf(owner)}` : "it";
  return join(`${subject} contains `, names);
}

/** Who is refused: the message itself, or the message that a proof protects. */
export function holderOf(owner: Owner, speaker: Speaker): Fragments {
  return speaker.owner(owner.kind === "proof" && owner.message === undefined ? owner.protects : owner);
}

/** "its `aud`", "the `created` or `nonce` of its presentation signature". */
export function itsParameters(lines: readonly ParameterLine[], speaker: Speaker): Fragments {
  const names = list(
    lines.map((line) => speaker.nameOf(line)),
    "or",
  );
  const [line] = lines;
  const owner = line?.owner;
  if (owner?.kind === "proof" && owner.message === undefined) return join("the ", names, ` of its ${titleOf(owner)}`);
  if (line?.name.endsWith("*") === true) return join("one of its ", speaker.group(line));
  return join("its ", names);
}

const choiceWords = {
  "exactly-one": "exactly one of",
  "at-least-one": "at least one of",
  "at-most-one": "more than one of",
} as const;

/** "include exactly one of `jwks` and `jwks_uri` in the client metadata". */
export function choiceClause(duty: ChoiceDuty, speaker: Speaker): Clause {
  const { choice } = duty;
  const names = list(
    choice.of.map((line) => speaker.nameOf(line)),
    "and",
  );
  return clauseFrom(
    duty,
    join(`include ${choiceWords[choice.written.kind]} `, names, " in ", speaker.owner(choice.message)),
  );
}
