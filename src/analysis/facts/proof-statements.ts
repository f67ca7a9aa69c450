import type { ChoiceDuty, CoverDuty, ProofDuty } from "../../model/set/duty.ts";
import { findLine, findProofLine } from "../../model/set/find-line.ts";
import type { ParameterLine, Proof } from "../../model/set/message.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { Statement } from "./fact-table.ts";
import type { Key } from "./key.ts";
import { secondsOf } from "../../manifest/duration.ts";
import { anything, literals, nothing, orAbsent, ranges, relation, type NamedValues } from "./named-values.ts";
import { slotOf } from "./slot.ts";
import { statement, type StatementContext } from "./statement-context.ts";
import type { FreshnessWindow } from "../../manifest/types.ts";

/** What a sender covers by a signature: every component is covered or not. */
export function coverStatements(duty: CoverDuty, profile: Profile, context: StatementContext): readonly Statement[] {
  const { cover, role, level } = duty;
  const instance = context.instances.ofProof(cover.proof);
  const key = context.keys.intern(role, "cover", "components", instance.id, { kind: "each-of", instance });
  return [statement(key, level, "each", "whole", literals([cover.identifier]), context.regionOf(duty, profile))];
}

/** How many of several parameters travel: one key for the choice, solved together with the presence of each. */
export function choiceStatements(duty: ChoiceDuty, profile: Profile, context: StatementContext): readonly Statement[] {
  const { choice, role } = duty;
  const instance = context.instances.ofMessage(choice.message);
  const members = [...new Set(choice.of.map((line) => context.slotKey(role, "send", line, "one-of")))];
  const object = `choice of ${members
    .map((member) => member.object)
    .sort()
    .join(", ")}`;
  const key = context.keys.intern(role, "send", object, instance.root.id, { kind: "one-of", instance, members });
  const region = context.regionOf(duty, profile, context.compiler.kindOfMessage(instance));
  // At most one is written as a prohibition of more; what it asks is the same.
  const level = duty.level === "MUST NOT" ? "MUST" : duty.level === "SHOULD NOT" ? "SHOULD" : duty.level;
  // Of one parameter alone a choice says only that it may be there.
  const declared = members.map((member) => statement(member, "MAY", "opaque", "presence", anything, region));
  return [statement(key, level, choice.written.kind, "whole", literals(choice.of.map(slotOf)), region), ...declared];
}

/** What a proof asks of its verifier without a requirement. */
export function proofStatements(duty: ProofDuty, profile: Profile, context: StatementContext): readonly Statement[] {
  const { proof, role, level, aspect } = duty;
  const { window, memory } = proof.written;
  const region = context.regionOf(duty, profile);
  const instance = context.instances.ofProof(proof);
  const act = (action: string): Statement => {
    const key = context.keys.intern(role, action, "proof", instance.id, {
      kind: "one-of",
      universe: ["done"],
      instance,
    });
    return statement(key, level, "is", "whole", anything, region);
  };
  switch (aspect) {
    case "verify":
      return [act("verify")];
    case "coverage":
      return [act("verify coverage")];
    case "window":
    case "stricter-window": {
      const age = ageKey(role, proof, context);
      if (window === undefined) return [];
      // A verifier that may be stricter may refuse every age; one that may not need not accept any for that.
      return [statement(age, level, "only", "whole", orAbsent(aspect === "window" ? spanOf(window) : nothing), region)];
    }
    case "memory": {
      if (memory === undefined) return [];
      const line = findProofLine(proof, memory.of);
      const key =
        line === undefined
          ? context.keys.intern(role, "remember", memory.of, instance.id, { kind: "each-of", instance })
          : context.slotKey(role, "remember", line, "each-of");
      return [statement(key, level, "each", "whole", remembered(proof), region)];
    }
    case "at-most": {
      const count = proof.written["at-most"] ?? 1;
      const key = context.keys.intern(role, "accept", "number of proofs", instance.id, { kind: "each-of", instance });
      return [statement(key, level, "only", "whole", orAbsent(ranges([0, count])), region)];
    }
  }
}

/** How long a verifier remembers: every second of it. */
function remembered(proof: Proof): NamedValues {
  const { memory, window } = proof.written;
  if (memory?.for === undefined) return anything;
  if (memory.for !== "window") return ranges([0, secondsOf(memory.for)]);
  if (window === undefined) return relation(`window of ${proof.id}`);
  return ranges([0, secondsOf(window.past) + secondsOf(window.future)]);
}

/** The ages that a window takes, in seconds: less than nothing lies in the future. */
function spanOf({ past, future }: FreshnessWindow): NamedValues {
  return ranges([-secondsOf(future), secondsOf(past)]);
}

/** The age of a proof is that of the parameter with its time: as written, else the one that its form has. */
function ageKey(role: string, proof: Proof, context: StatementContext): Key {
  const line = timeOf(proof);
  const instance = context.instances.ofProof(proof);
  if (line !== undefined) return context.slotKey(role, "accept", line, "each-of", " age");
  return context.keys.intern(role, "accept", "age", instance.id, { kind: "each-of", instance });
}

function timeOf(proof: Proof): ParameterLine | undefined {
  const name = proof.written.window?.of ?? (proof.written.form === "jwt" ? "iat" : "created");
  return findProofLine(proof, name) ?? (proof.message === undefined ? undefined : findLine(proof.message, name));
}
