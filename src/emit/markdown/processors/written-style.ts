import type { Options } from "remark-stringify";

type Unsafe = NonNullable<Options["unsafe"]>;

/** Tildes strike through for readers that know GitHub's Markdown. */
const tilde: Unsafe = [
  { character: "~", inConstruct: "phrasing", notInConstruct: ["autolink", "destinationLiteral", "destinationRaw"] },
];

/**
 * How every flavour is written; `unsafe` is what its readers would take for more than text, beside what `remark` knows.
 * The output is a fixed point of parsing and writing, and what Prettier would make of it, so that neither changes a
 * generated file.
 */
export function writtenStyle(unsafe: Unsafe = []): Options {
  return {
    bullet: "-",
    bulletOther: "*",
    emphasis: "_",
    strong: "*",
    fences: true,
    listItemIndent: "one",
    rule: "-",
    resourceLink: true,
    incrementListMarker: true,
    unsafe: [...tilde, ...unsafe],
  };
}
