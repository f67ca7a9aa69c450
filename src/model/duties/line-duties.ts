import type * as Written from "../../manifest/types.ts";
import type { CaseDuty, CheckDuty, Duty, DutyBase } from "../duty.ts";
import type { Message, ParameterLine, Proof } from "../message.ts";
import type { Resolver } from "../resolver.ts";
import { checkEvidence, errorOf } from "./check-evidence.ts";

const levelByPresence: Readonly<Record<Exclude<Written.Presence, "choice">, Written.Level>> = {
  required: "MUST",
  recommended: "SHOULD",
  optional: "MAY",
  "not-recommended": "SHOULD NOT",
  forbidden: "MUST NOT",
};

const valueKeys = ["values", "contains", "not", "pattern", "range", "size", "equals", "within"] as const;

/** Whether a line says anything of its value beyond the type. */
export function statesValue(written: Written.ValueRule): boolean {
  return valueKeys.some((key) => written[key] !== undefined);
}

/** What a parameter line asks of the sender, and of the receiver that checks it. */
export function lineDuties(
  line: ParameterLine,
  senders: readonly string[],
  owner: Message | Proof | undefined,
  resolver: Resolver,
): readonly Duty[] {
  const several = senders.length > 1;
  return [
    ...senders.flatMap((role) => senderDuties(line, role, several ? `.${role}` : "", resolver)),
    ...checkDuties(line, owner, resolver),
  ];
}

function senderDuties(line: ParameterLine, role: string, suffix: string, resolver: Resolver): readonly Duty[] {
  const { written, when } = line;
  const duties: Duty[] = [];
  const statement = (name: string): Omit<DutyBase, "level"> => ({
    id: `${line.id}${name}${suffix}`,
    anchor: `${line.anchor}${name}${suffix}`,
    profile: line.profile,
    role,
    evidence: line.evidence,
    path: line.path,
  });
  const condition = when === undefined ? {} : { when };
  if (written.presence !== "choice") {
    const level = levelByPresence[written.presence];
    const word = written.word === undefined ? {} : { word: written.word };
    duties.push({ kind: "presence", ...statement(""), level, ...word, ...condition, line });
  }
  // A required value is said together with the presence, unless its level is another one.
  const isJoined = written.presence === "required" && written.level === undefined;
  if (statesValue(written) && !isJoined && written.presence !== "forbidden") {
    duties.push({ kind: "value", ...statement(".value"), level: written.level ?? "MUST", ...condition, line });
  }
  if (written.otherwise !== undefined && when !== undefined) {
    const level = levelByPresence[written.otherwise];
    duties.push({ kind: "otherwise", ...statement(".otherwise"), level, unless: when, line });
  }
  written.cases?.forEach((valueCase, index) => {
    const path = [...line.path, "cases", index];
    const caseCondition = resolver.condition(valueCase.when, [...path, "when"]);
    const reference = valueCase.equals ?? valueCase.within;
    const key = valueCase.equals === undefined ? "within" : "equals";
    const related = reference === undefined ? undefined : resolver.related(reference, [...path, key]);
    const duty: CaseDuty = {
      kind: "case",
      ...statement(`.case-${index + 1}`),
      level: written.level ?? "MUST",
      path,
      line,
      rule: valueCase,
      ...(caseCondition === undefined ? {} : { when: caseCondition }),
      ...(related === undefined ? {} : { related }),
    };
    duties.push(duty);
  });
  return duties;
}

/**
 * The receiver's side. A line says it itself, or its message says it for all lines that can be broken: required and
 * forbidden ones, and those that state a value.
 */
function checkDuties(
  line: ParameterLine,
  owner: Message | Proof | undefined,
  resolver: Resolver,
): readonly CheckDuty[] {
  const own = line.written.checked;
  const shared = owner?.kind === "message" ? owner.written.checked : undefined;
  const checked = own ?? (canBeBroken(line) ? shared : undefined);
  if (checked === undefined) return [];
  const path = own === undefined ? [...(owner?.path ?? []), "checked"] : [...line.path, "checked"];
  const roles = [checked.by].flat();
  const error = errorOf(checked, path, resolver);
  const evidence = checkEvidence(checked, line.evidence, path, resolver);
  return roles.flatMap((role, index): readonly CheckDuty[] => {
    const at = Array.isArray(checked.by) ? [...path, "by", index] : [...path, "by"];
    if (resolver.word("role", role, resolver.words.roles, at) === undefined) return [];
    const suffix = roles.length > 1 ? `.check.${role}` : ".check";
    return [
      {
        kind: "check",
        id: `${line.id}${suffix}`,
        anchor: `${line.anchor}${suffix}`,
        profile: line.profile,
        role,
        level: checked.level ?? "MUST",
        evidence,
        path: own === undefined ? line.path : path,
        line,
        ...(line.when === undefined ? {} : { when: line.when }),
        ...(error === undefined ? {} : { error }),
      },
    ];
  });
}

function canBeBroken({ written }: ParameterLine): boolean {
  return written.presence === "required" || written.presence === "forbidden" || statesValue(written);
}
