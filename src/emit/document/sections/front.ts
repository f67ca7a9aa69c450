import type { Maturity } from "../../../manifest/types.ts";
import { clausesOf } from "../../../language/clauses.ts";
import { authorSentences, inlineOf } from "../../markdown/inline.ts";
import {
  heading,
  inlineCode,
  linkTo,
  list,
  paragraph,
  phrasing,
  strong,
  type Blocks,
  type Inline,
} from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";

/** What a maturity is called. */
export const maturityWords: Readonly<Record<Maturity, string>> = {
  idea: "Idea",
  draft: "Draft",
  candidate: "Candidate",
  stable: "Stable",
  deprecated: "Deprecated",
  superseded: "Superseded",
  rejected: "Rejected",
};

/** What a reader may expect of a text of this maturity. */
const expectations: Readonly<Record<Maturity, string>> = {
  idea: "written down to be discussed",
  draft: "everything in it may still change",
  candidate: "complete, and waiting for experience with it",
  stable: "changes that break an implementation need a new identifier",
  deprecated: "still valid, and on its way out",
  superseded: "kept as a record; another profile has taken its place",
  rejected: "kept as a record of what was decided against, and why",
};

/** Title, status and abstract. */
export function frontSection(context: PageContext): Blocks {
  const { profile, speaker } = context;
  return [
    heading(1, profile.title),
    list(facts(context)),
    ...deprecationNotice(context),
    heading(2, "Abstract"),
    paragraph(authorSentences(profile.manifest.abstract, speaker)),
  ];
}

function facts(context: PageContext): readonly Inline[] {
  const { profile, speaker } = context;
  const { manifest, base, profileOf, maturity } = profile;
  const rows: Inline[] = [];
  const add = (label: string, ...value: Parameters<typeof phrasing>[0]): void => {
    rows.push(phrasing([strong(`${label}:`), " ", ...value]));
  };
  add("Status", `${maturityWords[maturity]} (${expectations[maturity]})`);
  add("Version", profile.version);
  if (manifest.identifier !== undefined) add("Identifier", inlineCode(manifest.identifier));
  if (profileOf !== undefined) add("Profile of", linkTo(`${profileOf.id}#`, profileOf.title), ` ${profileOf.version}`);
  if (base !== undefined) add("Base", linkTo(`${base.id}#`, base.title), ` ${base.version}`);
  if (manifest.revisions !== undefined) {
    add(manifest.revisions.length === 1 ? "Protocol revision" : "Protocol revisions", manifest.revisions.join(", "));
  }
  if (profile.applies !== undefined) add("Applies", "when ", inlineOf(clausesOf(profile.applies, speaker, "when")));
  if (manifest.editors !== undefined) {
    add(manifest.editors.length === 1 ? "Editor" : "Editors", manifest.editors.join(", "));
  }
  return rows;
}

/** When a deprecated profile ends, what takes its place and how to move. */
function deprecationNotice({ profile, set, speaker }: PageContext): Blocks {
  const { deprecation } = profile.manifest;
  if (deprecation === undefined) return [];
  const { since, removal, replacement, migration } = deprecation;
  const next =
    typeof replacement === "string"
      ? [
          " Its replacement is ",
          linkTo(`${replacement}#`, set.profilesById.get(replacement)?.title ?? replacement),
          ".",
        ]
      : [" It has no replacement: ", authorSentences(replacement.none, speaker)];
  return [
    {
      type: "blockquote",
      children: [
        paragraph(
          strong("Deprecated."),
          ` Since ${since}; it may be removed from ${removal} on.`,
          ...next,
          " ",
          authorSentences(migration, speaker),
        ),
      ],
    },
  ];
}
