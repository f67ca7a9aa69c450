import type { Root } from "mdast";
import type { Objective } from "../../manifest/vocabulary-types.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { Speaker } from "../../language/speaker.ts";
import { publishedProfiles } from "../address.ts";
import { authorSentences } from "../markdown/inline.ts";
import {
  folderLink,
  heading,
  joined,
  linkTo,
  list,
  paragraph,
  phrasing,
  root,
  strong,
  table,
  type Blocks,
  type Inline,
} from "../markdown/nodes.ts";
import { maturityWords } from "../document/sections/front.ts";
import { withHeading } from "../document/sections/section-prose.ts";
import type { PairVerdicts } from "../document/pair-verdicts.ts";
import { capital, withoutStop } from "../document/titles.ts";
import { compatibility } from "./compatibility.ts";

/** The page of the folder: what profiles there are, which problem each solves, and how to choose. */
export function buildIndex(set: ProfileSet, title: string, pairs: PairVerdicts): Root {
  const pages = publishedProfiles(set);
  const bases = pages.filter((profile) => profile.placement === "base");
  const profiles = pages.filter((profile) => profile.placement === "profile");
  const inUse = profiles.filter((profile) => !isRecord(profile));
  return root([
    heading(1, title),
    paragraph(
      "Each profile in this folder is a specification of its own. Nobody has to adopt one; whoever does is bound by all of its requirements. A profile adds to the base, and replaces nothing of it but what it names.",
    ),
    ...withHeading(2, "Profiles", inUse.length === 0 ? [] : [profileTable(inUse, set)]),
    ...withHeading(2, "Base", bases.length === 0 ? [] : [list(bases.map((base) => summary(base, set)))]),
    ...withHeading(2, "Choosing a Profile", choosingGuide(inUse, bases, set)),
    ...withHeading(2, "Used Together", combinations(inUse, set)),
    ...withHeading(2, "Compatibility", compatibility(pairs, set)),
    ...withHeading(2, "Superseded and Rejected", records(profiles.filter(isRecord), set)),
    ...withHeading(2, "About This Folder", [
      list([
        phrasing([
          folderLink("structure", "Structure"),
          ": the documents, their sizes, where they meet, principles, decisions.",
        ]),
        phrasing([folderLink("vocabulary", "Vocabulary"), ": the words that all documents share."]),
      ]),
    ]),
  ]);
}

/** Kept so that it stays known what was decided, and why. */
function isRecord({ maturity }: Profile): boolean {
  return maturity === "superseded" || maturity === "rejected";
}

function profileTable(profiles: readonly Profile[], set: ProfileSet): Blocks[number] {
  const rows = profiles.map((profile): readonly Inline[] => {
    const solves = new Set(profile.manifest.solves.map((one) => one.objective));
    const problems = [...solves].map((id) => set.words.objectives.get(id)?.title ?? id).join(", ");
    return [
      [linkTo(`${profile.id}#`, profile.title)],
      phrasing([capital(problems)]),
      phrasing([maturityWords[profile.maturity]]),
      phrasing([profile.version]),
    ];
  });
  return table(["Profile", "Solves", "Status", "Version"], rows);
}

function summary(profile: Profile, set: ProfileSet): Inline {
  const speaker = new Speaker(profile, set.words);
  return phrasing([
    linkTo(`${profile.id}#`, profile.title),
    ` (${maturityWords[profile.maturity].toLowerCase()}, ${profile.version}). `,
    authorSentences(profile.manifest.abstract, speaker),
  ]);
}

/** Each question of a newcomer, with what answers it; where several do, how to choose between them. */
function choosingGuide(profiles: readonly Profile[], bases: readonly Profile[], set: ProfileSet): Blocks {
  return [...set.words.objectives.values()].flatMap((objective) => {
    const solvers = [...bases, ...profiles].filter((one) => mechanismsFor(one, objective, set).length > 0);
    return solvers.length === 0 ? [] : [...question(objective, solvers, set)];
  });
}

