import remarkParse from "remark-parse";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { remarkTables } from "./remark-tables.ts";
import { writtenStyle } from "./written-style.ts";

/** Markdown. */
export const markdownProcessor = unified()
  .use(remarkParse)
  .use(remarkTables)
  .use(remarkStringify, writtenStyle())
  .freeze();

/** The part of a processor that writes. */
export type TreeWriter = Pick<typeof markdownProcessor, "stringify">;
