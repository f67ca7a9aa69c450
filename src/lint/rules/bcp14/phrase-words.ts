import type { Level } from "../../../manifest/types.ts";

// What can be seen in the words of a phrase. Every function takes a phrase in which code is blanked, and is silent
// where English leaves it open: a false alarm costs more here than a fault that a reader sees anyway.

/** Exceptions that nobody can decide. */
export const openException =
  /\b(?:(?:if|where|when|wherever|whenever) (?:at all )?(?:possible|appropriate|practical|practicable|feasible)|as appropriate|unless necessary)\b/i;

/** Verbs that can be nothing else: after "and" they start a second act. */
const plainVerbs =
  "abort accept apply bind compare confirm discard encrypt fetch follow ignore include notify obtain omit publish refuse reject remember remove respond send validate verify warn".split(
    " ",
  );

/** Verbs that are nouns as well; what follows tells. */
const nounVerbs =
  "add answer attempt audit cache check cover issue log monitor note query record register repeat report request retry return rotate set show sign store".split(
    " ",
  );

const afterAnd = new RegExp(
  `\\band (?:(${plainVerbs.join("|")})(?= (?!and\\b|or\\b))|(${nounVerbs.join("|")})(?= (?:the|an?|its|it|them|their|each|every|all|any|no)\\b| {2}| \\{))`,
  "i",
);

/** The verb that a second act begins with. */
export function secondVerb(plain: string): string | undefined {
  // "log and audit the issuance": two verbs for one act on one object.
  const match = afterAnd.exec(plain.replace(/^[a-z]+ and [a-z]+/i, ""));
  return match?.[1] ?? match?.[2];
}

const thirdPersons = new Set(
  [...plainVerbs, ...nounVerbs].map((verb) => verb.replace(/y$/, "ie").replace(/(ch|sh|ss|x)$/, "$1e") + "s"),
);

/** A first word that is no verb in its base form: an article, a pronoun, a participle, a third person, a capital. */
export function wrongStart(plain: string, level: Level): string | undefined {
  const first = /^[\w'-]+/.exec(plain)?.[0];
  if (first === undefined) return undefined;
  if (/^(?:the|an?|it|they|its|this|that|to|will|would|can|is|are|has|does)$/i.test(first)) return first;
  if (/^(?:not|never)$/i.test(first) && !level.endsWith("NOT")) return first;
  if (/^[A-Z][a-z]/.test(first) || thirdPersons.has(first.toLowerCase())) return first;
  return /^\w{3,}ing$/.test(first) && !/^(?:string|spring|swing|cling|fling|bring)$/i.test(first) ? first : undefined;
}

/** A passive main verb: "be validated", "be sent". */
export function passive(plain: string): string | undefined {
  const match = /^be (?:\w+ly )?([a-z]+)\b/i.exec(plain);
  const verb = match?.[1]?.toLowerCase() ?? "";
  if (/^(?:prepared|open|even|keen|green|golden|wooden|indeed|red|used|supposed)$/.test(verb)) return undefined;
  const isParticiple = /(?:ed|[^aeiou]en|ain|own)$/.test(verb) && !/^(?:certain|own|main|plain)$/.test(verb);
  return isParticiple || irregular.has(verb) ? match?.[0] : undefined;
}

const irregular = new Set(
  "bound built cut done found given held hidden kept known left lost made met paid put read seen sent set shown shut taken told thrown written".split(
    " ",
  ),
);

/** A word that begins a condition. */
export function conditionWord(plain: string): string | undefined {
  const words = /(?<![\w-])(?:when|whenever|if|unless|after|once|while)(?![\w-])/gi;
  for (const match of plain.matchAll(words)) {
    const word = match[0].toLowerCase();
    const before = plain.slice(Math.max(0, match.index - 24), match.index).toLowerCase();
    const after = plain.slice(match.index + word.length, match.index + word.length + 12).toLowerCase();
    if (word === "if" && /(?:\b(?:as|even|check|verify|determine|decide|see|test|ask|know|tell|or)) $/.test(before))
      continue;
    if (word === "when" && /\b(?:know|tell|record|note|state|say|decide|time|moment|date|day|of) $/.test(before))
      continue;
    // "once" is a number unless a clause follows, and "look after" is a verb.
    if (word === "once" && !/^ (?:the|an?|it|its|they|\{)/.test(after)) continue;
    if (word === "once" && /\b(?:only|than|at|exactly) $/.test(before)) continue;
    if (word === "after" && /\b(?:look|named|day|shortly) $/.test(before)) continue;
    return match[0];
  }
  return undefined;
}
