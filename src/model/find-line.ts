import type { ChoiceLine, Message, ParameterLine, Proof } from "./message.ts";

/** The line that a name means in a message: its own one, else the nearest inherited one. */
export function findLine(message: Message, name: string): ParameterLine | undefined {
  for (let owner: Message | undefined = message; owner !== undefined; owner = owner.extends) {
    const found = owner.lineByName.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The choice of an id in a message, own or inherited. */
export function findChoice(message: Message, id: string): ChoiceLine | undefined {
  for (let owner: Message | undefined = message; owner !== undefined; owner = owner.extends) {
    const found = owner.choices.find((choice) => choice.written.id === id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The line that a name means in a proof: a signature parameter, else a claim of the message that is the proof. */
export function findProofLine(proof: Proof, name: string): ParameterLine | undefined {
  return proof.lineByName.get(name) ?? (proof.message === undefined ? undefined : findLine(proof.message, name));
}

/** Signature parameters of a proof, and the claims of the message that is the proof. */
export function linesOfProof(proof: Proof): readonly ParameterLine[] {
  return proof.message === undefined ? proof.lines : [...proof.lines, ...proof.message.allLines];
}

/** Lines by name, and by id where they have one: of two lines with one name, the name alone means the first. */
export function indexLines(lines: readonly ParameterLine[]): ReadonlyMap<string, ParameterLine> {
  const index = new Map<string, ParameterLine>();
  for (const line of lines) if (!index.has(line.name)) index.set(line.name, line);
  for (const line of lines) {
    const { id } = line.written;
    if (id !== undefined && !index.has(id)) index.set(id, line);
  }
  return index;
}
