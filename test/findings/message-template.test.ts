import { describe, expect, it } from "vitest";
import { fillMessage } from "../../src/findings/message-template.ts";

describe("templates", () => {
  it("never read values as templates", () => {
    expect(fillMessage("`{a}` and `{b}`", { a: "{b}", b: "{a}" })).toBe("`{b}` and `{a}`");
  });

  it("take numbers and names of prototypes", () => {
    expect(fillMessage("{count}", { count: 3 })).toBe("3");
    expect(() => fillMessage("{toString}", {})).toThrow("toString");
  });

  it("ends code in backticks where it cuts it, so that what follows is no code", () => {
    const ids = Array.from({ length: 90 }, (_, index) => `\`id-${index}\``).join(", ");
    for (let length = 0; length < 12; length++) {
      const filled = fillMessage("{ids} and `{last}`", { ids: "x".repeat(length) + ids, last: "end" });
      expect(filled.replace(/`[^`]+`/g, "")).not.toContain("`");
      expect(filled).toMatch(/…`? and `end`$/);
    }
  });

  it("cut long values, never inside a character", () => {
    const filled = fillMessage("{a}", { a: "😀".repeat(500) });
    expect(filled.length).toBeLessThanOrEqual(240);
    expect(filled.endsWith("😀…")).toBe(true);
  });
});
