import { describe, expect, it } from "vitest";
import { judge, message } from "./judged-profile.ts";

describe("structure/two-actions", () => {
  const judgeTwo = (first: string, second: string) =>
    judge(
      "structure/two-actions",
      `${message("{ name: x, presence: optional, type: string }, { name: y, presence: optional, type: string }")}requirements:\n  - { id: A, level: MUST, ${first} }\n  - { id: B, level: MUST, ${second} }\n`,
    );

  it.each([
    [
      "role: desk, action: include, object: m.x, values: [a]",
      "role: desk, action: answer-with, object: m.x, values: [b]",
      1,
    ],
    [
      "role: desk, action: include, object: m.x, values: [a]",
      "role: borrower, action: answer-with, object: m.x, values: [b]",
      0,
    ],
    [
      "role: desk, action: include, object: m.x, values: [a]",
      "role: desk, action: answer-with, object: m.y, values: [b]",
      0,
    ],
    [
      "role: desk, action: include, object: m.x, values: [a]",
      "role: desk, action: include, object: m.x, values: [b]",
      0,
    ],
    ["role: desk, action: accept, object: m.x", "role: desk, action: remember, object: m.x", 0],
  ])("judges %s and %s", (first, second, count) => {
    expect(judgeTwo(first, second)).toHaveLength(count);
  });
});
