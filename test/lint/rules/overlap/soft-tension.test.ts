import { describe, expect, it } from "vitest";
import { must, onCounter, relation } from "./counter.ts";

describe("overlap/soft-tension", () => {
  it("finds a lost recommendation, and nothing where it can be followed somewhere", () => {
    expect(onCounter("overlap/soft-tension", { one: must("SHOULD"), two: must("MUST NOT") })).toHaveLength(1);
    const sometimes = must("MUST NOT", ", when: { loan.kind: map }");
    expect(onCounter("overlap/soft-tension", { one: must("SHOULD"), two: sometimes })).toEqual([]);
  });

  it("is told of several, although two of them are alternatives", () => {
    const forbids = must("MUST NOT");
    const files = { one: must("SHOULD"), two: forbids, three: `${forbids}${relation("alternative", "two")}` };
    expect(onCounter("overlap/soft-tension", files).map(({ profiles }) => [...profiles].sort())).toEqual([
      ["one", "three", "two"],
    ]);
    const two = { one: must("SHOULD"), two: `${forbids}${relation("alternative", "one")}` };
    expect(onCounter("overlap/soft-tension", two)).toEqual([]);
  });

  it("is told of a profile that advises against what it inherits as what it takes back", () => {
    const files = { one: must("MUST NOT"), two: `profile-of: one@1.0.0\n${must("SHOULD")}` };
    expect(onCounter("overlap/soft-tension", files)).toEqual([]);
    expect(onCounter("ref/base-weakened", files)).toHaveLength(1);
  });

  it("is not told beside a contradiction of the same duties", () => {
    const both = `requirements:
  - { id: A, role: borrower, level: MUST, action: include, object: "counter#order.shelf" }
  - { id: B, role: borrower, level: SHOULD, action: include, object: "counter#order.shelf", because: Of old. }
`;
    expect(onCounter("overlap/contradiction", { one: both, two: must("MUST NOT") })).toHaveLength(1);
    expect(onCounter("overlap/soft-tension", { one: both, two: must("MUST NOT") })).toEqual([]);
  });
});
