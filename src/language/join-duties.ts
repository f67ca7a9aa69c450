import type { Duty } from "../model/set/duty.ts";
import type { ParameterLine } from "../model/set/message.ts";
import { groupDuties, type DutyGroup } from "./group-duties.ts";
import { askedByChecks, joinedSentence, type JoinedSentence, type Preceding } from "./joined-sentence.ts";
import type { Speaker } from "./speaker.ts";

export type { JoinedItem, JoinedSentence } from "./joined-sentence.ts";

/**
 * Duties as the document says them: those that differ in a name only in one sentence, at the place of the first; what is
 * optional and says nothing else is left to the table. A sentence that follows one about the same parameter may refer to
 * it: "Otherwise, the client MUST NOT include it."
 */
export function joinDuties(duties: readonly Duty[], speaker: Speaker): readonly JoinedSentence[] {
  const sentences: JoinedSentence[] = [];
  let before: Preceding | undefined;
  for (const group of withRolesTogether(groupDuties(inSpokenOrder(duties)), speaker)) {
    const said = joinedSentence(group, before, speaker);
    sentences.push(said);
    const [first] = group;
    // Only a sentence about one parameter can be referred to.
    const line = group.length === 1 || first.kind === "case" ? lineOf(first) : undefined;
    before = line && { line, endsInList: said.items !== undefined };
  }
  return sentences;
}

/** What several roles check in the same way is one group, at the place of the first of them. */
function withRolesTogether(groups: readonly DutyGroup[], speaker: Speaker): readonly DutyGroup[] {
  const found: [Duty, ...Duty[]][] = [];
  const byAsked = new Map<string, Duty[]>();
  for (const group of groups) {
    const asked = askedByChecks(group, speaker);
    const same = asked === undefined ? undefined : byAsked.get(asked);
    if (same?.every((duty) => duty.role !== group[0].role) === true) {
      same.push(...group);
      continue;
    }
    const begun: [Duty, ...Duty[]] = [...group];
    found.push(begun);
    if (asked !== undefined) byAsked.set(asked, begun);
  }
  return found;
}

/** "Otherwise" belongs behind the condition of the presence; behind that of a value it would read as its opposite. */
function inSpokenOrder(duties: readonly Duty[]): readonly Duty[] {
  const ordered = [...duties];
  for (const [index, duty] of duties.entries()) {
    if (duty.kind !== "otherwise") continue;
    let target = index;
    while (target > 0 && isConditionalValue(ordered[target - 1], duty.line)) target--;
    ordered.splice(target, 0, ...ordered.splice(index, 1));
  }
  return ordered;
}

function isConditionalValue(duty: Duty | undefined, line: ParameterLine): boolean {
  return (duty?.kind === "value" || duty?.kind === "case") && duty.line === line && duty.when !== undefined;
}

/** The parameter that a sentence is about; one under a condition of its own ends what a later one could refer to. */
function lineOf(duty: Duty): ParameterLine | undefined {
  switch (duty.kind) {
    case "presence":
    case "otherwise":
    case "case":
      return duty.line;
    case "value":
      return duty.when === undefined ? duty.line : undefined;
    default:
      return undefined;
  }
}
