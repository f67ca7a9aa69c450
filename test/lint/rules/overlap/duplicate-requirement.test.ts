import { describe, expect, it } from "vitest";
import { duties, must, onCounter, relation, verify } from "./counter.ts";

describe("overlap/duplicate-requirement", () => {
  it("is told of a third beside two alternatives, and not of these alone", () => {
    const files = { one: must("MUST"), two: `${must("MUST")}${relation("alternative", "one")}` };
    const told = (more: Readonly<Record<string, string>>) =>
      onCounter("overlap/duplicate-requirement", { ...files, ...more }).map(({ profiles }) => profiles);
    expect(told({})).toEqual([]);
    expect(told({ three: must("MUST") })).toEqual([["one", "three", "two"]]);
  });
});

describe("overlap/duplicate-requirement", () => {
  it("compares all that a duty says", () => {
    const line = (rule: string) =>
      `messages: [{ id: order, extends: "counter#order", parameters: [{ name: seal, presence: required, ${rule} }] }]\n`;
    const rule = "overlap/duplicate-requirement";
    expect(onCounter(rule, { one: line("values: [a]"), two: line("values: [a]") })).toHaveLength(1);
    expect(onCounter(rule, { one: line("values: [a]"), two: line("values: [b]") })).toEqual([]);
    const when = (value: string) => duties(verify.replace(" }", `, when: { loan.kind: ${value} } }`));
    expect(onCounter(rule, { one: when("map"), two: when("book") })).toEqual([]);
    expect(onCounter(rule, { one: when("map"), two: when("map") })).toHaveLength(1);
    expect(onCounter(rule, { one: duties(verify), two: `profile-of: one@1.0.0\n${duties(verify)}` })).toEqual([]);
  });
});
