import { addressOf, joinAddress } from "../address.ts";
import { markFor, stamped } from "../mark.ts";
import type { WriterFactory } from "../page.ts";
import { markdownProcessor } from "./processors/markdown-processor.ts";
import { stringify, type Flavour } from "./stringify.ts";

/** Markdown but for the addresses, which differ from page to page. Anchors are HTML. */
export const markdownFlavour: Omit<Flavour, "address"> = {
  processor: markdownProcessor,
  anchor: (fragment) => ({ type: "html", value: `<a id="${fragment}"></a>` }),
  anchorsLast: false,
};

/** Pages as Markdown files in a folder, linked to each other by file. */
export function markdownWriter(folder: string): WriterFactory {
  return (set) => ({
    page: ({ name, source, tree }) => {
      const flavour: Flavour = {
        ...markdownFlavour,
        address: (id) => {
          const target = addressOf(id, name, set);
          return target === undefined ? undefined : joinAddress(target, name, "", ".md");
        },
      };
      const mark = { type: "html" as const, value: `<!-- ${markFor(source)} -->` };
      const contents = stringify({ type: "root", children: [mark, ...tree.children] }, flavour);
      return { path: `${folder}/${name}.md`, contents: stamped(contents) };
    },
    rest: () => [],
  });
}
