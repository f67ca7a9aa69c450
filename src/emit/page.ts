import type { Root } from "mdast";
import type { ProfileSet } from "../model/set/profile-set.ts";
import type { Profile } from "../model/set/profile.ts";
import type { Artifact } from "./artifact.ts";
import { pageNameOf, indexPage, publishedProfiles } from "./address.ts";
import { buildDocument } from "./document/document.ts";
import { buildIndex } from "./folder/index-page.ts";
import { buildStructure } from "./folder/structure-page.ts";
import { buildVocabulary } from "./folder/vocabulary-page.ts";
import { PairVerdicts } from "./document/pair-verdicts.ts";
import { collectRelations } from "./document/profile-relations.ts";

/** One page as a tree, before any flavour. */
export interface Page {
  /** The name without folder and extension. */
  readonly name: string;
  readonly title: string;
  /** One or two sentences without markup. */
  readonly description: string;
  /** What it was made from, for the mark. */
  readonly source: string;
  readonly tree: Root;
  /** Missing for the page of the folder. */
  readonly profile?: Profile;
}

/** Writes pages in one flavour. */
export interface PageWriter {
  readonly page: (page: Page) => Artifact;
  /** Files beside the pages: navigation, styles. */
  readonly rest: (pages: readonly PageOutline[]) => readonly Artifact[];
}

/** What is known of a page without its tree. */
export type PageOutline = Omit<Page, "tree">;

/** What makes a writer for a set. */
export type WriterFactory = (set: ProfileSet) => PageWriter;

/** Every page in every flavour, one by one: each tree is built once, shown to `observe`, and let go again. */
export function* emitPages(
  set: ProfileSet,
  factories: readonly WriterFactory[],
  observe: (page: Page) => void = () => undefined,
  pairs: PairVerdicts = PairVerdicts.of(set),
): Generator<Artifact> {
  const writers = factories.map((create) => create(set));
  const outlines: PageOutline[] = [];
  for (const page of pagesOf(set, pairs)) {
    observe(page);
    for (const writer of writers) yield writer.page(page);
    outlines.push(outlineOf(page));
  }
  for (const writer of writers) yield* writer.rest(outlines);
}

/** A page without its tree. */
export function outlineOf({ name, title, description, source, profile }: Page): PageOutline {
  return { name, title, description, source, ...(profile === undefined ? {} : { profile }) };
}

/** The pages of a set one by one: those of the folder, then those of the profiles in their order. */
export function* pagesOf(set: ProfileSet, pairs: PairVerdicts): Generator<Page> {
  const title = set.configuration.title ?? "Auth Profiles";
  const source = set.configuration.profiles ?? "profiles";
  const relations = collectRelations(set);
  yield {
    name: indexPage,
    title,
    description: "What profiles there are, which problem each of them solves, and how to choose.",
    source,
    tree: buildIndex(set, title, pairs),
  };
  yield {
    name: "structure",
    title: `Structure of ${title}`,
    description: "The documents of the folder, how large each is, where they meet, and what the group decided.",
    source,
    tree: buildStructure(set, title, relations, pairs),
  };
  yield {
    name: "vocabulary",
    title: `Vocabulary of ${title}`,
    description: "The words that every profile of the folder uses in the same meaning.",
    source: set.words.located.file.path,
    tree: buildVocabulary(set, title),
  };
  for (const profile of publishedProfiles(set)) yield pageOf(profile, buildDocument(profile, set, relations, pairs));
}

function pageOf(profile: Profile, tree: Root): Page {
  return {
    name: pageNameOf(profile.id),
    title: profile.title,
    description: profile.manifest.abstract.replace(/[`\s]+/g, " ").trim(),
    source: profile.located.file.path,
    tree,
    profile,
  };
}
