import { Machine, machineWith, type MachineOptions } from "./command-line.ts";

/**
 * A set with findings of every weight: a rival of a draft, a keyword in a phrase, a key that is misspelt, a number where
 * a text belongs.
 */
export async function badSet(options: MachineOptions = {}): Promise<Machine> {
  const machine = await machineWith(["bound-token"]);
  await machine.run("new", "signed-token", "--objective", "sender-constraining", "--mechanism", "key-bound-token");
  await machine.run("new", "misspelt");
  const relations = /\n# Others solve[^]*?\n\n/;
  machine.write("profiles/signed-token.yaml", machine.text("profiles/signed-token.yaml").replace(relations, "\n"));
  machine.edit("profiles/bound-token.yaml", "phrase: reach", "phrase: always MUST reach");
  machine.edit("profiles/misspelt.yaml", "solves:", "slves:");
  machine.edit("profiles/misspelt.yaml", "version: 0.1.0", "version: 1.0");
  return new Machine(machine.contents(), options);
}

/** The same without what keeps a file from being read. */
export async function doubtfulSet(options: MachineOptions = {}): Promise<Machine> {
  const machine = await badSet();
  machine.remove("profiles/misspelt.yaml");
  return new Machine(machine.contents(), options);
}
