import type { Duty, PresenceDuty } from "../model/set/duty.ts";
import type { ParameterLine } from "../model/set/message.ts";
import { statesValue } from "../model/duties/line-duties.ts";
import { isGroup } from "./proof-clauses.ts";
import { parentOf } from "./speaker.ts";

/** Duties that one sentence says; never empty. */
export type DutyGroup = readonly [Duty, ...Duty[]];

/** Puts together what one sentence can say, in the order of the first of each group; leaves out what a table says as well. */
export function groupDuties(duties: readonly Duty[]): readonly DutyGroup[] {
  const groups: [Duty, ...Duty[]][] = [];
  const byKey = new Map<string, Duty[]>();
  for (const duty of duties) {
    if (isSilent(duty)) continue;
    const key = keyOf(duty);
    const group = key === undefined ? undefined : byKey.get(key);
    if (group !== undefined) {
      group.push(duty);
      continue;
    }
    const begun: [Duty, ...Duty[]] = [duty];
    groups.push(begun);
    if (key !== undefined) byKey.set(key, begun);
  }
  return groups;
}

/** What duties must have in common to be said together; nothing for one that stands alone. */
function keyOf(duty: Duty): string | undefined {
  const what = subjectKey(duty);
  if (what === undefined) return undefined;
  // The source is printed once behind a sentence, so that it must be that of all.
  const sources = duty.evidence.sources.map((source) => source.text);
  return JSON.stringify([duty.kind, duty.role, duty.level, duty.error?.id ?? null, sources, ...what]);
}

function subjectKey(duty: Duty): readonly unknown[] | undefined {
  switch (duty.kind) {
    case "presence":
      return isPlain(duty) && !duty.line.name.endsWith("*")
        ? ["plain", duty.word ?? null, ...placeKey(duty.line)]
        : undefined;
    case "check":
      return isBareCheck(duty.line) ? [duty.line.written.presence, ...placeKey(duty.line)] : undefined;
    case "case":
      return [duty.line.id];
    case "cover": {
      const { cover, word } = duty;
      if (isGroup(cover) || !joinsWord(word)) return undefined;
      return [cover.proof.id, word ?? null, cover.written.when ?? null];
    }
    default:
      return undefined;
  }
}

function placeKey(line: ParameterLine): readonly unknown[] {
  return [line.owner.id, line.place, parentOf(line)?.id ?? null, line.written.when ?? null];
}

/** A presence that says nothing but the name, and that no later sentence refers to. */
function isPlain({ line, word }: PresenceDuty): boolean {
  const { written } = line;
  const saysMore = statesValue(written) && written.presence === "required";
  const isBare = !saysMore && written.scheme === undefined && written.holds === undefined;
  return isBare && written.otherwise === undefined && joinsWord(word);
}

/** "The `x` member is OPTIONAL in …" is a sentence about one thing. */
function joinsWord(word: Duty["word"]): boolean {
  return word === undefined || word.startsWith("SHALL");
}

/** A check that says no more than that a parameter is missing, malformed or there. */
function isBareCheck({ written, name }: ParameterLine): boolean {
  if (name.endsWith("*")) return false;
  return written.presence === "forbidden" || (!statesValue(written) && written.scheme === undefined);
}

/** Whether a duty has no sentence: optional lines that say nothing else are in the table; one for each would be noise. */
export function isSilent(duty: Duty): boolean {
  if (duty.kind !== "presence" || duty.level !== "MAY" || duty.when !== undefined) return false;
  return isPlain(duty) && !statesValue(duty.line.written) && duty.line.written.cases === undefined;
}
