import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";
import { judge, requirement } from "./cited.ts";

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