/** The mechanisms by which a profile serves an objective: none where it does not, several where it lets choose. */
function mechanismsFor(profile: Profile, objective: Objective, set: ProfileSet): readonly string[] {
  const solutions = profile.manifest.solves.filter((one) => one.objective === objective.id);
  return solutions.map(({ mechanism }) => set.words.mechanisms.get(mechanism)?.title ?? mechanism);
}

function question(objective: Objective, solvers: readonly Profile[], set: ProfileSet): Blocks {
  const items = solvers.map((profile): Inline => {
    const mechanisms = mechanismsFor(profile, objective, set).join(" or ");
    const isBase = profile.placement === "base" ? ", the base" : "";
    return phrasing([
      linkTo(`${profile.id}#`, profile.title),
      ` (${maturityWords[profile.maturity].toLowerCase()}${isBase}): by ${mechanisms}.`,
    ]);
  });
  // Where solutions add up, nobody has to choose between them.
  const choices =
    objective.exclusivity === "stackable" ? [] : solvers.flatMap((profile) => choiceBetween(profile, solvers, set));
  const adoptable = solvers.filter((profile) => profile.placement !== "base");
  const rule =
    objective.exclusivity === "exclusive" && adoptable.length > 1
      ? [paragraph("An implementation needs only one of these.")]
      : [];
  return [
    heading(3, withoutStop(objective.question ?? `${capital(objective.title)}?`)),
    list(items),
    ...rule,
    ...choices,
  ];
}

/** What a profile says about choosing between it and another that answers the same question. */
function choiceBetween(profile: Profile, solvers: readonly Profile[], set: ProfileSet): Blocks {
  const speaker = new Speaker(profile, set.words);
  return (profile.manifest.relations ?? []).flatMap((relation) => {
    const other = solvers.find((one) => one.id === relation.profile);
    if (relation.kind !== "alternative" || other === undefined) return [];
    const choose = relation.choose === undefined ? [] : [" ", authorSentences(relation.choose, speaker)];
    return [
      paragraph(
        strong(`${profile.title} or ${other.title}.`),
        " ",
        authorSentences(relation.because, speaker),
        ...choose,
      ),
    ];
  });
}

/** What is declared to work together: pairs of profiles, and bundles. */
function combinations(profiles: readonly Profile[], set: ProfileSet): Blocks {
  const pairs = profiles.flatMap((profile) =>
    (profile.manifest.relations ?? []).flatMap((relation): readonly Inline[] => {
      const other = set.profilesById.get(relation.profile);
      if (relation.kind !== "composes-with" || other === undefined) return [];
      const speaker = new Speaker(profile, set.words);
      return [phrasing([...together([profile, other]), ". ", authorSentences(relation.because, speaker)])];
    }),
  );
  const bundles = set.bundles.map(({ title, profiles }): Inline => {
    return phrasing([strong(title), ": ", ...together(profiles), "."]);
  });
  const items = [...pairs, ...bundles];
  return items.length === 0 ? [] : [list(items)];
}

function together(profiles: readonly Profile[]): Inline {
  return joined(
    profiles.map((profile) => [linkTo(`${profile.id}#`, profile.title)]),
    " with ",
  );
}

/** Profiles that are kept as a record, with what took their place or was said against them. */
function records(profiles: readonly Profile[], set: ProfileSet): Blocks {
  if (profiles.length === 0) return [];
  const items = profiles.map((profile): Inline => {
    const speaker = new Speaker(profile, set.words);
    const next = [...set.profilesById.values()].filter((one) =>
      (one.manifest.relations ?? []).some(({ kind, profile: id }) => kind === "supersedes" && id === profile.id),
    );
    const successor = next.length === 0 ? [] : [" Superseded by ", ...together(next), "."];
    const against = (profile.manifest.decisions ?? [])
      .filter((decision) => decision.kind === "rejected" || decision.kind === "decided")
      .map((decision) => phrasing([" ", authorSentences(`${withoutStop(decision.text)}.`, speaker)]));
    return phrasing([
      linkTo(`${profile.id}#`, profile.title),
      ` (${maturityWords[profile.maturity].toLowerCase()}).`,
      ...successor,
      ...against.flat(),
    ]);
  });
  return [
    paragraph("These are kept as a record of what was decided and why. They are not to be adopted."),
    list(items),
  ];
}
