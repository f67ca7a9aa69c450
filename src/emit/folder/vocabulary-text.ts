import type { Text } from "../../manifest/types.ts";
import { piecesOf } from "../../manifest/mentions.ts";
import type { Words } from "../../model/set/profile-set.ts";
import { endsSentence } from "../../language/write.ts";
import { inlineCode, phrasing, type Inline } from "../markdown/nodes.ts";
import { capital } from "../document/titles.ts";

/** A text of the vocabulary: `{id}` names a role by its term; no profile is there to call it otherwise. */
export function vocabularyText(text: Text, words: Words): Inline {
  let spoken = "";
  return phrasing(
    piecesOf(text.trim()).map((piece) => {
      const isBeginning = endsSentence(spoken);
      spoken = piece.kind === "words" ? spoken + piece.value : "";
      if (piece.kind === "words") return piece.value;
      const term = piece.kind === "mention" ? words.roles.get(piece.id)?.term : undefined;
      if (term === undefined) return inlineCode(piece.kind === "code" ? piece.value : piece.id);
      return isBeginning ? capital(term) : term;
    }),
  );
}

/** A text of the vocabulary that is a sentence, or several: it begins with a capital. */
export function vocabularySentences(text: Text, words: Words): Inline {
  const [first, ...rest] = vocabularyText(text, words);
  if (first?.type !== "text") return first === undefined ? [] : [first, ...rest];
  return [{ ...first, value: capital(first.value) }, ...rest];
}
