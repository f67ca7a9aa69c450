import type { Root } from "mdast";
import { addressOf, fragmentOf, joinAddress } from "../address.ts";
import { markFor, stamped } from "../mark.ts";
import type { PageOutline, WriterFactory } from "../page.ts";
import { navigation } from "./navigation.ts";
import { stringify, type Flavour } from "./stringify.ts";

/** What the documentation site needs to know. */
export interface MdxWriterOptions {
  readonly folder: string;
  /** Root-relative folder of the pages on the site, as `/specification/draft/profiles`. */
  readonly prefix: string;
  /** Title of the navigation group. */
  readonly group: string;
}

/**
 * Pages as MDX files: front matter in place of the title, links from the root of the site without extension, anchors as
 * JSX. The mark is a comment of the front matter, as the site allows no comments in the text.
 */
export function mdxWriter({ folder, prefix, group }: MdxWriterOptions): WriterFactory {
  const root = prefix.replace(/\/+$/, "");
  return (set) => ({
    page: (page) => {
      const flavour: Flavour = {
        mdx: true,
        anchor: (id) => `<a id="${fragmentOf(id)}" />`,
        address: (id) => {
          const target = addressOf(id, page.name, set);
          return target === undefined ? undefined : joinAddress(target, page.name, `${root}/`, "");
        },
      };
      const text = stringify(withoutTitle(page.tree), flavour);
      const contents = `${frontMatter(page)}\n<div id="enable-section-numbers" />\n\n${text}`;
      return { path: `${folder}/${page.name}.mdx`, contents: stamped(contents) };
    },
    rest: (pages) => [navigation(pages, folder, root, group)],
  });
}

/** The title stands in the front matter. */
function withoutTitle(tree: Root): Root {
  const [first, ...rest] = tree.children;
  return first?.type === "heading" && first.depth === 1 ? { type: "root", children: rest } : tree;
}

function frontMatter({ title, description, source }: PageOutline): string {
  return `---\n# ${markFor(source)}\ntitle: ${quoted(title)}\ndescription: ${quoted(description)}\n---\n`;
}

/** A YAML string in double quotes, or in single ones where that saves escapes, as formatters prefer. */
function quoted(value: string): string {
  const line = value.replace(/\s+/g, " ");
  if (line.includes('"') && !line.includes("'") && !/[\\\p{Cc}]/u.test(line)) return `'${line}'`;
  return JSON.stringify(line);
}
