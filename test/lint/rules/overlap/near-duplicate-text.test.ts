import { describe, expect, it } from "vitest";
import { duties, onCounter } from "./counter.ts";

describe("overlap/near-duplicate-text", () => {
  const phrase = (level: string, text: string) =>
    duties(`{ id: P, role: desk, level: ${level}, action: other, phrase: "${text}" }`);
  const rule = "overlap/near-duplicate-text";

  it("weighs more where the levels differ", () => {
    const one = phrase("MUST", "keep each slip of an order in a box of its own in the cellar");
    const two = phrase("SHOULD", "keep each slip of an order in a box of its own in the cellars");
    expect(onCounter(rule, { one, two }).map(({ severity, certainty }) => [severity, certainty])).toEqual([
      ["warning", "possible"],
    ]);
    expect(onCounter(rule, { one, two: two.replace("SHOULD", "MUST") }).map(({ severity }) => severity)).toEqual([
      "info",
    ]);
    expect(
      onCounter(rule, { one, two: phrase("MUST", "burn the slips of all orders on the last day of the year") }),
    ).toEqual([]);
  });

  it("finds a term with two meanings", () => {
    const term = (means: string) => `terms: [{ term: seal, means: "${means}" }]\n`;
    expect(onCounter(rule, { one: term("A drop of wax."), two: term("An animal.") })).toHaveLength(1);
    expect(onCounter(rule, { one: term("A drop of wax."), two: term("A drop  of wax.") })).toEqual([]);
  });
});
