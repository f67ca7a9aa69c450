import type { Root } from "mdast";
import type { Scalar } from "../../manifest/types.ts";
import type { ProfileSet, Words } from "../../model/set/profile-set.ts";
import {
  anchor,
  heading,
  inlineCode,
  joined,
  paragraph,
  phrasing,
  placeAnchor,
  root,
  table,
  type Blocks,
  type Inline,
  type WordKind,
} from "../markdown/nodes.ts";
import { withHeading } from "../document/sections/section-prose.ts";
import { capital } from "../document/titles.ts";
import { vocabularySentences, vocabularyText } from "./vocabulary-text.ts";

/** The words that all profiles of the folder share, each with its meaning. */
export function buildVocabulary(set: ProfileSet, title: string): Root {
  const { words } = set;
  return root([
    heading(1, `Vocabulary of ${title}`),
    paragraph(
      "The words that every profile of this folder uses in the same meaning. Documents may call a role by another name; the word behind it is the same.",
    ),
    ...withHeading(2, "Roles", roles(words)),
    ...withHeading(2, "Objectives", objectives(words)),
    ...withHeading(2, "Mechanisms", mechanisms(words)),
    ...withHeading(2, "Actions", actions(words)),
    ...withHeading(2, "Relations", relations(words)),
    ...withHeading(2, "Conditions", variables(words)),
    ...withHeading(2, "Negotiated Choices", negotiatedChoices(words)),
    ...withHeading(2, "Threats", threats(words)),
    ...withHeading(2, "Why a Duty May Have No Test", reasons(words)),
  ]);
}

function rowsOf<Entry>(
  head: readonly string[],
  entries: Iterable<Entry>,
  row: (entry: Entry) => readonly Inline[],
): Blocks {
  const rows = [...entries].map(row);
  return rows.length === 0 ? [] : [table(head, rows)];
}

/** The word itself, with its anchor. */
function word(kind: WordKind, id: string): Inline {
  return phrasing([anchor(placeAnchor(kind, id)), inlineCode(id)]);
}

function roles(words: Words): Blocks {
  return rowsOf(["Word", "Name", "Meaning"], words.roles.values(), ({ id, term, means }) => [
    word("role", id),
    phrasing([term]),
    vocabularySentences(means, words),
  ]);
}

function objectives(words: Words): Blocks {
  return rowsOf(
    ["Word", "Meaning", "Layer", "Solutions"],
    words.objectives.values(),
    ({ id, means, layer, exclusivity, parent }) => [
      word("objective", id),
      phrasing([
        vocabularySentences(means, words),
        ...(parent === undefined ? [] : [" A part of ", inlineCode(parent), "."]),
      ]),
      phrasing([words.layers.get(layer)?.title ?? layer]),
      phrasing([solutionWords[exclusivity]]),
    ],
  );
}

const solutionWords = {
  exclusive: "one",
  alternatives: "several that name each other",
  stackable: "any number",
} as const;

function mechanisms(words: Words): Blocks {
  return rowsOf(["Word", "Name", "Defined in"], words.mechanisms.values(), ({ id, title, reference }) => [
    word("mechanism", id),
    phrasing([capital(title)]),
    phrasing([reference ?? ""]),
  ]);
}

function actions(words: Words): Blocks {
  return rowsOf(["Word", "Reads"], words.actions.values(), ({ id, reads }) => [
    word("action", id),
    [inlineCode(reads)],
  ]);
}

function relations(words: Words): Blocks {
  return rowsOf(["Word", "Reads"], words.relations.values(), ({ id, reads, "stands-for": standsFor = [] }) => [
    word("relation", id),
    standsFor.length === 0
      ? vocabularyText(reads, words)
      : phrasing([
          vocabularyText(reads, words),
          "; where nobody deceives the same as ",
          joined(
            standsFor.map((other) => [inlineCode(other)]),
            " or ",
          ),
        ]),
  ]);
}

function variables(words: Words): Blocks {
  return rowsOf(["Variable", "Values"], words.variables.values(), ({ id, reads, values, range }) => [
    word("variable", id),
    range === undefined
      ? joined(
          (values ?? []).map((one) => valueWords(one.value, one.says, words)),
          "; ",
        )
      : phrasing([
          ...(reads === undefined ? [] : [vocabularyText(reads, words), ": "]),
          `${range.from} to ${range.to}${range.unit === undefined ? "" : ` ${range.unit}`}`,
        ]),
  ]);
}

function valueWords(value: Scalar, says: string | undefined, words: Words): Inline {
  return phrasing([inlineCode(String(value)), ...(says === undefined ? [] : [": ", vocabularyText(says, words)])]);
}

function negotiatedChoices(words: Words): Blocks {
  const choices = words.vocabulary["negotiated-choices"] ?? [];
  return rowsOf(["Choice", "Values", "Picked by"], choices, (choice) => [
    phrasing([anchor(placeAnchor("negotiated-choice", choice.id)), capital(choice.title)]),
    joined(
      choice.values.map((value) => [inlineCode(value.id)]),
      ", ",
    ),
    phrasing([words.roles.get(choice["picked-by"])?.term ?? choice["picked-by"]]),
  ]);
}

function threats(words: Words): Blocks {
  return rowsOf(["Threat", "Meaning", "Answered by"], words.threats.values(), (threat) => [
    phrasing([anchor(placeAnchor("threat", threat.id)), capital(threat.title)]),
    threat.means === undefined ? [] : vocabularySentences(threat.means, words),
    joined(
      threat["answered-by"].map((id) => [inlineCode(id)]),
      ", ",
    ),
  ]);
}

function reasons(words: Words): Blocks {
  return rowsOf(["Word", "Meaning"], words.notTested.values(), ({ id, means }) => [
    word("not-tested", id),
    vocabularySentences(means, words),
  ]);
}
