import type {
  CaseDuty,
  CheckDuty,
  CoverDuty,
  Duty,
  OtherwiseDuty,
  PresenceDuty,
  ValueDuty,
} from "../model/set/duty.ts";
import type { ParameterLine } from "../model/set/message.ts";
import { clausesOf } from "./clauses.ts";
import { dutyClause } from "./duty-clause.ts";
import { plainText, type Fragments } from "./fragment.ts";
import type { DutyGroup } from "./group-duties.ts";
import {
  checkClause,
  containsOne,
  demonstrative,
  failureOf,
  itsParameters,
  joinedValueWords,
  presenceClause,
  rejectIf,
  ruleOf,
} from "./line-clauses.ts";
import { fullSentence, levelFragment, type Clause } from "./main-clause.ts";
import { coverClause } from "./proof-clauses.ts";
import { shownName } from "./shown-name.ts";
import { lastNameOf, parentOf, type Speaker } from "./speaker.ts";
import { valueWords, type ListedWords } from "./value-words.ts";
import { capitalised, code, join, list, sentence } from "./write.ts";

/** One or several duties that the document says in one sentence. */
export interface JoinedSentence {
  readonly duties: readonly Duty[];
  /** A sentence; where there are items, the words in front of them, which end with a colon. */
  readonly fragments: Fragments;
  /** The items of a list that completes the sentence. */
  readonly items?: readonly JoinedItem[];
}

/** An item of a list that completes a sentence. */
export interface JoinedItem {
  readonly fragments: Fragments;
  /** The duty that this item is about, where each has one of its own; else the last item ends the sentence. */
  readonly duty?: Duty;
}

/** The sentence in front, where it is about one parameter. */
export interface Preceding {
  readonly line: ParameterLine;
  readonly endsInList: boolean;
}

/** The sentence of a group, behind another one. */
export function joinedSentence(group: DutyGroup, before: Preceding | undefined, speaker: Speaker): JoinedSentence {
  const [first] = group;
  const isAbout = "line" in first && first.line === before?.line;
  switch (first.kind) {
    case "presence":
      return {
        duties: group,
        ...presences([first, ...group.slice(1).filter((duty) => duty.kind === "presence")], speaker),
      };
    case "value":
      return { duties: group, ...value(first, isAbout, speaker) };
    case "case":
      return {
        duties: group,
        ...cases([first, ...group.slice(1).filter((duty) => duty.kind === "case")], isAbout, speaker),
      };
    case "otherwise":
      return { duties: group, fragments: isAbout ? otherwise(first, before, speaker) : whole(first, speaker) };
    case "check":
      return {
        duties: group,
        fragments: checks([first, ...group.slice(1).filter((duty) => duty.kind === "check")], speaker),
      };
    case "cover": {
      const covers: readonly [CoverDuty, ...CoverDuty[]] = [
        first,
        ...group.slice(1).filter((duty) => duty.kind === "cover"),
      ];
      return { duties: group, fragments: fullSentence(coverClause(covers, speaker), speaker) };
    }
    default:
      return { duties: group, fragments: whole(first, speaker) };
  }
}

type Said = Omit<JoinedSentence, "duties">;

function whole(duty: Duty, speaker: Speaker): Fragments {
  return fullSentence(dutyClause(duty, speaker), speaker);
}

/** "include the claims `iat`, `jti` and `sub` in the ID-JAG"; one line alone with its value, a long one as a list. */
function presences(duties: readonly [PresenceDuty, ...PresenceDuty[]], speaker: Speaker): Said {
  const [first] = duties;
  const { line, role, level } = first;
  if (duties.length === 1) {
    const listed = joinedValueWords(line, role, speaker)?.listed;
    if (listed === undefined) return { fragments: whole(first, speaker) };
    const clause = presenceClause(first, speaker, join(listed.joined));
    return { fragments: leadOf(fullSentence(clause, speaker)), items: ended(listed) };
  }
  const parent = parentOf(line);
  const conjunction = level.endsWith("NOT") ? "or" : "and";
  const owner = speaker.owner(line.owner);
  const names = list(
    duties.map((duty) => [code(parent === undefined ? shownName(duty.line) : lastNameOf(duty.line))]),
    conjunction,
  );
  const what =
    parent === undefined
      ? join(`the ${speaker.noun(line, true)} `, names, " in ", owner)
      : join(names, " in ", code(parent.name), " of ", owner);
  return { fragments: fullSentence({ ...presenceClause(first, speaker), verb: join("include ", what) }, speaker) };
}

/** Behind its presence: "If `resource` is present, its value MUST be …", "Its value SHOULD be …". */
function value(duty: ValueDuty, isAbout: boolean, speaker: Speaker): Said {
  const { line, role, level } = duty;
  const words = valueWords(line, role, speaker);
  // Behind a sentence with a condition, "if it is present" would be read without that.
  const isPlain = isAbout && duty.when === undefined && !line.name.endsWith("*");
  if (!isPlain || words === undefined) return { fragments: whole(duty, speaker) };
  const lead = join(
    ifPresent(line, line.written.presence !== "required"),
    "its value ",
    levelFragment(level, speaker),
    " ",
  );
  if (words.listed === undefined) return { fragments: sentence(lead, words.predicate) };
  return { fragments: capitalised(join(lead, words.listed.predicate)), items: ended(words.listed) };
}

