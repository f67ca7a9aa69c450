import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { linkTo, phrasing, table, type Blocks, type Inline } from "../markdown/nodes.ts";
import { capital } from "../document/titles.ts";
import { levels } from "../../model/set/duty.ts";

/** How large each profile is, and how much of it only people can compare. */
export function profileSizes(profiles: readonly Profile[], set: ProfileSet): Blocks {
  if (profiles.length === 0) return [];
  const head = ["Profile", "Solves", ...levels, "Parameters", "In words only"];
  return [
    table(
      head,
      profiles.map((profile) => row(profile, set)),
    ),
  ];
}

function row(profile: Profile, set: ProfileSet): readonly Inline[] {
  const { id, title, manifest, duties } = profile;
  const objectives = new Set(manifest.solves.map(({ objective }) => objective));
  const problems = [...objectives].map((objective) => set.words.objectives.get(objective)?.title ?? objective);
  const inWords = duties.filter((duty) => duty.kind === "requirement" && duty.action.means === "other").length;
  const cells = [
    capital(problems.join(", ")),
    ...levels.map((level) => String(duties.filter((duty) => duty.level === level).length)),
    String(parameterCount(profile)),
    String(inWords),
  ];
  return [[linkTo(`${id}#`, title)], ...cells.map((cell) => phrasing([cell]))];
}

/** Parameter lines that the profile itself writes, of messages, proofs and settings. */
function parameterCount({ messages, proofs, settings }: Profile): number {
  return [...messages, ...proofs].reduce((sum, owner) => sum + owner.lines.length, settings.length);
}
