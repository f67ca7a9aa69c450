import type { Duty } from "../model/set/duty.ts";
import type { ParameterLine } from "../model/set/message.ts";
import { dutyClause } from "./duty-clause.ts";
import type { Fragments } from "./fragment.ts";
import { entryItem, entrySentence, fullSentence } from "./main-clause.ts";
import { shownName } from "./shown-name.ts";
import type { Speaker } from "./speaker.ts";
import { code, sentence } from "./write.ts";

/** The one sentence of a duty. It stands alone: in a test report, in a trace row, in an annotation. */
export function sentenceOf(duty: Duty, speaker: Speaker): Fragments {
  return fullSentence(dutyClause(duty, speaker), speaker);
}

/** The sentence in a list that its role heads: "MUST reject the ID-JAG if …"; a condition comes first. */
export function checklistEntry(duty: Duty, speaker: Speaker): Fragments {
  return entrySentence(dutyClause(duty, speaker), speaker);
}

/** The same as an item behind a lead-in, "The client": "shall include …", without capital and full stop. */
export function listItem(duty: Duty, speaker: Speaker): Fragments {
  return entryItem(dutyClause(duty, speaker), speaker);
}

/** "If `expires_in` is omitted, its value is `3600`." A statement about meaning, without a level. */
export function defaultSentence(line: ParameterLine): Fragments | undefined {
  const value = line.written.default;
  if (value === undefined) return undefined;
  return sentence("if ", code(shownName(line)), " is omitted, its value is ", code(value));
}
