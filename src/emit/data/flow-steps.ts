import type { Duty } from "../../model/set/duty.ts";
import type { Message } from "../../model/set/message.ts";
import type { Profile, ResolvedStep } from "../../model/set/profile.ts";
import type { DutySubject } from "./duty-subject.ts";
import { messageChain } from "../../model/set/find-line.ts";

/** Tokens travel in messages, and messages in messages; deeper than this nobody packs. */
const depthLimit = 4;

/** Finds the step of a flow in which a duty bites. */
export class FlowSteps {
  readonly #steps: readonly ResolvedStep[];
  /** Messages by the id of what they carry, or of what that adds to. */
  readonly #carriers = new Map<string, Message[]>();

  constructor(profile: Profile) {
    this.#steps = profile.steps;
    if (this.#steps.length === 0) return;
    for (const message of [profile, ...profile.lineage].flatMap((one) => one.messages)) {
      for (const { holds } of message.lines) {
        if (holds?.kind === "proof") {
          this.#addCarrier(holds.id, message);
          if (holds.message !== undefined) this.#addCarriers(holds.message, message);
        } else if (holds?.kind === "message") this.#addCarriers(holds, message);
      }
    }
  }

  /**
   * The id of the step: the one that the duty names, else one with the message that it is about, or with one that
   * carries it. Of several, the first in which the role of the duty has its part: sending or receiving.
   */
  stepOf(duty: Duty, subject: DutySubject): string | undefined {
    return this.ownStepOf(duty, subject) ?? this.#stepsFor(subject)[0]?.written.id;
  }

  /** The same, where the role of the duty has its part. */
  ownStepOf(duty: Duty, subject: DutySubject): string | undefined {
    if (duty.kind === "requirement" && duty.during?.kind === "step") return duty.during.step.id;
    const parts = partsOf(duty);
    return this.#stepsFor(subject).find(({ written }) => parts.some((part) => written[part] === duty.role))?.written.id;
  }

  #stepsFor({ message, proof }: DutySubject): readonly ResolvedStep[] {
    const carried = proof?.message ?? message;
    return carried === undefined ? [] : this.#stepsWith([carried]);
  }

  #addCarriers(carried: Message, message: Message): void {
    for (const { id } of messageChain(carried)) this.#addCarrier(id, message);
  }

  #addCarrier(id: string, message: Message): void {
    const known = this.#carriers.get(id);
    if (known === undefined) this.#carriers.set(id, [message]);
    else known.push(message);
  }

  /** Steps with one of the messages; else with what carries them, the nearest first: itself, then what it adds to. */
  #stepsWith(messages: readonly Message[], depth = 0): readonly ResolvedStep[] {
    const found = this.#steps.filter((step) => messages.some((one) => step.message && isKin(step.message, one)));
    if (found.length > 0 || depth === depthLimit) return found;
    const chains = messages.map(messageChain);
    const longest = Math.max(0, ...chains.map(({ length }) => length));
    return Array.from({ length: longest }, (_, distance) => {
      const ids = chains.flatMap((chain) => chain[distance]?.id ?? []);
      const carriers = new Set(ids.flatMap((id) => this.#carriers.get(id) ?? []));
      return carriers.size === 0 ? [] : this.#stepsWith([...carriers], depth + 1);
    }).flat();
  }
}

function partsOf(duty: Duty): readonly ("from" | "to")[] {
  switch (duty.kind) {
    case "check":
    case "proof":
      return ["to"];
    case "requirement":
      return ["from", "to"];
    default:
      return ["from"];
  }
}

/** Whether one message is the other, or adds to it. */
function isKin(left: Message, right: Message): boolean {
  return messageChain(left).includes(right) || messageChain(right).includes(left);
}
