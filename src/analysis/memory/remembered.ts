import { hash } from "node:crypto";
import { textOfRegion } from "../conditions/region.ts";
import { digestOf as digestOfFile } from "../../text/text-file.ts";
import type { Instance } from "../facts/instances.ts";
import { advertisedVariables } from "../verdicts/negotiation.ts";
import type { ScopeIndex } from "../verdicts/scope.ts";
import { VerdictCodec } from "./verdict-codec.ts";
import type { VerdictMemory } from "./verdict-memory.ts";

/**
 * Computes verdicts, or has them from an earlier run in which everything that they depend on was the same: the text of the
 * profiles that take part and of what they build on, what yields to whom, the keys that they speak on, and the words,
 * variables and axioms of the set (the analysis, section 1.9).
 */
export class Remembered {
  readonly #memory: VerdictMemory | undefined;
  readonly #index: ScopeIndex;
  readonly #codec: VerdictCodec;
  readonly #own: (string | undefined)[] = [];
  readonly #closures: (string | undefined)[] = [];
  readonly #keys = new Map<number, string>();
  readonly #families = new Map<Instance, string>();
  #common: string | undefined;

  constructor(memory: VerdictMemory | undefined, index: ScopeIndex) {
    this.#memory = memory;
    this.#index = index;
    this.#codec = new VerdictCodec(index.facts.table);
  }

  /**
   * What `compute` gives for some profiles, by position, with what they build on; and on some keys, which other profiles may
   * speak on as well. `unit` names it among all that depends on the same.
   */
  of<T>(unit: string, profiles: readonly number[], compute: () => T, keys: readonly number[] = []): T {
    if (this.#memory === undefined) return compute();
    const digest = digestOf([
      unit,
      this.#ofSet(),
      ...profiles.map((profile) => this.#ofClosure(profile)),
      ...keys.map((key) => this.#ofKey(key)),
    ]);
    const known = this.#memory.recall(digest);
    const recalled = known === undefined ? undefined : this.#codec.decode(known);
    if (recalled !== undefined) return recalled as T;
    const computed = compute();
    // The text is short, and what it was made of can go.
    this.#memory.keep(digest, this.#codec.encode(computed));
    return computed;
  }

  /** Words, variables and axioms. Another number for a variable or a value may change which witness is shown. */
  #ofSet(): string {
    const { vocabulary, facts, announcements } = this.#index;
    this.#common ??= digestOf([
      JSON.stringify(vocabulary),
      JSON.stringify(facts.space.table.toValues()),
      JSON.stringify([...advertisedVariables(this.#index)]),
      JSON.stringify([...announcements].map(([variable, position]) => [variable, facts.table.profiles[position]?.id])),
    ]);
    return this.#common;
  }

  #ofClosure(profile: number): string {
    return (this.#closures[profile] ??= digestOf(this.#index.closure(profile).map((one) => this.#ofProfile(one))));
  }

  /** A profile without what it builds on: its text, the keys that it speaks on, and what yields of it to whom. */
  #ofProfile(position: number): string {
    const known = this.#own[position];
    if (known !== undefined) return known;
    const { table } = this.#index.facts;
    const profile = table.profiles[position];
    const yielding: string[] = [];
    const [from, to] = table.ofProfile(position);
    for (let fact = from; fact < to; fact++) {
      for (const one of this.#index.yieldingOf(fact)) {
        const { id, adoptable } = table.profiles[one.profile] ?? {};
        yielding.push(`${fact - from} ${id} ${adoptable} ${one.index} ${textOfRegion(one.zone)}`);
      }
    }
    const digest = digestOf([
      profile?.located.file.path ?? "",
      profile === undefined ? "" : digestOfFile(profile.located.file),
      String(profile?.adoptable),
      ...[...table.keysOf(position)].map((key) => this.#ofKey(key)),
      ...yielding,
    ]);
    this.#own[position] = digest;
    return digest;
  }

  /** A key as all profiles together make it; kept where more than one of them asks for it. */
  #ofKey(id: number): string {
    const known = this.#keys.get(id);
    if (known !== undefined) return known;
    const {
      role,
      action,
      object,
      channel,
      kind,
      universe,
      members = [],
      instance,
    } = this.#index.facts.table.keys.at(id);
    // A choice names its members, and no member names its choice.
    const own = JSON.stringify([role, action, object, channel, kind, universe ?? null]);
    const text = digestOf([
      own,
      instance === undefined ? "" : this.#ofFamily(instance.root),
      ...members.map((one) => this.#ofKey(one)),
    ]);
    if (this.#index.facts.table.isShared(id)) this.#keys.set(id, text);
    return text;
  }

  #ofFamily(root: Instance): string {
    let digest = this.#families.get(root);
    if (digest === undefined) {
      const family = root.family.map(({ id, from, to, unknown }) => [id, from, to, unknown ?? null]);
      digest = digestOf([JSON.stringify([root.id, family])]);
      this.#families.set(root, digest);
    }
    return digest;
  }
}

function digestOf(parts: readonly string[]): string {
  // With its length before each part no two lists of parts are one text.
  return hash("sha256", parts.map((part) => `${part.length} ${part}`).join(""), "base64url");
}
