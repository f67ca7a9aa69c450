import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SharedWords } from "../../src/text/shared-words.ts";

describe("shared words", () => {
  it("change no value, whatever it is made of", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) => {
        const words = new SharedWords();
        for (const value of values) {
          const before = JSON.stringify(value);
          if (typeof value === "object" && value !== null) words.shareWithin(value);
          expect(JSON.stringify(value)).toBe(before);
        }
      }),
    );
  });

  it("give each text back, also when many others were met since", () => {
    const words = new SharedWords();
    const texts = Array.from({ length: 30_000 }, (_, index) => `authorization-server-${index}`);
    expect([...texts, ...texts].map((text) => words.of(text))).toEqual([...texts, ...texts]);
  });

  it("leave alone what is no text", () => {
    const value = { list: [1, true, null, "authorization-server"], number: 3 };
    new SharedWords().shareWithin(value);
    expect(value).toEqual({ list: [1, true, null, "authorization-server"], number: 3 });
  });
});
