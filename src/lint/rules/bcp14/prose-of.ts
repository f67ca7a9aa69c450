import type { YamlPath } from "../../../syntax/places.ts";
import type { Profile } from "../../../model/set/profile.ts";

/** Words of an editor that belong to no duty. */
export interface ProsePiece {
  readonly text: string;
  readonly path: YamlPath;
  /** The key that holds it, as a finding names it. */
  readonly field: string;
  /** Whether it is a section of the document, and not an entry of a table. */
  readonly section: boolean;
}

/** Every piece of prose of a profile: sections, abstract, terms, explanations. Decisions and history quote others. */
export function* proseOf({ manifest }: Profile): Generator<ProsePiece> {
  const piece = (path: YamlPath, text: string | undefined, section = false): ProsePiece | undefined =>
    text === undefined ? undefined : { text, path, field: String(path.at(-1)), section };
  const all: (ProsePiece | undefined)[] = [piece(["abstract"], manifest.abstract)];
  manifest.sections?.forEach((one, index) => {
    all.push(piece(["sections", index, "text"], one.text, true), piece(["sections", index, "none"], one.none));
  });
  manifest.terms?.forEach((one, index) => all.push(piece(["terms", index, "means"], one.means)));
  manifest.roles?.forEach((one, index) => all.push(piece(["roles", index, "does"], one.does)));
  manifest.situations?.forEach((one, index) => {
    all.push(piece(["situations", index, "says"], one.says), piece(["situations", index, "else"], one.else));
  });
  manifest.messages?.forEach((message, index) => {
    all.push(piece(["messages", index, "means"], message.means));
    message.parameters?.forEach((line, position) => {
      all.push(piece(["messages", index, "parameters", position, "means"], line.means));
    });
  });
  manifest.proofs?.forEach((proof, index) => {
    all.push(piece(["proofs", index, "context"], proof.context), piece(["proofs", index, "response"], proof.response));
  });
  manifest.examples?.forEach((one, index) => all.push(piece(["examples", index, "text"], one.text)));
  all.push(piece(["deprecation", "migration"], manifest.deprecation?.migration));
  manifest.requirements?.forEach((one, index) => all.push(piece(["requirements", index, "because"], one.because)));
  manifest.errors?.forEach((one, index) => all.push(piece(["errors", index, "says"], one.says)));
  manifest.flow?.forEach((one, index) => all.push(piece(["flow", index, "does"], one.does)));
  manifest.threats?.forEach((one, index) => all.push(piece(["threats", index, "remains"], one.remains)));
  manifest.relations?.forEach((one, index) => {
    all.push(piece(["relations", index, "because"], one.because), piece(["relations", index, "choose"], one.choose));
  });
  manifest.replaces?.forEach((one, index) => all.push(piece(["replaces", index, "because"], one.because)));
  for (const one of all) if (one !== undefined) yield one;
}

/** Whether a text defines the requirement words, as the paragraph of BCP 14 does. */
export function isKeywordParagraph(text: string): boolean {
  return /\bkey ?words\b[\s\S]{0,200}\bMUST\b/i.test(text);
}
