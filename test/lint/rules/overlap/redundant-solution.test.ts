import { describe, expect, it } from "vitest";
import { duties, onCounter, relation, verify } from "./counter.ts";

describe("profiles with one mechanism for one objective", () => {
  it("are redundant where they say the same, however many they are", () => {
    const files = { one: duties(verify), two: duties(verify), three: duties(verify) };
    const found = onCounter("overlap/redundant-solution", files);
    expect(found.map(({ profiles }) => profiles)).toEqual([["one", "three", "two"]]);
    expect(
      onCounter("overlap/redundant-solution", { one: files.one, two: `${files.two}${relation("alternative", "one")}` }),
    ).toEqual([]);
  });
});
