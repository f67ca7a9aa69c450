import { describe, expect, it } from "vitest";
import { conflictsOf, say } from "../kitchen-conflicts.ts";
import { profile, requirements } from "../kitchen.ts";

describe("messages", () => {
  const own = (id: string, message: string, size: string) =>
    profile(
      id,
      [],
      `messages:\n  - { id: ${message}, title: order, extends: house#order, parameters: [{ name: size, presence: required, values: [${size}] }] }\n`,
    );

  it("of one profile are alternatives of each other, and meet the message that they extend", () => {
    expect(conflictsOf({ one: own("one", "soup-order", "1"), two: own("two", "cake-order", "2") })).toEqual([]);
    expect(conflictsOf({ one: own("one", "order", "1"), two: own("two", "order", "2") })).toHaveLength(1);
    const shared = profile("two", ["{ name: size, presence: required, values: [2] }"]);
    expect(conflictsOf({ one: own("one", "soup-order", "1"), two: shared })).toEqual([
      'proved singleton guest send json size [one#soup-order.size MUST 1; two#order.size MUST 2] when kind of house#order="one#soup-order"',
    ]);
  });

  it("of a profile that nobody adopts any more speak through those that build on it", () => {
    const says = (id: string, level: string, more = "") => profile(id, [], `${more}${requirements(say(level, ""))}`);
    const files = {
      old: says("old", "MUST", "maturity: deprecated\n"),
      two: says("two", "MUST NOT"),
    };
    expect(conflictsOf(files)).toEqual([]);
    expect(conflictsOf({ ...files, heir: profile("heir", [], `profile-of: "old@1.0.0"\n`) })).toHaveLength(1);
  });

  it("of one name meet through `profile-of`, not by the name alone", () => {
    const slip = (values: string) =>
      `messages:\n  - { id: slip, title: slip, form: json, from: guest, to: kitchen, parameters: [{ name: kind, presence: required, values: [${values}] }] }\n`;
    expect(conflictsOf({ one: profile("one", [], slip("a")), two: profile("two", [], slip("b")) })).toEqual([]);
    const narrowed = profile("two", [], `profile-of: "one@1.0.0"\n${slip("b")}`);
    expect(conflictsOf({ one: profile("one", [], slip("a")), two: narrowed })).toHaveLength(1);
  });
});
