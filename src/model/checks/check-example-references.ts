import type * as Written from "../../manifest/types.ts";
import { findDutyByReference } from "../set/find-duty.ts";
import { findLine, findProofLine, linesOfProof } from "../set/find-line.ts";
import type { Message, Proof } from "../set/message.ts";
import type { YamlPath } from "../../syntax/places.ts";
import type { Profile } from "../set/profile.ts";
import type { Resolver } from "../resolve/resolver.ts";

/** What a change of an example may be made to besides a parameter. */
const wholes: ReadonlySet<string> = new Set(["covers", "parameters", "content", "base"]);

/** Examples name a message, its parameters, and the duties that catch what is changed in them. */
export function checkExampleReferences(profile: Profile, resolver: Resolver): void {
  profile.manifest.examples?.forEach((example, index) => {
    const path = ["examples", index];
    const shown = resolver.target("message", example.message, [...path, "message"], ["message", "proof"]);
    const proof =
      example.proof === undefined ? undefined : resolver.target("proof", example.proof, [...path, "proof"], ["proof"]);
    if (example.source !== undefined) resolver.sources(example.source, [...path, "source"]);
    const isKnown = example.proof === undefined || proof !== undefined;
    const subject = shown === undefined || !isKnown ? undefined : new Subject(shown, proof);
    for (const name of Object.keys(example.values ?? {})) {
      subject?.check(name, [...path, "values", name], "key", resolver);
    }
    example["refused-when"]?.forEach((change, position) => {
      const at = [...path, "refused-when", position];
      if (!wholes.has(change.change)) subject?.check(change.change, [...at, "change"], "value", resolver);
      checkCatcher(change, profile, at, resolver);
    });
  });
}

/** What an example shows, with the parameters that it may name. */
class Subject {
  readonly #owners: readonly (Message | Proof)[];

  constructor(shown: Message | Proof, proof: Proof | undefined) {
    this.#owners = proof === undefined ? [shown] : [shown, proof];
  }

  check(name: string, path: YamlPath, at: "key" | "value", resolver: Resolver): void {
    const isKnown = this.#owners.some((owner) => {
      if (owner.kind === "proof") return findProofLine(owner, name) !== undefined;
      return findLine(owner, name) !== undefined || isOfGroup(owner, name);
    });
    const [shown] = this.#owners;
    if (isKnown || shown === undefined || resolver.namespace.isExcused(`${shown.id}.${name}`)) return;
    const known = () =>
      this.#owners.flatMap((owner) => {
        const lines = owner.kind === "proof" ? linesOfProof(owner) : owner.allLines;
        return lines.map((line) => line.name);
      });
    resolver.reporter.unresolved(`parameter of ${shown.name}`, name, known, resolver.span(path, at));
  }
}

/** Whether a name is one of a group of fields that the message declares: `Mcp-Param-Region` of `Mcp-Param-*`. */
function isOfGroup(message: Message, name: string): boolean {
  return message.allLines.some((line) => line.name.endsWith("*") && name.startsWith(line.name.slice(0, -1)));
}

/** The duty that refuses a changed example, or the section of a standard. */
function checkCatcher({ by }: Written.RefusedWhen, profile: Profile, path: YamlPath, resolver: Resolver): void {
  if (findDutyByReference(by, profile) !== undefined || resolver.namespace.lookUp(by) !== undefined) return;
  if (/[§"\s]/.test(by) || resolver.words.references.has(by)) {
    resolver.sources(by, [...path, "by"]);
    return;
  }
  resolver.unresolved("duty", by, [...path, "by"], () => [...new Set(profile.duties.map((duty) => duty.anchor))]);
}
