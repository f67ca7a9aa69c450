import type { Duty } from "../model/set/duty.ts";
import { targetName } from "./target-name.ts";

/** A duty in a finding: role, level, action and object by their ids: "client MUST send id-jag-request.audience". */
export function shortForm(duty: Duty): string {
  return `${duty.role} ${duty.level} ${whatOf(duty)}`;
}

function whatOf(duty: Duty): string {
  switch (duty.kind) {
    case "presence":
    case "otherwise":
      return `send ${duty.line.anchor}`;
    case "value":
    case "case":
      return `set ${duty.line.anchor}`;
    case "check":
      return `check ${duty.line.anchor}`;
    case "choice":
      return `send ${duty.choice.written.kind} of ${duty.choice.anchor}`;
    case "cover":
      return `cover ${duty.cover.anchor}`;
    case "proof":
      return duty.aspect === "verify" ? `verify ${duty.proof.name}` : `check ${duty.anchor}`;
    case "requirement": {
      const objects = duty.objects.map(targetName);
      return objects.length === 0 ? `meet ${duty.anchor}` : `${duty.action.id} ${objects.join(", ")}`;
    }
  }
}
