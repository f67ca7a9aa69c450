import { nearest } from "../findings/nearest.ts";
import { HostError } from "../host/host.ts";
import { commands, type CommandSpecification } from "./command-table.ts";
import { exitCode, type Environment } from "./environment.ts";
import { commandHelp, generalHelp } from "./help.ts";
import { parseArguments } from "./parse-arguments.ts";
import { UsageError } from "./usage-error.ts";

/** Runs one call of the command line and says its exit code. Never throws for bad input. */
export async function run(argv: readonly string[], environment: Environment): Promise<number> {
  try {
    return await dispatch(argv, environment);
  } catch (error) {
    if (error instanceof UsageError) {
      environment.writeError(`auth-profiles: ${error.message}\n${error.help === undefined ? "" : `  ${error.help}\n`}`);
      return exitCode.unusable;
    }
    if (error instanceof HostError) {
      environment.writeError(`auth-profiles: ${error.message}\n`);
      return exitCode.unusable;
    }
    environment.writeError(bugReport(error, environment));
    return exitCode.bug;
  }
}

async function dispatch(argv: readonly string[], environment: Environment): Promise<number> {
  const [first, ...rest] = argv;
  if (first === undefined) {
    environment.writeError(generalHelp());
    return exitCode.unusable;
  }
  if (first === "--version" || first === "-V") {
    environment.writeOut(`${environment.version}\n`);
    return exitCode.clean;
  }
  if (first === "--help" || first === "-h" || first === "help") {
    const named = first === "help" && rest[0] !== undefined ? findCommand(rest[0]) : undefined;
    environment.writeOut(named === undefined ? generalHelp() : commandHelp(named));
    return exitCode.clean;
  }
  const specification = findCommand(first);
  const parsed = parseArguments(specification, rest);
  if (parsed.has("help")) {
    environment.writeOut(commandHelp(specification));
    return exitCode.clean;
  }
  const command = await specification.load();
  return command(parsed, environment);
}

function findCommand(name: string): CommandSpecification {
  const found = commands.find((command) => command.name === name);
  if (found !== undefined) return found;
  const near = nearest(
    name,
    commands.map((command) => command.name),
  );
  const kind = name.startsWith("-") ? "option" : "command";
  throw new UsageError(
    `unknown ${kind} \`${name}\`${near === undefined ? "" : `; did you mean \`${near}\`?`}`,
    "see `auth-profiles --help`",
  );
}

/** A bug is ours: the stack is what its report needs, and the only place where one is printed. */
function bugReport(error: unknown, environment: Environment): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const own = stack.split("\n").map((line) => line.replace(/\(?(file:\/\/)?\/[^\s()]*\/([^/\s()]+)\)?$/, "($2)"));
  return [
    `auth-profiles ${environment.version}: this is a bug in auth-profiles, not in your files.`,
    "Please report it with the command, the input and these lines:",
    ...own.map((line) => `  ${line.trim()}`),
    "",
  ].join("\n");
}
