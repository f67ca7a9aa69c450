import { describe, expect, it } from "vitest";
import { findingsOf, lineOf } from "../../../support/rule-examples.ts";
import { judge, requirement } from "./cited.ts";

describe("ref/section-unknown", () => {
  const rule = "ref/section-unknown";

  it.each([
    ["LEND §1", 0],
    ["LEND", 0],
    ["LEND §2.1", 0],
    ['LEND "Refusals"', 0],
    ['LEND "refusals"', 0],
    ['LEND §2.1 "Refusals"', 0],
    ["LEND §9", 1],
    ["LEND §2.1.1", 1],
    ['LEND "Refusal"', 1],
    ['LEND §2 "Refusals"', 1],
    ["RFC 9421 §99", 0],
    ["LEND §1; LEND §8; LEND §9", 2],
  ])("judges %s", (source, count) => {
    expect(judge(rule, requirement(source))).toHaveLength(count);
  });

  it("takes a partial index for what it lists only", () => {
    const files = (source: string) => ({
      "profiles/vocabulary.yaml":
        "references:\n  - { id: RFC 2119, title: a }\n  - { id: RFC 8174, title: b }\n  - id: PART\n    title: c\n    sections: { complete: false, from: test, entries: [{ number: '1', title: One }] }\n",
      "profiles/example.yaml": requirement(source),
    });
    expect(findingsOf(rule, files("PART §7"))).toEqual([]);
    expect(findingsOf(rule, files('PART "Seven"'))).toEqual([]);
    expect(findingsOf(rule, files('PART §1 "Seven"'))).toHaveLength(1);
  });

  it("points at the very place of each citation", () => {
    const text = `source: LEND §7\n${requirement("LEND §8")}messages:\n  - id: m\n    title: m\n    form: json\n    from: borrower\n    to: desk\n    unknown: ignore\n    source: LEND §9\n    parameters:\n      - name: x\n        presence: required\n        type: string\n        checked:\n          by: desk\n          source: LEND §10\n        example: { source: LEND §11 }\n`;
    const places = findingsOf(rule, { "profiles/example.yaml": text }).map((one) => [
      lineOf(one),
      one.span.file.text.slice(one.span.start, one.span.end),
    ]);
    expect(places.sort()).toEqual([
      [1, "LEND §7"],
      [16, "LEND §9"],
      [23, "LEND §10"],
      [8, '"LEND §8"'],
    ]);
  });
});
