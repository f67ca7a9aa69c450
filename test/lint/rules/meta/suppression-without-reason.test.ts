import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const rule = "meta/suppression-without-reason";

/** A profile with a phrase that has a finding, below a comment. */
const under = (comment: string) =>
  `requirements:\n  # auth-profiles-allow ${comment}\n  - { id: X-1, role: desk, level: MUST, action: other, phrase: "look." }\n`;
const messages = (comment: string) =>
  findingsOf(rule, { "profiles/a.yaml": under(comment) }).map(({ message }) => message);

describe("meta/suppression-without-reason", () => {
  it("is silent where a comment or a lighter rule says why, and where a rule only gets heavier", () => {
    expect(messages("bcp14/phrase: it is quoted")).toEqual([]);
    const configured = (text: string) =>
      findingsOf(rule, { "auth-profiles.yaml": `rules: { bcp14/phrase: ${text} }\n`, "profiles/a.yaml": "" });
    expect(configured('{ severity: info, reason: "They are quoted." }')).toEqual([]);
    expect(configured("error")).toEqual([]);
    expect(configured("info").map(({ message }) => message)).toEqual([
      "rule `bcp14/phrase` is lowered from warning to info without a reason",
    ]);
  });

  it.each(["bcp14/phrase", "bcp14/phrase:", "bcp14/phrase until 2030-01-01"])("finds %j", (comment) => {
    expect(messages(comment)).toHaveLength(1);
  });
});
