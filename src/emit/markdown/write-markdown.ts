import { addressOf, fragmentOf, joinAddress } from "../address.ts";
import { markFor, stamped } from "../mark.ts";
import type { WriterFactory } from "../page.ts";
import { stringify, type Flavour } from "./stringify.ts";

/** Pages as Markdown files in a folder, linked to each other by file. */
export function markdownWriter(folder: string): WriterFactory {
  return (set) => ({
    page: ({ name, source, tree }) => {
      const flavour: Flavour = {
        mdx: false,
        anchor: (id) => `<a id="${fragmentOf(id)}"></a>`,
        address: (id) => {
          const target = addressOf(id, name, set);
          return target === undefined ? undefined : joinAddress(target, name, "", ".md");
        },
      };
      const contents = `<!-- ${markFor(source)} -->\n\n${stringify(tree, flavour)}`;
      return { path: `${folder}/${name}.md`, contents: stamped(contents) };
    },
    rest: () => [],
  });
}
