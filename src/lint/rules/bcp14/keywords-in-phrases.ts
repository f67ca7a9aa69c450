import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { RequirementDuty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";
import { openException } from "./phrase-words.ts";
import { levelOfWord, requirementWords, withoutCode } from "./requirement-words.ts";
import { requirementsOf, spanOfRequirement } from "./requirements-of.ts";

/**
 * Requirement words in a phrase, one fact and one finding: a combination that means nothing, two duties in one, a word
 * that contradicts the level, or one that repeats it.
 */
export const keywordsInPhrases = defineRule(
  ["bcp14/invalid-combination", "bcp14/multiple-duties", "bcp14/keyword-mismatch", "bcp14/phrase"],
  function* (set) {
    for (const { profile, duty } of requirementsOf(set)) {
      yield* judgeWord(profile, duty);
      if (duty.written.phrase !== undefined) yield* judgePhrase(profile, duty, duty.written.phrase);
    }
  },
);

function* judgeWord(profile: Profile, duty: RequirementDuty): Generator<Finding> {
  const word = duty.written.word;
  if (word === undefined || levelOfWord[word] === duty.level) return;
  const fitting = Object.entries(levelOfWord).filter(([other, level]) => level === duty.level && other !== level);
  const expected = fitting.map(([other]) => other).join(", ");
  const options = { span: spanOfRequirement(profile, duty, "word"), profiles: [profile.id], key: duty.id };
  yield report("bcp14/keyword-mismatch", "word", { found: word, level: duty.level, expected }, options);
}

/** Words that can only follow each other by mistake, after `withoutCode`. */
const adjacent = /\b(?:MAY NOT|(?:MUST|SHALL|SHOULD|MAY)(?: NOT)? (?:MUST|SHALL|SHOULD|MAY)(?: NOT)?)\b/;
const doubleNegative = /^(?:fail to|omit|neglect to|refrain from|not)\b/i;

function* judgePhrase(profile: Profile, duty: RequirementDuty, phrase: string): Generator<Finding> {
  const options = (what: string) => ({
    span: spanOfRequirement(profile, duty, "phrase"),
    profiles: [profile.id],
    key: `${duty.id} ${what}`,
  });
  const plain = withoutCode(phrase);
  const combination = adjacent.exec(plain)?.[0];
  if (combination !== undefined) {
    const suggestion = combination === "MAY NOT" ? "MUST NOT, SHOULD NOT or MAY" : combination.split(" ").join(" or ");
    yield report("bcp14/invalid-combination", "adjacent", { found: combination, suggestion }, options("adjacent"));
    return;
  }
  const exception = openException.exec(plain)?.[0];
  if (exception !== undefined && duty.level.startsWith("MUST")) {
    yield report(
      "bcp14/invalid-combination",
      "unbounded",
      { level: duty.level, found: exception },
      options("unbounded"),
    );
  }
  const negative = doubleNegative.exec(plain)?.[0];
  if (negative !== undefined && duty.level.endsWith("NOT")) {
    yield report("bcp14/phrase", "negated", { found: negative, level: duty.level }, options("negated"));
  }
  const words = requirementWords(phrase);
  const [first, second] = words;
  if (first === undefined) return;
  if (second !== undefined) {
    yield report("bcp14/multiple-duties", "keywords", { first: first.word, second: second.word }, options("keywords"));
  } else if (levelOfWord[first.word] === duty.level) {
    yield report("bcp14/phrase", "keyword", { found: first.word }, options("keyword"));
  } else {
    const params = { field: "phrase", found: first.word, level: duty.level };
    yield report("bcp14/keyword-mismatch", "differs", params, options("differs"));
  }
}
