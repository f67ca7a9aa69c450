import type * as Written from "../../manifest/types.ts";
import { checkRoles } from "../resolve/complete-lines.ts";
import type { CheckDuty } from "../set/duty.ts";
import type { ErrorTarget, Message, ParameterLine } from "../set/message.ts";
import type { YamlPath } from "../../syntax/places.ts";
import type { Evidence } from "../set/evidence.ts";
import type { Building, Resolver } from "../resolve/resolver.ts";
import { checkEvidence, errorOf } from "./check-evidence.ts";
import { statesValue } from "./line-duties.ts";

/** A `checked` with its names looked up, and what stands around it. */
interface Check {
  readonly written: Written.Checked;
  readonly path: YamlPath;
  readonly error: ErrorTarget | undefined;
  readonly around: Evidence;
}

/**
 * What a message asks of its receiver. A line says itself who checks it, or its message says it for all lines that can
 * be broken: required and forbidden ones, and those with a rule on the value at the level of MUST. A line that may be
 * left out and says nothing of its value can be checked only by saying so.
 */
export function checkDuties(message: Message, resolver: Resolver): readonly CheckDuty[] {
  const written = message.written.checked;
  const shared = written && lookUp(written, [...message.path, "checked"], message.evidence, resolver);
  return message.lines.flatMap(
    (line) => ownChecks(line, message.evidence, resolver) ?? sharedChecks(line, shared, resolver),
  );
}

/** The checks of lines that no message owns: signature parameters and settings. */
export function checkDutiesOfLines(
  lines: readonly ParameterLine[],
  around: Evidence,
  resolver: Resolver,
): readonly CheckDuty[] {
  return lines.flatMap((line) => ownChecks(line, around, resolver) ?? []);
}

function lookUp(written: Written.Checked, path: YamlPath, around: Evidence, resolver: Resolver): Check {
  checkRoles(written, path, resolver);
  return { written, path, error: errorOf(written, path, resolver), around };
}

function ownChecks(line: ParameterLine, around: Evidence, resolver: Resolver): readonly CheckDuty[] | undefined {
  const written = line.written.checked;
  if (written === undefined) return undefined;
  const check = lookUp(written, [...line.path, "checked"], around, resolver);
  return dutiesOf(line, check, check.path, resolver);
}

function sharedChecks(line: ParameterLine, check: Check | undefined, resolver: Resolver): readonly CheckDuty[] {
  return check === undefined || !canBeBroken(line) ? [] : dutiesOf(line, check, line.path, resolver);
}

function dutiesOf(line: ParameterLine, check: Check, path: YamlPath, resolver: Resolver): readonly CheckDuty[] {
  const { written, error } = check;
  const roles = [...new Set([written.by].flat())];
  const evidence = checkEvidence(written, line.evidence, check.around, check.path, resolver);
  return roles.map((role) => {
    const suffix = roles.length > 1 ? `.check.${role}` : ".check";
    const duty: Building<CheckDuty> = {
      kind: "check",
      id: `${line.id}${suffix}`,
      anchor: `${line.anchor}${suffix}`,
      profile: line.profile,
      role,
      level: written.level ?? "MUST",
      evidence,
      path,
      line,
    };
    if (line.when !== undefined) duty.when = line.when;
    if (error !== undefined) duty.error = error;
    return duty;
  });
}

/** A rule below MUST is one that the sender may leave aside; refusing it needs a word of its own. */
function canBeBroken({ written }: ParameterLine): boolean {
  if (written.presence === "required" || written.presence === "forbidden") return true;
  return written.level === undefined && (statesValue(written) || written.cases !== undefined);
}
