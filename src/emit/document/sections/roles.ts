import { citationsIn } from "../citations.ts";
import { authorSentences } from "../../markdown/inline.ts";
import { heading, phrasing, strong, table, type Blocks, type Inline } from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { capital, roleTitle, withoutStop } from "../titles.ts";

/** The roles as this document calls them, with what they do here, and its terms. */
export function rolesSection(context: PageContext): Blocks {
  const roles = roleRows(context);
  const terms = termRows(context);
  return [
    ...(roles.length + terms.length === 0 ? [] : [heading(2, "Roles and Terms")]),
    ...(roles.length === 0 ? [] : [table(["Role", "Meaning", "In this document"], roles)]),
    ...(terms.length === 0 ? [] : [heading(3, "Terms"), table(["Term", "Meaning"], terms)]),
  ];
}

function roleRows({ profile, speaker }: PageContext): readonly (readonly Inline[])[] {
  const bound = new Set(profile.duties.map((duty) => duty.role));
  for (const use of profile.manifest.roles ?? []) bound.add(use.role);
  return [...profile.roles.values()]
    .filter((role) => bound.has(role.id))
    .map((role) => [
      [strong(roleTitle(role.id, speaker))],
      authorSentences(role.means, speaker),
      role.does === undefined ? [] : authorSentences(`${withoutStop(role.does)}.`, speaker),
    ]);
}

function termRows({ profile, speaker, set }: PageContext): readonly (readonly Inline[])[] {
  return (profile.manifest.terms ?? []).map((term) => {
    const sources = citationsIn(term.source, set);
    const cited = sources.length === 0 ? [] : [" (", sources, ")"];
    return [[strong(capital(term.term))], phrasing([authorSentences(term.means, speaker), ...cited])];
  });
}
