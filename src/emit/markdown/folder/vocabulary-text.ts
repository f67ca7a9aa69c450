import type { Text } from "../../../manifest/types.ts";
import { piecesOf } from "../../../model/mentions.ts";
import type { Words } from "../../../model/profile-set.ts";
import { inlineCode, phrasing, type Inline } from "../nodes.ts";

/** A text of the vocabulary: `{id}` names a role by its term; no profile is there to call it otherwise. */
export function vocabularyText(text: Text, words: Words): Inline {
  return phrasing(
    piecesOf(text.trim()).map((piece) => {
      if (piece.kind === "words") return piece.value;
      if (piece.kind === "code") return inlineCode(piece.value);
      return words.roles.get(piece.id)?.term ?? inlineCode(piece.id);
    }),
  );
}
