import remarkParse from "remark-parse";
import { unified, type Processor } from "unified";
import { remarkTables } from "./remark-tables.ts";

/** What the Markdown of an author cannot be. HTML stays text, and a link has its address where it stands. */
const notForAuthors = ["htmlFlow", "htmlText", "definition", "codeIndented"];

function remarkAuthors(this: Processor): void {
  (this.data().micromarkExtensions ??= []).push({ disable: { null: notForAuthors } });
}

/** Reads the Markdown that authors may write in prose. */
export const authorProcessor = unified().use(remarkParse).use(remarkTables).use(remarkAuthors).freeze();
