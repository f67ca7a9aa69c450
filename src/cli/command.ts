import type { Session } from "./environment.ts";

/** One option of a command. */
export interface OptionSpecification {
  readonly name: string;
  readonly short?: string;
  /** The placeholder of its value; an option without one is a switch. */
  readonly value?: string;
  readonly multiple?: boolean;
  readonly choices?: readonly string[];
  /** Whether `=file` may stand behind the choice. */
  readonly takesFile?: boolean;
  readonly means: string;
}

/** One command: what help says about it, and where its code is, loaded only when it runs. */
export interface CommandSpecification {
  readonly name: string;
  /** What stands behind the name: `[paths...]`. */
  readonly operands: string;
  readonly minimumOperands: number;
  readonly maximumOperands: number;
  readonly summary: string;
  readonly details: readonly string[];
  readonly options: readonly OptionSpecification[];
  readonly examples: readonly (readonly [command: string, means: string])[];
  load(): Promise<Command>;
}

/** Runs with its arguments and says the exit code. */
export type Command = (parsed: Arguments, session: Session) => Promise<number>;

/** The options and operands of one call, with every name and choice checked. */
export interface Arguments {
  readonly operands: readonly string[];
  /** Whether a switch was given. */
  has(name: string): boolean;
  /** The value of an option, or `undefined`. */
  get(name: string): string | undefined;
  /** The values of an option that may be given several times. */
  all(name: string): readonly string[];
}
