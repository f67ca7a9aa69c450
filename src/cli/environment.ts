import type { Host } from "../host/host.ts";

/** What the command line needs from the machine; everything else is a function of its input. */
export interface Environment {
  /** The folder that paths on the command line are relative to; absolute. */
  readonly workingFolder: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly stdoutIsTerminal: boolean;
  readonly stderrIsTerminal: boolean;
  /** The version of the package. */
  readonly version: string;
  /** Today in UTC, `YYYY-MM-DD`; asked for only where neither `--as-of` nor `SOURCE_DATE_EPOCH` says the day. */
  today(): string;
  writeOut(text: string): void;
  writeError(text: string): void;
  /** The file system below a folder. Throws `HostError` where the folder cannot be used. */
  openHost(root: string): Promise<Host>;
  /** Which build of the tool runs; nothing where the package does not say it. */
  buildId(): Promise<string | undefined>;
  /** Lets signals be heard between two pieces of work. */
  breathe(): Promise<void>;
}

/** One call of the command line. */
export interface Session extends Environment {
  /** Says which folder the command works in, so that refusals name paths as somebody in the working folder would. */
  enterRoot(folder: string): void;
}

/** Exit codes: the contract of every command. */
export const exitCode = {
  clean: 0,
  findings: 1,
  unusable: 2,
  bug: 3,
} as const;
