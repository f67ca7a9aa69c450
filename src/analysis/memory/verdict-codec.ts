import type { Duty } from "../../model/duty.ts";
import type { Profile } from "../../model/profile.ts";
import type { FactTable } from "../facts/fact-table.ts";
import type { Key } from "../facts/key.ts";

/** What stands in a text for a part of the set: a profile by its file, a duty by its position there, a key by its names. */
type Reference =
  | { readonly $profile: string }
  | { readonly $duty: readonly [file: string, position: number] }
  | { readonly $key: readonly [role: string, action: string, object: string, channel: string] };

/**
 * Writes verdicts as text, and reads them again for a set that has the same profiles. Verdicts are plain values, and what
 * they name of the set is named by what does not change while its file does not.
 */
export class VerdictCodec {
  readonly #table: FactTable;
  #profiles: ReadonlyMap<string, Profile> | undefined;

  constructor(table: FactTable) {
    this.#table = table;
  }

  encode(verdicts: unknown): string {
    return JSON.stringify(verdicts, (_, value: unknown) => {
      return typeof value === "object" && value !== null ? (this.#referenceTo(value) ?? value) : value;
    });
  }

  /** The verdicts again; nothing where the text names what the set does not have. */
  decode(text: string): unknown {
    try {
      return JSON.parse(text, (_, value: unknown) => this.#resolve(value)) as unknown;
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
      throw error;
    }
  }

  #resolve(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if ("$profile" in value) return this.#profile(String(value.$profile));
    if ("$duty" in value) {
      const [file, position] = value.$duty as readonly [string, number];
      return found(this.#profile(file).duties[position], file);
    }
    if ("$key" in value) {
      const [role, action, object, channel] = value.$key as readonly [string, string, string, string];
      return found(this.#table.keys.find(role, action, object, channel), object);
    }
    return value;
  }

  #profile(file: string): Profile {
    return found(this.#byFile().get(file), file);
  }

  #byFile(): ReadonlyMap<string, Profile> {
    return (this.#profiles ??= new Map(this.#table.profiles.map((profile) => [profile.located.file.path, profile])));
  }

  /** How a part of the set is named; nothing for what only looks like one. */
  #referenceTo(value: object): Reference | undefined {
    if (isKey(value)) {
      const { role, action, object, channel } = value;
      return this.#table.keys.all[value.id] === value ? { $key: [role, action, object, channel] } : undefined;
    }
    if (isProfile(value)) {
      const file = value.located.file.path;
      return this.#byFile().get(file) === value ? { $profile: file } : undefined;
    }
    if (!isDuty(value)) return undefined;
    const owner = this.#table.profiles[this.#table.ownerOf(value)];
    return owner && { $duty: [owner.located.file.path, owner.duties.indexOf(value)] };
  }
}

function isKey(value: object): value is Key {
  return "channelName" in value;
}

function isProfile(value: object): value is Profile {
  return "adoptable" in value;
}

function isDuty(value: object): value is Duty {
  return "anchor" in value && "level" in value;
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new RangeError(`the set has no ${name}`);
  return value;
}
