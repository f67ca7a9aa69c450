import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";
import { isKeywordParagraph } from "./prose-of.ts";

/** The paragraph is printed by itself; its two references have to exist, and nobody writes a second one. */
export const boilerplate = defineRule("bcp14/boilerplate", function* (set) {
  const missing = ["RFC 2119", "RFC 8174"].filter((document) => !set.words.references.has(document));
  const users = set.profiles.filter((profile) => profile.manifest.keywords !== "iso" && profile.duties.length > 0);
  const first = users[0];
  if (first !== undefined) {
    for (const document of missing) {
      const options = { span: set.words.located.spanOf(["references"], "key"), key: document, profiles: [] };
      yield report("bcp14/boilerplate", "reference", { document }, options);
    }
  }
  for (const profile of set.profiles) {
    yield* secondParagraph(profile);
    yield* isoWords(profile);
  }
});

function* secondParagraph(profile: Profile): Generator<Finding> {
  for (const [index, section] of (profile.manifest.sections ?? []).entries()) {
    if (!isKeywordParagraph(section.text ?? "")) continue;
    const span = profile.located.spanOf(["sections", index, "text"], "value");
    const options = { span, profiles: [profile.id], key: `${profile.id} ${section.id}` };
    yield report("bcp14/boilerplate", "altered", {}, options);
  }
}

function* isoWords(profile: Profile): Generator<Finding> {
  if (profile.manifest.keywords !== "iso") return;
  const duty = profile.duties.find((one) => one.word !== undefined);
  if (duty?.word === undefined) return;
  const span = profile.located.spanOf([...duty.path, "word"], "value");
  yield report(
    "bcp14/boilerplate",
    "isoWords",
    { found: duty.word },
    { span, profiles: [profile.id], key: profile.id },
  );
}
