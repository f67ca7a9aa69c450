import type { Environment } from "../environment.ts";

/** Below this many profiles nobody waits long enough to wonder. */
const fewestProfiles = 50;

/** One line on the terminal that says what is being done, and that is gone when it is done. */
export interface Progress {
  /** Shows a text in the place of the last one. */
  show(text: string): void;
  /** Takes the line away. */
  clear(): void;
}

/** Progress for people who wait: nothing in a pipe, nothing with `--quiet`, nothing for a small set. */
export function openProgress(profileCount: number, isQuiet: boolean, environment: Environment): Progress {
  if (!environment.stderrIsTerminal || isQuiet || profileCount <= fewestProfiles) {
    return { show: () => undefined, clear: () => undefined };
  }
  let width = 0;
  // Blanks instead of a control sequence: every terminal knows them.
  const show = (text: string): void => {
    environment.writeError(`\r${text.padEnd(width)}`);
    width = text.length;
  };
  const clear = (): void => {
    if (width > 0) environment.writeError(`\r${" ".repeat(width)}\r`);
    width = 0;
  };
  return { show, clear };
}
