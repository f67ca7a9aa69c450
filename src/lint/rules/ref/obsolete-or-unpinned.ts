import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";
import { placedCitations } from "./cited-sections.ts";

/** A cited document that was replaced, and an Internet-Draft whose revision nobody wrote down. */
export const obsoleteOrUnpinned = defineRule("ref/obsolete-or-unpinned", function* (set) {
  for (const [index, reference] of set.words.vocabulary.references.entries()) {
    const draft = [reference.version, reference.id, reference.title].find((text) =>
      /^draft-[a-z0-9-]+$/.test(text ?? ""),
    );
    if (draft === undefined || /-\d{2}$/.test(draft)) continue;
    const key = draft === reference.version ? "version" : "id";
    const span = set.words.located.spanOf(["references", index, key], "value");
    yield report(
      "ref/obsolete-or-unpinned",
      "unpinned",
      { document: draft },
      { span, key: reference.id, profiles: [] },
    );
  }
  for (const profile of set.profiles) {
    const told = new Set<string>();
    for (const { source, span } of placedCitations(profile, set)) {
      const { id, "replaced-by": successor } = source.reference;
      if (successor === undefined || told.has(id)) continue;
      told.add(id);
      const options = { span: span(), profiles: [profile.id], key: `${profile.id} ${id}` };
      yield report("ref/obsolete-or-unpinned", "obsolete", { document: id, successor }, options);
    }
  }
});
