import type { Target } from "../model/set/message.ts";

/** What an author would write for a target: `token-request.scope`, `RFC 9449 §4.3`. */
export function targetName(target: Target): string {
  switch (target.kind) {
    case "message":
    case "proof":
      return target.name;
    case "parameter":
    case "choice":
    case "cover":
      return target.anchor;
    case "option":
      return target.option.id;
    case "relation":
      return target.relation.id;
    case "document":
      return target.source.text;
    case "role":
      return target.role;
    case "step":
      return target.step.id;
    case "requirement":
      return target.requirement.id;
    case "error":
      return target.error.id;
  }
}
