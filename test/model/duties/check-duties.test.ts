import { describe, expect, it } from "vitest";
import { dutiesOf, short } from "./duties-of.ts";

describe("a message that is checked", () => {
  const checked = "    checked: { by: desk, error: wrong, source: LEND §2.1 }\n";
  it.each<[string, boolean]>([
    ["presence: required, type: string", true],
    ["presence: forbidden", true],
    ["presence: optional, values: [x]", true],
    ["presence: choice, values: [x]", true],
    ["presence: optional, cases: [{ when: { raining: true }, values: [x] }]", true],
    ["presence: optional, type: string", false],
    ["presence: recommended, type: string", false],
    ["presence: not-recommended, type: string", false],
    ["presence: optional, values: [x], level: SHOULD", false],
  ])("checks a line with %s: %s", (line, expected) => {
    const check = dutiesOf(`      - { name: p, ${line} }`, "", checked).find((duty) => duty.kind === "check");
    expect(check !== undefined).toBe(expected);
    if (check !== undefined) expect(check.error?.id).toBe("a#wrong");
  });

  it("leaves a line alone that says itself who checks it", () => {
    const lines = "      - { name: p, presence: required, type: string, checked: { by: carrier } }";
    expect(dutiesOf(lines, "", checked).map(short)).toEqual([
      "m.p presence reader MUST",
      "m.p.check check carrier MUST",
    ]);
  });
});
