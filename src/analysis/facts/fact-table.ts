import type { Level } from "../../manifest/types.ts";
import { type Duty, levels } from "../../model/set/duty.ts";
import type { Profile } from "../../model/set/profile.ts";
import { textOfRegion, type Region } from "../conditions/region.ts";
import type { KeyTable } from "./key.ts";
import { textOfNamed, type NamedValues } from "./named-values.ts";

/**
 * How the named values are meant. `is`: the value, or ⊥, is one of them. `each`: each of them is a member, or is taken.
 * `only`: nothing else is. The choices: how many of them. `opaque`: only the words of the duty know.
 */
export type StatementForm = "is" | "each" | "only" | "at-least-one" | "exactly-one" | "at-most-one" | "opaque";

/** Which statement of a line, for what yields to a `replaces`. */
export type Aspect = "presence" | "values" | "scheme" | "equals" | "check" | "whole";

const forms: readonly StatementForm[] = ["is", "each", "only", "at-least-one", "exactly-one", "at-most-one", "opaque"];
const aspects: readonly Aspect[] = ["presence", "values", "scheme", "equals", "check", "whole"];

/** One statement of a duty about one key. */
export interface Statement {
  readonly key: number;
  readonly level: Level;
  readonly form: StatementForm;
  readonly aspect: Aspect;
  readonly values: NamedValues;
  readonly region: Region;
}

/** Values that are equal are one, with a number. */
class Interned<T> {
  readonly values: T[] = [];
  readonly #byText = new Map<string, number>();
  readonly #textOf: (value: T) => string;
  readonly #kept: (value: T) => T;

  /** `kept`: a value in the form that is kept of it. */
  constructor(textOf: (value: T) => string, kept: (value: T) => T) {
    this.#textOf = textOf;
    this.#kept = kept;
  }

  id(value: T): number {
    const text = this.#textOf(value);
    const known = this.#byText.get(text);
    if (known !== undefined) return known;
    this.#byText.set(text, this.values.length);
    this.values.push(this.#kept(value));
    return this.values.length - 1;
  }
}

/** Lists that were filled bit by bit have room for a dozen more. */
function inOwnRoom(region: Region): Region {
  return region.map((box) => box.slice());
}

/** Most statements name nothing, and need no text of all parts to be told apart. */
function internedText(values: NamedValues): string {
  const { absent, isComplement, literals, ranges, relations } = values;
  if (literals.length + ranges.length + relations.length > 0) return textOfNamed(values);
  return `${absent} ${isComplement}`;
}

/** Numbers of which nobody knows how many there will be. They stay where they are written: no list is copied to grow. */
class Column {
  readonly #full: Int32Array[] = [];
  #last = new Int32Array(4096);
  #used = 0;

  push(number: number): void {
    if (this.#used === this.#last.length) {
      this.#full.push(this.#last);
      this.#last = new Int32Array(this.#last.length);
      this.#used = 0;
    }
    this.#last[this.#used++] = number;
  }

  get length(): number {
    return this.#full.length * this.#last.length + this.#used;
  }

  toArray(): Int32Array {
    const all = new Int32Array(this.length);
    this.#full.forEach((part, index) => {
      all.set(part, index * part.length);
    });
    all.set(this.#last.subarray(0, this.#used), this.length - this.#used);
    return all;
  }
}

/** Collects facts profile by profile. */
export class FactTableBuilder {
  readonly #keys = new Column();
  readonly #said = new Column();
  readonly #values = new Interned<NamedValues>(internedText, (values) => values);
  readonly #valueIds = new Column();
  readonly #regions = new Interned<Region>(textOfRegion, inOwnRoom);
  readonly #regionIds = new Column();
  readonly #duties: Duty[] = [];
  readonly #starts: number[] = [];

  startProfile(): void {
    this.#starts.push(this.#keys.length);
  }

