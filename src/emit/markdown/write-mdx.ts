import type { Root, RootContent } from "mdast";
import { addressOf, joinAddress } from "../address.ts";
import { markFor, stamped } from "../mark.ts";
import type { PageOutline, WriterFactory } from "../page.ts";
import { navigation } from "./navigation.ts";
import { mdxProcessor } from "./processors/mdx-processor.ts";
import { stringify, type Flavour } from "./stringify.ts";

/** What the documentation site needs to know. */
export interface MdxWriterOptions {
  readonly folder: string;
  /** Root-relative folder of the pages on the site, as `/specification/draft/profiles`. */
  readonly prefix: string;
  /** Title of the navigation group. */
  readonly group: string;
}

/** MDX but for the addresses, which differ from page to page. Anchors are JSX. */
export const mdxFlavour: Omit<Flavour, "address"> = {
  processor: mdxProcessor,
  anchor: (fragment) => ({ type: "mdxJsxTextElement", name: "a", attributes: [idOf(fragment)], children: [] }),
  // A line that begins with a tag is taken for a block by formatters.
  anchorsLast: true,
};

/**
 * Pages as MDX files: front matter in place of the title, links from the root of the site without extension, anchors as
 * JSX. The mark is a comment of the front matter, as the site allows no comments in the text.
 */
export function mdxWriter({ folder, prefix, group }: MdxWriterOptions): WriterFactory {
  const root = prefix.replace(/\/+$/, "");
  return (set) => ({
    page: (page) => {
      const flavour: Flavour = {
        ...mdxFlavour,
        address: (id) => {
          const target = addressOf(id, page.name, set);
          return target === undefined ? undefined : joinAddress(target, page.name, `${root}/`, "");
        },
      };
      const contents = `${frontMatter(page)}\n${stringify(withSectionNumbers(page.tree), flavour)}`;
      return { path: `${folder}/${page.name}.mdx`, contents: stamped(contents) };
    },
    rest: (pages) => [navigation(pages, folder, root, group)],
  });
}

/** The page with what makes the site number its sections in place of the title, which stands in the front matter. */
function withSectionNumbers({ children }: Root): Root {
  const [first, ...rest] = children;
  const isTitle = first?.type === "heading" && first.depth === 1;
  return { type: "root", children: [sectionNumbers, ...(isTitle ? rest : children)] };
}

const sectionNumbers: RootContent = {
  type: "mdxJsxFlowElement",
  name: "div",
  attributes: [idOf("enable-section-numbers")],
  children: [],
};

function idOf(value: string) {
  return { type: "mdxJsxAttribute" as const, name: "id", value };
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
