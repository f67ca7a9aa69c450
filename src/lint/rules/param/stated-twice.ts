import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Parameter } from "../../../manifest/types.ts";
import type { RequirementDuty } from "../../../model/set/duty.ts";
import type { Message, ParameterLine, Proof } from "../../../model/set/message.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import { defineRule } from "../../rule.ts";
import { parameterLines, spanOfLine } from "./parameter-lines.ts";
import { intervalOf, secondsOf } from "../../../manifest/duration.ts";
import type { FreshnessWindow } from "../../../manifest/types.ts";

/** A requirement that says what a parameter line or a proof says already, and a line that repeats an inherited one. */
export const statedTwice = defineRule("param/stated-twice", function* (set) {
  yield* inheritedLines(set);
  yield* equalLines(set);
  for (const profile of set.profiles) {
    const proofs = proofsByPart(profile);
    for (const duty of profile.duties) {
      if (duty.kind !== "requirement") continue;
      yield* againstLines(profile, duty);
      yield* againstProofs(profile, duty, proofs);
    }
  }
});

/** What a line states; sources, evidence, explanations and examples are not part of it. */
const stated = [
  "presence",
  "when",
  "otherwise",
  "level",
  "values",
  "contains",
  "not",
  "pattern",
  "range",
  "size",
  "equals",
  "within",
  "cases",
  "default",
  "extensible",
  "scheme",
  "holds",
  "checked",
  "type",
  "many",
  "schema",
  "credential",
] as const satisfies readonly (keyof Parameter)[];

function* inheritedLines(set: ProfileSet): Generator<Finding> {
  for (const found of parameterLines(set)) {
    const { inherits, written, id } = found.line;
    if (inherits === undefined) continue;
    const adds = stated.some(
      (key) => written[key] !== undefined && !isDeepStrictEqual(written[key], inherits.written[key]),
    );
    if (adds) continue;
    const options = { span: spanOfLine(found, "name"), profiles: [found.profile.id], key: id };
    yield report("param/stated-twice", "inherited", { parameter: found.line.name, origin: inherits.id }, options);
  }
}

/** Two lines of one message with one name that state the same. */
function* equalLines(set: ProfileSet): Generator<Finding> {
  for (const profile of set.profiles) {
    for (const owner of [...profile.messages, ...profile.proofs]) {
      const first = new Map<string, ParameterLine>();
      for (const line of owner.lines) {
        const meaning = JSON.stringify([line.place, line.name, ...stated.map((key) => line.written[key] ?? null)]);
        const earlier = first.get(meaning);
        if (earlier === undefined) {
          first.set(meaning, line);
          continue;
        }
        const span = spanOfLine({ profile, line }, "name");
        const options = { span, related: [lineAt(profile, earlier)], profiles: [profile.id], key: line.id };
        yield report("param/stated-twice", "line", { message: owner.name, parameter: line.name }, options);
      }
    }
  }
}

function* againstLines(profile: Profile, duty: RequirementDuty): Generator<Finding> {
  for (const target of duty.objects) {
    if (target.kind !== "parameter" || !repeats(duty, target)) continue;
    yield report(
      "param/stated-twice",
      "requirement",
      { id: duty.anchor, parameter: target.anchor },
      {
        ...optionsFor(profile, duty),
        related: target.profile === profile.id ? [lineAt(profile, target)] : [],
      },
    );
  }
}

/** The same role, level and condition, and nothing that the line does not say. */
function repeats(duty: RequirementDuty, line: ParameterLine): boolean {
  const { written, action } = duty;
  if (!isDeepStrictEqual(written.when, line.written.when) || written.unless !== undefined) return false;
  if (action.means === "send") return sends(duty, line);
  if (action.means !== "accept-only") return false;
  const checked = line.written.checked;
  if (checked === undefined || (checked.level ?? "MUST") !== duty.level || written.range !== undefined) return false;
  if (![checked.by].flat().includes(duty.role)) return false;
  return isDeepStrictEqual(written.values, line.written.values) && written.equals === line.written.equals;
}

