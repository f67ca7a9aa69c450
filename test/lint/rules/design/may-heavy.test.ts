import { describe, expect, it } from "vitest";
import { onDataPlane } from "./on-data-plane.ts";

describe("design/may-heavy", () => {
  const rule = "design/may-heavy";
  const solves = (...mechanisms: readonly string[]) =>
    `solves: [${mechanisms.map((one) => `{ objective: safe-lending, mechanism: ${one} }`).join(", ")}]\nserves: [safe-lending]\n`;
  const duties = (count: number, may: number) =>
    `requirements:\n${Array.from({ length: count }, (_, index) => `  - { id: R-${index}, role: desk, level: ${index < may ? "MAY" : "MUST"}, action: other, phrase: "do ${index}" }`).join("\n")}\n`;

  it.each([
    [8, 4, 1],
    [10, 4, 0],
    [7, 7, 0],
  ])("%i requirements of which %i are MAY", (count, may, found) => {
    expect(onDataPlane(rule, duties(count, may))).toHaveLength(found);
  });

  it("judges a base as it judges a profile, and a set with its own thresholds", () => {
    const counted = (text: string, thresholds = "{}", path = "profiles/one.yaml") =>
      onDataPlane(rule, text, "desk", { "auth-profiles.yaml": `thresholds: ${thresholds}\n`, [path]: text });
    expect(counted(duties(8, 4), "{}", "profiles/base/counter.yaml").length).toBeGreaterThan(1);
    expect(counted(duties(8, 4), "{ may-percent: 50 }")).toEqual([]);
    expect(counted(duties(8, 4), "{ may-requirements: 9 }")).toEqual([]);
    expect(counted(duties(8, 1), "{ may-percent: 10 }")).toEqual([expect.stringContaining("expected at most 10 %")]);
    expect(
      counted(solves("library-card", "one-time-slip", "sealed-letter"), "{ mechanisms-per-objective: 3 }"),
    ).toEqual([]);
    expect(counted(solves("library-card", "one-time-slip"), "{ mechanisms-per-objective: 1 }")).toHaveLength(1);
  });

  it("counts the mechanisms for one objective", () => {
    expect(onDataPlane(rule, solves("library-card", "one-time-slip", "sealed-letter"))).toHaveLength(1);
    expect(onDataPlane(rule, solves("library-card", "one-time-slip"))).toEqual([]);
  });
});
