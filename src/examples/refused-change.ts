import type { Example, RefusedWhen } from "../manifest/types.ts";
import type { Duty } from "../model/set/duty.ts";
import { findDutyByReference } from "../model/set/find-duty.ts";
import type { ParameterLine } from "../model/set/message.ts";
import type { YamlPath } from "../syntax/places.ts";
import type { Profile } from "../model/set/profile.ts";
import type { ExampleFault } from "./example-faults.ts";
import type { ExampleInstance } from "../emit/schema/example-instance.ts";
import { judgeExample, type ExampleSubject } from "./example-subject.ts";
import type { SchemaRunner } from "./schema-runner.ts";

/**
 * Whether a change of a right example breaks what the duty says that is to catch it. Nothing where that takes more than
 * the message: a proof, a digest, a value that something else decides.
 */
export function isCaught(
  refused: RefusedWhen,
  example: Example,
  path: YamlPath,
  subjects: readonly ExampleSubject[],
  profile: Profile,
  runner: SchemaRunner,
): boolean | undefined {
  const duty = findDutyByReference(refused.by, profile);
  const subject = duty && subjects.find((one) => isDecidedBy(duty, one));
  if (duty === undefined || subject === undefined) return undefined;
  const judgement = judgeExample(example, path, subject, runner, (instance) => applied(refused, instance, subject));
  return judgement?.faults.some((fault) => isOf(fault, duty, subject));
}

/** Whether the schema of a message says all that a duty does. */
function isDecidedBy(duty: Duty, { schema }: ExampleSubject): boolean {
  if (duty.kind === "choice") {
    return duty.choice.of.every((line) => isPlain(line, schema) && !schema.rules.undecided.has(line));
  }
  if (!("line" in duty)) return false;
  return isPlain(duty.line, schema) && !schema.rules.undecided.has(duty.line);
}

/** Whether nothing but the value itself decides whether it is right. */
function isPlain(line: ParameterLine, { tree }: ExampleSubject["schema"]): boolean {
  const place = tree.placeOf(line);
  if (place === undefined) return false;
  return place.node.lines.every(({ written, related, holds }) => {
    const isOpen = written.level !== undefined || written.extensible === true || written.range !== undefined;
    return related === undefined && holds === undefined && !isOpen;
  });
}

/** Applies a change to a parameter; false for one that is about anything else. */
function applied(refused: RefusedWhen, instance: ExampleInstance, { schema }: ExampleSubject): boolean {
  const { change, to, drop, add, repeat } = refused;
  const line = instance.lineOf(change);
  const place = line && schema.tree.placeOf(line);
  if (line === undefined || place === undefined || repeat !== undefined) return false;
  if (to !== undefined) return instance.change(place, to, change);
  const found = instance.valueOf(place, change) ?? line.written.example;
  const values: readonly unknown[] = Array.isArray(found) ? found : found === undefined ? [] : [found];
  if (drop !== undefined) {
    const kept = values.filter((value) => value !== drop);
    return kept.length < values.length && instance.change(place, kept, change);
  }
  return add !== undefined && instance.change(place, [...values, add], change);
}

/** Whether a fault is one that the duty names. */
function isOf(fault: ExampleFault, duty: Duty, { schema }: ExampleSubject): boolean {
  if (duty.kind === "choice") return fault.kind === "schema" && fault.isChoice;
  if (!("line" in duty)) return false;
  const lines = schema.tree.placeOf(duty.line)?.node.lines ?? [];
  const concerned = fault.kind === "schema" ? fault.lines : [fault.line];
  return concerned.some((line) => lines.includes(line));
}
