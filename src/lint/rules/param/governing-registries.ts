import type { Place } from "../../../manifest/types.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { registries, type RegisteredName, type RegistrySnapshot } from "../../../registries/registries.ts";

/**
 * Places that every protocol uses for names of its own. A registry governs them only for profiles that build on a
 * document of it: the members of anybody's JSON are not OAuth parameters.
 */
const shared: ReadonlySet<Place> = new Set(["form", "query", "json", "metadata"]);

/** Answers which registries hold the names of a place, for one profile after the other. */
export class GoverningRegistries {
  readonly #byPlace = new Map<Place, RegistrySnapshot[]>();
  readonly #names = new Map<RegistrySnapshot, ReadonlyMap<string, RegisteredName>>();
  readonly #known = new Map<Profile, ReadonlySet<RegistrySnapshot>>();

  constructor() {
    for (const registry of registries) {
      this.#names.set(registry, new Map(registry.names.map((name) => [foldFor(registry.governs[0], name.name), name])));
      for (const place of registry.governs) {
        const list = this.#byPlace.get(place);
        if (list === undefined) this.#byPlace.set(place, [registry]);
        else list.push(registry);
      }
    }
  }

  /** The registries whose names a place of a profile has to respect. */
  governing(profile: Profile, place: Place): readonly RegistrySnapshot[] {
    const here = this.#byPlace.get(place) ?? [];
    if (!shared.has(place) || here.length === 0) return here;
    const known = this.#known.get(profile) ?? this.#builtOn(profile);
    this.#known.set(profile, known);
    return here.filter((registry) => known.has(registry));
  }

  /** What a registry says about a name, if it holds it. */
  find(registry: RegistrySnapshot, place: Place, name: string): RegisteredName | undefined {
    return this.#names.get(registry)?.get(foldFor(place, name));
  }

  /** The registries of which a profile, or what it builds on, cites some document. */
  #builtOn(profile: Profile): ReadonlySet<RegistrySnapshot> {
    const cited = new Set<string>();
    for (const one of [profile, ...profile.lineage]) {
      for (const citation of one.citations) cited.add(citation.reference.id);
      for (const source of one.manifest.sources ?? []) cited.add(source);
    }
    return new Set(registries.filter((registry) => registry.names.some((name) => cited.has(name.document))));
  }
}

/** Field names are compared without case; all others as written. */
export function foldFor(place: Place | undefined, name: string): string {
  return place === "http-header" ? name.toLowerCase() : name;
}
