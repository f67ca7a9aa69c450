import type { Artifact } from "../artifact.ts";
import { markFor, stamped } from "../mark.ts";
import type { PageOutline } from "../page.ts";

/** The group of these pages for the navigation in `docs.json`: paths from the root of the site, without extension. */
export function navigation(pages: readonly PageOutline[], folder: string, prefix: string, group: string): Artifact {
  const root = prefix.replace(/^\/+/, "");
  const value = {
    $comment: markFor("profiles"),
    group,
    pages: pages.map((page) => (root === "" ? page.name : `${root}/${page.name}`)),
  };
  return { path: `${folder}/navigation.json`, contents: stamped(`${JSON.stringify(value, null, 2)}\n`) };
}
