import type { Duty } from "../../model/duty.ts";
import type { Message } from "../../model/message.ts";
import type { Profile, ResolvedStep } from "../../model/profile.ts";
import { subjectOf } from "../data/duty-subject.ts";
import { FlowSteps } from "../data/flow-steps.ts";

/** A step of the flow of profiles that are used together. */
export interface JointStep {
  /** `profile#step` of the profile that has it first. */
  readonly id: string;
  readonly title: string;
}

/**
 * The flows of several profiles as one: a step with the same message is the same step, and a step that only one of them has
 * stands behind the one that it follows there.
 */
export class JointSteps {
  readonly all: readonly JointStep[];
  readonly #flows: readonly (readonly [Profile, FlowSteps])[];
  readonly #byStep: ReadonlyMap<string, JointStep>;

  /** `profiles` in the order in which they build on each other. */
  constructor(profiles: readonly Profile[]) {
    this.#flows = profiles.map((profile) => [profile, new FlowSteps(profile)]);
    const all: JointStep[] = [];
    const byMessage = new Map<Message, JointStep>();
    const byStep = new Map<string, JointStep>();
    for (const profile of profiles) {
      let last = -1;
      for (const step of profile.steps) {
        const root = step.message === undefined ? undefined : rootOf(step.message);
        let joint = root === undefined ? undefined : byMessage.get(root);
        // One message may travel twice in one flow; the second time is a step of its own.
        if (joint !== undefined && all.indexOf(joint) <= last) joint = undefined;
        if (joint === undefined) {
          joint = { id: `${profile.id}#${step.written.id}`, title: titleOf(step) };
          all.splice(last + 1, 0, joint);
          if (root !== undefined && !byMessage.has(root)) byMessage.set(root, joint);
        }
        last = all.indexOf(joint);
        byStep.set(`${profile.id}#${step.written.id}`, joint);
      }
    }
    this.all = all;
    this.#byStep = byStep;
  }

  /** The step in which a duty bites: as its own profile has it, else as another one of them. */
  stepOf(duty: Duty): JointStep | undefined {
    const subject = subjectOf(duty);
    const own = this.#flows.filter(([{ id }]) => id === duty.profile);
    for (const [{ id }, flow] of [...own, ...this.#flows]) {
      const step = flow.stepOf(duty, subject);
      if (step !== undefined) return this.#byStep.get(`${id}#${step}`);
    }
    return undefined;
  }
}

function rootOf(message: Message): Message {
  let root = message;
  while (root.extends !== undefined) root = root.extends;
  return root;
}

function titleOf({ message, written, target }: ResolvedStep): string {
  const title = message?.title ?? written.does ?? target.step.id;
  return title.replace(/\{([a-z][a-z0-9-]*)\}/g, "$1");
}
