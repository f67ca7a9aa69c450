import { describe, expect, it } from "vitest";
import { findingsOf, lineOf } from "../../support/rule-examples.ts";

const requirement = (source: string, more = "") =>
  `requirements:\n  - id: X\n    role: desk\n    level: MUST\n    action: other\n    phrase: look\n    source: ${JSON.stringify(source)}\n${more}`;

function judge(rule: string, text: string): readonly string[] {
  return findingsOf(rule, { "profiles/example.yaml": text }).map((finding) => finding.message);
}

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

describe("ref/downref", () => {
  const rule = "ref/downref";

  it.each([
    ["stable", "SLIPS", 1],
    ["candidate", "SLIPS", 1],
    ["draft", "SLIPS", 0],
    ["idea", "SLIPS", 0],
    ["stable", "LEND", 0],
    ["stable", "RFC 2119", 0],
    ["stable", "SLIPS §1; SLIPS §2", 1],
  ])("judges a %s profile that cites %s", (maturity, source, count) => {
    expect(judge(rule, `maturity: ${maturity}\n${requirement(source)}`)).toHaveLength(count);
  });

  it("is settled by a decision that names the document", () => {
    const decision = (kind: string) => `decisions:\n  - { kind: ${kind}, text: "We depend on SLIPS knowingly." }\n`;
    expect(judge(rule, requirement("SLIPS", decision("decided")))).toEqual([]);
    expect(judge(rule, requirement("SLIPS", decision("open")))).toHaveLength(1);
  });

  it("looks at what a profile builds on", () => {
    const files = {
      "profiles/base/house.yaml": "id: house\nmaturity: draft\n",
      "profiles/example.yaml": "base: house@1.0.0\n",
    };
    expect(findingsOf(rule, files).map((one) => one.message)).toEqual([
      "a stable profile depends on profile `house`, which is draft",
    ]);
    const decided = `decisions: [{ kind: decided, text: "We build on house before it is done." }]\n`;
    const known = { ...files, "profiles/example.yaml": `${files["profiles/example.yaml"]}${decided}` };
    expect(findingsOf(rule, known)).toEqual([]);
  });
});

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
