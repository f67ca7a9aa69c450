import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../src/manifest/types.ts";
import { domainOfVariable } from "../../../src/model/set/domain.ts";

describe("the domain of a variable", () => {
  const range = { from: 0, to: 60, unit: "s" };
  it.each<[Scalar, boolean]>([
    [0, true],
    [60, true],
    [61, false],
    [-1, false],
    ["10..20", true],
    ["..20", true],
    ["10..", true],
    ["..", false],
    ["20..10", false],
    ["10..90", false],
    ["ten", false],
    [true, false],
  ])("with bounds has %j: %s", (value, expected) => {
    expect(domainOfVariable({ id: "age", range }).has(value)).toBe(expected);
  });

  it("tells true from text", () => {
    const { has } = domainOfVariable({ id: "x", values: [{ value: true }, { value: "1" }] });
    expect([has(true), has("true"), has("1"), has(1)]).toEqual([true, false, true, false]);
  });
});
