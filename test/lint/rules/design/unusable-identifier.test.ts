import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

describe("design/unusable-identifier", () => {
  const rule = "design/unusable-identifier";
  const prefixes =
    "identifier-prefixes: [{ prefix: org.library, means: The library gives them out., given: [org.library/by-card] }]\n";
  const found = (text: string) =>
    findingsOf(rule, { "profiles/vocabulary.yaml": prefixes, "profiles/one.yaml": text }).map(
      ({ severity, message: words }) => `${severity} ${words}`,
    );
  const announced = "capability: { declared-by: [desk], fallback: core }\n";

  it.each([
    ["one of its own", `identifier: org.example/one\n${announced}`],
    ["one that was given out", `identifier: org.library/by-card\n${announced}`],
    ["a prefix that only begins alike", `identifier: org.library-friends/one\n${announced}`],
    ["none that nobody announces", "capability: { declared-by: [], fallback: core }\n"],
    ["a record", `maturity: rejected\n${announced}`],
  ])("finds nothing in %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ["none", announced, "warning `desk` announces `one`"],
    ["one that was not given out", "identifier: org.library/one\n", "warning `org.library/one` is below"],
    ["one below that prefix", "identifier: Org.Library.west/by-card\n", "warning `Org.Library.west/by-card`"],
    ["none, in a draft", `maturity: draft\n${announced}`, "info `desk`"],
  ])("finds %s", (_, text, says) => {
    expect(found(text)).toEqual([expect.stringContaining(says)]);
  });

  it("checks the words of the vocabulary", () => {
    const text = prefixes.replace("given:", "source: NOTHING, given:");
    const example = { "profiles/vocabulary.yaml": text, "profiles/one.yaml": "id: one\n" };
    expect(findingsOf("ref/unresolved", example).map(({ message: words }) => words)).toEqual([
      expect.stringContaining("`NOTHING`"),
    ]);
  });
});
