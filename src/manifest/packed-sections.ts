import { Packed } from "../text/packed.ts";
import type { Manifest, Section } from "./types.ts";

const packedByManifest = new WeakMap<Manifest, Packed<readonly Section[]>>();

/**
 * A manifest whose sections are unpacked when somebody reads them. They can be half of its text, and nobody reads them but
 * what looks at prose: a set of thousands need not hold them all.
 */
export function withPackedSections(manifest: Manifest): Manifest {
  const { sections, ...others } = manifest;
  if (sections === undefined) return manifest;
  packedByManifest.set(others, new Packed(JSON.stringify(sections), sectionsFrom));
  return Object.defineProperty(others, "sections", { get: sectionsOf, enumerable: true });
}

function sectionsFrom(text: string): readonly Section[] {
  return JSON.parse(text) as readonly Section[];
}

/** One function for all: the engine lays out objects alike whose parts come from the same one. */
function sectionsOf(this: Manifest): readonly Section[] | undefined {
  return packedByManifest.get(this)?.value;
}
