import type { Root } from "mdast";
import type { Decision, Source } from "../../manifest/types.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { citedWords, sourcesIn } from "../document/citations.ts";
import { createPageContext } from "../document/page-context.ts";
import type { PairVerdicts } from "../document/pair-verdicts.ts";
import type { RelationsSeen } from "../document/profile-relations.ts";
import { publishedProfiles } from "../address.ts";
import { heading, linkTo, list, paragraph, phrasing, root, type Blocks, type Inline } from "../markdown/nodes.ts";
import { decisionWords } from "../document/sections/decisions.ts";
import { withHeading } from "../document/sections/section-prose.ts";
import { documentTree } from "./document-tree.ts";
import { principlesTable } from "./principles.ts";
import { profileSizes } from "./profile-sizes.ts";
import { sharedDuties } from "./shared-duties.ts";

/** How the folder is built: its documents, their sizes, where they meet, and what the group decided about it. */
export function buildStructure(set: ProfileSet, title: string, relations: RelationsSeen, pairs: PairVerdicts): Root {
  const pages = publishedProfiles(set);
  const profiles = pages.filter((profile) => profile.adoptable);
  return root([
    heading(1, `Structure of ${title}`),
    paragraph(
      "What this folder holds, how large each part is, where the parts meet, and what the group holds them to. Every number here is counted.",
    ),
    ...withHeading(2, "Documents", documentTree(set)),
    ...withHeading(2, "Sizes", sizes(pages, set)),
    ...withHeading(2, "Where Profiles Meet", meetings(profiles, set)),
    ...withHeading(2, "Principles", principlesTable(set)),
    ...withHeading(
      2,
      "Decisions",
      decisions(pages, set, relations, pairs, (one) => one.kind !== "open"),
    ),
    ...withHeading(
      2,
      "Open Questions",
      decisions(pages, set, relations, pairs, (one) => one.kind === "open"),
    ),
  ]);
}

function sizes(pages: readonly Profile[], set: ProfileSet): Blocks {
  const rows = profileSizes(pages, set);
  if (rows.length === 0) return [];
  return [
    paragraph(
      "Duties by level, one for each sentence of the document, and the parameters that it writes itself. Duties in words only are those that no parameter and no word of the vocabulary says; they cannot be compared with others.",
    ),
    ...rows,
  ];
}

function meetings(profiles: readonly Profile[], set: ProfileSet): Blocks {
  const shared = sharedDuties(profiles, set);
  if (shared.length === 0) return [];
  return [paragraph("Things about which more than one profile lays a duty on the same role."), ...shared];
}

function decisions(
  pages: readonly Profile[],
  set: ProfileSet,
  relations: RelationsSeen,
  pairs: PairVerdicts,
  wanted: (decision: Decision) => boolean,
): Blocks {
  const items = pages.flatMap((profile) => {
    const found = (profile.manifest.decisions ?? []).filter(wanted);
    if (found.length === 0) return [];
    const context = createPageContext(profile, set, relations, pairs);
    return [
      [
        paragraph(linkTo(`${profile.id}#`, profile.title)),
        list(found.map((decision) => phrasing([decisionWords(decision, context, citedInWords)]))),
      ],
    ];
  });
  return items.length === 0 ? [] : [list(items)];
}

/** This page has no list of references to lead to. */
function citedInWords(source: Source | undefined, set: ProfileSet): Inline {
  return phrasing([citedWords(sourcesIn(source, set))]);
}
