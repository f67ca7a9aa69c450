import { describe, expect, it } from "vitest";
import { elementText, Elements } from "../../../src/analysis/choices/elements.ts";
import { allBut, anything, literals, orAbsent, ranges, relation } from "../../../src/analysis/facts/named-values.ts";
import type { NamedValues } from "../../../src/analysis/facts/named-values.ts";

const partition = (named: readonly NamedValues[], universe?: readonly string[]) => {
  const elements = new Elements(named, universe);
  const labels = elements.all.map(elementText);
  const inSet = (values: NamedValues) => labels.filter((_, index) => (elements.bits(values) >> BigInt(index)) & 1n);
  return { labels, inSet };
};

describe("the elements of some statements", () => {
  it("are absence, what somebody names, and the rest", () => {
    const { labels, inSet } = partition([literals(["b", "a"]), relation("menu.price")]);
    expect(labels).toEqual(["absent", '"a"', '"b"', "=menu.price", "other"]);
    expect(inSet(orAbsent(literals(["a"])))).toEqual(["absent", '"a"']);
    expect(inSet(allBut(literals(["a"])))).toEqual(['"b"', "=menu.price", "other"]);
    expect(inSet(orAbsent(anything))).toEqual(labels);
  });

  it("have no rest where all values are known", () => {
    expect(partition([literals([true])], ["false", "true"]).labels).toEqual(["absent", "false", "true"]);
  });

  it("cut the numbers at both ends of every interval and around every single one", () => {
    const { labels, inSet } = partition([ranges([1, 10]), ranges([5, 20]), literals([7])]);
    expect(labels).toEqual(["absent", "..0", "1..4", "5..6", "7", "8..10", "11..20", "21.."]);
    expect(inSet(ranges([5, 20]))).toEqual(["5..6", "7", "8..10", "11..20"]);
    expect(inSet(literals([7]))).toEqual(["7"]);
    expect(inSet(allBut(ranges([1, 10])))).toEqual(["..0", "11..20", "21.."]);
  });

  it("have numbers, words and a rest where statements speak of both", () => {
    expect(partition([ranges([1, 3]), literals(["few"])]).labels).toEqual([
      "absent",
      '"few"',
      "..0",
      "1..3",
      "4..",
      "other",
    ]);
  });
});
