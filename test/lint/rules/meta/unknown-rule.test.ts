import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const rule = "meta/unknown-rule";

/** A profile with a phrase that has a finding, below a comment. */
const under = (comment: string) =>
  `requirements:\n  # auth-profiles-allow ${comment}\n  - { id: X-1, role: desk, level: MUST, action: other, phrase: "look." }\n`;
const messages = (comment: string) =>
  findingsOf(rule, { "profiles/a.yaml": under(comment) }).map(({ message }) => message);

describe("meta/unknown-rule", () => {
  it("is silent about rules and groups that there are", () => {
    expect(messages("bcp14/phrase: it is quoted")).toEqual([]);
    const files = { "auth-profiles.yaml": "rules: { bcp14/*: error }\n", "profiles/a.yaml": "" };
    expect(findingsOf(rule, files)).toEqual([]);
  });

  it("finds one that does not exist, with the one that is near", () => {
    expect(messages("bcp14/phrases: it is quoted")).toEqual([
      "rule `bcp14/phrases` does not exist, expected `bcp14/phrase`",
    ]);
    expect(messages("house/rule: it is quoted")).toEqual(["rule `house/rule` does not exist"]);
  });
});
