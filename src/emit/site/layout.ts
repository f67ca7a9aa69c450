import type { Element, ElementContent, Root, RootContent } from "hast";
import type { PageOutline } from "../page.ts";
import { indexPage } from "../address.ts";
import type { ContentsEntry } from "./page-content.ts";
import { element } from "./element.ts";

/** No script, nothing from elsewhere: also if something got into a page that should not be there. */
const policy = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/** Everything around the text of a page. */
export interface Frame {
  readonly page: PageOutline;
  readonly siteTitle: string;
  readonly content: readonly RootContent[];
  readonly entries: readonly ContentsEntry[];
  /** The comment that says where the page comes from. */
  readonly mark: string;
}

/** A whole page. */
export function layOutPage(frame: Frame): Root {
  const { page, siteTitle, mark } = frame;
  const title = page.name === indexPage ? siteTitle : `${page.title} – ${siteTitle}`;
  return {
    type: "root",
    children: [
      { type: "doctype" },
      { type: "comment", value: ` ${mark} ` },
      element("html", { lang: "en" }, [
        element("head", {}, [
          element("meta", { charSet: "utf-8" }),
          element("meta", { httpEquiv: "Content-Security-Policy", content: policy }),
          element("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
          element("meta", { name: "color-scheme", content: "light dark" }),
          element("title", {}, [title]),
          element("meta", { name: "description", content: page.description }),
          element("link", { rel: ["icon"], href: "data:," }),
          element("link", { rel: ["stylesheet"], href: "style.css" }),
        ]),
        body(frame),
      ]),
    ],
  };
}

function body({ page, siteTitle, content, entries }: Frame): Element {
  const blocks = content.filter((node): node is ElementContent => node.type !== "doctype");
  const isIndex = page.name === indexPage;
  const home = element(
    "a",
    { href: `${indexPage}.html`, className: ["home"], ...(isIndex ? { ariaCurrent: "page" } : {}) },
    [siteTitle],
  );
  const status = page.profile === undefined ? [] : [element("span", { className: ["status"] }, [statusOf(page)])];
  return element("body", {}, [
    element("a", { href: "#content", className: ["skip"] }, ["Skip to the text"]),
    element("header", { className: ["bar"] }, [home, ...status]),
    element("div", { className: ["page"] }, [
      ...(entries.length < 2 ? [] : [contents(entries)]),
      element("main", { id: "content", tabIndex: -1 }, [element("article", {}, blocks)]),
    ]),
    element("footer", {}, [element("p", {}, [`Generated from ${page.source}.`])]),
  ]);
}

function statusOf({ profile }: PageOutline): string {
  return profile === undefined ? "" : `${profile.maturity}, version ${profile.version}`;
}

/** Headings in two levels. */
function contents(entries: readonly ContentsEntry[]): Element {
  const chapters: { readonly entry: ContentsEntry; readonly parts: ContentsEntry[] }[] = [];
  for (const entry of entries) {
    const chapter = chapters.at(-1);
    if (entry.depth === 3 && chapter !== undefined) chapter.parts.push(entry);
    else chapters.push({ entry, parts: [] });
  }
  const item = ({ id, words }: ContentsEntry, inner: readonly Element[] = []): Element =>
    element("li", {}, [element("a", { href: `#${id}` }, [words]), ...inner]);
  const list = (items: readonly Element[]): Element => element("ol", {}, items);
  const items = chapters.map(({ entry, parts }) =>
    item(entry, parts.length === 0 ? [] : [list(parts.map((part) => item(part)))]),
  );
  return element("nav", { className: ["contents"], ariaLabel: "Contents" }, [
    element("p", { className: ["label"] }, ["Contents"]),
    list(items),
  ]);
}
