import { addressOf, joinAddress } from "../address.ts";
import { markFor, stamped } from "../mark.ts";
import type { AddressOf } from "../markdown/in-flavour.ts";
import { outlineOf, type WriterFactory } from "../page.ts";
import { htmlProcessor } from "./html-processor.ts";
import { layOutPage } from "./layout.ts";
import { toPageContent } from "./page-content.ts";

/** What the pages of the site need beside the set. */
export interface SiteWriterOptions {
  readonly folder: string;
  /** The title of the site; else that of the set. */
  readonly title?: string;
  /** The text of `site/style.css`. */
  readonly style: string;
}

/** Pages as HTML that works from a file, without script and without a server. */
export function siteWriter({ folder, title, style }: SiteWriterOptions): WriterFactory {
  return (set) => {
    const siteTitle = title ?? set.configuration.site?.title ?? set.configuration.title ?? "Auth Profiles";
    return {
      page: (page) => {
        const address: AddressOf = (id) => {
          const target = addressOf(id, page.name, set);
          return target === undefined ? undefined : joinAddress(target, page.name, "", ".html");
        };
        const { children } = htmlProcessor.runSync(page.tree, { data: { address } });
        const pageContent = toPageContent(children);
        const html = layOutPage({ page: outlineOf(page), siteTitle, ...pageContent, mark: markFor(page.source) });
        return { path: `${folder}/${page.name}.html`, contents: stamped(`${htmlProcessor.stringify(html)}\n`) };
      },
      rest: () => [{ path: `${folder}/style.css`, contents: stamped(`/* ${markFor("site/style.css")} */\n${style}`) }],
    };
  };
}