function presenceCondition(line: ParameterLine, isAbout: boolean, speaker: Speaker): Fragments | undefined {
  if (isAbout) return ifPresent(line, true);
  const object = line.name.endsWith("*") ? speaker.group(line) : speaker.nameOf(line);
  return join("if ", speaker.owner(line.owner), ` ${speaker.verb("contain", line.owner)} `, object, ", ");
}

function ifPresent(line: ParameterLine, mayBeAbsent: boolean): Fragments | undefined {
  return mayBeAbsent ? join("if ", code(shownName(line)), " is present, ") : undefined;
}

/** One sentence with an item for each case: "65 octets long when the `alg` signature parameter is `x`". */
function cases(duties: readonly [CaseDuty, ...CaseDuty[]], isAbout: boolean, speaker: Speaker): Said {
  const [first, second] = duties;
  if (second === undefined) return { fragments: whole(first, speaker) };
  const { line, level } = first;
  const mayBeAbsent = line.written.presence !== "required" || line.when !== undefined;
  // "Its" would be said of all fields of a group together.
  const isIts = isAbout && !line.name.endsWith("*");
  const subject = isIts
    ? join("its value")
    : join("the value of ", mayBeAbsent ? demonstrative(line, speaker) : speaker.parameterOf(line));
  const condition = mayBeAbsent ? presenceCondition(line, isIts, speaker) : undefined;
  const isBe = duties.every(({ rule }) => rule.contains === undefined && rule.pattern === undefined);
  const items = duties.map((duty): JoinedItem => {
    const { when, role } = duty;
    const predicate = valueWords(ruleOf(duty), role, speaker)?.predicate ?? join("be as this document says");
    const clause = when === undefined ? undefined : join(" when ", clausesOf(when, speaker, "when", line.owner));
    return { fragments: join(isBe ? withoutBe(predicate) : predicate, clause), duty };
  });
  const verb = isBe ? " be:" : ":";
  return {
    fragments: capitalised(join(condition, subject, " ", levelFragment(level, speaker), verb)),
    items,
  };
}

/** "`A`,", "`B` or", "`C`.": values one below the other, as they stand in a sentence. */
function ended({ items, conjunction }: ListedWords): readonly JoinedItem[] {
  const behind = (index: number): string => {
    if (index === items.length - 1) return ".";
    return index === items.length - 2 ? ` ${conjunction}` : ",";
  };
  return items.map((item, index) => ({ fragments: join(item, behind(index)) }));
}

/** "be `A`" behind "MUST be:" is "`A`". */
function withoutBe(predicate: Fragments): Fragments {
  const [first, ...rest] = predicate;
  if (first?.kind !== "text" || !first.value.startsWith("be ")) return predicate;
  return join(first.value.slice(3), rest);
}

/** "Otherwise, the client MUST NOT include it." Behind a list, "it" could be any of its items. */
function otherwise({ line, role, level }: OtherwiseDuty, before: Preceding | undefined, speaker: Speaker): Fragments {
  const object = before?.endsInList === true ? speaker.nameOf(line) : "it";
  return sentence("otherwise, ", speaker.role(role), " ", levelFragment(level, speaker), " include ", object);
}

/** The checks of one role, or the equal ones of several: "A and B each MUST reject …". */
function checks(duties: readonly [CheckDuty, ...CheckDuty[]], speaker: Speaker): Fragments {
  const [first] = duties;
  const others = [...new Set(duties.map((duty) => duty.role))].slice(1);
  const own = duties.filter((duty) => duty.role === first.role);
  const clause = checksClause([first, ...own.slice(1)], speaker);
  return fullSentence(others.length === 0 ? clause : { ...clause, others }, speaker);
}

/** "reject the DPoP proof if its `jti`, `htm` or `htu` is missing or malformed". */
function checksClause(duties: readonly [CheckDuty, ...CheckDuty[]], speaker: Speaker): Clause {
  const [first] = duties;
  if (duties.length === 1) {
    const listed = valueWords(first.line, first.role, speaker)?.listed;
    const isReferring = listed !== undefined && first.line.written.presence !== "forbidden";
    return isReferring ? checkClause(first, speaker, join(listed.fails)) : checkClause(first, speaker);
  }
  const lines = duties.map((duty) => duty.line);
  const fails = failureOf(first, speaker);
  const failure = fails === undefined ? containsOne(lines, speaker) : join(itsParameters(lines, speaker), " ", fails);
  return { ...checkClause(first, speaker), verb: rejectIf(first.line.owner, failure, speaker) };
}

/** What the checks of a role ask for, whoever it is; nothing for duties of another kind. */
export function askedByChecks([first, ...others]: DutyGroup, speaker: Speaker): string | undefined {
  if (first.kind !== "check" || first.word !== undefined) return undefined;
  const clause = checksClause([first, ...others.filter((duty) => duty.kind === "check")], speaker);
  const sources = first.evidence.sources.map((source) => source.text);
  const asked = fullSentence({ ...clause, role: "" }, speaker);
  return JSON.stringify([plainText(asked), first.line.owner.id, sources]);
}

/** The words in front of a list end with their colon, not with a full stop behind it. */
function leadOf(fragments: Fragments): Fragments {
  return fragments.map((fragment, index) =>
    index === fragments.length - 1 && fragment.kind === "text"
      ? { ...fragment, value: fragment.value.replace(/:\.$/, ":") }
      : fragment,
  );
}
