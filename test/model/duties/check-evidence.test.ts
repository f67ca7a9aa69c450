import { describe, expect, it } from "vitest";
import { dutiesOf } from "./duties-of.ts";

describe("evidence", () => {
  const one = (lines: string, message: string, more = "", anchor = "m.p") => {
    const duty = dutiesOf(lines, more, message).find((each) => each.anchor === anchor);
    if (duty === undefined) throw new Error(`no ${anchor}`);
    const { sources, ...rest } = duty.evidence;
    return { ...rest, sources: sources.map((source) => source.text) };
  };
  const profile =
    'source: LEND\ncheck: whole\nderived: "all of it"\nunverified: "all of it"\nserves: [right-borrower]\n';
  const nothing = { checks: [], serves: [], sources: [] };

  it("comes from the profile, but not what derives the profile", () => {
    const line = "      - { name: p, presence: required, type: string }";
    expect(one(line, "", profile)).toEqual({ checks: ["whole"], serves: ["right-borrower"], sources: ["LEND"] });
  });

  it("comes from the message, also what derives it and what could not be verified", () => {
    const line = "      - { name: p, presence: required, type: string }";
    const message = '    derived: "x"\n    unverified: "z"\n    not-tested: { reason: no-suite }\n    source: SEALS\n';
    expect(one(line, message, profile)).toEqual({
      checks: [],
      notTested: { reason: "no-suite" },
      derived: "x",
      unverified: "z",
      serves: ["right-borrower"],
      sources: ["SEALS"],
    });
  });

  it("of a line wins; check and reason are one statement", () => {
    const line =
      "      - { name: p, presence: required, type: string, check: [c, d], serves: [fresh-orders], source: LEND §1 }";
    const message = "    not-tested: { reason: no-suite }\n    source: SEALS\n";
    expect(one(line, message)).toEqual({ checks: ["c", "d"], serves: ["fresh-orders"], sources: ["LEND §1"] });
  });

  it("of a check is not that of the sender's test", () => {
    const line =
      "      - { name: p, presence: required, type: string, check: sender, source: LEND §1, checked: { by: desk } }";
    expect(one(line, "    check: message\n", "", "m.p.check")).toEqual({
      checks: ["message"],
      serves: [],
      sources: ["LEND §1"],
    });
    expect(one(line, "", "", "m.p.check")).toEqual({ ...nothing, sources: ["LEND §1"] });
  });

  it("of a check with a source of its own is not derived", () => {
    const line =
      '      - { name: p, presence: required, type: string, derived: "x", checked: { by: desk, source: LEND §2.1 } }';
    expect(one(line, "", "", "m.p.check")).toEqual({ ...nothing, sources: ["LEND §2.1"] });
    const without = '      - { name: p, presence: required, type: string, derived: "x", checked: { by: desk } }';
    expect(one(without, "", "", "m.p.check")).toEqual({ ...nothing, derived: "x" });
  });
});