  add(duty: Duty, { key, level, form, aspect, values, region }: Statement): void {
    this.#keys.push(key);
    this.#said.push(
      (levels.indexOf(level) * forms.length + forms.indexOf(form)) * aspects.length + aspects.indexOf(aspect),
    );
    this.#valueIds.push(this.#values.id(values));
    this.#regionIds.push(this.#regions.id(region));
    this.#duties.push(duty);
  }

  finish(profiles: readonly Profile[], keys: KeyTable): FactTable {
    this.#starts.push(this.#keys.length);
    return new FactTable(profiles, keys, {
      key: this.#keys.toArray(),
      said: Uint8Array.from(this.#said.toArray()),
      values: this.#valueIds.toArray(),
      region: this.#regionIds.toArray(),
      starts: Int32Array.from(this.#starts),
      duties: this.#duties,
      valueTable: this.#values.values,
      regionTable: this.#regions.values,
    });
  }
}

interface Columns {
  readonly key: Int32Array;
  /** Level, form and aspect as one number: there are 210 of them. */
  readonly said: Uint8Array;
  readonly values: Int32Array;
  readonly region: Int32Array;
  readonly starts: Int32Array;
  readonly duties: readonly Duty[];
  readonly valueTable: readonly NamedValues[];
  readonly regionTable: readonly Region[];
}

/**
 * Every statement of every duty of a set, in columns: a fact is a number. Facts of one profile stand together; those of
 * one key are listed by `ofKey`, in the order of the profiles.
 */
export class FactTable {
  readonly profiles: readonly Profile[];
  readonly keys: KeyTable;
  readonly columns: Columns;
  readonly #profile: Int32Array;
  readonly #order: Int32Array;
  readonly #offsets: Int32Array;
  readonly #meanings: Int32Array;
  readonly #sayings: Int32Array;
  #byId: ReadonlyMap<string, readonly number[]> | undefined;

  constructor(profiles: readonly Profile[], keys: KeyTable, columns: Columns) {
    this.profiles = profiles;
    this.keys = keys;
    this.columns = columns;
    this.#profile = new Int32Array(columns.key.length);
    profiles.forEach((_, profile) => this.#profile.fill(profile, columns.starts[profile], columns.starts[profile + 1]));
    // Counting sort by key.
    const offsets = new Int32Array(keys.all.length + 1);
    for (const key of columns.key) offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
    for (let key = 1; key < offsets.length; key++) offsets[key] = (offsets[key] ?? 0) + (offsets[key - 1] ?? 0);
    const next = offsets.slice();
    const order = new Int32Array(columns.key.length);
    columns.key.forEach((key, fact) => {
      const position = next[key] ?? 0;
      order[position] = fact;
      next[key] = position + 1;
    });
    this.#order = order;
    this.#offsets = offsets;
    this.#meanings = meaningsOf(columns, columns.region);
    this.#sayings = meaningsOf(columns, undefined);
  }

  /** What a fact says, without who says it and of which key: equal numbers are equal statements. */
  meaning(fact: number): number {
    return this.#meanings[fact] ?? 0;
  }

  /** The same, wherever it holds. */
  saying(fact: number): number {
    return this.#sayings[fact] ?? 0;
  }

  get size(): number {
    return this.columns.key.length;
  }

  /** The facts of a key, by profile. */
  ofKey(key: number): Int32Array {
    return this.#order.subarray(this.#offsets[key], this.#offsets[key + 1]);
  }

  /** The facts of one profile on a key, ascending. */
  on(key: number, profile: number): readonly number[] {
    const found: number[] = [];
    const end = this.#offsets[key + 1] ?? 0;
    for (let place = this.#placeOf(key, profile); place < end; place++) {
      const fact = this.#order[place] ?? 0;
      if (this.profileOf(fact) !== profile) break;
      found.push(fact);
    }
    return found;
  }

  /** Whether a profile says something of a key. */
  speaks(profile: number, key: number): boolean {
    const place = this.#placeOf(key, profile);
    return place < (this.#offsets[key + 1] ?? 0) && this.profileOf(this.#order[place] ?? 0) === profile;
  }

  /** Where the facts of a profile stand among those of a key, which are in the order of the profiles. */
  #placeOf(key: number, profile: number): number {
    let [low, high] = [this.#offsets[key] ?? 0, this.#offsets[key + 1] ?? 0];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.profileOf(this.#order[middle] ?? 0) < profile) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Whether a fact on a key is such a one. */
  someOn(key: number, is: (fact: number) => boolean): boolean {
    const end = this.#offsets[key + 1] ?? 0;
    for (let place = this.#offsets[key] ?? 0; place < end; place++) if (is(this.#order[place] ?? 0)) return true;
    return false;
  }

  /** The profiles that say something of a key, ascending. */
  speakersOn(key: number): readonly number[] {
    const found: number[] = [];
    const end = this.#offsets[key + 1] ?? 0;
    for (let place = this.#offsets[key] ?? 0; place < end; place++) {
      const profile = this.profileOf(this.#order[place] ?? 0);
      if (found.at(-1) !== profile) found.push(profile);
    }
    return found;
  }

  /** Whether more than one profile says something of a key. */
  isShared(key: number): boolean {
    const [first = 0, end = 0] = [this.#offsets[key], this.#offsets[key + 1]];
    return end - first > 1 && this.profileOf(this.#order[first] ?? 0) !== this.profileOf(this.#order[end - 1] ?? 0);
  }

  /** How many facts there are on a key. */
  countOn(key: number): number {
    return (this.#offsets[key + 1] ?? 0) - (this.#offsets[key] ?? 0);
  }

  /** The keys that a profile says something of, as it does first. */
  keysOf(profile: number): ReadonlySet<number> {
    return new Set(this.columns.key.subarray(...this.ofProfile(profile)));
  }

  /** The first fact of a profile and the one after its last, by the position of the profile. */
  ofProfile(profile: number): readonly [number, number] {
    return [this.columns.starts[profile] ?? 0, this.columns.starts[profile + 1] ?? 0];
  }

  /** The facts of one profile, ascending. */
  factsOf(profile: number): readonly number[] {
    const [from, to] = this.ofProfile(profile);
    return Array.from({ length: to - from }, (_, at) => from + at);
  }

  /** The position of the profile that has a duty, or -1. Editions of one profile have its id. */
  ownerOf(duty: Duty): number {
    this.#byId ??= positionsById(this.profiles);
    const positions = this.#byId.get(duty.profile) ?? [];
    return positions.find((position) => this.profiles[position]?.duties.includes(duty)) ?? -1;
  }

  keyOf(fact: number): number {
    return this.columns.key[fact] ?? 0;
  }

  profileOf(fact: number): number {
    return this.#profile[fact] ?? 0;
  }

  level(fact: number): Level {
    return levels[Math.floor(this.#said(fact) / (forms.length * aspects.length))] ?? "MUST";
  }

  form(fact: number): StatementForm {
    return forms[Math.floor(this.#said(fact) / aspects.length) % forms.length] ?? "opaque";
  }

  aspect(fact: number): Aspect {
    return aspects[this.#said(fact) % aspects.length] ?? "whole";
  }

  /** The number of what a fact names: equal sets of one table that are written alike have one. */
  valuesId(fact: number): number {
    return this.columns.values[fact] ?? 0;
  }

  values(fact: number): NamedValues {
    return valueAt(this.columns.valueTable, this.valuesId(fact));
  }

  regionId(fact: number): number {
    return this.columns.region[fact] ?? 0;
  }

  region(fact: number): Region {
    return valueAt(this.columns.regionTable, this.regionId(fact));
  }

  duty(fact: number): Duty {
    return valueAt(this.columns.duties, fact);
  }

  #said(fact: number): number {
    return this.columns.said[fact] ?? 0;
  }

  /** The manifest item: the statements of one parameter line are one, as are those of any other duty. */
  item(fact: number): string {
    return itemOf(this.duty(fact));
  }
}

function positionsById(profiles: readonly Profile[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  profiles.forEach(({ id }, position) => {
    const positions = found.get(id);
    if (positions === undefined) found.set(id, [position]);
    else positions.push(position);
  });
  return found;
}

/** The item that a duty belongs to: what an author would change. */
export function itemOf(duty: Duty): string {
  const isLine = duty.kind === "presence" || duty.kind === "value" || duty.kind === "otherwise" || duty.kind === "case";
  return isLine ? duty.line.id : duty.id;
}

/** Numbers for level, form, aspect and values together, and for the region where one is given. */
function meaningsOf({ said, values, regionTable }: Columns, region: Int32Array | undefined): Int32Array {
  const numbers = new Map<number, number>();
  const meanings = new Int32Array(said.length);
  for (let fact = 0; fact < said.length; fact++) {
    const place = (values[fact] ?? 0) * regionTable.length + (region?.[fact] ?? 0);
    const whole = place * 256 + (said[fact] ?? 0);
    let number = numbers.get(whole);
    if (number === undefined) numbers.set(whole, (number = numbers.size));
    meanings[fact] = number;
  }
  return meanings;
}

function valueAt<T>(values: readonly T[], index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no value ${index}`);
  return value;
}
