import { Lookup } from "./lookup.ts";
import type { ChoiceLine, Message, ParameterLine, Proof } from "./message.ts";

const byName = new Lookup<ParameterLine>((line) => line.name);
const byId = new Lookup<ParameterLine>((line) => line.written.id);

/** The line that a name or an id means among some: of two lines with one name, the name alone means the first. */
export function lineNamed(lines: readonly ParameterLine[], name: string): ParameterLine | undefined {
  return byName.find(lines, name) ?? byId.find(lines, name);
}

/** The line that a name means in a message: its own one, else the nearest inherited one. */
export function findLine(message: Message, name: string): ParameterLine | undefined {
  for (const owner of messageChain(message)) {
    const found = lineNamed(owner.lines, name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The choice of an id in a message, own or inherited. */
export function findChoice(message: Message, id: string): ChoiceLine | undefined {
  for (const owner of messageChain(message)) {
    const found = owner.choices.find((choice) => choice.written.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The line that a name means in a proof: a signature parameter, else a claim of the message that is the proof. */
export function findProofLine(proof: Proof, name: string): ParameterLine | undefined {
  return lineNamed(proof.lines, name) ?? (proof.message === undefined ? undefined : findLine(proof.message, name));
}

/** Signature parameters of a proof, and the claims of the message that is the proof. */
export function linesOfProof(proof: Proof): readonly ParameterLine[] {
  return proof.message === undefined ? proof.lines : [...proof.lines, ...proof.message.allLines];
}

/** A message and every message that it adds to, the nearest first. */
export function messageChain(message: Message): readonly Message[] {
  const chain: Message[] = [];
  for (let owner: Message | undefined = message; owner !== undefined; owner = owner.extends) chain.push(owner);
  return chain;
}
