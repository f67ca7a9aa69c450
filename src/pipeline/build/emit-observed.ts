import type { Artifact } from "../../emit/artifact.ts";
import { emitRequirementData } from "../../emit/data/emit-requirement-data.ts";
import { emitEditorSchemas } from "../../emit/editor-schemas.ts";
import { emitMessageSchemas } from "../../emit/schema/emit-message-schemas.ts";
import { markdownWriter } from "../../emit/markdown/write-markdown.ts";
import { mdxWriter } from "../../emit/markdown/write-mdx.ts";
import type { PairVerdicts } from "../../emit/document/pair-verdicts.ts";
import { emitPages, type Page, type WriterFactory } from "../../emit/page.ts";
import { siteStyle } from "../../emit/site/site-style.ts";
import { siteWriter } from "../../emit/site/write-site.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import type { Settings } from "../read/settings.ts";

/** Every generated file of a set, one by one. `observe` sees each page before it is written. */
export function* emitObserved(
  set: ProfileSet,
  settings: Settings,
  observe: (page: Page) => void,
  pairs: PairVerdicts,
): Generator<Artifact> {
  const { markdown, mdx, schemas, site } = settings.outputs;
  const { prefix, group } = settings.configuration.mdx ?? {};
  const writers: WriterFactory[] = [];
  if (markdown !== undefined) writers.push(markdownWriter(markdown));
  if (mdx !== undefined)
    writers.push(mdxWriter({ folder: mdx, prefix: prefix ?? "/", group: group ?? settings.title }));
  if (site !== undefined) writers.push(siteWriter({ folder: site, style: siteStyle }));
  yield* emitPages(set, writers, observe, pairs);
  if (markdown !== undefined) yield* emitRequirementData(set, { folder: `${markdown}/data` });
  if (schemas === undefined) return;
  yield* emitEditorSchemas(set, schemas);
  yield* emitMessageSchemas(set, { folder: `${schemas}/profiles` });
}
