import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Parameter } from "../../../manifest/types.ts";
import type { RequirementDuty } from "../../../model/duty.ts";
import type { ParameterLine, Proof } from "../../../model/message.ts";
import type { Profile } from "../../../model/profile.ts";
import type { ProfileSet } from "../../../model/profile-set.ts";
import { defineRule } from "../../rule.ts";
import { parameterLines, spanOfLine } from "./parameter-lines.ts";

/** A requirement that says what a parameter line or a proof says already, and a line that repeats an inherited one. */
export const statedTwice = defineRule("param/stated-twice", function* (set) {
  yield* repeatedLines(set);
  for (const profile of set.profiles) {
    for (const duty of profile.duties) {
      if (duty.kind !== "requirement") continue;
      yield* againstLines(profile, duty);
      yield* againstProofs(profile, duty);
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

function* repeatedLines(set: ProfileSet): Generator<Finding> {
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

/** Verifying, freshness, uniqueness and coverage are duties of the verifier of every proof. */
function* againstProofs(profile: Profile, duty: RequirementDuty): Generator<Finding> {
  for (const proof of profile.proofs) {
    if (proof.to !== duty.role) continue;
    const part = duty.objects.map((target) => repeatedPart(duty, target, proof)).find((one) => one !== undefined);
    if (part === undefined) continue;
    const span = profile.located.spanOf([...proof.path, "id"], "value");
    yield report(
      "param/stated-twice",
      "proof",
      { id: duty.anchor, part, proof: proof.name },
      {
        ...optionsFor(profile, duty),
        related: [{ span, message: "the proof says it here" }],
      },
    );
  }
}

function repeatedPart(
  duty: RequirementDuty,
  target: RequirementDuty["objects"][number],
  proof: Proof,
): string | undefined {
  const { action, level } = duty;
  if (level !== "MUST") return undefined;
  if (action.means === "act" && action.id === "verify" && target === proof) return "verification";
  if (action.means !== "accept-only" || target.kind !== "parameter") return undefined;
  const ofProof = target.owner === proof || target.owner === proof.message;
  if (!ofProof) return undefined;
  const { window, memory } = proof.written;
  if (window !== undefined && duty.written.range?.age === `-${window.future}..${window.past}`) return "window";
  if (
    memory !== undefined &&
    memory.scope !== "none" &&
    target.name === memory.of &&
    duty.written.equals !== undefined
  ) {
    return "memory";
  }
  return undefined;
}

function optionsFor(profile: Profile, duty: RequirementDuty) {
  return { span: profile.located.spanOf([...duty.path, "id"], "value"), profiles: [profile.id], key: duty.id };
}

function lineAt(profile: Profile, line: ParameterLine) {
  return { span: profile.located.spanOf([...line.path, "name"], "value"), message: "the line stands here" };
}
