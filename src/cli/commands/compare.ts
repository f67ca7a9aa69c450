import { compareProfiles, type ComparedRow } from "../../emit/compare/compare-profiles.ts";
import { comparisonJson } from "../../emit/compare/comparison-json.ts";
import { writeComparisonMarkdown } from "../../emit/compare/write-comparison-markdown.ts";
import { writeComparisonText } from "../../emit/compare/write-comparison-text.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../environment.ts";
import { knownIds, readSet } from "../read-set.ts";

/** Any number of profiles, drafts or editions side by side. */
export const compare: Command = async (parsed, session) => {
  const inHand = await readSet(parsed, session);
  if (typeof inHand === "number") return inHand;
  const { set } = inHand;
  const names = namesOf(set);
  const subjects = knownIds(parsed.operands, [...names.keys()]).flatMap((id) => names.get(id) ?? []);
  const whole = compareProfiles([...new Set(subjects)], set);
  const kinds = parsed.all("only");
  const isWanted = ({ kind, verdict }: ComparedRow): boolean => {
    return (kinds.length === 0 || kinds.includes(kind)) && (!parsed.has("differences") || verdict !== "same");
  };
  const comparison = { ...whole, rows: whole.rows.filter(isWanted) };
  const format = parsed.get("format") ?? "text";
  if (format === "json") session.writeOut(`${JSON.stringify(comparisonJson(comparison), null, 2)}\n`);
  else session.writeOut(format === "markdown" ? writeComparisonMarkdown(comparison) : writeComparisonText(comparison));
  return exitCode.clean;
};

/** What can be compared: each document by its id, and each edition by its id with the version. */
function namesOf({ profiles, profilesById }: ProfileSet): ReadonlyMap<string, ProfileSet["profiles"][number]> {
  const found = new Map([...profilesById].map(([id, profile]) => [id, profile] as const));
  for (const profile of profiles) found.set(`${profile.id}@${profile.version}`, profile);
  return found;
}
