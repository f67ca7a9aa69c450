import fc from "fast-check";
import { expect, it } from "vitest";
import { Packed } from "../../src/text/packed.ts";

it("is what was packed, whichever and however many others were read since", () => {
  const texts = fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(texts, fc.array(fc.nat(), { maxLength: 60 }), (all, reads) => {
      const packed = all.map((text) => new Packed(text, (own) => [own]));
      for (const read of reads) {
        const at = read % all.length;
        expect(packed[at]?.value).toEqual([all[at]]);
      }
    }),
  );
});
