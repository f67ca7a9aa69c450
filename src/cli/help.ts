import type { CommandSpecification, OptionSpecification } from "./command.ts";
import { commands } from "./command-table.ts";

/** What `--help` prints without a command. */
export function generalHelp(): string {
  const width = Math.max(...commands.map((command) => `${command.name} ${command.operands}`.length));
  const rows = commands.map(
    (command) => `  ${`${command.name} ${command.operands}`.padEnd(width)}  ${command.summary}`,
  );
  return [
    "auth-profiles: typed profile manifests in; specifications, schemas and findings out",
    "",
    "Usage: auth-profiles <command> [options]",
    "",
    "Commands:",
    ...rows,
    "",
    "Options:",
    "  -h, --help     show help; `auth-profiles <command> --help` for one command",
    "      --version  show the version",
    "",
    "Exit codes: 0 clean; 1 findings; 2 an argument, folder or configuration that cannot be used; 3 a bug of ours.",
    "",
  ].join("\n");
}

/** What `<command> --help` prints. */
export function commandHelp(command: CommandSpecification): string {
  const usage = ["auth-profiles", command.name, command.operands, "[options]"].filter((part) => part !== "").join(" ");
  const left = command.options.map(optionLabel);
  const width = Math.max(...left.map((label) => label.length));
  const options = command.options.map((option, index) => `  ${(left[index] ?? "").padEnd(width)}  ${option.means}`);
  const exampleWidth = Math.max(...command.examples.map(([text]) => text.length));
  const examples = command.examples.map(([text, means]) => `  ${text.padEnd(exampleWidth)}  # ${means}`);
  return [
    `auth-profiles ${command.name}: ${command.summary}`,
    "",
    `Usage: ${usage}`,
    ...(command.details.length === 0 ? [] : ["", ...command.details]),
    "",
    "Options:",
    ...options,
    "",
    "Examples:",
    ...examples,
    "",
  ].join("\n");
}

function optionLabel(option: OptionSpecification): string {
  const short = option.short === undefined ? "    " : `-${option.short}, `;
  const value = option.value === undefined ? "" : ` <${option.value}>`;
  return `${short}--${option.name}${value}`;
}
