import type { Duty } from "../../model/set/duty.ts";
import type { Message } from "../../model/set/message.ts";
import type { Profile, ResolvedStep } from "../../model/set/profile.ts";
import { subjectOf } from "../data/duty-subject.ts";
import { FlowSteps } from "../data/flow-steps.ts";
import { messageChain } from "../../model/set/find-line.ts";

/** A step of the flow of profiles that are used together. */
export interface JointStep {
  /** `profile#step` of the profile that has it first. */
  readonly id: string;
  /** What travels; with the profile where two steps would have one title. */
  readonly title: string;
}

interface OpenStep {
  readonly id: string;
  readonly profile: Profile;
  readonly written: ResolvedStep;
  /** What is common to the messages of the step: one of them, or what they add to. */
  message: Message | undefined;
}

/**
 * The flows of several profiles as one: steps whose messages add to one message are one step, and a step that only one of
 * them has stands behind the one that it follows there.
 */
export class JointSteps {
  readonly all: readonly JointStep[];
  readonly #flows: readonly (readonly [Profile, FlowSteps])[];
  readonly #byStep: ReadonlyMap<string, JointStep>;

  /** `profiles` in the order in which they build on each other. */
  constructor(profiles: readonly Profile[]) {
    this.#flows = profiles.map((profile) => [profile, new FlowSteps(profile)]);
    const all: OpenStep[] = [];
    const byMessage = new Map<Message, OpenStep>();
    const byStep = new Map<string, OpenStep>();
    for (const profile of profiles) {
      let last = -1;
      for (const step of profile.steps) {
        const root = step.message === undefined ? undefined : messageChain(step.message).at(-1);
        let joint = root === undefined ? undefined : byMessage.get(root);
        // One message may travel twice in one flow; the second time is a step of its own.
        if (joint !== undefined && all.indexOf(joint) <= last) joint = undefined;
        if (joint === undefined) {
          joint = { id: `${profile.id}#${step.written.id}`, profile, written: step, message: step.message };
          all.splice(last + 1, 0, joint);
          if (root !== undefined && !byMessage.has(root)) byMessage.set(root, joint);
        } else joint.message = commonOf(joint.message, step.message);
        last = all.indexOf(joint);
        byStep.set(`${profile.id}#${step.written.id}`, joint);
      }
    }
    const titles = new Map<string, number>();
    for (const step of all) titles.set(titleOf(step), (titles.get(titleOf(step)) ?? 0) + 1);
    const named = new Map(
      all.map((step): [OpenStep, JointStep] => {
        const title = titleOf(step);
        const isOnly = titles.get(title) === 1;
        return [step, { id: step.id, title: isOnly ? title : `${title} (${step.profile.title})` }];
      }),
    );
    this.all = [...named.values()];
    this.#byStep = new Map([...byStep].flatMap(([id, open]) => entriesOf(id, named.get(open))));
  }

  /**
   * The step in which a duty bites: one of its own profile, else one of another; first of all one in which its role has a
   * part.
   */
  stepOf(duty: Duty): JointStep | undefined {
    const subject = subjectOf(duty);
    const own = this.#flows.filter(([{ id }]) => id === duty.profile);
    const flows = [...own, ...this.#flows];
    for (const [{ id }, flow] of flows) {
      const step = flow.ownStepOf(duty, subject);
      if (step !== undefined) return this.#byStep.get(`${id}#${step}`);
    }
    for (const [{ id }, flow] of flows) {
      const step = flow.stepOf(duty, subject);
      if (step !== undefined) return this.#byStep.get(`${id}#${step}`);
    }
    return undefined;
  }
}

function entriesOf<Value>(id: string, value: Value | undefined): readonly (readonly [string, Value])[] {
  return value === undefined ? [] : [[id, value]];
}

/** The nearest message that both are, or add to. */
function commonOf(left: Message | undefined, right: Message | undefined): Message | undefined {
  if (left === undefined || right === undefined) return left ?? right;
  const chain = messageChain(right);
  return messageChain(left).find((one) => chain.includes(one));
}

function titleOf({ message, written: { written, target } }: OpenStep): string {
  return plainTitle(message?.title ?? written.does ?? target.step.id);
}

/** A title without the marks around names of roles. */
export function plainTitle(title: string): string {
  return title.replace(/\{([a-z][a-z0-9-]*)\}/g, "$1");
}
