import type { Duty, RequirementDuty } from "../model/set/duty.ts";
import {
  caseClause,
  checkClause,
  choiceClause,
  clauseFrom,
  otherwiseClause,
  presenceClause,
  valueClause,
} from "./line-clauses.ts";
import type { Clause } from "./main-clause.ts";
import { coverClause, proofClause } from "./proof-clauses.ts";
import { requirementVerb } from "./requirement-verb.ts";
import type { Speaker } from "./speaker.ts";

/** The parts of the sentence of a duty. */
export function dutyClause(duty: Duty, speaker: Speaker): Clause {
  switch (duty.kind) {
    case "presence":
      return presenceClause(duty, speaker);
    case "value":
      return valueClause(duty, speaker);
    case "otherwise":
      return otherwiseClause(duty, speaker);
    case "case":
      return caseClause(duty, speaker);
    case "check":
      return checkClause(duty, speaker);
    case "choice":
      return choiceClause(duty, speaker);
    case "cover":
      return coverClause([duty], speaker);
    case "proof":
      return proofClause(duty, speaker);
    case "requirement":
      return requirementClause(duty, speaker);
  }
}

function requirementClause(duty: RequirementDuty, speaker: Speaker): Clause {
  return clauseFrom(duty, requirementVerb(duty, speaker), duty.action.means === "accept-only");
}
