import type { Scalar, ValueRule } from "../manifest/types.ts";
import type { ParameterLine, Target } from "../model/set/message.ts";
import type { Fragments } from "./fragment.ts";
import type { Speaker } from "./speaker.ts";
import { code, codes, join } from "./write.ts";

/** What a value rule says, in the forms that sentences need. */
export interface ValueWords {
  /** Behind the presence: ", set to `A` or `B`". */
  readonly joined: Fragments;
  /** In a sentence about the value, behind the level: "be `A` or `B`". */
  readonly predicate: Fragments;
  /** How the value fails: "is none of `A` and `B`". */
  readonly fails: Fragments;
  /** What the sender does with the parameter, in two parts around it: "set", "to `A` or `B`". */
  readonly sets: readonly [verb: Fragments, rest: Fragments];
  /** What a table shows: "`A`", "other than `A`". */
  readonly cell: readonly Fragments[];
  /** In place of a long enumeration: words that a list follows. */
  readonly listed?: ListedWords;
}

/** Words that end where a list of values begins; how a value fails refers to that list. */
export interface ListedWords {
  readonly joined: string;
  readonly predicate: string;
  readonly fails: string;
  readonly conjunction: "and" | "or";
  readonly items: readonly Fragments[];
}

/** A rule with what its references name, and what its line is: a list or one value, of which type. */
export interface SpokenRule {
  readonly written: ValueRule;
  readonly related?: ParameterLine["related"] | undefined;
  readonly type?: ParameterLine["type"] | undefined;
  readonly many?: ParameterLine["many"] | undefined;
}

/** The words of a value rule; nothing where it says nothing of the value. `actor` is the role of the sentence. */
export function valueWords(rule: SpokenRule, actor: string, speaker: Speaker): ValueWords | undefined {
  const { written, related, many } = rule;
  if (written.values !== undefined) return oneOfWords(written.values, many === "list");
  if (written.contains !== undefined) return containsWords(written.contains);
  if (written.not !== undefined) return exclusionWords(written.not, many);
  if (related !== undefined) {
    return written.within === undefined
      ? equalWords(related, actor, speaker)
      : withinWords(rule, related, actor, speaker);
  }
  if (written.size !== undefined) return sizeWords(written.size);
  if (written.range !== undefined) return rangeWords(written.range);
  return written.pattern === undefined ? undefined : patternWords(written.pattern);
}

function oneOfWords(values: readonly Scalar[], isList: boolean): ValueWords {
  const alternatives = codes(values, "or");
  if (isList) {
    return {
      joined: join(", with no value but ", alternatives),
      predicate: join("have no value but ", alternatives),
      fails: join("has a value other than ", alternatives),
      sets: [join("limit"), join("to the values ", codes(values, "and"))],
      cell: values.map((value) => [code(value)]),
    };
  }
  return {
    joined: join(", set to ", alternatives),
    predicate: join("be ", alternatives),
    fails: values.length > 1 ? join("is none of ", codes(values, "and")) : join("is not ", alternatives),
    sets: [join("set"), join("to ", alternatives)],
    cell: values.map((value) => [code(value)]),
    ...listed(values, {
      joined: ", set to one of these values:",
      predicate: "be one of these values:",
      fails: "is none of the values listed for it",
      conjunction: "or",
    }),
  };
}

function containsWords(values: readonly Scalar[]): ValueWords {
  const all = codes(values, "and");
  return {
    joined: join(", containing ", all),
    predicate: join("contain ", all),
    fails: join("does not contain ", all),
    sets: [join("include ", all, " in"), []],
    cell: [join("containing ", all)],
    ...listed(values, {
      joined: ", containing these values:",
      predicate: "contain these values:",
      fails: "does not contain all values listed for it",
      conjunction: "and",
    }),
  };
}

