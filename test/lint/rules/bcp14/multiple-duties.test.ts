import { describe, expect, it } from "vitest";
import { messagesOf } from "./messages-of.ts";
import { judge } from "./judge-phrase.ts";

describe("bcp14/multiple-duties", () => {
  it("finds a condition that joins more than three situations, once for a line", () => {
    const names = ["a", "b", "c", "d"];
    const situations = `situations:\n${names.map((id) => `  - { id: ${id}, says: it is so }\n`).join("")}`;
    const judge = (count: number) =>
      messagesOf(
        "bcp14/multiple-duties",
        `${situations}messages:\n  - { id: m, title: m, form: json, from: borrower, to: desk, unknown: ignore,\n      parameters: [{ name: x, presence: required, otherwise: forbidden, type: string, when: { ${names
          .slice(0, count)
          .map((id) => `${id}: true`)
          .join(", ")} } }] }\n`,
      );
    expect(judge(3)).toEqual([]);
    expect(judge(4)).toEqual(["the condition joins 4 situations, expected at most 3"]);
  });
});

describe("phrases that say too much", () => {
  it.each([
    ["MUST", "read the card; refuse unknown ones", "bcp14/multiple-duties the phrase goes on after a semicolon"],
    ["MUST", "send REQUIRED fields and MAY send others", "bcp14/multiple-duties the requirement has REQUIRED and MAY"],
  ])("%s %s", (level, phrase, expected) => {
    const found = judge(phrase, level);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(expected)).toBe(true);
  });
});
