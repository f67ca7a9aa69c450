import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { remarkTables } from "./remark-tables.ts";
import { writtenStyle } from "./written-style.ts";

/** What begins a module statement; `remark-mdx` escapes braces and `<` only. */
const moduleWords = [
  { atBreak: true, character: "i", after: "mport[ {*'\"]" },
  { atBreak: true, character: "e", after: "xport[ {*]" },
];

/** MDX. */
export const mdxProcessor = unified()
  .use(remarkParse)
  .use(remarkTables)
  .use(remarkMdx)
  .use(remarkStringify, writtenStyle(moduleWords))
  .freeze();
