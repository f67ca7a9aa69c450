import { Machine, machineWith, type MachineOptions } from "./command-line.ts";

/** Where the generated Markdown lies. */
export const pages = "site/authorization/Auth Profiles";

/** A set that is built. */
export async function built(options: MachineOptions = {}): Promise<Machine> {
  const machine = await machineWith(["bound-token", "signed-token"]);
  const call = await machine.run("build");
  if (call.code !== 0) throw new Error(call.out + call.error);
  return new Machine(machine.contents(), options);
}

/** Whether a path is one of what a build writes. */
export const isGenerated = (path: string) => /^(?:site|schemas)\//.test(path);
