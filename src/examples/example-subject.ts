import { messageSchema, type MessageSchema } from "../emit/schema/message-schema.ts";
import type { Example } from "../manifest/types.ts";
import type { Message, ParameterLine, Proof } from "../model/set/message.ts";
import type { YamlPath } from "../syntax/places.ts";
import type { Profile } from "../model/set/profile.ts";
import type { Words } from "../model/set/profile-set.ts";
import { computedLines } from "./computed-lines.ts";
import { exampleFaults, type ExampleFault } from "./example-faults.ts";
import { ExampleInstance } from "../emit/schema/example-instance.ts";
import type { SchemaRunner } from "./schema-runner.ts";

/** A message of an example with its schema, or the parameters of the proof that protects it. */
export interface ExampleSubject {
  readonly message: Message;
  readonly schema: MessageSchema;
}

/** What an example shows: its message, and the proof that protects it as far as its parameters are written. */
export function subjectsOf(example: Example, profile: Profile, words: Words): readonly ExampleSubject[] {
  const shown = profile.lookUp(example.message);
  const protecting = example.proof === undefined ? undefined : profile.lookUp(example.proof);
  const proof = protecting?.kind === "proof" ? protecting : shown?.kind === "proof" ? shown : undefined;
  const isComputed = computedLines(profile, proof);
  const subjects: ExampleSubject[] = [];
  const add = (message: Message, isExpected: (line: ParameterLine) => boolean): void => {
    subjects.push({ message, schema: messageSchema(message, profile, words, { isBare: true, isExpected }) });
  };
  if (shown?.kind === "message") add(shown, (line) => !isComputed(line));
  if (proof === undefined || proof.message === shown) return subjects;
  // What a proof says of its moment and its request is computed; what is written of it has to be right all the same.
  if (proof.message !== undefined) add(proof.message, () => false);
  else add(parametersOf(proof), () => false);
  return subjects;
}

/** The signature parameters of a proof as a message of their own. */
function parametersOf(proof: Proof): Message {
  return {
    kind: "message",
    id: proof.id,
    name: proof.name,
    profile: proof.profile,
    path: proof.path,
    written: { id: proof.name },
    title: proof.title,
    form: "json",
    from: proof.from,
    to: [proof.to],
    evidence: proof.evidence,
    choices: [],
    lines: proof.lines,
    allLines: proof.lines,
  };
}

/** How an example stands to one of its messages. */
export interface ExampleJudgement {
  readonly instance: ExampleInstance;
  readonly faults: readonly ExampleFault[];
}

/** Lines can follow from each other; chains of them are short. */
const roundLimit = 4;

/**
 * Judges an example. What its message asks for and it does not give is taken from the `example` of the line. `change`
 * is applied before. Nothing where a pattern could not be decided.
 */
export function judgeExample(
  example: Example,
  path: YamlPath,
  { schema }: ExampleSubject,
  runner: SchemaRunner,
  change: (instance: ExampleInstance) => boolean = () => true,
): ExampleJudgement | undefined {
  const { tree, rules } = schema;
  const instance = new ExampleInstance(tree, example, path);
  // A message of which nothing is written is not shown.
  if (!change(instance)) return undefined;
  const isPresent = (line: ParameterLine): boolean => {
    const place = tree.placeOf(line);
    return place !== undefined && instance.valueOf(place, line.name) !== undefined;
  };
  for (let round = 0; ; round++) {
    const found = runner.faultsOf(instance.value, schema.schema);
    if (found === undefined) return undefined;
    const faults = exampleFaults(found, { tree, rules, isPresent });
    const isFilled = faults.map((fault) => fault.kind === "missing" && fill(instance, fault.line, tree)).includes(true);
    if (!isFilled || round === roundLimit) return { instance, faults };
  }
}

/** Gives a missing line the value that its own text shows. */
function fill(instance: ExampleInstance, line: ParameterLine, tree: MessageSchema["tree"]): boolean {
  const lines = tree.placeOf(line)?.node.lines ?? [];
  const shown = lines.findLast((one) => one.written.example !== undefined);
  const place = shown && tree.placeOf(shown);
  if (shown === undefined || place === undefined || place.group !== undefined) return false;
  return instance.fill(shown, place, shown.written.example);
}
