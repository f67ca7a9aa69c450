import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const rule = "meta/unused-suppression";

/** A profile with a phrase that has a finding, below a comment. */
const under = (comment: string) =>
  `requirements:\n  # auth-profiles-allow ${comment}\n  - { id: X-1, role: desk, level: MUST, action: other, phrase: "look." }\n`;
const messages = (comment: string) =>
  findingsOf(rule, { "profiles/a.yaml": under(comment) }).map(({ message }) => message);

describe("meta/unused-suppression", () => {
  it("is silent about a comment that meets a finding", () => {
    expect(messages("bcp14/phrase: it is quoted")).toEqual([]);
  });

  it("finds one that meets none, and one that cannot", () => {
    expect(messages("bcp14/no-actor: it is quoted")).toEqual([
      "the suppression of `bcp14/no-actor` meets no finding here",
    ]);
    expect(messages("overlap/rival-solution: we were first")).toEqual([
      "the suppression of `overlap/rival-solution` has no effect, because `overlap` findings cannot be silenced this way",
    ]);
  });
});
