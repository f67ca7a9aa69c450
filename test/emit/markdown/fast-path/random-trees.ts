import fc from "fast-check";
import type { List, ListItem, PhrasingContent, Root, RootContent, TableCell } from "mdast";

/** Words with everything in them that means something to Markdown somewhere. */
export const words = fc.oneof(
  fc.constantFrom(
    "import x",
    "export y",
    "1.",
    "1)",
    "- a",
    "+ b",
    "a-b",
    "(a)",
    "a]",
    "[b",
    " c ",
    "# d",
    "= e",
    "~f",
    "a_b",
    "☐ ",
    "Status:",
    "ID-JAG 2",
    "What remains.",
    "a, b",
    "[RFC 2119]",
    ": b",
    "): c",
  ),
  fc.string({ maxLength: 12 }),
  fc.string({
    maxLength: 20,
    unit: fc.constantFrom(..."abZ 09,.;:?'\"()/%$@^-!#&*+<=>[]\\_`{|}~§“”é日".split(/(?:)/u)),
  }),
);

/** Words as they mostly are, so that blocks of plain ones only are found as well. */
const plainWords = fc.constantFrom("The client", "a", "Where it is.", "☐ One, two", "a_b", "x&y", " c");

const text = (value: string): PhrasingContent => ({ type: "text", value });

const leaf: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 4, arbitrary: words.map(text) },
  { weight: 4, arbitrary: plainWords.map(text) },
  words.map((value): PhrasingContent => ({ type: "inlineCode", value })),
  fc.constantFrom("code", "a]:b", "a|b", "`").map((value): PhrasingContent => ({ type: "inlineCode", value })),
  fc.constantFrom("a.b", "a b", "_", "a#b", 'x"&<').map((id): PhrasingContent => ({ type: "anchor", id })),
);

/** Some of these have a page, some have none: see `hasAddress`. */
const addresses = fc.constantFrom("https://a.example/x", "profile:a.b", "profile:a_(b)", "profile:none", "#a]:b", "");

/** The address that a link inside the set has in these tests. */
export function addressOf(id: string): string | undefined {
  return id === "none" ? undefined : `#${id}`;
}

const inline: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 6, arbitrary: leaf },
  fc
    .constantFrom("MUST", "MUST NOT", "[RFC 2119]", "What remains.", "import x", "Status:")
    .map((value): PhrasingContent => ({ type: "strong", children: [{ type: "text", value }] })),
  fc.array(leaf, { maxLength: 2 }).map((children): PhrasingContent => ({ type: "strong", children })),
  fc.array(leaf, { maxLength: 2 }).map((children): PhrasingContent => ({ type: "emphasis", children })),
  fc
    .tuple(addresses, fc.array(leaf, { minLength: 1, maxLength: 2 }), fc.constantFrom(undefined, null, "", "title"))
    .map(([url, children, title]): PhrasingContent => ({
      type: "link",
      url,
      children,
      ...(title === undefined ? {} : { title }),
    })),
  fc
    .array(leaf, { maxLength: 3 })
    .map((children): PhrasingContent => ({ type: "aside", children: [{ type: "text", value: "— " }, ...children] })),
  fc.array(leaf, { maxLength: 2 }).map((children): PhrasingContent => ({ type: "aside", children })),
);

/** What is in a paragraph, a heading or a cell. Texts are never beside texts: `phrasing` makes one of them. */
export const phrasingContent: fc.Arbitrary<PhrasingContent[]> = fc
  .array(inline, { maxLength: 5 })
  .map((children) => children.filter((child, at) => child.type !== "text" || children[at - 1]?.type !== "text"));

/** What is in a block beside others: plain more often than not, or no block of blocks would ever be. */
const mostlyPlain = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom("The client", "a", "Where it is.", "☐ One, two").map((value) => [text(value)]),
  },
  phrasingContent,
);

const cell = phrasingContent.map((children): TableCell => ({ type: "tableCell", children }));

/** Each is a block that our documents have, or that authors can write. */
const { block } = fc.letrec<{ block: RootContent; item: ListItem; list: List }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    { weight: 4, arbitrary: mostlyPlain.map((children): RootContent => ({ type: "paragraph", children })) },
    phrasingContent.map((children): RootContent => ({ type: "heading", depth: 2, children })),
    fc
      .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows): RootContent => ({
        type: "table",
        children: rows.map((children) => ({ type: "tableRow", children })),
      })),
    fc.constantFrom("x", "x\n\n- y").map((value): RootContent => ({ type: "code", lang: "json", value })),
    fc.constant<RootContent>({
      type: "diagram",
      title: "Title",
      parties: ["A", "B"],
      steps: [{ from: 0, to: 1, words: "asks", optional: false }],
    }),
    { weight: 3, arbitrary: tie("list") },
    fc
      .array(tie("block"), { minLength: 1, maxLength: 2 })
      .map((children): RootContent => ({ type: "blockquote", children: children as ListItem["children"] })),
  ),
  list: fc
    .record({
      ordered: fc.constantFrom(false, false, false, true),
      spread: fc.constantFrom(false, false, false, true),
      children: fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
    })
    .map((parts): List => ({ type: "list", ...parts, ...(parts.ordered ? { start: 1 } : {}) })),
  item: fc
    .record({
      spread: fc.constantFrom(false, false, false, true),
      first: mostlyPlain,
      rest: fc.oneof(
        { weight: 4, arbitrary: fc.constant<RootContent[]>([]) },
        { weight: 3, arbitrary: fc.tuple(tie("list")) },
        fc.array(tie("block"), { maxLength: 2 }),
      ),
    })
    .map(({ spread, first, rest }): ListItem => {
      const children = [{ type: "paragraph", children: first }, ...rest] as ListItem["children"];
      return { type: "listItem", spread, children };
    }),
}));

/** Pages of any blocks. */
export const trees: fc.Arbitrary<Root> = fc
  .array(block, { minLength: 1, maxLength: 3 })
  .map((children): Root => ({ type: "root", children }));
