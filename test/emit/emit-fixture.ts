import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Artifact } from "../../src/emit/artifact.ts";
import { markdownWriter } from "../../src/emit/markdown/write-markdown.ts";
import { mdxWriter } from "../../src/emit/markdown/write-mdx.ts";
import type { PairVerdicts } from "../../src/emit/document/pair-verdicts.ts";
import { emitPages } from "../../src/emit/page.ts";
import { siteWriter } from "../../src/emit/site/write-site.ts";
import type { ProfileSet } from "../../src/model/set/profile-set.ts";

const style = readFileSync(fileURLToPath(new URL("../../site/style.css", import.meta.url)), "utf8");

/** A set in all flavours. */
export function emitAll(set: ProfileSet, pairs?: PairVerdicts): readonly Artifact[] {
  const writers = [
    markdownWriter("md"),
    mdxWriter({ folder: "mdx", prefix: "/parcels", group: "Parcels" }),
    siteWriter({ folder: "site", style }),
  ];
  return [...emitPages(set, writers, undefined, pairs)];
}
