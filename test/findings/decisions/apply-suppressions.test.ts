import { describe, expect, it } from "vitest";
import type { Suppression } from "../../../src/findings/decisions/disposition.ts";
import { report } from "../../../src/findings/report.ts";
import { at, brief, dispose, orphan, other, rival, role, suppression } from "./sample-decisions.ts";

describe("suppressions", () => {
  it("silence what starts in their node, and give their reason", () => {
    const result = dispose([orphan(4), orphan(5), orphan(9), orphan(10)], { suppressions: [suppression(5, 10)] });
    expect(result.map(({ status }) => status)).toEqual(["open", "suppressed", "suppressed", "open"]);
    expect(result[1]?.justification).toBe("kept for the next edition");
  });

  it("act in their own file and on their own rule only", () => {
    const result = dispose(
      [orphan(5, "gateway", other), report("bcp14/no-actor", "passive", { found: "be read" }, { span: at(5) })],
      {
        suppressions: [suppression(0, 10)],
      },
    );
    expect(result.map(({ rule, status }) => [rule, status])).toEqual([
      ["structure/orphan", "open"],
      ["bcp14/no-actor", "open"],
      ["meta/unused-suppression", "open"],
    ]);
  });

  it("of nested nodes give the reason of the innermost, whatever their order", () => {
    const nested = [
      suppression(40, 60, { reason: "inner" }),
      suppression(0, 100, { reason: "outer" }),
      suppression(45, 46, { reason: "tiny" }),
    ];
    const result = dispose([orphan(50), orphan(45), orphan(70), orphan(99), orphan(100)], { suppressions: nested });
    expect(result.map(({ justification }) => justification)).toEqual(["inner", "tiny", "outer", "outer", undefined]);
  });

  it.each<[string, Partial<Suppression>, string, string]>([
    [
      "without a reason",
      { reason: "  " },
      "open",
      "open meta/suppression-without-reason: the suppression of `structure/orphan` gives no reason",
    ],
    [
      "past their day",
      { until: "2026-11-23" },
      "open",
      "open meta/suppression-expired: the suppression of `structure/orphan` ended on 2026-11-23",
    ],
    [
      "with a day that is none",
      { until: "2026-02-30" },
      "open",
      "open meta/suppression-expired: the suppression of `structure/orphan` ends on `2026-02-30`, expected a date as `2027-01-31`",
    ],
    [
      "of a rule that does not exist",
      { rule: "structure/orphans" },
      "open",
      "open meta/unknown-rule: rule `structure/orphans` does not exist, expected `structure/orphan`",
    ],
    [
      "of overlaps",
      { rule: "overlap/rival-solution" },
      "open",
      "open meta/unused-suppression: the suppression of `overlap/rival-solution` has no effect, because `overlap` findings cannot be silenced this way",
    ],
    [
      "of the tool's own word",
      { rule: "meta/unreadable" },
      "open",
      "open meta/unused-suppression: the suppression of `meta/unreadable` has no effect, because `meta` findings cannot be silenced this way",
    ],
  ])("%s do nothing but a finding", (_name, more, status, said) => {
    const result = dispose([orphan(5)], { suppressions: [suppression(0, 10, more)] });
    expect(brief(result)).toEqual([`${status} structure/orphan: ${role}`, said]);
  });

  it("hold through their last day", () => {
    const result = dispose([orphan(5)], { suppressions: [suppression(0, 10, { until: "2026-11-24" })] });
    expect(brief(result)).toEqual([`suppressed structure/orphan: ${role}`]);
  });

  it("never silence rivals", () => {
    const result = dispose([rival()], { suppressions: [suppression(0, 10, { rule: "overlap/rival-solution" })] });
    expect(result.map(({ rule, status }) => [rule, status])).toEqual([
      ["overlap/rival-solution", "open"],
      ["meta/unused-suppression", "open"],
    ]);
  });

  it("in great number are all found", () => {
    const findings = Array.from({ length: 20_000 }, (_, index) => orphan(index));
    const suppressions = Array.from({ length: 20_000 }, (_, index) =>
      suppression(0, 20_000, { reason: `r${String(index)}` }),
    );
    expect(dispose(findings, { suppressions }).every(({ status }) => status === "suppressed")).toBe(true);
  });
});
