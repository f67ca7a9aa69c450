import { report } from "../../../findings/report.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";
import { proseOf } from "./prose-of.ts";
import { withoutCode } from "./requirement-words.ts";

/** Words that a role noun may have; longer ones are no nouns. */
const longestNoun = 8;

/** A sentence of a section whose subject is a role and whose verb is "must", "shall", "should" or "is required to". */
export const lowercaseKeyword = defineRule("bcp14/lowercase-keyword", function* (set) {
  for (const profile of set.profiles) {
    let subjects: ReadonlySet<string> | undefined;
    for (const { text, path, section } of proseOf(profile)) {
      if (!section) continue;
      const duty = probableDuty(withoutCode(text), (subjects ??= subjectsOf(profile)));
      if (duty === undefined) continue;
      const span = profile.located.spanOf(path, "value");
      const options = { span, profiles: [profile.id], key: `${profile.id} ${path.join("/")}` };
      yield report("bcp14/lowercase-keyword", "probable", duty, options);
    }
  }
});

function probableDuty(
  text: string,
  subjects: ReadonlySet<string>,
): { found: string; role: string; word: string } | undefined {
  for (const match of text.matchAll(/ (must|shall|should|(?:is|are) required to)(?: not)? \w+/g)) {
    const [phrase, word = ""] = match;
    // What stands before the verb, from short to long; a subject begins after a full stop or some other word.
    const before = text
      .slice(Math.max(0, match.index - 120), match.index)
      .split(/\s+/)
      .slice(-longestNoun);
    for (let from = before.length - 1; from >= 0; from--) {
      const role = before
        .slice(from)
        .join(" ")
        .replace(/^["'(]+/, "");
      if (subjects.has(role.toLowerCase())) return { found: role + phrase, role, word };
    }
  }
  return undefined;
}

/** "the desk", "a desk", "desks" and "{desk}", by the names of the vocabulary and of the profile, in lower case. */
function subjectsOf(profile: Profile): ReadonlySet<string> {
  const subjects = new Set<string>();
  for (const role of profile.roles.values()) {
    const noun = role.term.toLowerCase().replace(/^(?:the|an?) /, "");
    for (const subject of [
      `the ${noun}`,
      `a ${noun}`,
      `an ${noun}`,
      `every ${noun}`,
      `each ${noun}`,
      `${noun}s`,
      `{${role.id}}`,
    ]) {
      subjects.add(subject);
    }
  }
  return subjects;
}
