import { describe, expect, it } from "vitest";
import { exampleDay, findingsOf } from "../../../support/rule-examples.ts";

const rule = "meta/suppression-expired";

/** A profile with a phrase that has a finding, below a comment. */
const under = (comment: string) =>
  `requirements:\n  # auth-profiles-allow ${comment}\n  - { id: X-1, role: desk, level: MUST, action: other, phrase: "look." }\n`;
const messages = (comment: string) =>
  findingsOf(rule, { "profiles/a.yaml": under(comment) }).map(({ message }) => message);

describe("meta/suppression-expired", () => {
  it.each(["bcp14/phrase: it is quoted", `bcp14/phrase until ${exampleDay}: it is quoted`])(
    "is silent: %s",
    (comment) => {
      expect(messages(comment)).toEqual([]);
    },
  );

  it("finds a day that is over", () => {
    expect(messages("bcp14/phrase until 2026-11-23: it is quoted")).toEqual([
      "the suppression of `bcp14/phrase` ended on 2026-11-23",
    ]);
  });
});
