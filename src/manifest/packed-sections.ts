import { PackedText } from "../text/packed-text.ts";
import type { Manifest, Section } from "./types.ts";

const packedByManifest = new WeakMap<Manifest, PackedText>();

/** Whoever reads sections asks one manifest several times, then the next one. */
let last: { readonly manifest: Manifest; readonly sections: readonly Section[] } | undefined;

/**
 * A manifest whose sections are unpacked when somebody reads them. They are half of its text, and nobody reads them but
 * what looks at prose: a set of thousands need not hold them all.
 */
export function withPackedSections(manifest: Manifest): Manifest {
  const { sections, ...others } = manifest;
  if (sections === undefined) return manifest;
  packedByManifest.set(others, new PackedText(JSON.stringify(sections)));
  return Object.defineProperty(others, "sections", { get: unpackedSections, enumerable: true });
}

/** One function for all: the engine lays out objects alike whose parts come from the same one. */
function unpackedSections(this: Manifest): readonly Section[] {
  if (last?.manifest === this) return last.sections;
  const sections = JSON.parse(packedByManifest.get(this)?.text ?? "[]") as readonly Section[];
  last = { manifest: this, sections };
  return sections;
}
