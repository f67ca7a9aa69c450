import type { Principle } from "../../manifest/vocabulary-types.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { citedWords, sourcesIn } from "../document/citations.ts";
import {
  anchor,
  enumerated,
  inlineCode,
  phrasing,
  placeAnchor,
  table,
  type Blocks,
  type Inline,
} from "../markdown/nodes.ts";
import { vocabularySentences } from "./vocabulary-text.ts";

const statusWords = { decided: "Decided", preferred: "Preferred", open: "To be discussed" } as const;

/** What the group holds its profiles to, how far it has come with it, and what enforces it. */
export function principlesTable(set: ProfileSet): Blocks {
  const principles = set.words.vocabulary.principles ?? [];
  if (principles.length === 0) return [];
  return [
    table(
      ["Principle", "Status", "Held by", "Source"],
      principles.map((principle) => row(principle, set)),
    ),
  ];
}

function row({ id, says, because, status, source, rules }: Principle, set: ProfileSet): readonly Inline[] {
  const reason = because === undefined ? [] : [" ", vocabularySentences(because, set.words)];
  const held = rules ?? [];
  return [
    phrasing([anchor(placeAnchor("principle", id)), vocabularySentences(says, set.words), ...reason]),
    phrasing([statusWords[status]]),
    held.length === 0 ? phrasing(["people"]) : enumerated(held.map((rule) => [inlineCode(rule)])),
    phrasing([citedWords(sourcesIn(source, set))]),
  ];
}