function exclusionWords(values: readonly Scalar[], many: SpokenRule["many"]): ValueWords {
  const words = codes(values, "or");
  if (many === "list") {
    return {
      joined: join(", set to a list without ", words),
      predicate: join("be a list without ", words),
      fails: join("contains ", words),
      sets: [join("set"), join("to a list without ", words)],
      cell: [join("without ", words)],
    };
  }
  if (many === "one-or-list") {
    const either = join(words, `, or a list without ${values.length === 1 ? "it" : "them"}`);
    return {
      joined: join(" with a value other than ", either),
      predicate: join("be other than ", either),
      fails: join("is or contains ", words),
      sets: [join("set"), join("to a value other than ", either)],
      cell: [join("other than ", either)],
    };
  }
  return {
    joined: join(" with a value other than ", words),
    predicate: join("be other than ", words),
    fails: join("is ", words),
    sets: [join("set"), join("to a value other than ", words)],
    cell: [join("other than ", words)],
  };
}

function equalWords(related: Target, actor: string, speaker: Speaker): ValueWords {
  const noun = speaker.related(related, actor);
  // "its own" needs the role as the subject of the sentence.
  const plain = speaker.target(related);
  const fails = related.kind === "relation" ? related.relation.fails : undefined;
  return {
    joined: join(", set to ", noun),
    predicate: join("be ", plain),
    fails: fails === undefined ? join("differs from ", noun) : speaker.text(fails),
    sets: [join("set"), join("to ", noun)],
    cell: [plain],
  };
}

/** One of the values of something; a list has no others. */
function withinWords({ type, many }: SpokenRule, related: Target, actor: string, speaker: Speaker): ValueWords {
  const noun = speaker.related(related, actor);
  const fails = related.kind === "relation" ? related.relation.fails : undefined;
  const values = related.kind === "parameter" ? join("the values of ", noun) : noun;
  if (many === "list" || type === "space-list") {
    return {
      joined: join(", limited to ", values),
      predicate: join("be limited to ", values),
      fails: fails === undefined ? join("goes beyond ", values) : speaker.text(fails),
      sets: [join("limit"), join("to ", values)],
      cell: [join("limited to ", values)],
    };
  }
  const one = join("one of ", values);
  return {
    joined: join(", set to ", one),
    predicate: join("be ", one),
    fails: fails === undefined ? join("is not ", one) : speaker.text(fails),
    sets: [join("set"), join("to ", one)],
    cell: [one],
  };
}

function sizeWords(size: number): ValueWords {
  const length = `${size} octet${size === 1 ? "" : "s"}`;
  return {
    joined: join(`, ${length} long`),
    predicate: join(`be ${length} long`),
    fails: join(`is not ${length} long`),
    sets: [join("set"), join(`to a value of ${length}`)],
    cell: [join(length)],
  };
}

function rangeWords(range: string): ValueWords {
  const [from = "", to = ""] = range.split("..");
  const inside = from === "" ? `at most ${to}` : to === "" ? `at least ${from}` : `from ${from} to ${to}`;
  const outside =
    from === "" ? `more than ${to}` : to === "" ? `less than ${from}` : `less than ${from} or more than ${to}`;
  const value = `a value ${from === "" || to === "" ? "of " : ""}${inside}`;
  return {
    joined: join(` with ${value}`),
    predicate: join(`be ${inside}`),
    fails: join(`is ${outside}`),
    sets: [join("set"), join(`to ${value}`)],
    cell: [join(inside)],
  };
}

function patternWords(pattern: string): ValueWords {
  const expression = join("the pattern ", code(pattern));
  return {
    joined: join(", matching ", expression),
    predicate: join("match ", expression),
    fails: join("does not match ", expression),
    sets: [join("set"), join("to a value that matches ", expression)],
    cell: [join("matching ", code(pattern))],
  };
}

/** More than two values, or a long one beside another, do not fit into a line that is read in one go. */
function listed(values: readonly Scalar[], words: Omit<ListedWords, "items">): { readonly listed?: ListedWords } {
  const isLong = values.length > 2 || (values.length === 2 && values.some((value) => String(value).length > 60));
  return isLong ? { listed: { ...words, items: values.map((value) => [code(value)]) } } : {};
}
