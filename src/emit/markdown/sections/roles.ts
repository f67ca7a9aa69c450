import { citationsIn } from "../citations.ts";
import { authorText } from "../inline.ts";
import { heading, phrasing, strong, table, type Blocks, type Inline } from "../nodes.ts";
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
      authorText(role.means, speaker),
      role.does === undefined ? [] : authorText(`${capital(withoutStop(role.does))}.`, speaker),
    ]);
}

function termRows({ profile, speaker, set }: PageContext): readonly (readonly Inline[])[] {
  return (profile.manifest.terms ?? []).map((term) => {
    const sources = citationsIn(term.source, set);
    const cited = sources.length === 0 ? [] : [" (", sources, ")"];
    return [[strong(capital(term.term))], phrasing([authorText(term.means, speaker), ...cited])];
  });
}
