import type * as Written from "../manifest/types.ts";
import type { Span } from "../text/source-file.ts";
import { report } from "../findings/report.ts";
import type { Atom, Box, ResolvedCondition } from "./condition.ts";
import type { Evidence } from "./evidence.ts";
import type { Draft } from "./lineage.ts";
import type { Path } from "./message.ts";
import type { Words } from "./profile-set.ts";
import { Reporter } from "./reporter.ts";
import type { Scope } from "./scope.ts";
import type { SourceReference } from "./source-reference.ts";
import { parseSource } from "./sources.ts";
import type { Target } from "./target.ts";

/** A situation with the profile that declares it. */
export interface KnownSituation {
  readonly situation: Written.Situation;
  readonly profile: string;
}

/** Looks up names for one profile, and tells of those that lead nowhere. */
export class Resolver {
  readonly reporter: Reporter;
  readonly words: Words;
  readonly scope: Scope;
  readonly #draft: Draft;
  readonly #situations: ReadonlyMap<string, KnownSituation>;

  constructor(draft: Draft, words: Words, scope: Scope, situations: ReadonlyMap<string, KnownSituation>) {
    this.#draft = draft;
    this.words = words;
    this.scope = scope;
    this.#situations = situations;
    this.reporter = new Reporter([draft.manifest.id]);
  }

  span(path: Path, at: "key" | "value" = "value"): Span {
    return this.#draft.located.spanOf(path, at);
  }

  /** A word of the vocabulary, or a finding. */
  word<Entry>(kind: string, id: string, known: ReadonlyMap<string, Entry>, path: Path): Entry | undefined {
    const found = known.get(id);
    if (found === undefined) this.reporter.unresolved(kind, id, known.keys(), this.span(path));
    return found;
  }

  /** What a reference leads to, or a finding; with `kinds`, only things of these kinds are right. */
  target<Kind extends Target["kind"]>(
    kind: string,
    reference: string,
    path: Path,
    kinds: readonly Kind[],
  ): Extract<Target, { readonly kind: Kind }> | undefined {
    const found = this.scope.lookUp(reference);
    if (found === undefined) {
      this.reporter.unresolved(kind, reference, this.scope.candidates(reference), this.span(path));
      return undefined;
    }
    if ((kinds as readonly string[]).includes(found.kind)) return found as Extract<Target, { readonly kind: Kind }>;
    this.reporter.wrongKind(reference, `a ${found.kind}`, `a ${kinds.join(" or ")}`, this.span(path));
    return undefined;
  }

  /** A relation of the vocabulary, or a parameter. */
  related(reference: string, path: Path): Target | undefined {
    const relation = this.words.relations.get(reference);
    if (relation !== undefined) return { kind: "relation", relation };
    const found = this.scope.lookUp(reference);
    if (found?.kind === "parameter" || found?.kind === "message" || found?.kind === "proof") return found;
    if (found !== undefined) {
      this.reporter.wrongKind(
        reference,
        `a ${found.kind}`,
        "a relation of the vocabulary or a parameter",
        this.span(path),
      );
      return undefined;
    }
    const candidates = [...this.words.relations.keys(), ...this.scope.candidates(reference)];
    this.reporter.unresolved("relation or parameter", reference, candidates, this.span(path));
    return undefined;
  }

  /** The citations of a source line; what is no document of the vocabulary is a finding. */
  sources(source: Written.Source, path: Path): readonly SourceReference[] {
    return parseSource(source, this.words.references).flatMap((citation) => {
      if (citation.kind === "found") return [citation.source];
      this.reporter.unresolved("document", citation.document, this.words.references.keys(), this.span(path));
      return [];
    });
  }

  /** Evidence with what it inherits. Source, serves, and check or reason: the innermost that says something wins. */
  evidence(written: Written.Evidence, inherited: Evidence | undefined, path: Path): Evidence {
    const { source, check, "not-tested": notTested, derived, unverified, serves } = written;
    const ownEvidence = check !== undefined || notTested !== undefined;
    const reason = ownEvidence ? notTested : inherited?.notTested;
    if (notTested !== undefined) {
      this.word("reason", notTested.reason, this.words.notTested, [...path, "not-tested", "reason"]);
    }
    serves?.forEach((id, index) => this.word("objective", id, this.words.objectives, [...path, "serves", index]));
    // What derives a whole message derives its lines; a profile as a whole is never derived.
    const derivation = derived ?? (path.length > 0 ? inherited?.derived : undefined);
    return {
      sources: source === undefined ? (inherited?.sources ?? []) : this.sources(source, [...path, "source"]),
      checks: ownEvidence ? [check ?? []].flat() : (inherited?.checks ?? []),
      ...(reason === undefined ? {} : { notTested: reason }),
      ...(derivation === undefined ? {} : { derived: derivation }),
      ...(unverified === undefined ? {} : { unverified }),
      serves: serves ?? inherited?.serves ?? [],
    };
  }

  /** A condition with its names looked up; atoms that lead nowhere are told and left out. */
  condition(written: Written.Condition | undefined, path: Path): ResolvedCondition | undefined {
    if (written === undefined) return undefined;
    const isList = Array.isArray(written);
    const maps = isList ? (written as readonly Written.ConditionMap[]) : [written as Written.ConditionMap];
    const boxes: Box[] = [];
    maps.forEach((map, index) => {
      const at = isList ? [...path, index] : path;
      const box = Object.entries(map).flatMap(([name, value]) => this.#atom(name, value, [...at, name]) ?? []);
      if (box.length > 0) boxes.push(box);
    });
    return boxes.length === 0 ? undefined : boxes;
  }

  #atom(name: string, value: Written.ConditionValue, path: Path): Atom | undefined {
    const values = [value].flat() as readonly Written.Scalar[];
    const known = this.#situations.get(name);
    if (known !== undefined) return this.#situation(known, values, path);
    const variable = this.words.variables.get(name);
    if (variable !== undefined) {
      const domain = variable.values?.map((one) => one.value);
      const wrong = domain === undefined ? undefined : values.find((one) => !domain.includes(one));
      if (wrong !== undefined && domain !== undefined) {
        this.reporter.unresolved(`value of ${name}`, String(wrong), domain.map(String), this.span(path));
        return undefined;
      }
      return { kind: "variable", variable, values };
    }
    const target = this.scope.lookUp(name);
    if (target?.kind === "parameter") {
      const only = values.length === 1 ? values[0] : undefined;
      if (only === "present" || only === "absent")
        return { kind: "presence", parameter: target, present: only === "present" };
      return { kind: "value", parameter: target, values };
    }
    const candidates = [...this.#situations.keys(), ...this.words.variables.keys(), ...this.scope.candidates(name)];
    this.reporter.unresolved("condition", name, candidates, this.span(path, "key"));
    return undefined;
  }

  #situation(known: KnownSituation, values: readonly Written.Scalar[], path: Path): Atom | undefined {
    const only = values.length === 1 ? values[0] : undefined;
    const { situation, profile } = known;
    if (typeof only !== "boolean") {
      this.reporter.unresolved(
        `value of ${situation.id}`,
        values.map(String).join(", "),
        ["true", "false"],
        this.span(path),
      );
      return undefined;
    }
    if (!only && situation.else === undefined) {
      const options = { span: this.span(path), profiles: [this.#draft.manifest.id], key: `${situation.id} else` };
      this.reporter.add(
        report("structure/impossible-duty", "situationWithoutElse", { situation: situation.id }, options),
      );
    }
    return { kind: "situation", situation, profile, holds: only };
  }
}
