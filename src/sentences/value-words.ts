import type { ValueRule } from "../manifest/types.ts";
import type { Target } from "../model/target.ts";
import { codes } from "./clauses.ts";
import type { Fragments } from "./fragment.ts";
import type { Speaker } from "./speaker.ts";
import { code, join } from "./write.ts";

/** What a value rule says, in the three forms that sentences need. */
export interface ValueWords {
  /** Behind the presence: ", set to `A` or `B`". */
  readonly joined: Fragments;
  /** In a sentence of its own, behind the level: "be `A` or `B`". */
  readonly predicate: Fragments;
  /** How the value fails: "is none of `A` and `B`". */
  readonly fails: Fragments;
}

/** The words of a value rule; nothing where it says nothing of the value. */
export function valueWords(
  rule: ValueRule,
  related: Target | undefined,
  actor: string,
  speaker: Speaker,
): ValueWords | undefined {
  if (rule.values !== undefined) {
    const values = codes(rule.values);
    const fails = rule.values.length > 1 ? join("is none of ", codes(rule.values, "and")) : join("is not ", values);
    return { joined: join(", set to ", values), predicate: join("be ", values), fails };
  }
  if (rule.contains !== undefined) {
    const values = codes(rule.contains, "and");
    return {
      joined: join(", containing ", values),
      predicate: join("contain ", values),
      fails: join("does not contain ", values),
    };
  }
  if (rule.not !== undefined) {
    const values = codes(rule.not);
    return {
      joined: join(" with a value other than ", values),
      predicate: join("be other than ", values),
      fails: join("is ", values),
    };
  }
  if (related !== undefined) return relatedWords(rule, related, actor, speaker);
  if (rule.size !== undefined) {
    const length = `${rule.size} octet${rule.size === 1 ? "" : "s"} long`;
    return { joined: join(`, ${length}`), predicate: join(`be ${length}`), fails: join(`is not ${length}`) };
  }
  if (rule.range !== undefined) {
    const { inside, outside } = rangeWords(rule.range);
    return { joined: join(` with a value ${inside}`), predicate: join(`be ${inside}`), fails: join(`is ${outside}`) };
  }
  if (rule.pattern !== undefined) {
    const pattern = code(rule.pattern);
    return {
      joined: join(", matching ", pattern),
      predicate: join("match ", pattern),
      fails: join("does not match ", pattern),
    };
  }
  return undefined;
}

function relatedWords(rule: ValueRule, related: Target, actor: string, speaker: Speaker): ValueWords {
  const noun = speaker.related(related, actor);
  const ownFails = related.kind === "relation" ? related.relation.fails : undefined;
  if (rule.within !== undefined) {
    return {
      joined: join(", set to a value within ", noun),
      predicate: join("lie within ", noun),
      fails: ownFails === undefined ? join("does not lie within ", noun) : speaker.text(ownFails),
    };
  }
  return {
    joined: join(", set to ", noun),
    predicate: join("be ", noun),
    fails: ownFails === undefined ? join("differs from ", noun) : speaker.text(ownFails),
  };
}

function rangeWords(range: string): { inside: string; outside: string } {
  const [from = "", to = ""] = range.split("..");
  if (from === "") return { inside: `of at most ${to}`, outside: `more than ${to}` };
  if (to === "") return { inside: `of at least ${from}`, outside: `less than ${from}` };
  return { inside: `from ${from} to ${to}`, outside: `less than ${from} or more than ${to}` };
}
