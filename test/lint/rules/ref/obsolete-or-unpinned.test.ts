import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";
import { judge, requirement } from "./cited.ts";

describe("ref/obsolete-or-unpinned", () => {
  const rule = "ref/obsolete-or-unpinned";

  it("tells once for each document and profile", () => {
    expect(judge(rule, requirement("LEND-1 §1; LEND-1 §2"))).toEqual(["LEND-1 was replaced by LEND"]);
    expect(judge(rule, requirement("LEND"))).toEqual([]);
  });

  it.each([
    ["draft-example-cards", 1],
    ["draft-example-cards-03", 0],
    ["2", 0],
    ["draft", 0],
  ])("judges a reference of version %s", (version, count) => {
    const vocabulary = `references:\n  - { id: RFC 2119, title: a }\n  - { id: RFC 8174, title: b }\n  - { id: CARDS, title: c, version: "${version}" }\n`;
    expect(findingsOf(rule, { "profiles/vocabulary.yaml": vocabulary, "profiles/example.yaml": "" })).toHaveLength(
      count,
    );
  });
});
