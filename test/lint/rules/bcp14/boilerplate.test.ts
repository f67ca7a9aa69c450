import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";
import { inSection } from "./in-section.ts";

describe("bcp14/boilerplate", () => {
  it("finds a second paragraph once, and not its words as well", () => {
    const text =
      'The key words "MUST", "MUST NOT" and MAY in this document are to be interpreted as described in BCP 14.';
    expect(inSection("bcp14/boilerplate", text)).toHaveLength(1);
    expect(inSection("bcp14/keyword-in-prose", text)).toEqual([]);
  });

  it("finds words of BCP 14 in an ISO document", () => {
    const text =
      'keywords: iso\nrequirements:\n  - { id: X, role: desk, level: MUST, word: REQUIRED, action: other, phrase: "look" }\n';
    expect(findingsOf("bcp14/boilerplate", { "profiles/example.yaml": text })).toHaveLength(1);
  });
});
