import type { Condition, ConditionMap, Selection } from "../../../manifest/types.ts";
import type { Binding } from "../../../model/set/message.ts";
import type { Fragments } from "../../../language/fragment.ts";
import { code, codes, join, list } from "../../../language/write.ts";
import { citations } from "../citations.ts";
import { authorSentences, inlineOf } from "../../markdown/inline.ts";
import {
  anchor,
  heading,
  inlineCode,
  paragraph,
  phrasing,
  placeAnchor,
  table,
  type Blocks,
  type Inline,
} from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { capital } from "../titles.ts";

const forms = { octets: "the octets as sent", jcs: "canonical JSON (RFC 8785)" } as const;

/** A formula: what is taken from the content, in which form, digested how, carried where. */
export function bindingBlocks(binding: Binding, { speaker }: PageContext): Blocks {
  const { written, carrier, evidence } = binding;
  const rows: (readonly Inline[])[] = [
    [phrasing(["Selection"]), phrasing([written.select === "whole" ? "the whole content" : "the members below"])],
    [phrasing(["Form"]), phrasing([forms[written.canonical]])],
    [phrasing(["Digest"]), [inlineCode(written.digest)]],
    [phrasing(["Carried in"]), inlineOf(speaker.target(carrier))],
    ...parserRow(binding),
  ];
  const { sources, derived } = evidence;
  return [
    heading(4, anchor(placeAnchor("binding", binding.name)), `Request binding: ${capital(written.title)}`),
    paragraph(
      "The digest that this formula gives becomes part of the proof.",
      ...(sources.length === 0 ? [] : [" Source: ", citations(sources), "."]),
      ...(derived === undefined ? [] : [" Derived: ", authorSentences(derived, speaker)]),
    ),
    table(["Step", "Rule"], rows),
    ...selectionTable(binding),
  ];
}

function parserRow({ written: { parse } }: Binding): readonly (readonly Inline[])[] {
  if (parse === undefined) return [];
  const rules = [
    parse["duplicate-names"] === "refuse"
      ? "duplicate member names are refused"
      : "of duplicate member names the last counts",
    ...(parse.batch === undefined
      ? []
      : [parse.batch === "refuse" ? "batches are refused" : "each request of a batch counts for itself"]),
    ...(parse.numbers === "i-json" ? ["numbers are those of I-JSON"] : []),
    ...(parse["max-depth"] === undefined ? [] : [`nesting goes no deeper than ${parse["max-depth"]} levels`]),
  ];
  return [[phrasing(["Reader"]), phrasing([rules.join("; ")])]];
}

function selectionTable({ written: { select } }: Binding): Blocks {
  if (select === "whole") return [];
  const rows = select.map((one): readonly Inline[] => [
    [inlineCode(one.as)],
    [inlineCode(one.pointer)],
    selectionPresence(one),
  ]);
  return [table(["Name", "Pointer", "Presence"], rows)];
}

function selectionPresence({ presence, when }: Selection): Inline {
  if (when === undefined) return phrasing([presence === "required" ? "REQUIRED" : "OPTIONAL"]);
  const word = presence === "required" ? "CONDITIONAL" : "OPTIONAL";
  return phrasing([`${word}, when `, inlineOf(selectedWords(when))]);
}

/** What selected values have to be: "`method` is `a` or `b`". */
function selectedWords(when: Condition): Fragments {
  const maps = Array.isArray(when) ? (when as readonly ConditionMap[]) : [when as ConditionMap];
  const boxes = maps.map((map) =>
    list(
      Object.entries(map).map(([name, values]) => join(code(name), " is ", codes([values].flat(), "or"))),
      "and",
    ),
  );
  return join(...boxes.flatMap((box, index) => [index === 0 ? "" : ", or when ", box]));
}