const levelOfPresence: Readonly<Record<string, string>> = {
  required: "MUST",
  recommended: "SHOULD",
  optional: "MAY",
  "not-recommended": "SHOULD NOT",
  forbidden: "MUST NOT",
};

function sends(duty: RequirementDuty, line: ParameterLine): boolean {
  if (levelOfPresence[line.written.presence] !== duty.level) return false;
  const sender = line.owner.kind === "settings" ? line.owner.declaredBy : [line.owner.from];
  if (!sender.includes(duty.role)) return false;
  const { values, equals } = duty.written;
  return (
    (values === undefined || isDeepStrictEqual(values, line.written.values)) &&
    (equals === undefined || equals === line.written.equals)
  );
}

/** The proofs that a verifier meets by what a requirement can be about: the proof, or the message that is one. */
function proofsByPart(profile: Profile): ReadonlyMap<Proof | Message, readonly Proof[]> {
  const found = new Map<Proof | Message, Proof[]>();
  const add = (part: Proof | Message, proof: Proof): void => {
    const list = found.get(part);
    if (list === undefined) found.set(part, [proof]);
    else list.push(proof);
  };
  for (const proof of profile.proofs) {
    add(proof, proof);
    if (proof.message !== undefined) add(proof.message, proof);
  }
  return found;
}

/** Verifying, freshness, uniqueness and coverage are duties of the verifier of every proof. */
function* againstProofs(
  profile: Profile,
  duty: RequirementDuty,
  proofs: ReadonlyMap<Proof | Message, readonly Proof[]>,
): Generator<Finding> {
  for (const target of duty.objects) {
    const owner = target.kind === "parameter" ? target.owner : target;
    if (owner.kind !== "proof" && owner.kind !== "message") continue;
    for (const proof of (proofs.get(owner) ?? []).slice(0, proofLimit)) {
      const part = proof.to === duty.role ? repeatedPart(duty, target, proof) : undefined;
      if (part === undefined) continue;
      const span = profile.located.spanOf([...proof.path, "id"], "value");
      const related = [{ span, message: "the proof says it here" }];
      const params = { id: duty.anchor, part, proof: proof.name };
      yield report("param/stated-twice", "proof", params, { ...optionsFor(profile, duty), related });
      return;
    }
  }
}

/** One message is the proof of a few verifiers at most. */
const proofLimit = 16;

function repeatedPart(
  duty: RequirementDuty,
  target: RequirementDuty["objects"][number],
  proof: Proof,
): string | undefined {
  const { action, level, written } = duty;
  if (level !== "MUST") return undefined;
  // A vocabulary says "verify" with a word of its own.
  const verifies = action.means === "act" && /^(?:verify|validate|check) /.test(action.reads);
  if (verifies && (target === proof || target === proof.message)) return "verification";
  if (action.means !== "accept-only" || target.kind !== "parameter") return undefined;
  const { window, memory } = proof.written;
  const age = written.range?.age;
  if (window !== undefined && age !== undefined && isSameSpan(age, window)) return "window";
  const isRemembered = memory !== undefined && memory.scope !== "none" && target.name === memory.of;
  return isRemembered && written.equals !== undefined ? "memory" : undefined;
}

/** Whether an interval of ages is as long as the window of a proof, in both directions. */
function isSameSpan(age: string, window: FreshnessWindow): boolean {
  const { from, to } = intervalOf(age);
  return from === -secondsOf(window.future) && to === secondsOf(window.past);
}

function optionsFor(profile: Profile, duty: RequirementDuty) {
  return { span: profile.located.spanOf([...duty.path, "id"], "value"), profiles: [profile.id], key: duty.id };
}

function lineAt(profile: Profile, line: ParameterLine) {
  return { span: profile.located.spanOf([...line.path, "name"], "value"), message: "the line stands here" };
}
