import type { Level, Word } from "../manifest/types.ts";
import type { ErrorTarget, ResolvedCondition } from "../model/set/message.ts";
import { clausesOf, saidOfRole } from "./clauses.ts";
import { plainText, type Fragment, type Fragments } from "./fragment.ts";
import type { Speaker } from "./speaker.ts";
import { capitalised, code, join, list, sentence } from "./write.ts";

/** Everything a sentence about a duty is joined from. */
export interface Clause {
  readonly role: string;
  /** Further roles that the same is asked of, each for itself. */
  readonly others?: readonly string[];
  readonly level: Level;
  readonly word?: Word | undefined;
  readonly when?: ResolvedCondition | undefined;
  /** Whether the duty holds where `when` does not. */
  readonly isElsewhere?: boolean;
  readonly unless?: ResolvedCondition | undefined;
  /** In the base form: "include the `aud` claim in the ID-JAG". */
  readonly verb: Fragments;
  readonly error?: ErrorTarget | undefined;
  /** Whether the duty is a refusal, so that the error is what follows, and not what follows a failure. */
  readonly refuses?: boolean;
  /** Where the word of the source is said of a thing and not of its sender: "the `x` member | is OPTIONAL | in …". */
  readonly statement?: { readonly subject: Fragments; readonly rest: Fragments } | undefined;
}

const isoWords: Readonly<Record<Level, string>> = {
  MUST: "shall",
  "MUST NOT": "shall not",
  SHOULD: "should",
  "SHOULD NOT": "should not",
  MAY: "may",
};

/** A level as its document prints it. */
export function levelFragment(level: Level, speaker: Speaker): Fragment {
  return { kind: "level", value: isIso(speaker) ? isoWords[level] : level };
}

function isIso(speaker: Speaker): boolean {
  return speaker.profile.manifest.keywords === "iso";
}

/** "[When CONDITION, ] ROLE LEVEL VERB[, unless CONDITION][; the error is CODE]." */
export function fullSentence(clause: Clause, speaker: Speaker): Fragments {
  return sentence(condition(clause, speaker), mainClause(clause, speaker), ending(clause, speaker));
}

/** The same without the role, where a list is headed by it: "[When CONDITION, ] LEVEL VERB …". */
export function entrySentence(clause: Clause, speaker: Speaker): Fragments {
  return capitalised(join(entryItem(clause, speaker), "."));
}

/** An entry as an item of a list that its lead-in begins: "The client", "shall include …". */
export function entryItem(clause: Clause, speaker: Speaker): Fragments {
  const { word, verb } = clause;
  const isNamed = word !== undefined && !word.startsWith("SHALL") && !isIso(speaker);
  return join(
    condition(clause, speaker),
    isNamed ? wordFragment(word) : shownLevel(clause, speaker),
    isNamed ? " to " : " ",
    verb,
    ending(clause, speaker),
  );
}

function condition({ when, isElsewhere }: Clause, speaker: Speaker): Fragments | undefined {
  if (when === undefined) return undefined;
  const word = isElsewhere === true ? "unless" : "when";
  return join(`${word} `, clausesOf(when, speaker, word), ", ");
}

/** Role, level and verb, by the word of the source where it has one. ISO documents have no other words than the levels. */
function mainClause(clause: Clause, speaker: Speaker): Fragments {
  const { level, word, verb, statement, when, role } = clause;
  const term = speaker.role(role);
  const isSpokenOf = when !== undefined && saidOfRole(when, role, speaker) !== undefined;
  const subject = clause.others === undefined ? (isSpokenOf ? "it" : term) : eachOf([role, ...clause.others], speaker);
  if (isIso(speaker)) return join(subject, " ", levelFragment(level, speaker), " ", verb);
  if (statement !== undefined && word !== undefined) {
    return join(statement.subject, " is ", wordFragment(word), statement.rest);
  }
  switch (word) {
    case undefined:
    case "SHALL":
    case "SHALL NOT":
      return join(subject, " ", shownLevel(clause, speaker), " ", verb);
    case "REQUIRED":
      return join(subject, " is ", wordFragment(word), " to ", verb);
    case "RECOMMENDED":
    case "NOT RECOMMENDED":
      return join("it is ", wordFragment(word), " that ", term, " ", verb);
    case "OPTIONAL":
      return join("it is ", wordFragment(word), " for ", term, " to ", verb);
  }
}

/** "the authorization server and the MCP server each": one level, and nobody can rely on the other. */
function eachOf(roles: readonly string[], speaker: Speaker): Fragments {
  return join(
    list(
      roles.map((role) => join(speaker.role(role))),
      "and",
    ),
    " each",
  );
}

function shownLevel({ word, level }: Clause, speaker: Speaker): Fragment {
  return word !== undefined && !isIso(speaker) ? wordFragment(word) : levelFragment(level, speaker);
}

function wordFragment(word: Word): Fragment {
  return { kind: "level", value: word };
}

function ending(clause: Clause, speaker: Speaker): Fragments {
  const { unless, error } = clause;
  // "it" would be one of several roles.
  const role = clause.others === undefined ? clause.role : "";
  return join(
    unless === undefined ? undefined : join(", unless ", exception(unless, role, speaker)),
    error === undefined ? undefined : errorWords(error, isRefusal(clause), speaker),
  );
}

/** Behind the duty its role is known: "unless it cannot share state". */
function exception(unless: ResolvedCondition, role: string, speaker: Speaker): Fragments {
  const predicate = saidOfRole(unless, role, speaker);
  return predicate === undefined ? clausesOf(unless, speaker, "unless") : join("it", predicate);
}

const refusal = /^(?:reject|refuse|deny|decline|answer|respond|accept only)\b/;

/** Whether the error is the duty itself and not what follows when something fails. */
function isRefusal({ refuses, verb, level }: Clause): boolean {
  return refuses === true || level.endsWith("NOT") || refusal.test(plainText(verb));
}

/** "; the error is `invalid_grant`"; the status, or what it says, where the answer has no code. */
export function errorWords(error: ErrorTarget, refuses: boolean, speaker: Speaker): Fragments {
  const { code: onWire, status, says } = error.error;
  const before = refuses ? "; " : "; if this fails, ";
  if (onWire !== undefined) return join(before, "the error is ", code(onWire));
  if (status !== undefined) return join(before, `the response has status ${status}`);
  return join(before, "the error says that ", speaker.clause(says));
}
