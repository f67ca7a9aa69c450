import { findChoice, findLine, findProofLine, linesOfProof } from "../set/find-line.ts";
import type { Draft } from "./lineage.ts";
import type { Message, Target } from "../set/message.ts";

/** A reference in its parts: `profile#head.rest`. */
interface Parts {
  readonly profile?: string;
  readonly head: string;
  readonly rest?: string;
}

/**
 * What ids mean inside one profile: its own things, then those of what it builds on, then roles; things of any other
 * profile with that profile in front.
 */
export class Namespace {
  readonly id: string;
  readonly #own = new Map<string, Target>();
  readonly #broken = new Set<string>();
  readonly #missing: ReadonlySet<string>;
  readonly #lineage: readonly Namespace[];
  readonly #roles: ReadonlyMap<string, unknown>;
  readonly #others: ReadonlyMap<string, Namespace>;

  /** `others`: the scopes of all current profiles by id, filled while they are declared. */
  constructor(
    draft: Draft,
    lineage: readonly Namespace[],
    roles: ReadonlyMap<string, unknown>,
    others: ReadonlyMap<string, Namespace>,
  ) {
    this.id = draft.manifest.id;
    this.#missing = draft.missing;
    this.#lineage = lineage;
    this.#roles = roles;
    this.#others = others;
  }

  /** Declares something; the first declaration of an id is kept and returned where it is another one. */
  declare(id: string, target: Target): Target | undefined {
    const earlier = this.#own.get(id);
    if (earlier === undefined) this.#own.set(id, target);
    return earlier;
  }

  /** Declares an id of something that could not be resolved: nothing is found, but nobody is told so again. */
  declareBroken(id: string): void {
    this.#broken.add(id);
  }

  /** What a reference leads to, or nothing. */
  lookUp(reference: string): Target | undefined {
    const { profile } = partsOf(reference);
    if (profile !== undefined) {
      const scope = this.#scopeOf(profile);
      return scope === undefined ? undefined : scope.#lookUpOwn(reference.slice(profile.length + 1));
    }
    const own = this.#lookUpOwn(reference);
    if (own !== undefined) return own;
    for (const scope of this.#lineage) {
      const found = scope.#lookUpOwn(reference);
      if (found !== undefined) return found;
    }
    return this.#roles.has(reference) ? { kind: "role", role: reference } : undefined;
  }

  /** Whether a reference fails only because of something that is told elsewhere. */
  isExcused(reference: string): boolean {
    const { profile, head, rest } = partsOf(reference);
    if (profile !== undefined && this.#missing.has(profile)) return true;
    const scopes = profile === undefined ? [this, ...this.#lineage] : [this.#scopeOf(profile) ?? []].flat();
    if (scopes.some((scope) => scope.#broken.has(head))) return true;
    const owner = rest === undefined ? undefined : this.lookUp(reference.slice(0, reference.length - rest.length - 1));
    return owner?.kind === "message" && lacksParent(owner);
  }

  /** Whether everything that the profile builds on is known: else a name may be one of what is not. */
  get isComplete(): boolean {
    return this.#missing.size === 0 && this.#lineage.every((scope) => scope.#missing.size === 0);
  }

  /** Ids of profiles that a reference may have in front. */
  knownProfiles(): readonly string[] {
    return [...new Set([...this.#lineage.map((scope) => scope.id), ...this.#others.keys()])];
  }

  /** What a reference may have meant: things with the same head first, else everything that has a name of its own. */
  candidates(reference: string): readonly string[] {
    const { profile, rest } = partsOf(reference);
    if (rest !== undefined) {
      const head = reference.slice(0, reference.length - rest.length - 1);
      const owner = this.lookUp(head);
      const lines = owner?.kind === "message" ? owner.allLines : owner?.kind === "proof" ? linesOfProof(owner) : [];
      if (lines.length > 0) return [...new Set(lines.map((line) => `${head}.${line.written.id ?? line.name}`))];
    }
    if (profile !== undefined)
      return (
        this.#scopeOf(profile)
          ?.names()
          .map((name) => `${profile}#${name}`) ?? []
      );
    return [...new Set([this, ...this.#lineage].flatMap((scope) => scope.names()))];
  }

  /** Everything that the profile declares under a name of its own. */
  names(): readonly string[] {
    return [...this.#own.keys()];
  }

  #scopeOf(profile: string): Namespace | undefined {
    if (profile === this.id) return this;
    return this.#lineage.find((scope) => scope.id === profile) ?? this.#others.get(profile);
  }

  #lookUpOwn(reference: string): Target | undefined {
    const direct = this.#own.get(reference);
    if (direct !== undefined) return direct;
    const dot = reference.indexOf(".");
    const owner = dot === -1 ? undefined : this.#own.get(reference.slice(0, dot));
    const name = reference.slice(dot + 1);
    if (owner?.kind === "message") return findLine(owner, name) ?? findChoice(owner, name);
    if (owner?.kind !== "proof") return undefined;
    return (
      findProofLine(owner, name) ??
      owner.covers.find((cover) => [cover.written.id, cover.identifier, cover.written.component].includes(name))
    );
  }
}

/** The id of the profile, the first name and what follows it. The first name has no dots; the others may. */
function partsOf(reference: string): Parts {
  const hash = reference.indexOf("#");
  const local = hash === -1 ? reference : reference.slice(hash + 1);
  const dot = local.indexOf(".");
  return {
    ...(hash === -1 ? {} : { profile: reference.slice(0, hash) }),
    head: dot === -1 ? local : local.slice(0, dot),
    ...(dot === -1 ? {} : { rest: local.slice(dot + 1) }),
  };
}

/** Whether a message extends something that was not found, itself or further up. */
function lacksParent(message: Message): boolean {
  for (let owner: Message | undefined = message; owner !== undefined; owner = owner.extends) {
    if (owner.written.extends !== undefined && owner.extends === undefined) return true;
  }
  return false;
}
