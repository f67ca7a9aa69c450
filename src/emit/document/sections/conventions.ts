import type { PhrasingContent } from "mdast";
import { externalLink, heading, inlineCode, paragraph, phrasing, strong, type Blocks } from "../../markdown/nodes.ts";
import { isSafeAddress } from "../../markdown/inline.ts";
import type { PageContext } from "../page-context.ts";
import { proseAt } from "./section-prose.ts";

const words = [
  "MUST",
  "MUST NOT",
  "REQUIRED",
  "SHALL",
  "SHALL NOT",
  "SHOULD",
  "SHOULD NOT",
  "RECOMMENDED",
  "NOT RECOMMENDED",
  "MAY",
];

/** The documents that define the requirement words, as long as the set does not use those of ISO. */
export const keywordReferences = ["RFC 2119", "RFC 8174"];

/** What the requirement words mean, and how the document is to be read. */
export function conventionsSection(context: PageContext): Blocks {
  return [
    heading(2, "Conventions"),
    context.iso ? isoParagraph : bcp14Paragraph(context),
    readingParagraph(context),
    ...proseAt("conventions", context),
  ];
}

/** The paragraph of RFC 8174 section 2, word for word. */
function bcp14Paragraph(context: PageContext): Blocks[number] {
  const quoted = words.map((word) => `“${word}”`).join(", ");
  const [first, second] = keywordReferences.map((id) => reference(id, context));
  return paragraph(
    `The key words ${quoted}, and “OPTIONAL” in this document are to be interpreted as described in BCP 14 `,
    first ?? "",
    " ",
    second ?? "",
    " when, and only when, they appear in all capitals, as shown here.",
  );
}

function reference(id: string, { set }: PageContext): PhrasingContent {
  const label = `[${id.replace(" ", "")}]`;
  const url = set.words.references.get(id)?.url;
  return url === undefined || !isSafeAddress(url) ? { type: "text", value: label } : externalLink(url, label);
}

const isoParagraph = paragraph(
  "In this document, “shall” indicates a requirement, “should” a recommendation, “may” a permission and “can” a possibility or a capability.",
);

/** The notation of tables, ids and notes. */
function readingParagraph({ profile, iso }: PageContext): Blocks[number] {
  const tables = iso
    ? "In tables, REQUIRED stands for “shall”, RECOMMENDED for “should”, OPTIONAL for “may”, NOT RECOMMENDED for “should not”, FORBIDDEN for “shall not”"
    : ["In tables, FORBIDDEN stands for ", strong("MUST NOT")];
  const [example] = profile.duties;
  const shown = example === undefined ? [] : [", such as ", inlineCode(example.anchor), ","];
  const derived = profile.duties.some((duty) => duty.evidence.derived !== undefined)
    ? " A requirement marked “derived” has no requirement word in its source; the note below it says why it is one."
    : "";
  return paragraph(
    phrasing([
      tables,
      ", and CONDITIONAL for a presence that is required under the condition behind it only. Each requirement has an id",
      ...shown,
      " that never changes, and can be cited and linked to by it.",
      derived,
    ]),
  );
}
