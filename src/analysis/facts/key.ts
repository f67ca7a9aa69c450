import type { Instance } from "./instances.ts";

/**
 * How the values of a key are decided. `one-of`: one of them, or ⊥. `each-of`: each on its own. `list`: ⊥, or a list of
 * which each value is a member or not. `opaque`: nothing is known but which duty it is.
 */
export type KeyKind = "one-of" | "each-of" | "list" | "opaque";

/** A behaviour that duties constrain: who does what to what, where (docs/analysis.md 1.2). */
export interface Key {
  /** Position in the table. */
  readonly id: number;
  readonly role: string;
  /** The canonical action: `send`, `accept` …, or the id of an act. */
  readonly action: string;
  /** A slot (`form resource`), or what else the action is about. */
  readonly object: string;
  /** The id of the root message, proof or owner. Empty where there is none. */
  readonly channel: string;
  /** The name of that message alone, by which instances of two profiles are laid side by side. */
  readonly channelName: string;
  kind: KeyKind;
  /** All values, where nobody can name further ones: of a boolean, an option, an act. */
  universe?: readonly string[];
  readonly instance: Instance | undefined;
  /** Of a choice between parameters: the keys of these. */
  readonly members: readonly Key[] | undefined;
}

/** What a key is like when it is first met. */
export interface KeyTraits {
  readonly kind: KeyKind;
  readonly universe?: readonly string[] | undefined;
  readonly instance?: Instance | undefined;
  readonly channelName?: string;
  readonly members?: readonly Key[];
}

/** All keys of a set. */
export class KeyTable {
  readonly #keys: Key[] = [];
  readonly #byText = new Map<string, Key>();

  /** The key of a behaviour; made on first sight, with the traits that are met then. */
  intern(role: string, action: string, object: string, channel: string, traits: KeyTraits): Key {
    const text = textOfKey({ role, action, object, channel });
    let key = this.#byText.get(text);
    if (key === undefined) {
      const { kind, instance, channelName = instance?.root.name ?? channel, members } = traits;
      key = { id: this.#keys.length, role, action, object, channel, channelName, kind, instance, members };
      this.#byText.set(text, key);
      this.#keys.push(key);
    }
    if (traits.universe !== undefined) key.universe ??= traits.universe;
    // One line that is a list makes the slot one: that the others are none is a matter of types.
    if (traits.kind === "list" && key.kind === "one-of") key.kind = "list";
    return key;
  }

  /** The key of a behaviour; nothing where no duty speaks of it. */
  find(role: string, action: string, object: string, channel: string): Key | undefined {
    return this.#byText.get(textOfKey({ role, action, object, channel }));
  }

  /** The key of a number. A number that the table has not given is an error of the caller: `RangeError`. */
  at(id: number): Key {
    const key = this.#keys[id];
    if (key === undefined) throw new RangeError(`no key ${id}`);
    return key;
  }

  get all(): readonly Key[] {
    return this.#keys;
  }
}

/** Who does what to what, where, as one text. */
export function textOfKey({
  role,
  action,
  object,
  channel,
}: Pick<Key, "role" | "action" | "object" | "channel">): string {
  return `${role}\n${action}\n${object}\n${channel}`;
}
