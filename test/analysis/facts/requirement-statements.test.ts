import { describe, expect, it } from "vitest";
import { conflictsOf, pair, say } from "../kitchen-conflicts.ts";
import { profile, requirements } from "../kitchen.ts";

describe("actions", () => {
  it("support is accepting where the role receives, and being able where it sends", () => {
    const takes = "role: kitchen, level: MUST, action: support, object: order.table, values: [a]";
    const refuses = "role: kitchen, level: MUST NOT, action: accept, object: order.table, values: [a]";
    expect(conflictsOf(pair(takes, refuses))).toHaveLength(1);
    // Being able to send two values is not sending both at once.
    const able = "role: guest, level: MUST, action: support, object: order.table, values: [a, b]";
    expect(conflictsOf(pair(able, say("MUST", ", values: [a]")))).toEqual([]);
    const unable = "role: guest, level: MUST NOT, action: support, object: order.table, values: [a]";
    expect(conflictsOf(pair(unable, say("MUST", ", values: [a]")))).toHaveLength(1);
  });

  it("ignoring is taking whatever comes", () => {
    const ignores = "role: kitchen, level: MUST, action: ignore, object: order.table";
    const only = "role: kitchen, level: MUST, action: accept-only, object: order.table, values: [a]";
    expect(conflictsOf(pair(ignores, only))).toEqual([
      "proved contradiction kitchen accept json table {other} [one#R-1 MUST taken; two#R-1 MUST not taken] when always",
    ]);
  });

  it("saying is what a line says, and an act is done or not", () => {
    const line = profile("one", ["{ name: table, presence: forbidden }"]);
    expect(conflictsOf({ one: line, two: profile("two", [], requirements(say("MUST", ""))) })).toHaveLength(1);
    const cook = (level: string) => `role: kitchen, level: ${level}, action: cook, object: order`;
    expect(conflictsOf(pair(cook("MUST"), cook("MUST NOT")))).toEqual([
      "proved contradiction kitchen cook message [one#R-1 MUST done; two#R-1 MUST NOT absent] when always",
    ]);
  });

  it("other is compared by nothing", () => {
    const words = (level: string) => `role: guest, level: ${level}, action: other, phrase: "smile"`;
    expect(conflictsOf(pair(words("MUST"), words("MUST NOT")))).toEqual([]);
  });

  it("options have the values that they list", () => {
    const use = (level: string, values: string) =>
      `role: guest, level: ${level}, action: use, object: cutlery, values: [${values}]`;
    expect(conflictsOf(pair(use("MUST NOT", "fork"), use("MUST NOT", "spoon")))).toEqual([]);
    const all = {
      ...pair(use("MUST NOT", "fork, spoon"), use("MUST NOT", "hands")),
      three: profile("three", [], requirements(use("MUST", "fork, spoon, hands"))),
    };
    expect(conflictsOf(all)).toHaveLength(1);
  });

  it("what happens during something, or goes to somebody, meets what says nothing of it, and the same", () => {
    const cook = (level: string, more: string) => `role: kitchen, level: ${level}, action: cook, object: order${more}`;
    expect(conflictsOf(pair(cook("MUST", ", during: bill"), cook("MUST NOT", "")))).toEqual([
      'proved contradiction kitchen cook message [one#R-1 MUST done; two#R-1 MUST NOT absent] when during="house#bill"',
    ]);
    expect(conflictsOf(pair(cook("MUST", ", during: bill"), cook("MUST NOT", ", during: order")))).toEqual([]);
    expect(conflictsOf(pair(cook("MUST", ", to: guest"), cook("MUST NOT", ", to: cashier")))).toEqual([]);
  });

  it("numbers are compared as intervals", () => {
    const only = (range: string) =>
      `role: kitchen, level: MUST, action: accept-only, object: order.table, range: { value: ${range} }`;
    const accept = "role: kitchen, level: MUST, action: accept, object: order.table, range: { value: 5..9 }";
    expect(conflictsOf(pair(only("1..10"), accept))).toEqual([]);
    expect(conflictsOf(pair(only("1..7"), accept))).toEqual([
      "proved contradiction kitchen accept json table {8..9} [one#R-1 MUST not taken; two#R-1 MUST taken] when always",
    ]);
    const lines = (range: string) => [`{ name: size, presence: required, type: integer, range: ${range} }`];
    expect(conflictsOf({ one: profile("one", lines("1..3")), two: profile("two", lines("4..5")) })).toHaveLength(1);
    expect(conflictsOf({ one: profile("one", lines("1..3")), two: profile("two", lines("3..5")) })).toEqual([]);
  });
});
