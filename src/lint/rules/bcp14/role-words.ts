import type { Profile } from "../../../model/set/profile.ts";

/** Terms of roles in lower case without their articles, each with the id of its role. */
export interface RoleTerms {
  readonly idByTerm: ReadonlyMap<string, string>;
  /** Words of the longest term. */
  readonly longest: number;
}

/** What the roles are called in a profile. */
export function roleTerms(profile: Profile): RoleTerms {
  const idByTerm = new Map<string, string>();
  let longest = 0;
  for (const role of profile.roles.values()) {
    const term = role.term.toLowerCase().replace(/^(?:the|an?) /, "");
    if (!idByTerm.has(term)) idByTerm.set(term, role.id);
    longest = Math.max(longest, term.split(" ").length);
  }
  return { idByTerm, longest: Math.min(longest, 8) };
}

/** What follows a party; "the client metadata" and "the server URL" are things. */
const afterParty =
  /^(?:[.,:)]|$|['’]s(?!\w)| (?:is|has|can|does|that|which|who|to|at|in|on|for|and|or|by|from|with|about|of|before)(?!\w))/;

/** A role that a text names in words instead of in braces. */
export function roleInWords(text: string, { idByTerm, longest }: RoleTerms): { words: string; id: string } | undefined {
  for (const match of text.matchAll(/(?<![\w-])the (?=\w)/gi)) {
    const start = match.index + match[0].length;
    const ends = wordEnds(text, start, longest);
    for (const end of ends.reverse()) {
      const id = idByTerm.get(text.slice(start, end).toLowerCase());
      if (id === undefined) continue;
      if (afterParty.test(text.slice(end, end + 10))) return { words: text.slice(match.index, end), id };
      break;
    }
  }
  return undefined;
}

/** Where the next few words end. */
function wordEnds(text: string, start: number, count: number): number[] {
  const ends: number[] = [];
  const word = /[\w-]+/y;
  for (let at = start; ends.length < count; at++) {
    word.lastIndex = at;
    if (!word.test(text)) break;
    at = word.lastIndex;
    ends.push(at);
    if (text.charAt(at) !== " ") break;
  }
  return ends;
}
