import { gfmTableFromMarkdown, gfmTableToMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";
import type { Processor } from "unified";
import { displayWidth } from "../display-width.ts";

/**
 * Tables, and nothing else of GitHub's Markdown. `remark-gfm` has no way to ask for one part, and the others would change
 * what authors wrote: an address in their words becomes a link, and `~~`, check boxes and footnotes take words out. So
 * the two packages that it takes tables from are used as it uses them.
 */
export function remarkTables(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown());
  (data.toMarkdownExtensions ??= []).push(gfmTableToMarkdown({ stringLength: displayWidth }));
}
