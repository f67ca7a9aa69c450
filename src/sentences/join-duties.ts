import { isDeepStrictEqual } from "node:util";
import type { CoverDuty, Duty, PresenceDuty } from "../model/duty.ts";
import type { Fragments } from "./fragment.ts";
import { fullSentence } from "./main-clause.ts";
import { sentenceOf } from "./sentence-of.ts";
import { coverVerb } from "./sentence-of.ts";
import { parentOf, type Speaker } from "./speaker.ts";
import { statesValue } from "../model/duties/line-duties.ts";
import { code, join, list, sentence } from "./write.ts";
import { levelFragment } from "./main-clause.ts";

/** One or several duties that the document says in one sentence. */
export interface JoinedSentence {
  readonly duties: readonly Duty[];
  readonly fragments: Fragments;
}

/**
 * Duties as the document says them: neighbours that differ only in the name of the parameter or component in one
 * sentence, what is optional and says nothing else left to the table.
 */
export function joinDuties(duties: readonly Duty[], speaker: Speaker): readonly JoinedSentence[] {
  const joined: JoinedSentence[] = [];
  for (let index = 0; index < duties.length;) {
    const first = duties[index];
    if (first === undefined) break;
    const group = groupFrom(duties, index);
    index += group.length;
    if (isSilent(first)) continue;
    joined.push({ duties: group, fragments: sentenceFor(group, first, duties[index - group.length - 1], speaker) });
  }
  return joined;
}

function groupFrom(duties: readonly Duty[], start: number): readonly Duty[] {
  const first = duties[start];
  if (first === undefined) return [];
  const group: Duty[] = [first];
  for (let index = start + 1; index < duties.length; index++) {
    const next = duties[index];
    if (next === undefined || !belongTogether(first, next)) break;
    group.push(next);
  }
  return group;
}

function belongTogether(first: Duty, next: Duty): boolean {
  if (first.role !== next.role || first.level !== next.level || first.word !== next.word) return false;
  if (!isDeepStrictEqual(writtenCondition(first), writtenCondition(next))) return false;
  if (first.kind === "presence" && next.kind === "presence") {
    return (
      isPlain(first) && isPlain(next) && first.line.place === next.line.place && first.line.owner === next.line.owner
    );
  }
  if (first.kind !== "cover" || next.kind !== "cover") return false;
  return ![first, next].some((duty) => duty.cover.identifier.endsWith("*"));
}

function writtenCondition(duty: Duty): unknown {
  if (duty.kind === "presence") return duty.line.written.when;
  return duty.kind === "cover" ? duty.cover.written.when : undefined;
}

/** A presence that says nothing but the name. */
function isPlain({ line, word }: PresenceDuty): boolean {
  const { written, name } = line;
  const joinsValue = written.presence === "required" && statesValue(written);
  const isBare = !joinsValue && written.scheme === undefined && written.holds === undefined;
  return isBare && word === undefined && !name.endsWith("*") && parentOf(line) === undefined;
}

/** Optional lines that say nothing else are in the table; a sentence for each would be noise. */
function isSilent(duty: Duty): boolean {
  return duty.kind === "presence" && duty.level === "MAY" && duty.when === undefined && isPlain(duty);
}

function sentenceFor(group: readonly Duty[], first: Duty, before: Duty | undefined, speaker: Speaker): Fragments {
  if (first.kind === "otherwise" && before?.kind === "presence" && before.line === first.line) {
    return sentence("otherwise, ", speaker.role(first.role), " ", levelFragment(first.level, speaker), " include it");
  }
  if (group.length === 1) return sentenceOf(first, speaker);
  const { role, level, word, when } = first;
  if (first.kind === "cover") {
    const covers = group.filter((duty): duty is CoverDuty => duty.kind === "cover");
    return fullSentence({ role, level, word, when, verb: coverVerb(covers, speaker) }, speaker);
  }
  const lines = group.flatMap((duty) => (duty.kind === "presence" ? [duty.line] : []));
  const names = list(
    lines.map((line) => [code(line.name)]),
    level === "MUST NOT" || level === "SHOULD NOT" ? "or" : "and",
  );
  const verb = join(
    "include ",
    ...lines
      .slice(0, 1)
      .flatMap((line) => [`the ${speaker.noun(line, true)} `, names, " in ", speaker.owner(line.owner)]),
  );
  return fullSentence({ role, level, word, when, verb }, speaker);
}
