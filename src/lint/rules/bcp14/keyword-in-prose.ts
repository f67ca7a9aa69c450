import { report } from "../../../findings/report.ts";
import { mentionsOf } from "../../../model/mentions.ts";
import type { Profile } from "../../../model/profile.ts";
import { defineRule } from "../../rule.ts";
import { proseOf } from "./prose-of.ts";
import { requirementWords } from "./requirement-words.ts";

/** A requirement word in prose, outside a sentence that names the duty it belongs to (RFC 8174 section 2). */
export const keywordInProse = defineRule("bcp14/keyword-in-prose", function* (set) {
  for (const profile of set.profiles) {
    for (const { text, path, field } of proseOf(profile)) {
      const word = requirementWords(text).find((one) => !namesDuty(sentenceAround(text, one.start), profile));
      if (word === undefined) continue;
      const options = {
        span: profile.located.spanOf(path, "value"),
        profiles: [profile.id],
        key: `${profile.id} ${path.join("/")}`,
      };
      yield report("bcp14/keyword-in-prose", "prose", { found: word.word, field }, options);
    }
  }
});

/** The sentence, or list item, around an offset. */
function sentenceAround(text: string, offset: number): string {
  const before = text.slice(0, offset);
  const start = Math.max(
    before.lastIndexOf(". "),
    before.lastIndexOf(".\n"),
    before.lastIndexOf("\n\n"),
    before.lastIndexOf("\n- "),
  );
  const after = /[.!?](?:\s|$)|\n\n|\n- /.exec(text.slice(offset));
  return text.slice(start + 1, after === null ? text.length : offset + after.index);
}

function namesDuty(sentence: string, profile: Profile): boolean {
  return mentionsOf(sentence).some((mention) => {
    const target = profile.lookUp(mention.id);
    return target !== undefined && target.kind !== "role" && target.kind !== "message";
  });
}
