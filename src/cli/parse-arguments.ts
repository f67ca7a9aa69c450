import { parseArgs, type ParseArgsConfig } from "node:util";
import { nearest } from "../findings/nearest.ts";
import type { Arguments, CommandSpecification, OptionSpecification } from "./command.ts";
import { UsageError } from "./usage-error.ts";

/** Parses what stands behind the name of a command. Throws `UsageError`. */
export function parseArguments(command: CommandSpecification, rest: readonly string[]): Arguments {
  const { values, positionals } = parse(command, rest);
  for (const option of command.options) checkValue(option, values[option.name]);
  const wantsHelp = values["help"] === true;
  if (!wantsHelp) checkOperands(command, positionals);
  return {
    operands: positionals,
    has: (name) => values[name] === true,
    get: (name) => {
      const value = values[name];
      return typeof value === "string" ? value : undefined;
    },
    all: (name) => {
      const value = values[name];
      return Array.isArray(value) ? value.map(String) : [];
    },
  };
}

type ParsedValues = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function parse(
  command: CommandSpecification,
  rest: readonly string[],
): { values: ParsedValues; positionals: string[] } {
  const options: NonNullable<ParseArgsConfig["options"]> = {};
  for (const option of command.options) {
    options[option.name] = {
      type: option.value === undefined ? "boolean" : "string",
      multiple: option.multiple ?? false,
      ...(option.short === undefined ? {} : { short: option.short }),
    };
  }
  try {
    const parsed = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
    return { values: parsed.values, positionals: parsed.positionals };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(wordsOf(error.message, command), helpFor(command));
    throw error;
  }
}

/** The message of `parseArgs` in our words: the unknown option and the nearest right one. */
function wordsOf(message: string, command: CommandSpecification): string {
  const unknown = /^Unknown option '(-[^']*)'/.exec(message)?.[1];
  if (unknown !== undefined) {
    const name = unknown.replace(/^-+/, "").replace(/=.*$/s, "");
    const known = command.options.map((option) => option.name);
    const near = nearest(name, known);
    return `unknown option \`${unknown}\`${near === undefined ? "" : `; did you mean \`--${near}\`?`}`;
  }
  const lacking = /^Option '(?:-.*?, )?(.*?)(?: <value>)?' argument missing/.exec(message)?.[1];
  if (lacking !== undefined) return `option \`${lacking}\` needs a value`;
  const ambiguous = /^Option '(?:-.*?, )?(.*?)' argument is ambiguous/.exec(message)?.[1];
  if (ambiguous !== undefined) {
    return `option \`${ambiguous}\` needs a value; one that begins with a dash is written \`${ambiguous}=-x\``;
  }
  const superfluous = /^Option '(?:-.*?, )?(.*?)' does not take an argument/.exec(message)?.[1];
  if (superfluous !== undefined) return `option \`${superfluous}\` takes no value`;
  return message.split("\n", 1)[0] ?? message;
}

function checkValue(option: OptionSpecification, value: ParsedValues[string]): void {
  if (value === undefined || typeof value === "boolean") return;
  for (const given of (Array.isArray(value) ? value : [value]).map(String)) {
    if (given === "") throw new UsageError(`option \`--${option.name}\` needs a value`);
    if (option.choices === undefined) continue;
    const word = option.takesFile === true ? (given.split("=", 1)[0] ?? "") : given;
    if (option.choices.includes(word)) continue;
    const near = nearest(word, option.choices);
    const hint = near === undefined ? "" : `; did you mean \`${near}\`?`;
    throw new UsageError(`\`--${option.name} ${given}\`: expected ${listOf(option.choices)}${hint}`);
  }
}

function checkOperands(command: CommandSpecification, operands: readonly string[]): void {
  if (operands.length < command.minimumOperands) {
    throw new UsageError(`\`${command.name}\` needs ${command.operands}`, helpFor(command));
  }
  if (operands.length > command.maximumOperands) {
    const first = operands[command.maximumOperands] ?? "";
    throw new UsageError(`unexpected argument \`${first}\``, helpFor(command));
  }
}

function listOf(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1) ?? ""}`;
}

function helpFor(command: CommandSpecification): string {
  return `see \`auth-profiles ${command.name} --help\``;
}
