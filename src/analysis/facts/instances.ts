import type { Message, ParameterLine, Proof } from "../../model/set/message.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";

/**
 * A message, proof or settings object as the analysis tells them apart (docs/analysis.md 1.2). A message that
 * extends one of the same name is that message; one that extends another is its own, an alternative among those that
 * extend the same. What meets on a wire is found by the root.
 */
export interface Instance {
  readonly id: string;
  /** The name alone, by which two profiles are laid side by side. */
  readonly name: string;
  /** The message that it extends under another name. */
  readonly parent?: Instance;
  /** The message at the end of that chain: itself where it extends none. */
  readonly root: Instance;
  /** The instances below it, itself first. */
  readonly family: readonly Instance[];
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** What the receiver does with members that nobody declares, where the message says or inherits it. */
  readonly unknown?: UnknownMembers;
  /** Where it does not: what profiles that extend it under its name say, each for whoever enables it. */
  readonly unknownBy: ReadonlyMap<Profile, UnknownMembers>;
}

/** What becomes of members that nobody declares. */
export type UnknownMembers = "ignore" | "refuse";

/** An instance on its way. */
interface Building {
  id: string;
  name: string;
  parent?: Instance;
  root: Instance;
  family: Instance[];
  from: readonly string[];
  to: readonly string[];
  unknown?: UnknownMembers;
  unknownBy: Map<Profile, UnknownMembers>;
}

/** The instance of everything that owns lines. */
export class Instances {
  readonly #byOwner = new Map<object, Building>();
  readonly #profileOf = new Map<object, Profile>();

  constructor(set: ProfileSet) {
    for (const profile of set.profiles) {
      for (const owner of [...profile.messages, ...profile.proofs]) this.#profileOf.set(owner, profile);
    }
    for (const profile of set.profiles) {
      for (const message of profile.messages) this.ofMessage(message);
      for (const proof of profile.proofs) this.ofProof(proof);
    }
  }

  /** The instance of a message: that of the one that it extends under its own name, or narrows, where there is one. */
  ofMessage(message: Message): Instance {
    const known = this.#byOwner.get(message);
    if (known !== undefined) return known;
    const same = message.extends?.name === message.name ? message.extends : this.#narrowed(message);
    if (same !== undefined) {
      const instance = this.ofMessage(same) as Building;
      const profile = this.#profileOf.get(message);
      if (instance.unknown === undefined && message.unknown !== undefined && profile !== undefined) {
        instance.unknownBy.set(profile, message.unknown);
      }
      this.#byOwner.set(message, instance);
      return instance;
    }
    const parent = message.extends === undefined ? undefined : this.ofMessage(message.extends);
    const { id, name, from, to, unknown } = message;
    return this.#make(message, { id, name, parent, from: [from], to, unknown });
  }

  /** The instance of a proof: that of the one of its name that it narrows, where there is one. */
  ofProof(proof: Proof): Instance {
    const known = this.#byOwner.get(proof);
    if (known !== undefined) return known;
    const profile = this.#profileOf.get(proof);
    for (const narrowed of narrowedBy(profile)) {
      const same = narrowed.proofs.find((one) => one.name === proof.name);
      if (same === undefined) continue;
      const instance = this.ofProof(same) as Building;
      this.#byOwner.set(proof, instance);
      return instance;
    }
    const { id, name, from, to } = proof;
    return this.#make(proof, { id, name, from: [from], to: [to] });
  }

  /** The instance that a line belongs to. */
  ofLine(line: ParameterLine): Instance {
    if (line.owner.kind === "message") return this.ofMessage(line.owner);
    if (line.owner.kind === "proof") return this.ofProof(line.owner);
    const known = this.#byOwner.get(line.owner);
    if (known !== undefined) return known;
    const { profile, name, declaredBy } = line.owner;
    return this.#make(line.owner, { id: `${profile}#${name}`, name, from: declaredBy, to: [] });
  }

  /** The message of the same name in a profile that this one narrows. */
  #narrowed(message: Message): Message | undefined {
    if (message.extends !== undefined) return undefined;
    for (const profile of narrowedBy(this.#profileOf.get(message))) {
      const same = profile.messages.find((one) => one.name === message.name);
      if (same !== undefined) return same;
    }
    return undefined;
  }

  #make(
    owner: object,
    made: Omit<Building, "root" | "family" | "parent" | "unknown" | "unknownBy"> & {
      parent?: Instance | undefined;
      unknown?: UnknownMembers | undefined;
    },
  ): Building {
    const { id, name, from, to, parent, unknown } = made;
    const instance = { id, name, from, to, family: [], unknownBy: new Map() } as Omit<Building, "root"> as Building;
    instance.root = parent?.root ?? instance;
    if (parent !== undefined) instance.parent = parent;
    if (unknown !== undefined) instance.unknown = unknown;
    for (let above: Instance | undefined = instance; above !== undefined; above = above.parent) {
      (above as Building).family.push(instance);
    }
    this.#byOwner.set(owner, instance);
    return instance;
  }
}

/** The profiles that a profile narrows, nearest first. */
function narrowedBy(profile: Profile | undefined): readonly Profile[] {
  const found: Profile[] = [];
  for (let next = profile?.profileOf; next !== undefined && !found.includes(next); next = next.profileOf) {
    found.push(next);
  }
  return found;
}
