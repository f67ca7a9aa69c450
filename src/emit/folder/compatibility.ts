import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import {
  heading,
  inlineCode,
  linkTo,
  paragraph,
  phrasing,
  placeAnchor,
  table,
  type Blocks,
  type Inline,
} from "../markdown/nodes.ts";
import type { PairVerdict, PairVerdicts } from "../document/pair-verdicts.ts";
import { capital } from "../document/titles.ts";

/** What a cell says of two profiles. */
export function answerWord({ compatible, areAlternatives }: PairVerdict): string {
  if (compatible === "yes") return areAlternatives ? "alternatives" : "yes";
  return compatible === "no" ? "no" : "open";
}

/**
 * Which profiles can be used together, every two: one table up to thirty profiles, else one for each objective with those
 * that solve it. Each verdict leads to its reason.
 */
export function compatibility(pairs: PairVerdicts, set: ProfileSet): Blocks {
  const { profiles } = pairs;
  if (profiles.length < 2) return [];
  const words = paragraph(
    "Computed from the duties of both: ",
    inlineCode("no"),
    " where they contradict each other, leave a gap or use one thing for two, ",
    inlineCode("alternatives"),
    " where nothing stands against it and the documents say how to choose one of them, ",
    inlineCode("open"),
    " where that depends on what is not known. Whoever uses a profile uses what it is a profile of.",
  );
  if (pairs.isFull) return [words, matrix(profiles, pairs)];
  const groups = [...set.words.objectives.values()].flatMap(({ id, title }): Blocks => {
    const solvers = profiles.filter((one) => one.manifest.solves.some(({ objective }) => objective === id));
    const isComputed = solvers.some((one) => pairs.partnersOf(one).some((other) => solvers.includes(other)));
    return solvers.length < 2 || solvers.length > 30 || !isComputed
      ? []
      : [heading(3, capital(title)), matrix(solvers, pairs)];
  });
  const asked = paragraph(
    "Of profiles that solve different problems, ",
    inlineCode("auth-profiles compose"),
    " tells it.",
  );
  return [words, asked, ...groups];
}

function matrix(profiles: readonly Profile[], pairs: PairVerdicts): Blocks[number] {
  return table(
    ["Profile", ...profiles.map(({ title }) => title)],
    profiles.map((one): readonly Inline[] => [
      [linkTo(`${one.id}#`, one.title)],
      ...profiles.map((other) => cell(one, other, pairs)),
    ]),
  );
}

function cell(one: Profile, other: Profile, pairs: PairVerdicts): Inline {
  if (one === other) return phrasing(["–"]);
  if (one.lineage.includes(other)) return phrasing(["builds on it"]);
  if (other.lineage.includes(one)) return phrasing(["is built on"]);
  if (!pairs.partnersOf(one).includes(other)) return phrasing(["not computed"]);
  return [linkTo(`${one.id}#${placeAnchor("together", other.id)}`, answerWord(pairs.between(one, other)))];
}
