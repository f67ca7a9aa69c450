import fc from "fast-check";
import { expect, it } from "vitest";
import { PackedText } from "../../src/text/packed-text.ts";

it("is the text that was packed, whichever and however many others were read since", () => {
  const texts = fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.array(fc.nat(), { maxLength: 60 }), (all, reads) => {
      const packed = all.map((text) => new PackedText(text));
      for (const read of reads) {
        const at = read % all.length;
        expect(packed[at]?.text).toBe(all[at]);
      }
    }),
  );
});
