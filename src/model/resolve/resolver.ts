import type * as Written from "../../manifest/types.ts";
import type { Span } from "../../text/source-file.ts";
import type { Message, Target } from "../set/message.ts";
import type { Evidence, SourceReference } from "../set/evidence.ts";
import type { Draft } from "./lineage.ts";
import type { YamlPath } from "../../syntax/places.ts";
import type { Words } from "../set/profile-set.ts";
import { Reporter, withArticle } from "./reporter.ts";
import type { Namespace } from "./namespace.ts";
import { citedIn, parseSource } from "./sources.ts";

/** A situation with the profile that declares it. */
export interface KnownSituation {
  readonly situation: Written.Situation;
  readonly profile: string;
}

/** Looks up names for one profile, and tells of those that lead nowhere. */
export class Resolver {
  readonly reporter: Reporter;
  readonly words: Words;
  readonly namespace: Namespace;
  readonly profile: string;
  readonly situations: ReadonlyMap<string, KnownSituation>;
  readonly #draft: Draft;
  readonly #cited = new Map<string, SourceReference>();

  constructor(draft: Draft, words: Words, scope: Namespace, situations: ReadonlyMap<string, KnownSituation>) {
    this.#draft = draft;
    this.words = words;
    this.namespace = scope;
    this.profile = draft.manifest.id;
    this.situations = situations;
    this.reporter = new Reporter([draft.manifest.id]);
  }

  span(path: YamlPath, at: "key" | "value" = "value"): Span {
    return this.#draft.located.spanOf(path, at);
  }

  /** A word of the vocabulary, or a finding. */
  word<Entry>(kind: string, id: string, known: ReadonlyMap<string, Entry>, path: YamlPath): Entry | undefined {
    const found = known.get(id);
    if (found === undefined) this.reporter.unresolved(kind, id, () => known.keys(), this.span(path));
    return found;
  }

  /** What a reference leads to, or a finding; with `kinds`, only things of these kinds are right. */
  target<Kind extends Target["kind"]>(
    kind: string,
    reference: string,
    path: YamlPath,
    kinds: readonly Kind[],
  ): Extract<Target, { readonly kind: Kind }> | undefined {
    const found = this.namespace.lookUp(reference);
    if (found === undefined) {
      this.unresolved(kind, reference, path);
      return undefined;
    }
    if ((kinds as readonly string[]).includes(found.kind)) return found as Extract<Target, { readonly kind: Kind }>;
    this.reporter.wrongKind(reference, withArticle(found.kind), kinds.map(withArticle).join(" or "), this.span(path));
    return undefined;
  }

  /** Tells that a message has no line of a name, unless what it extends was not found. */
  unresolvedLine(message: Message, name: string, path: YamlPath): void {
    if (this.namespace.isExcused(`${message.id}.${name}`)) return;
    const known = () => [...new Set(message.allLines.map((line) => line.name))];
    this.reporter.unresolved(`parameter of ${message.name}`, name, known, this.span(path));
  }

  /** Tells that a reference leads nowhere, unless that follows from something that is told elsewhere. */
  unresolved(
    kind: string,
    reference: string,
    path: YamlPath,
    more: () => readonly string[] = () => [],
    at: "key" | "value" = "value",
  ): void {
    if (this.namespace.isExcused(reference)) return;
    const hash = reference.indexOf("#");
    const profile = hash === -1 ? undefined : reference.slice(0, hash);
    if (profile !== undefined && profile !== this.profile) {
      const profiles = this.namespace.knownProfiles();
      if (!profiles.includes(profile)) {
        this.reporter.unresolved("profile", profile, () => profiles, this.span(path, at));
        return;
      }
    }
    const known = () => [...more(), ...this.namespace.candidates(reference)];
    this.reporter.unresolved(kind, reference, known, this.span(path, at), !this.namespace.isComplete);
  }

  /** A relation of the vocabulary, or a parameter. */
  related(reference: string, path: YamlPath): Target | undefined {
    const relation = this.words.relations.get(reference);
    if (relation !== undefined) return { kind: "relation", relation };
    const found = this.namespace.lookUp(reference);
    if (found?.kind === "parameter" || found?.kind === "message" || found?.kind === "proof") return found;
    if (found !== undefined) {
      this.reporter.wrongKind(
        reference,
        withArticle(found.kind),
        "a relation of the vocabulary or a parameter",
        this.span(path),
      );
      return undefined;
    }
    this.unresolved("relation or parameter", reference, path, () => [...this.words.relations.keys()]);
    return undefined;
  }

  /** The citations of a source line; what is no document of the vocabulary is a finding. */
  sources(source: Written.Source, path: YamlPath): readonly SourceReference[] {
    const found = citedIn(source, this.words.references);
    for (const one of found) this.cite(one);
    for (const citation of parseSource(source, this.words.references)) {
      if (citation.kind === "found") continue;
      const span = this.span(path);
      if (citation.kind === "malformed") {
        const expected = `\`${citation.document}\` followed by \`§\` and a number, by a title in quotes, or by nothing`;
        this.reporter.wrongKind(citation.text, "no citation", expected, span);
      } else this.reporter.unresolved("document", citation.document, () => this.words.references.keys(), span);
    }
    return found;
  }

  /** Notes that the profile cites something, and returns it. */
  cite(source: SourceReference): SourceReference {
    if (!this.#cited.has(source.text)) this.#cited.set(source.text, source);
    return source;
  }

  /** Everything cited so far, each once. */
  get cited(): readonly SourceReference[] {
    return [...this.#cited.values()];
  }

  /**
   * Evidence with what it inherits. The innermost that says something wins; check and reason are one statement. What
   * derives a message or proof derives its lines, but a profile as a whole is never derived.
   */
  evidence(written: Written.Evidence, inherited: Evidence | undefined, path: YamlPath): Evidence {
    const { source, check, "not-tested": notTested, serves } = written;
    if (inherited !== undefined && !saysAnything(written)) return inherited;
    const ownEvidence = check !== undefined || notTested !== undefined;
    const reason = ownEvidence ? notTested : inherited?.notTested;
    if (notTested !== undefined) {
      this.word("reason", notTested.reason, this.words.notTested, [...path, "not-tested", "reason"]);
    }
    serves?.forEach((id, index) => this.word("objective", id, this.words.objectives, [...path, "serves", index]));
    const derived = path.length === 0 ? undefined : (written.derived ?? inherited?.derived);
    const unverified = path.length === 0 ? undefined : (written.unverified ?? inherited?.unverified);
    return {
      sources: source === undefined ? (inherited?.sources ?? []) : this.sources(source, [...path, "source"]),
      checks: ownEvidence ? [check ?? []].flat() : (inherited?.checks ?? []),
      ...(reason === undefined ? {} : { notTested: reason }),
      ...(derived === undefined ? {} : { derived }),
      ...(unverified === undefined ? {} : { unverified }),
      serves: serves ?? inherited?.serves ?? [],
    };
  }
}

function saysAnything(written: Written.Evidence): boolean {
  const { source, check, "not-tested": notTested, derived, unverified, serves } = written;
  return [source, check, notTested, derived, unverified, serves].some((one) => one !== undefined);
}

/** Something on its way: filled in before anybody else sees it. */
export type Building<T> = { -readonly [Key in keyof T]: T[Key] };

/** Evidence before it is looked up. */
export const emptyEvidence: Evidence = { sources: [], checks: [], serves: [] };
