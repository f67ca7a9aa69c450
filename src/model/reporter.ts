import type { Finding, Related } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import { report } from "../findings/report.ts";
import type { Span } from "../text/source-file.ts";

/** How many names a message lists when none is near. */
const listed = 12;

/** Collects what resolving has to say about one file. */
export class Reporter {
  readonly findings: Finding[] = [];
  readonly #profiles: readonly string[];

  constructor(profiles: readonly string[]) {
    this.#profiles = profiles;
  }

  /** A name that leads nowhere, with the nearest one that does. */
  unresolved(kind: string, name: string, known: Iterable<string>, span: Span): void {
    const names = [...known];
    const options = { span, profiles: this.#profiles, key: `${kind} ${name}` };
    const suggestion = nearest(name, names);
    if (suggestion !== undefined) {
      this.findings.push(report("ref/unresolved", "near", { kind, name, suggestion }, options));
    } else if (names.length === 0) {
      this.findings.push(report("ref/unresolved", "nothingDeclared", { kind, name }, options));
    } else {
      const more = names.length > listed ? `, and ${names.length - listed} more` : "";
      const expected =
        names
          .slice(0, listed)
          .map((one) => `\`${one}\``)
          .join(", ") + more;
      this.findings.push(report("ref/unresolved", "unknown", { kind, name, expected }, options));
    }
  }

  wrongKind(name: string, found: string, expected: string, span: Span): void {
    const options = { span, profiles: this.#profiles, key: `${name} ${expected}` };
    this.findings.push(report("ref/unresolved", "wrongKind", { name, found, expected }, options));
  }

  duplicate(kind: string, id: string, span: Span, first: Span): void {
    const related: Related[] = [{ span: first, message: "first declared here" }];
    const options = { span, related, profiles: this.#profiles, key: `${kind} ${id}` };
    this.findings.push(report("structure/duplicate-id", "inFile", { kind, id }, options));
  }

  add(finding: Finding): void {
    this.findings.push(finding);
  }
}
