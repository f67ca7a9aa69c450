import { report } from "../../../findings/report.ts";
import { mentionsOf } from "../../../manifest/mentions.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";
import { isKeywordParagraph, proseOf } from "./prose-of.ts";
import { requirementWords, withoutCode, type FoundWord } from "./requirement-words.ts";

/** A requirement word in prose, outside a sentence that names the duty it belongs to (RFC 8174 section 2). */
export const keywordInProse = defineRule("bcp14/keyword-in-prose", function* (set) {
  for (const profile of set.profiles) {
    for (const { text, path, field } of proseOf(profile)) {
      // A second copy of the paragraph that defines the words is `bcp14/boilerplate`.
      if (isKeywordParagraph(text)) continue;
      const word = strayWord(text, profile);
      if (word === undefined) continue;
      const span = profile.located.spanOf(path, "value");
      const options = { span, profiles: [profile.id], key: `${profile.id} ${path.join("/")}` };
      yield report("bcp14/keyword-in-prose", "prose", { found: word.word, field }, options);
    }
  }
});

function strayWord(text: string, profile: Profile): FoundWord | undefined {
  if (requirementWords(text).length === 0) return undefined;
  // Sentences are looked for where code is blanked: a full stop in code ends none.
  const plain = withoutCode(text);
  for (const [start, end] of sentencesOf(plain)) {
    const word = requirementWords(plain.slice(start, end)).find((one) => !isQuoted(plain, start + one.start, one.word));
    if (word !== undefined && !namesDuty(text.slice(start, end), profile)) return word;
  }
  return undefined;
}

/** Sentences and list items, as ranges of offsets. */
function* sentencesOf(text: string): Generator<readonly [start: number, end: number]> {
  let start = 0;
  for (const match of text.matchAll(/[.!?](?=\s)|\n[ \t]*\n|\n(?=[ \t]*(?:[-*+]|\d+[.)])[ \t])/g)) {
    const end = match.index + match[0].length;
    yield [start, end];
    start = end;
  }
  if (start < text.length) yield [start, text.length];
}

/** Words in quotation marks are spoken about, not used. */
function isQuoted(text: string, start: number, word: string): boolean {
  return /["“„«']/.test(text.charAt(start - 1)) && /["”“»']/.test(text.charAt(start + word.length));
}

function namesDuty(sentence: string, profile: Profile): boolean {
  return mentionsOf(sentence).some((mention) => {
    const target = profile.lookUp(mention.id);
    return target !== undefined && target.kind !== "role" && target.kind !== "message";
  });
}
