import type { Fragment, Fragments } from "./fragment.ts";

/** Something that a sentence is joined from: words, one fragment, or several. */
export type SentencePart = string | Fragment | Fragments | undefined;

/** Joins parts to one list, neighbouring words in one fragment. Nothing is added between them. */
export function join(...parts: readonly SentencePart[]): Fragments {
  const joined: Fragment[] = [];
  const add = (fragment: Fragment): void => {
    const last = joined.at(-1);
    if (fragment.kind === "text" && fragment.value === "") return;
    if (fragment.kind === "text" && last?.kind === "text")
      joined[joined.length - 1] = text(last.value + fragment.value);
    else joined.push(fragment);
  };
  for (const part of parts) {
    if (part === undefined) continue;
    if (typeof part === "string") add(text(part));
    else if (isFragments(part)) part.forEach(add);
    else add(part);
  }
  return joined;
}

function isFragments(part: Fragment | Fragments): part is Fragments {
  return Array.isArray(part);
}

/** Plain words. */
export function text(value: string): Fragment {
  return { kind: "text", value };
}

/** A name or a value on the wire. A line break would end the sentence, so it is written as in JSON. */
export function code(value: string | number | boolean): Fragment {
  return { kind: "code", value: String(value).replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, written) };
}

function written(character: string): string {
  const json = JSON.stringify(character).slice(1, -1);
  return json === character ? `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}` : json;
}

/** Values as code, joined by "or" or "and". */
export function codes(values: readonly (string | number | boolean)[], conjunction: "and" | "or"): Fragments {
  return list(
    values.map((value) => [code(value)]),
    conjunction,
  );
}

/** "A", "A and B", "A, B and C": no comma before the last word. */
export function list(items: readonly Fragments[], conjunction: "and" | "or" | "nor"): Fragments {
  return join(
    ...items.flatMap((item, index): SentencePart[] => {
      if (index === 0) return [item];
      return [index === items.length - 1 ? ` ${conjunction} ` : ", ", item];
    }),
  );
}

/**
 * The whole words that several clauses begin with, with the space behind them: "the token is bound to ". Fewer than
 * three words carry no sentence, and nothing may be left over of no clause.
 */
export function commonBeginning(clauses: readonly string[]): string {
  const [first, ...others] = clauses;
  if (first === undefined || others.length === 0) return "";
  let length = 0;
  while (length < first.length && others.every((other) => other[length] === first[length])) length++;
  const shared = first.slice(0, first.lastIndexOf(" ", length - 1) + 1);
  const isSentence = shared.trim().split(" ").length >= 3 && !/[`{]/.test(shared.replace(/`[^`]*`|\{[^}]*\}/g, ""));
  return isSentence && clauses.every((clause) => clause.length > shared.length) ? shared : "";
}

/** The first letter as a sentence begins; code stays as it is. */
export function capitalised(fragments: Fragments): Fragments {
  const [first, ...rest] = fragments;
  if (first === undefined) return fragments;
  if (first.kind === "text" || first.kind === "level") {
    return [{ ...first, value: first.value.charAt(0).toUpperCase() + first.value.slice(1) }, ...rest];
  }
  if (first.kind === "reference") return [{ ...first, label: capitalised(first.label) }, ...rest];
  return fragments;
}

/** Whether a sentence ends where words do, with space behind it; an abbreviation ends none. */
export function endsSentence(words: string): boolean {
  return sentenceEnd.test(words.slice(-longestEnd));
}

const longestEnd = 24;
const sentenceEnd = /(?<!\b(?:e\.g|i\.e|cf|vs|etc))[.!?][)\]"'\u2019\u201d]*\s+$/i;

/** A sentence: a capital at the beginning, a full stop at the end. */
export function sentence(...parts: readonly SentencePart[]): Fragments {
  return capitalised(join(...parts, "."));
}

/** "a" or "an" before a noun phrase, by its first sound as far as letters tell. */
export function articleOf(phrase: string): "a" | "an" {
  const first = phrase.split(/[\s-]/, 1)[0] ?? "";
  // An initialism is spelled out: "an ID token", "a JWT", "an HTTP request".
  if (/^[A-Z0-9]{2,}s?$/.test(first)) return /^[AEFHILMNORSX8]/.test(first) ? "an" : "a";
  if (/^(?:u(?:ni(?!n|m)|s|r[aeiou])|eu|one(?![a-z])|once)/i.test(first)) return "a";
  return /^(?:[aeio]|u|hour|honest)/i.test(first) ? "an" : "a";
}
