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
  readonly members: readonly number[] | undefined;
}

/** What a key is like when it is first met. */
export interface KeyTraits {
  readonly kind: KeyKind;
  readonly universe?: readonly string[] | undefined;
  readonly instance?: Instance | undefined;
  readonly channelName?: string;
  readonly members?: readonly number[];
}

/** All keys of a set. */
export class KeyTable {
  readonly #keys: Key[] = [];
  /** By channel and object, the last key of them; the others hang on it. No text is made of all four, and none kept. */
  readonly #last = new Map<string, Map<string, Key>>();
  /** By key, the one that was met before with the same channel and object. */
  readonly #before: (Key | undefined)[] = [];

  /** The key of a behaviour; made on first sight, with the traits that are met then. */
  intern(role: string, action: string, object: string, channel: string, traits: KeyTraits): Key {
    const key = this.find(role, action, object, channel) ?? this.#add(role, action, object, channel, traits);
    if (traits.universe !== undefined) key.universe ??= traits.universe;
    // One line that is a list makes the slot one: that the others are none is a matter of types.
    if (traits.kind === "list" && key.kind === "one-of") key.kind = "list";
    return key;
  }

  /** The key of a behaviour; nothing where no duty speaks of it. */
  find(role: string, action: string, object: string, channel: string): Key | undefined {
    let key = this.#last.get(channel)?.get(object);
    while (key !== undefined && (key.role !== role || key.action !== action)) key = this.#before[key.id];
    return key;
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

  #add(role: string, action: string, object: string, channel: string, traits: KeyTraits): Key {
    const { kind, instance, channelName = instance?.root.name ?? channel, members } = traits;
    let ofChannel = this.#last.get(channel);
    if (ofChannel === undefined) this.#last.set(channel, (ofChannel = new Map<string, Key>()));
    const before = ofChannel.get(object);
    const id = this.#keys.length;
    // One text for all keys of an object.
    const named = before?.object ?? object;
    const key: Key = { id, role, action, object: named, channel, channelName, kind, instance, members };
    this.#before.push(before);
    ofChannel.set(named, key);
    this.#keys.push(key);
    return key;
  }
}
