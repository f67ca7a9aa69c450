import { describe, expect, it } from "vitest";
import { messagesOf } from "./messages-of.ts";

describe("bcp14/should-without-exception", () => {
  const judge = (more: string) =>
    messagesOf(
      "bcp14/should-without-exception",
      `requirements:\n  - { id: X, role: desk, level: SHOULD, action: other${more} }\n`,
    );

  it.each([
    [", phrase: look", 1],
    [", phrase: look, because: it helps", 0],
    [", phrase: look, unless: { counter.staffed: false }", 0],
    [", phrase: look at everything except maps", 0],
    [", phrase: look, when: { counter.staffed: true }", 1],
  ])("judges %s", (more, count) => {
    expect(judge(more)).toHaveLength(count);
  });
});
