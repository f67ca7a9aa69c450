import type { Duty } from "../../model/set/duty.ts";
import type { Message, ParameterLine, Proof, Target } from "../../model/set/message.ts";
import { targetName } from "../../language/target-name.ts";

/** What a duty is about, and what is done to it. */
export interface DutySubject {
  /** An action of the vocabulary for a requirement; else send, set, check, cover or verify. */
  readonly action: string;
  /** The message or token, as far as it is about one; of a proof, the message that it protects. */
  readonly message?: Message;
  readonly proof?: Proof;
  /** The one parameter that it is about. */
  readonly line?: ParameterLine;
  /** The covered component that it is about. */
  readonly component?: string;
  /** Everything that it is about, as an author would write it. */
  readonly objects: readonly string[];
}

/** The subject of a duty, whichever way it was written. */
export function subjectOf(duty: Duty): DutySubject {
  switch (duty.kind) {
    case "presence":
    case "otherwise":
      return ofLine("send", duty.line);
    case "value":
    case "case":
      return ofLine("set", duty.line);
    case "check":
      return ofLine("check", duty.line);
    case "choice":
      return { action: "send", message: duty.choice.message, objects: duty.choice.of.map((line) => line.anchor) };
    case "cover": {
      const { cover } = duty;
      return { action: "cover", ...ofProof(cover.proof), component: cover.identifier, objects: [cover.anchor] };
    }
    case "proof": {
      const action = duty.aspect === "verify" ? "verify" : "check";
      return { action, ...ofProof(duty.proof), objects: [duty.proof.name] };
    }
    case "requirement":
      return ofRequirement(duty);
  }
}

function ofLine(action: string, line: ParameterLine): DutySubject {
  return { action, ...ownerOf(line), line, objects: [line.anchor] };
}

function ofProof(proof: Proof): Pick<DutySubject, "message" | "proof"> {
  return { message: proof.protects, proof };
}

function ownerOf({ owner }: ParameterLine): Pick<DutySubject, "message" | "proof"> {
  if (owner.kind === "settings") return {};
  return owner.kind === "message" ? { message: owner } : ofProof(owner);
}

function ofRequirement(duty: Extract<Duty, { readonly kind: "requirement" }>): DutySubject {
  const targets = duty.during === undefined ? duty.objects : [...duty.objects, duty.during];
  const [only, ...others] = duty.objects;
  return {
    action: duty.action.id,
    ...(targets.map(holderOf).find((one) => one.message !== undefined) ?? {}),
    ...(only?.kind === "parameter" && others.length === 0 ? { line: only } : {}),
    objects: duty.objects.map(targetName),
  };
}

/** The message, or proof, that something is or belongs to. */
function holderOf(target: Target): Pick<DutySubject, "message" | "proof"> {
  switch (target.kind) {
    case "message":
      return { message: target };
    case "proof":
      return ofProof(target);
    case "parameter":
      return ownerOf(target);
    case "choice":
      return { message: target.message };
    case "cover":
      return ofProof(target.proof);
    case "error":
      return target.message === undefined ? {} : { message: target.message };
    default:
      return {};
  }
}
