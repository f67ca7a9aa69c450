import type { Nodes } from "mdast";
import { isFolderPage } from "../address.ts";
import { isSafeAddress } from "./inline.ts";
import { authorProcessor } from "./processors/author-processor.ts";

/** Where a link in the prose of an author leads. */
export type AuthorAddress =
  /** The web, or mail: taken as it is. */
  | { readonly kind: "elsewhere"; readonly url: string }
  /** A place on the same page. */
  | { readonly kind: "here"; readonly fragment: string }
  /** A page of the folder, written as the Markdown folder has it: `dpop.md`, `dpop.md#proof.jti`. */
  | { readonly kind: "page"; readonly page: string; readonly fragment?: string };

/** What an address means, or nothing where it is none that a document may have. */
export function authorAddressOf(url: string): AuthorAddress | undefined {
  if (!isSafeAddress(url)) {
    const match = /^(?:\.\/)?([A-Za-z0-9_-]+)\.md(?:#([^\s<>"`{}|\\^]*))?$/.exec(url);
    if (match === null) return undefined;
    const [, page = "", fragment] = match;
    return {
      kind: "page",
      page,
      ...(fragment === undefined || fragment === "" ? {} : { fragment: decoded(fragment) }),
    };
  }
  return url.startsWith("#") ? { kind: "here", fragment: decoded(url.slice(1)) } : { kind: "elsewhere", url };
}

/** The id that a link to a page or place has inside a tree: `dpop#proof.jti`, `#proof.jti`, `@index`. */
export function linkIdOf(address: Exclude<AuthorAddress, { kind: "elsewhere" }>): string {
  if (address.kind === "here") return `#${address.fragment}`;
  const id = isFolderPage(address.page) ? `@${address.page}` : address.page.replace(/_$/, "");
  return address.fragment === undefined ? id : `${id}#${address.fragment}`;
}

/** The addresses of all links in a prose of an author, in their order. */
export function authorLinksIn(text: string): readonly string[] {
  // Most texts have none, and reading Markdown is dear.
  if (!/\]\(|<[a-z]+:/i.test(text)) return [];
  const found: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === "link") found.push(node.url);
    if ("children" in node) for (const child of node.children) visit(child);
  };
  visit(authorProcessor.parse(text));
  return found;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
