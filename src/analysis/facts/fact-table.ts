import type { Level } from "../../manifest/types.ts";
import type { Duty } from "../../model/set/duty.ts";
import type { Profile } from "../../model/set/profile.ts";
import { textOfRegion, type Region } from "../conditions/region.ts";
import { groupBy } from "../group-by.ts";
import type { Key, KeyTable } from "./key.ts";
import { textOfNamed, type NamedValues } from "./named-values.ts";

/**
 * How the named values are meant. `is`: the value, or ⊥, is one of them. `each`: each of them is a member, or is taken.
 * `only`: nothing else is. The choices: how many of them. `opaque`: only the words of the duty know.
 */
export type StatementForm = "is" | "each" | "only" | "at-least-one" | "exactly-one" | "at-most-one" | "opaque";

/** Which statement of a line, for what yields to a `replaces`. */
export type Aspect = "presence" | "values" | "scheme" | "equals" | "check" | "whole";

/** One statement of a duty about one key. */
export interface Statement {
  readonly key: Key;
  readonly level: Level;
  readonly form: StatementForm;
  readonly aspect: Aspect;
  readonly values: NamedValues;
  readonly region: Region;
}

/** A statement that a duty of a set makes. Values that are written alike are one object, and so are regions. */
export interface Fact extends Statement {
  /** Position among all facts, which stand profile by profile and duty by duty. */
  readonly id: number;
  readonly duty: Duty;
  /** The manifest item: the statements of one parameter line are one, as are those of any other duty. */
  readonly item: string;
  /** Position of the profile. */
  readonly profile: number;
  /** What it says, without who says it and of which key: equal numbers are equal statements. */
  readonly meaning: number;
  /** The same, wherever it holds. */
  readonly saying: number;
}

/** Things by their texts: those of equal texts are one, with a number. */
class Distinct<Thing> {
  readonly #byText = new Map<string, { readonly thing: Thing; readonly number: number }>();

  /** The first thing of a text, with its number. */
  first(text: string, thing: Thing): { readonly thing: Thing; readonly number: number } {
    let first = this.#byText.get(text);
    if (first === undefined) this.#byText.set(text, (first = { thing, number: this.#byText.size }));
    return first;
  }
}

/** Makes facts of statements. */
export class FactTableBuilder {
  readonly #facts: Fact[] = [];
  readonly #values = new Distinct<NamedValues>();
  readonly #regions = new Distinct<Region>();
  readonly #sayings = new Distinct<undefined>();
  readonly #meanings = new Distinct<undefined>();

  /** `profile`: its position. Statements of a profile come one after the other. */
  add(profile: number, duty: Duty, statement: Statement): void {
    const { key, level, form, aspect } = statement;
    const values = this.#values.first(textOfNamed(statement.values), statement.values);
    const region = this.#regions.first(textOfRegion(statement.region), statement.region);
    const { number: saying } = this.#sayings.first(`${level} ${form} ${aspect} ${values.number}`, undefined);
    const { number: meaning } = this.#meanings.first(`${saying} ${region.number}`, undefined);
    this.#facts.push({
      id: this.#facts.length,
      duty,
      item: itemOf(duty),
      profile,
      key,
      level,
      form,
      aspect,
      values: values.thing,
      region: region.thing,
      meaning,
      saying,
    });
  }

  finish(profiles: readonly Profile[], keys: KeyTable): FactTable {
    return new FactTable(profiles, keys, this.#facts);
  }
}

/** The item that a duty belongs to: what an author would change. */
function itemOf(duty: Duty): string {
  const isLine = duty.kind === "presence" || duty.kind === "value" || duty.kind === "otherwise" || duty.kind === "case";
  return isLine ? duty.line.id : duty.id;
}

/** Every statement of every duty of a set. Lists are in the order of the profiles; profiles and keys are named by number. */
export class FactTable {
  readonly profiles: readonly Profile[];
  readonly keys: KeyTable;
  readonly all: readonly Fact[];
  readonly #byKey: ReadonlyMap<number, readonly Fact[]>;
  readonly #byProfile: ReadonlyMap<number, readonly Fact[]>;
  readonly #byDuty: ReadonlyMap<Duty, readonly Fact[]>;
  /** By profile, and then by key, as the profile speaks of it first. */
  readonly #byBoth: readonly ReadonlyMap<number, readonly Fact[]>[];

  constructor(profiles: readonly Profile[], keys: KeyTable, all: readonly Fact[]) {
    this.profiles = profiles;
    this.keys = keys;
    this.all = all;
    this.#byKey = groupBy(all, ({ key }) => key.id);
    this.#byProfile = groupBy(all, ({ profile }) => profile);
    this.#byDuty = groupBy(all, ({ duty }) => duty);
    this.#byBoth = profiles.map((_, profile) => groupBy(this.ofProfile(profile), ({ key }) => key.id));
  }

  /** The facts of a key. */
  ofKey(key: number): readonly Fact[] {
    return this.#byKey.get(key) ?? [];
  }

  /** The facts of a profile. */
  ofProfile(profile: number): readonly Fact[] {
    return this.#byProfile.get(profile) ?? [];
  }

  /** What a duty of the set says: its statements. */
  ofDuty(duty: Duty): readonly Fact[] {
    return this.#byDuty.get(duty) ?? [];
  }

  /** The facts of one profile on a key. */
  on(key: number, profile: number): readonly Fact[] {
    return this.#byBoth[profile]?.get(key) ?? [];
  }

  /** The keys that a profile says something of, as it does first. */
  keysOf(profile: number): Iterable<number> {
    return this.#byBoth[profile]?.keys() ?? [];
  }

  /** The profiles that say something of a key, ascending. */
  speakersOn(key: number): readonly number[] {
    return [...new Set(this.ofKey(key).map(({ profile }) => profile))];
  }
}
