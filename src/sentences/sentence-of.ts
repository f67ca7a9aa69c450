import type { ResolvedCondition } from "../model/condition.ts";
import type {
  CaseDuty,
  CheckDuty,
  ChoiceDuty,
  CoverDuty,
  Duty,
  OtherwiseDuty,
  PresenceDuty,
  ProofDuty,
  RequirementDuty,
  ValueDuty,
} from "../model/duty.ts";
import type { ParameterLine } from "../model/message.ts";
import { clausesOf } from "./clauses.ts";
import { durationWords } from "./duration.ts";
import type { Fragments } from "./fragment.ts";
import { fullSentence, levelFragment, type Clause } from "./main-clause.ts";
import { ageOutside, holderOf, itsParameter, requirementVerb } from "./requirement-verb.ts";
import { parentOf, type Speaker } from "./speaker.ts";
import { valueWords } from "./value-words.ts";
import { code, join, list, sentence } from "./write.ts";

/** The one sentence of a duty. It stands alone: in a checklist, a test report or an annotation. */
export function sentenceOf(duty: Duty, speaker: Speaker): Fragments {
  switch (duty.kind) {
    case "presence":
      return presenceSentence(duty, speaker);
    case "value":
      return valueSentence(duty, speaker);
    case "otherwise":
      return otherwiseSentence(duty, speaker);
    case "case":
      return caseSentence(duty, speaker);
    case "check":
      return checkSentence(duty, speaker);
    case "choice":
      return choiceSentence(duty, speaker);
    case "cover":
      return coverSentence(duty, speaker);
    case "proof":
      return proofSentence(duty, speaker);
    case "requirement":
      return requirementSentence(duty, speaker);
  }
}

/** What every sentence takes from its duty. */
function clauseOf(duty: Duty, verb: Fragments, refuses = false): Clause {
  const { role, level, word, when, unless, error } = duty;
  return { role, level, word, when, unless, verb, error, refuses };
}

function presenceSentence(duty: PresenceDuty, speaker: Speaker): Fragments {
  const { line, word } = duty;
  if (word === "REQUIRED" || word === "RECOMMENDED" || word === "NOT RECOMMENDED" || word === "OPTIONAL") {
    const when = duty.when === undefined ? undefined : join("when ", clausesOf(duty.when, speaker, "when"), ", ");
    return sentence(
      when,
      speaker.parameter(line),
      " is ",
      levelFragment(word, speaker),
      " in ",
      speaker.owner(line.owner),
      joinedValue(line, duty.role, speaker),
    );
  }
  return fullSentence(clauseOf(duty, presenceVerb(duty, speaker)), speaker);
}

/** "include the `aud` claim in the ID-JAG, set to …". */
export function presenceVerb({ line, role }: PresenceDuty, speaker: Speaker): Fragments {
  return join("include ", placed(line, speaker), joinedValue(line, role, speaker));
}

/** "the `aud` claim in the ID-JAG"; a member names its parent: "`alg` in `cnf.htsk` of the access token". */
function placed(line: ParameterLine, speaker: Speaker): Fragments {
  const isMember = parentOf(line) !== undefined;
  return join(speaker.parameter(line), isMember ? " of " : " in ", speaker.owner(line.owner));
}

/** The value, said with the presence where that is required. */
function joinedValue(line: ParameterLine, role: string, speaker: Speaker): Fragments | undefined {
  const { written } = line;
  if (written.presence === "forbidden") return undefined;
  if (written.scheme !== undefined) return join(" with the scheme ", code(written.scheme));
  if (written.presence === "required" && written.level === undefined) {
    const words = valueWords(written, line.related, role, speaker);
    if (words !== undefined) return words.joined;
  }
  return line.holds === undefined ? undefined : join(", carrying ", speaker.target(line.holds));
}

function valueSentence(duty: ValueDuty, speaker: Speaker): Fragments {
  const { line, role } = duty;
  const words = valueWords(line.written, line.related, role, speaker);
  const predicate = words?.predicate ?? join("be well-formed");
  const level = levelFragment(duty.level, speaker);
  if (line.written.presence === "required") {
    return sentence(prefix(duty.when, speaker), "the value of ", placed(line, speaker), " ", level, " ", predicate);
  }
  const condition = duty.when === undefined ? undefined : join("when ", clausesOf(duty.when, speaker, "when"), ", ");
  return sentence(
    condition,
    "if ",
    speaker.owner(line.owner),
    " contains ",
    code(line.name),
    ", its value ",
    level,
    " ",
    predicate,
  );
}

function prefix(when: ResolvedCondition | undefined, speaker: Speaker): Fragments | undefined {
  return when === undefined ? undefined : join("when ", clausesOf(when, speaker, "when"), ", ");
}

function otherwiseSentence(duty: OtherwiseDuty, speaker: Speaker): Fragments {
  return fullSentence(clauseOf(duty, join("include ", placed(duty.line, speaker))), speaker);
}

