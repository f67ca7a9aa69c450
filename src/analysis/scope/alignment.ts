import { rootOfKindVariable } from "../conditions/kind-variable.ts";
import type { Region } from "../conditions/region.ts";
import { literalOf } from "../conditions/variable-table.ts";
import type { Fact } from "../facts/fact-table.ts";
import { textOfKey, type Key } from "../facts/key.ts";
import { groupBy } from "../group-by.ts";
import type { Scope } from "./scope.ts";

/**
 * Lays the messages of two profiles side by side. A message that a profile declares itself is its own, so nothing that
 * two profiles say of their own messages would ever meet; for a comparison a message of the one stands for that of the
 * same name of the other (docs/analysis.md 1.4.5).
 */
export class Alignment {
  readonly #scope: Scope;
  readonly #keysByText: ReadonlyMap<string, readonly number[]>;

  /** `scope`: the profile that things are found in. */
  constructor(scope: Scope) {
    this.#scope = scope;
    const { keys } = scope.index.facts.table;
    this.#keysByText = groupBy(scope.keys(), (id) => alignedText(keys.at(id)));
  }

  /** What the scope says of a key: of itself, or of what stands for it. */
  factsFor(key: Key): readonly Fact[] {
    const own = this.#scope.factsOn(key.id);
    if (own.length > 0) return own;
    return (this.#keysByText.get(alignedText(key)) ?? []).flatMap((id) => this.#scope.factsOn(id));
  }

  /** A region of the other profile, with its kinds of messages as those of the same name here. */
  regionHere(region: Region): Region {
    const { space, instances } = this.#scope.index.facts;
    return region.map((box) =>
      box.map((atom) => {
        const variable = space.table.at(atom.variable);
        const root = rootOfKindVariable(variable.name);
        if (root === undefined || atom.values.kind !== "finite") return atom;
        const names = new Map<string, number>();
        for (const profile of this.#scope.enabled) {
          for (const message of this.#scope.index.facts.table.profiles[profile]?.messages ?? []) {
            const instance = instances.ofMessage(message);
            if (instance.root.id !== root) continue;
            const id = space.table.valueId(variable, literalOf(instance.id));
            if (id !== undefined && !names.has(instance.name)) names.set(instance.name, id);
          }
        }
        const ids = atom.values.ids.map((id) => {
          const written = JSON.parse(space.table.literal(variable.id, id)) as string;
          return names.get(written.slice(written.indexOf("#") + 1)) ?? id;
        });
        const sorted = [...new Set(ids)].sort((left, right) => left - right);
        return { variable: atom.variable, values: { ...atom.values, ids: sorted } };
      }),
    );
  }
}

function alignedText({ role, action, object, channelName }: Key): string {
  return textOfKey({ role, action, object, channel: channelName });
}
