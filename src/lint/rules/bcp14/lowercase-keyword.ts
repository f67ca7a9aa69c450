import { report } from "../../../findings/report.ts";
import type { ProfileSet } from "../../../model/profile-set.ts";
import { defineRule } from "../../rule.ts";
import { proseOf } from "./prose-of.ts";
import { withoutCode } from "./requirement-words.ts";

/** A sentence of a section whose subject is a role and whose verb is "must", "shall", "should" or "is required to". */
export const lowercaseKeyword = defineRule("bcp14/lowercase-keyword", function* (set) {
  const pattern = subjectsAndModals(set);
  if (pattern === undefined) return;
  for (const profile of set.profiles) {
    for (const { text, path, section } of proseOf(profile)) {
      const match = section ? pattern.exec(withoutCode(text)) : null;
      if (match === null) continue;
      const [found, role = "", word = ""] = match;
      const options = {
        span: profile.located.spanOf(path, "value"),
        profiles: [profile.id],
        key: `${profile.id} ${path.join("/")}`,
      };
      yield report("bcp14/lowercase-keyword", "probable", { found, role, word }, options);
    }
  }
});

/** "the client must", "{server} should", "clients must"; terms of the vocabulary are escaped. */
function subjectsAndModals(set: ProfileSet): RegExp | undefined {
  const roles = [...set.words.roles.values()];
  if (roles.length === 0) return undefined;
  const nouns = roles.flatMap((role) => {
    const noun = escape(role.term.replace(/^(?:the|an?) /, ""));
    return [`the ${noun}`, `an? ${noun}`, `${noun}s`, escape(`{${role.id}}`)];
  });
  return new RegExp(`(?<![\\w-])(${nouns.join("|")}) (must|shall|should|(?:is|are) required to)(?: not)? \\w+`, "i");
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
