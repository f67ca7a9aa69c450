import type { Draft } from "./lineage.ts";
import type { Message, ParameterLine, Proof } from "./message.ts";
import type { Target } from "./target.ts";

/** What ids mean inside one profile: its own things, then those of what it builds on, then roles. */
export class Scope {
  readonly #own = new Map<string, Target>();
  readonly #lineage: readonly { readonly id: string; readonly scope: Scope }[];
  readonly #id: string;
  readonly #roles: ReadonlySet<string>;

  constructor(
    draft: Draft,
    lineage: readonly { readonly id: string; readonly scope: Scope }[],
    roles: ReadonlySet<string>,
  ) {
    this.#id = draft.manifest.id;
    this.#lineage = lineage;
    this.#roles = roles;
  }

  /** Declares something; the first declaration of an id is kept. */
  declare(id: string, target: Target): Target | undefined {
    const earlier = this.#own.get(id);
    if (earlier === undefined) this.#own.set(id, target);
    return earlier;
  }

  /** What a reference leads to, or nothing. */
  lookUp(reference: string): Target | undefined {
    const hash = reference.indexOf("#");
    if (hash !== -1) {
      const profile = reference.slice(0, hash);
      const rest = reference.slice(hash + 1);
      if (profile === this.#id) return this.#lookUpOwn(rest);
      const ancestor = this.#lineage.find((one) => one.id === profile);
      return ancestor === undefined ? undefined : ancestor.scope.#lookUpOwn(rest);
    }
    const own = this.#lookUpOwn(reference);
    if (own !== undefined) return own;
    for (const { scope } of this.#lineage) {
      const found = scope.#lookUpOwn(reference);
      if (found !== undefined) return found;
    }
    return this.#roles.has(reference) ? { kind: "role", role: reference } : undefined;
  }

  /** What a reference may have meant: things with the same head first, else everything that has a name of its own. */
  candidates(reference: string): readonly string[] {
    const head = reference.slice(0, reference.indexOf("."));
    const owner = head === "" ? undefined : this.lookUp(head);
    if (owner?.kind === "message") return owner.allLines.map((line) => `${head}.${line.name}`);
    if (owner?.kind === "proof") return linesOfProof(owner).map((line) => `${head}.${line.name}`);
    const names = new Set(this.#own.keys());
    for (const { scope } of this.#lineage) for (const name of scope.#own.keys()) names.add(name);
    return [...names].filter((name) => !name.includes("."));
  }

  #lookUpOwn(reference: string): Target | undefined {
    const direct = this.#own.get(reference);
    if (direct !== undefined) return direct;
    const dot = reference.indexOf(".");
    const owner = dot === -1 ? undefined : this.#own.get(reference.slice(0, dot));
    const name = reference.slice(dot + 1);
    if (owner?.kind === "message") {
      return (
        owner.allLines.find((line) => line.name === name) ??
        choicesOf(owner).find((choice) => choice.written.id === name)
      );
    }
    if (owner?.kind !== "proof") return undefined;
    return (
      linesOfProof(owner).find((line) => line.name === name) ??
      owner.covers.find((cover) => cover.identifier === name || cover.written.component === name)
    );
  }
}

/** Signature parameters of a proof, and the claims of the message that is the proof. */
export function linesOfProof(proof: Proof): readonly ParameterLine[] {
  return proof.message === undefined ? proof.lines : [...proof.lines, ...proof.message.allLines];
}

function choicesOf(message: Message): Message["choices"] {
  return message.extends === undefined ? message.choices : [...message.choices, ...choicesOf(message.extends)];
}