function caseSentence(duty: CaseDuty, speaker: Speaker): Fragments {
  const words = valueWords(duty.rule, duty.related, duty.role, speaker);
  const level = levelFragment(duty.level, speaker);
  return sentence(
    prefix(duty.when, speaker),
    "the value of ",
    placed(duty.line, speaker),
    " ",
    level,
    " ",
    words?.predicate ?? "be well-formed",
  );
}

function checkSentence(duty: CheckDuty, speaker: Speaker): Fragments {
  const { line } = duty;
  const verb = join(
    "reject ",
    holderOf(line.owner, speaker),
    " if ",
    itsParameter(line),
    " ",
    failureOf(line, duty.role, speaker),
  );
  return fullSentence(clauseOf(duty, verb, true), speaker);
}

function failureOf(line: ParameterLine, role: string, speaker: Speaker): Fragments {
  const { written } = line;
  if (written.presence === "forbidden") return join("is present");
  if (written.scheme !== undefined) return join("does not have the scheme ", code(written.scheme));
  return valueWords(written, line.related, role, speaker)?.fails ?? join("is missing or malformed");
}

const choiceWords = {
  "exactly-one": "exactly one of",
  "at-least-one": "at least one of",
  "at-most-one": "more than one of",
};

function choiceSentence(duty: ChoiceDuty, speaker: Speaker): Fragments {
  const { choice } = duty;
  const names = list(
    choice.of.map((line) => [code(line.name)]),
    "and",
  );
  const verb = join(`include ${choiceWords[choice.written.kind]} `, names, " in ", speaker.owner(choice.message));
  return fullSentence(clauseOf(duty, verb), speaker);
}

function coverSentence(duty: CoverDuty, speaker: Speaker): Fragments {
  return fullSentence(clauseOf(duty, coverVerb([duty], speaker)), speaker);
}

/** "cover `@method` and `@target-uri` in the presentation signature"; the order is that of the signature. */
export function coverVerb(duties: readonly CoverDuty[], speaker: Speaker): Fragments {
  const [first] = duties;
  if (first === undefined) return [];
  const { proof, identifier } = first.cover;
  if (identifier.endsWith("*")) {
    const group = code(`${identifier.slice(0, -1)}…`);
    return join(
      "cover every ",
      group,
      " field that ",
      speaker.owner(proof.protects),
      " contains in ",
      speaker.owner(proof),
    );
  }
  const names = list(
    duties.map((duty) => [code(duty.cover.identifier)]),
    "and",
  );
  return join("cover ", names, " in ", speaker.owner(proof));
}

function proofSentence(duty: ProofDuty, speaker: Speaker): Fragments {
  return fullSentence(clauseOf(duty, proofVerb(duty, speaker), duty.aspect !== "verify"), speaker);
}

function proofVerb({ aspect, proof, role }: ProofDuty, speaker: Speaker): Fragments {
  const { window, memory, form } = proof.written;
  const isCarried = proof.message === undefined;
  const rejected = speaker.owner(isCarried ? proof.protects : proof);
  const part = (name: string): Fragments =>
    isCarried ? join("the ", code(name), ` of its ${proof.title}`) : join("its ", code(name));
  const time = window?.of ?? (form === "jwt" ? "iat" : "created");
  switch (aspect) {
    case "verify": {
      const keys = list(
        proof.keyFrom.map((target) => speaker.related(target, role)),
        "or",
      );
      return join("verify ", speaker.owner(proof), keys.length === 0 ? undefined : join(" with ", keys));
    }
    case "coverage":
      return join("reject ", rejected, ` if its ${proof.title} does not cover every component that it has to cover`);
    case "window":
      return join(
        "reject ",
        rejected,
        " if ",
        part(time),
        ` is ${ageOutside(`-${window?.future ?? "0s"}..${window?.past ?? "0s"}`)}`,
      );
    case "stricter-window":
      return join("accept a shorter age of ", code(time), " in ", speaker.owner(proof), " only");
    case "memory": {
      const span =
        memory?.for === undefined || memory.for === "window"
          ? "within the window"
          : `within ${durationWords(memory.for)}`;
      return join("reject ", rejected, " if ", part(memory?.of ?? ""), ` was seen before ${span}`);
    }
    case "at-most": {
      const count = proof.written["at-most"] ?? 1;
      return join(
        "reject ",
        speaker.owner(proof.protects),
        ` if it carries more than ${count === 1 ? "one" : String(count)} ${proof.title}`,
      );
    }
  }
}

function requirementSentence(duty: RequirementDuty, speaker: Speaker): Fragments {
  const refuses = duty.action.means === "accept-only" || (duty.action.means === "accept" && duty.level.endsWith("NOT"));
  return fullSentence(clauseOf(duty, requirementVerb(duty, speaker), refuses), speaker);
}

/** "If `expires_in` is omitted, its value is `3600`." A statement about meaning, without a level. */
export function defaultSentence(line: ParameterLine): Fragments | undefined {
  const value = line.written.default;
  if (value === undefined) return undefined;
  return sentence("if ", code(line.name), " is omitted, its value is ", code(value));
}
