import type { Message, ParameterLine, Proof } from "../../model/set/message.ts";
import type { Profile } from "../../model/set/profile.ts";
import { slotOf } from "../../analysis/facts/slot.ts";
import { messageChain } from "../../model/set/find-line.ts";

/** Messages, and proofs, of several subjects that stand for each other; at most one of each subject. */
export interface Aligned<Item extends Message | Proof> {
  /** As the first subject that has it calls it. */
  readonly name: string;
  /** By the position of the subject. */
  readonly members: ReadonlyMap<number, Item>;
}

/** The messages of a profile, with those of what it is a profile of that it does not add to; without the base. */
export function ownMessages(profile: Profile): readonly Message[] {
  const above = profile.lineage.filter(({ placement }) => placement !== "base");
  const all = [profile, ...above].flatMap(({ messages }) => messages);
  return all.filter(
    (message) => !all.some((other) => other !== message && messageChain(other).slice(1).includes(message)),
  );
}

/**
 * Lays messages of subjects side by side: those of one name and form; those that add to one message, where each subject has
 * one such only; those that aligned parameters carry. A name that only one side uses hides nothing.
 */
export function alignMessages(subjects: readonly Profile[]): readonly Aligned<Message>[] {
  const groups = new Groups();
  const own = subjects.map(ownMessages);
  own.forEach((messages, subject) => {
    for (const message of messages) groups.add(subject, message);
  });
  const pairs = (test: (left: Message, right: Message) => boolean): void => {
    own.forEach((messages, subject) => {
      for (const message of messages) {
        for (const [position, others] of own.slice(subject + 1).entries()) {
          const match = others.find((other) => test(message, other));
          if (match !== undefined) groups.join(subject, message, subject + 1 + position, match);
        }
      }
    });
  };
  pairs((left, right) => left.name === right.name && left.form === right.form);
  const roots = own.map((messages) => messages.map(rootOf));
  const isOnly = (message: Message): boolean =>
    roots.every((list) => list.filter((root) => root === rootOf(message)).length < 2);
  pairs((left, right) => rootOf(left) === rootOf(right) && isOnly(left));
  for (const group of groups.all()) joinCarried(group, groups);
  // What carries the same in the same place between the same parties is the same request under two names.
  pairs((left, right) => left.form === right.form && left.from === right.from && carrySame(left, right, groups));
  return groups.all();
}

/** What aligned messages carry in one place stands for each other as well. */
function joinCarried({ members }: Aligned<Message>, groups: Groups): void {
  const all = [...members];
  all.forEach(([subject, message], index) => {
    for (const [other, partner] of all.slice(index + 1)) {
      for (const [held, partnerHeld] of carriedPairs(message, partner)) groups.join(subject, held, other, partnerHeld);
    }
  });
}

function carrySame(left: Message, right: Message, groups: Groups): boolean {
  return carriedPairs(left, right).some(([held, partnerHeld]) => groups.areOne(held, partnerHeld));
}

function carriedPairs(left: Message, right: Message): readonly (readonly [Message, Message])[] {
  return left.allLines.flatMap((line) => {
    const held = heldBy(line);
    const beside = right.allLines.filter((one) => slotOf(one) === slotOf(line)).flatMap((one) => heldBy(one) ?? []);
    return held === undefined ? [] : beside.map((one) => [held, one] as const);
  });
}

/** Lays proofs side by side: those of one name, then those of one form that protect aligned messages. */
export function alignProofs(
  subjects: readonly Profile[],
  messages: readonly Aligned<Message>[],
): readonly Aligned<Proof>[] {
  const groups: { name: string; members: Map<number, Proof> }[] = [];
  subjects.forEach((profile, subject) => {
    for (const proof of profile.proofs) {
      const group = groups.find(({ members }) => {
        if (members.has(subject)) return false;
        return [...members].some(([other, one]) => {
          if (one.name === proof.name) return true;
          const areAligned = messages.some(
            (message) => message.members.get(other) === one.protects && message.members.get(subject) === proof.protects,
          );
          return areAligned && one.written.form === proof.written.form;
        });
      });
      if (group === undefined) groups.push({ name: proof.name, members: new Map([[subject, proof]]) });
      else group.members.set(subject, proof);
    }
  });
  return groups;
}

function heldBy({ holds }: ParameterLine): Message | undefined {
  return holds?.kind === "message" ? holds : holds?.kind === "proof" ? holds.message : undefined;
}

function rootOf(message: Message): Message {
  return messageChain(message).at(-1) ?? message;
}

interface Group {
  name: string;
  members: Map<number, Message>;
}

/** Groups of messages that grow together as long as no subject would have two in one. */
class Groups {
  #groups: Group[] = [];

  add(subject: number, message: Message): void {
    this.#groups.push({ name: message.name, members: new Map([[subject, message]]) });
  }

  join(subject: number, message: Message, other: number, partner: Message): void {
    const left = this.#of(subject, message);
    const right = this.#of(other, partner);
    if (left === undefined || right === undefined || left === right) return;
    if ([...right.members.keys()].some((one) => left.members.has(one))) return;
    for (const [one, member] of right.members) left.members.set(one, member);
    left.members = new Map([...left.members].sort(([one], [another]) => one - another));
    left.name = [...left.members.values()][0]?.name ?? left.name;
    this.#groups = this.#groups.filter((group) => group !== right);
  }

  all(): readonly Group[] {
    return this.#groups;
  }

  areOne(left: Message, right: Message): boolean {
    return this.#groups.some(({ members }) => {
      const own = [...members.values()];
      return own.includes(left) && own.includes(right);
    });
  }

  #of(subject: number, message: Message): Group | undefined {
    return this.#groups.find(({ members }) => members.get(subject) === message);
  }
}
