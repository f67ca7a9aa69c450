import { nearest } from "../findings/nearest.ts";
import { HostError } from "../host/host.ts";
import { displayText } from "../text/display-text.ts";
import type { CommandSpecification } from "./command.ts";
import { commands } from "./command-table.ts";
import { exitCode, type Environment, type Session } from "./environment.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { hostErrorWords } from "./host-error-words.ts";
import { parseArguments } from "./parse-arguments.ts";
import { UsageError } from "./usage-error.ts";

/** Runs one call of the command line and says its exit code. Never throws for bad input. */
export async function run(argv: readonly string[], environment: Environment): Promise<number> {
  // What the path of a refusal is relative to.
  let root: string | undefined;
  const session: Session = { ...environment, enterRoot: (folder) => (root = folder) };
  try {
    return await dispatch(argv, session);
  } catch (error) {
    if (error instanceof UsageError) return refuse(error, environment);
    if (error instanceof HostError) return refuse(hostErrorWords(error, root, environment), environment);
    environment.writeError(bugReport(error, environment));
    return exitCode.bug;
  }
}

async function dispatch(argv: readonly string[], session: Session): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    session.writeError(generalHelp());
    return exitCode.unusable;
  }
  if (first === "--version" || first === "-V") {
    session.writeOut(`${session.version}\n`);
    return exitCode.clean;
  }
  if (first === "--help" || first === "-h" || first === "help") {
    const named = first === "help" && rest[0] !== undefined ? findCommand(rest[0]) : undefined;
    session.writeOut(named === undefined ? generalHelp() : commandHelp(named));
    return exitCode.clean;
  }
  const specification = findCommand(first);
  const parsed = parseArguments(specification, rest);
  if (parsed.has("help")) {
    session.writeOut(commandHelp(specification));
    return exitCode.clean;
  }
  const command = await specification.load();
  return command(parsed, session);
}

function findCommand(name: string): CommandSpecification {
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) return found;
  const isOption = name.startsWith("-");
  const known = isOption ? ["--help", "--version"] : commands.map((command) => command.name);
  const near = nearest(name, known);
  throw new UsageError(
    `unknown ${isOption ? "option" : "command"} \`${name}\`${near === undefined ? "" : `; did you mean \`${near}\`?`}`,
    "see `auth-profiles --help`",
  );
}

/** Says why nothing can be done. What came from the command line or a disk may hold anything. */
function refuse({ message, help }: { readonly message: string; readonly help?: string | undefined }, to: Environment) {
  to.writeError(`auth-profiles: ${displayText(message)}\n${help === undefined ? "" : `  ${displayText(help)}\n`}`);
  return exitCode.unusable;
}

/** A bug is ours: the stack is what its report needs, and the only place where one is printed. */
function bugReport(error: unknown, environment: Environment): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const own = stack.split("\n").map((line) => line.replace(/\(?(file:\/\/)?\/[^\s()]*\/([^/\s()]+)\)?$/, "($2)"));
  return [
    `auth-profiles ${environment.version}: this is a bug in auth-profiles, not in your files.`,
    "Please report it with the command, the input and these lines:",
    ...own.map((line) => `  ${displayText(line.trim())}`),
    "",
  ].join("\n");
}
