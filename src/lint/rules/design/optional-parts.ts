import type { ParameterLine, ResolvedCondition } from "../../../model/set/message.ts";
import type { Duty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";

/** A choice inside a profile: what may be sent, and what binds only those who send it. */
export interface OptionalPart {
  /** The line that opens it: optional, whatever else holds. */
  readonly line: ParameterLine;
  /** MUST and MUST NOT that hold only where it is there, or something that is forbidden without it. */
  readonly duties: readonly Duty[];
}

/** The choices that a profile leaves to senders, each with its duties, in the order of the manifest. */
export function optionalPartsOf(profile: Profile): readonly OptionalPart[] {
  const lines = [...profile.messages, ...profile.proofs].flatMap((owner) => owner.lines);
  const openers = openersOf(lines, profile);
  if (openers.size === 0) return [];
  const openedBy = openersByLine(lines, openers);
  const duties = new Map<string, Set<Duty>>([...openers.keys()].map((slot) => [slot, new Set()]));
  for (const duty of profile.duties) {
    if (duty.when === undefined || (duty.level !== "MUST" && duty.level !== "MUST NOT")) continue;
    for (const slot of presentIn(duty.when)) {
      for (const opener of openedBy.get(slot) ?? []) duties.get(opener)?.add(duty);
    }
  }
  return [...openers].map(([slot, line]) => ({ line, duties: [...(duties.get(slot) ?? [])] }));
}

/** Optional lines of a profile by their position, where nothing else of the profile has anybody send the same. */
function openersOf(lines: readonly ParameterLine[], profile: Profile): ReadonlyMap<string, ParameterLine> {
  const found = new Map<string, ParameterLine>();
  for (const line of lines) {
    const { presence, when } = line.written;
    if (presence === "optional" && when === undefined && !found.has(slotOf(line))) found.set(slotOf(line), line);
  }
  if (found.size === 0) return found;
  for (const line of lines) {
    if (line.written.presence !== "optional") found.delete(slotOf(line));
  }
  for (const duty of profile.duties) {
    if (duty.kind !== "requirement" || duty.level === "MAY" || duty.action.means !== "send") continue;
    for (const object of duty.objects) if (object.kind === "parameter") found.delete(slotOf(object));
  }
  return found;
}

/** For each line, by its position, the optional ones without which it is not there: itself, and what else forbids it. */
function openersByLine(
  lines: readonly ParameterLine[],
  openers: ReadonlyMap<string, unknown>,
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>([...openers.keys()].map((slot) => [slot, new Set([slot])]));
  const dependent = lines.filter(({ written }) => written.otherwise === "forbidden");
  for (let isChanged = true; isChanged;) {
    isChanged = false;
    for (const line of dependent) {
      const own = found.get(slotOf(line)) ?? new Set<string>();
      const before = own.size;
      for (const slot of presentIn(line.when)) for (const opener of found.get(slot) ?? []) own.add(opener);
      if (own.size === before) continue;
      found.set(slotOf(line), own);
      isChanged = true;
    }
  }
  return found;
}

/** The lines that are there wherever a condition holds, by their positions. */
function presentIn(condition: ResolvedCondition | undefined): ReadonlySet<string> {
  const [first = new Set<string>(), ...more] = (condition ?? []).map((box) => {
    const present = box.flatMap((atom) => {
      if (atom.kind !== "presence" && atom.kind !== "value") return [];
      return atom.kind === "value" || atom.present ? [slotOf(atom.parameter)] : [];
    });
    return new Set(present);
  });
  return new Set([...first].filter((slot) => more.every((slots) => slots.has(slot))));
}

/** The position on the wire, by the message that has it first, whoever adds to it and in however many lines. */
function slotOf(line: ParameterLine): string {
  let root = line;
  while (root.inherits !== undefined) root = root.inherits;
  return `${root.owner.id} ${root.place} ${root.name.toLowerCase()}`;
}
