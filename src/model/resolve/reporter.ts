import type { Finding, Related } from "../../findings/finding.ts";
import { nearest } from "../../findings/nearest.ts";
import { report } from "../../findings/report.ts";
import type { Span } from "../../text/source-file.ts";

/** How many names a message lists when none is near. */
const listed = 12;

/** Findings of one file that anybody could want to read; what is wrong everywhere is another kind of file. */
const findingLimit = 500;

/** Names for which a near one is looked for: comparing costs names times names. */
const suggestionLimit = 100;

/** Collects what resolving has to say about one file: each thing once, and not without end. */
export class Reporter {
  readonly #findings: Finding[] = [];
  readonly #profiles: readonly string[];
  readonly #told = new Set<string>();
  #beyond = 0;
  #unresolved = 0;

  constructor(profiles: readonly string[]) {
    this.#profiles = profiles;
  }

  /** Everything told so far, with a note where there was more than anybody reads. */
  get findings(): readonly Finding[] {
    const last = this.#findings.at(-1);
    if (this.#beyond === 0 || last === undefined) return this.#findings;
    const options = { span: last.span, profiles: this.#profiles, key: last.span.file.path };
    const params = { count: this.#beyond, rule: last.rule };
    return [...this.#findings, report("meta/budget-exceeded", "tooManyFindings", params, options)];
  }

  /**
   * A name that leads nowhere, with the nearest one that does. `known` is asked for only while suggestions are made.
   * `onlyNear`: told only if there is a near one, because the name may mean something that is missing.
   */
  unresolved(kind: string, name: string, known: () => Iterable<string>, span: Span, onlyNear = false): void {
    const options = { span, profiles: this.#profiles, key: `${kind} ${name}` };
    if (this.#findings.length >= findingLimit) {
      this.#beyond++;
      return;
    }
    const names = this.#unresolved++ < suggestionLimit ? [...known()] : undefined;
    const suggestion = names === undefined ? undefined : nearest(name, names);
    if (suggestion !== undefined) {
      this.add(report("ref/unresolved", "near", { kind, name, suggestion }, options));
    } else if (onlyNear) {
      return;
    } else if (names?.length === 0) {
      this.add(report("ref/unresolved", "nothingDeclared", { kind, name }, options));
    } else {
      const expected = names === undefined ? "see the findings above" : listOf(names);
      this.add(report("ref/unresolved", "unknown", { kind, name, expected }, options));
    }
  }

  wrongKind(name: string, found: string, expected: string, span: Span): void {
    const options = { span, profiles: this.#profiles, key: `${name} ${expected}` };
    this.add(report("ref/unresolved", "wrongKind", { name, found, expected }, options));
  }

  duplicate(kind: string, id: string, span: Span, first: Span): void {
    const related: Related[] = [{ span: first, message: "first declared here" }];
    const options = { span, related, profiles: this.#profiles, key: `${kind} ${id}` };
    this.add(report("structure/duplicate-id", "inFile", { kind, id }, options));
  }

  add(finding: Finding): void {
    // What many lines share, such as the `checked` of their message, is looked up once for each.
    const place = `${finding.rule} ${finding.span.start} ${finding.message}`;
    if (this.#told.has(place)) return;
    this.#told.add(place);
    if (this.#findings.length < findingLimit) this.#findings.push(finding);
    else this.#beyond++;
  }
}

function listOf(names: readonly string[]): string {
  const more = names.length > listed ? `, and ${names.length - listed} more` : "";
  const shown = names.slice(0, listed).map((one) => `\`${one}\``);
  return shown.join(", ") + more;
}

/** "a message", "an option". */
export function withArticle(kind: string): string {
  return /^[aeo]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
