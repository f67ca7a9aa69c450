import { describe, expect, it } from "vitest";
import { withPackedSections } from "../../src/manifest/packed-sections.ts";
import type { Manifest } from "../../src/manifest/types.ts";

function manifest(id: string, texts: readonly string[]): Manifest {
  const sections = texts.map((text, index) => ({ at: "problem", id: `section-${index}`, text }));
  return { id, title: id, version: "1.0.0", sections } as unknown as Manifest;
}

describe("a manifest with packed sections", () => {
  const texts = ["One.", "Two, with ünïcode and \u{1f511}.", "A lone half: \uD800.", ""];

  it("is the same manifest, to whoever reads, copies or writes it", () => {
    const packed = withPackedSections(manifest("one", texts));
    expect(packed).toEqual(manifest("one", texts));
    expect({ ...packed }).toEqual(manifest("one", texts));
    expect(JSON.parse(JSON.stringify(packed))).toEqual(manifest("one", texts));
    expect(packed.sections?.map(({ text }) => text)).toEqual(texts);
  });

  it("has its own sections, in whichever order several are read", () => {
    const ids = ["one", "two", "three"];
    const all = ids.map((id) => withPackedSections(manifest(id, [`Text of ${id}.`])));
    for (const at of [0, 1, 0, 2, 2, 1, 0]) {
      expect(all[at]?.sections?.[0]?.text).toBe(`Text of ${ids[at]}.`);
    }
  });

  it("has none where none are written", () => {
    const packed = withPackedSections({ id: "one", title: "One", version: "1.0.0" } as Manifest);
    expect(packed.sections).toBeUndefined();
    expect("sections" in packed).toBe(false);
  });
});
