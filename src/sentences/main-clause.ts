import type { Level, Word } from "../manifest/types.ts";
import type { ErrorTarget } from "../model/target.ts";
import { clausesOf, hasSubject } from "./clauses.ts";
import type { Fragment, Fragments } from "./fragment.ts";
import type { ResolvedCondition } from "../model/condition.ts";
import type { Speaker } from "./speaker.ts";
import { code, join, sentence } from "./write.ts";

/** Everything a sentence about a duty is joined from. */
export interface Clause {
  readonly role: string;
  readonly level: Level;
  readonly word?: Word | undefined;
  readonly when?: ResolvedCondition | undefined;
  readonly unless?: ResolvedCondition | undefined;
  /** In the base form: "include the `aud` claim in the ID-JAG". */
  readonly verb: Fragments;
  readonly error?: ErrorTarget | undefined;
  /** Whether the verb is a refusal, so that the error is what follows, and not what follows a failure. */
  readonly refuses?: boolean;
}

const isoWords: Readonly<Record<Level, string>> = {
  MUST: "shall",
  "MUST NOT": "shall not",
  SHOULD: "should",
  "SHOULD NOT": "should not",
  MAY: "may",
};

/** A level as its document prints it. */
export function levelFragment(level: Level | Word, speaker: Speaker): Fragment {
  const iso = speaker.profile.manifest.keywords === "iso";
  return { kind: "level", value: iso && level in isoWords ? isoWords[level as Level] : level };
}

/** "[When CONDITION, ] ROLE LEVEL VERB[, unless CONDITION][; the error is CODE]." */
export function fullSentence(clause: Clause, speaker: Speaker): Fragments {
  const { role, when, unless, error } = clause;
  const pronoun = when !== undefined && hasSubject(when, role, speaker);
  const subject = pronoun ? "it" : speaker.role(role);
  const exceptionPronoun = unless === undefined ? undefined : withPronoun(unless, role, speaker);
  return sentence(
    when === undefined ? undefined : join("when ", clausesOf(when, speaker, "when"), ", "),
    obligation(clause, subject, speaker),
    exceptionPronoun === undefined ? undefined : join(", unless ", exceptionPronoun),
    error === undefined ? undefined : errorWords(error, clause.refuses === true),
  );
}

/** Behind the duty its role is known: "unless it cannot share state". */
function withPronoun(unless: ResolvedCondition, role: string, speaker: Speaker): Fragments {
  const clauses = clausesOf(unless, speaker, "unless");
  const [first, ...rest] = clauses;
  const term = `${speaker.role(role)} `;
  if (!hasSubject(unless, role, speaker) || first?.kind !== "text") return clauses;
  return [{ kind: "text", value: `it ${first.value.slice(term.length)}` }, ...rest];
}

/** Role, level and verb, by the word of the source where it has one. */
export function obligation({ level, word, verb }: Clause, subject: string, speaker: Speaker): Fragments {
  const shown = levelFragment(word ?? level, speaker);
  switch (word) {
    case undefined:
    case "SHALL":
    case "SHALL NOT":
      return join(subject, " ", shown, " ", verb);
    case "REQUIRED":
      return join(subject, " is ", shown, " to ", verb);
    case "RECOMMENDED":
    case "NOT RECOMMENDED":
      return join("it is ", shown, " that ", subject, " ", verb);
    case "OPTIONAL":
      return join("it is ", shown, " for ", subject, " to ", verb);
  }
}

/** "; the error is `invalid_grant`", or the status where the answer has no code. */
export function errorWords(error: ErrorTarget, refuses: boolean): Fragments {
  const { code: onWire, status, id } = error.error;
  const name = onWire === undefined ? (status === undefined ? code(id) : code(`HTTP ${status}`)) : code(onWire);
  return refuses ? join("; the error is ", name) : join("; if this fails, the error is ", name);
}
