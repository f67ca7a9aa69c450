import { expiryDay } from "../../findings/decisions/expiry-day.ts";
import type { Severity } from "../../findings/finding.ts";
import { nearest } from "../../findings/nearest.ts";
import { confinePath } from "../../host/confine-path.ts";
import { HostError } from "../../host/host.ts";
import type { Outputs } from "../../manifest/project-types.ts";
import { displayText } from "../../text/display-text.ts";
import { defaultConfigurationFile } from "../read/settings.ts";

/** What `check` and `build` can be told. Every option may be left out. */
export interface RunOptions {
  /**
   * The path of the configuration. Default: `auth-profiles.yaml`, which need not be there; one that is named must be among
   * the files.
   */
  readonly configuration?: string | undefined;
  /**
   * The day at which suppressions and acknowledgements expire, `YYYY-MM-DD`. Without it nothing expires: the clock is
   * never asked, so that the same files and options always give the same result.
   */
  readonly asOf?: string | undefined;
  /** The weight from which on an open finding makes `ok` false. Default: `error`. */
  readonly failOn?: Severity | undefined;
  /** Folders of generated files, each in the place of that of the configuration; `none`: not generated. */
  readonly outputs?: Outputs | undefined;
}

const severities: readonly Severity[] = ["error", "warning", "info"];

const outputNames: readonly (keyof Outputs)[] = ["markdown", "mdx", "schemas", "site"];

/** The path of the configuration that options name. */
export function configurationOf({ configuration = defaultConfigurationFile }: RunOptions): string {
  return belowRoot("configuration", configuration);
}

/**
 * Checks options, as nobody who writes JavaScript has a compiler do it. `flags`: names of those that only one call has.
 * Throws `TypeError` for an unknown option and for a value of another type, `RangeError` for a value that means nothing.
 */
export function checkOptions(options: RunOptions, flags: readonly string[]): void {
  const all = entriesOf("options", options, [...flags, "configuration", "asOf", "failOn", "outputs"]);
  for (const flag of flags) {
    const value = all.get(flag);
    if (value !== undefined && typeof value !== "boolean") throw wrongType(flag, value, "true or false");
  }
  const configuration = all.get("configuration");
  if (configuration !== undefined) belowRoot("configuration", configuration);
  const asOf = all.get("asOf");
  if (asOf !== undefined && typeof asOf !== "string") throw wrongType("asOf", asOf, "a day, as in `2026-07-28`");
  expiryDay(asOf);
  const failOn = all.get("failOn");
  if (failOn !== undefined && !severities.some((severity) => severity === failOn)) {
    throw new RangeError(`\`failOn\` is \`${shown(failOn)}\`, expected \`error\`, \`warning\` or \`info\``);
  }
  const outputs = all.get("outputs");
  if (outputs === undefined) return;
  for (const [name, folder] of entriesOf("outputs", outputs, outputNames)) belowRoot(`outputs.${name}`, folder);
}

/** The entries of an object that are given, under known names only. */
function entriesOf(where: string, value: unknown, known: readonly string[]): ReadonlyMap<string, unknown> {
  if (typeof value !== "object" || value === null) throw wrongType(where, value, "an object");
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const unknown = entries.find(([name]) => !known.includes(name))?.[0];
  if (unknown !== undefined) {
    const near = nearest(unknown, known);
    const hint = near === undefined ? `expected ${known.join(", ")}` : `did you mean \`${near}\`?`;
    throw new TypeError(`\`${where}\` has no \`${displayText(unknown)}\`; ${hint}`);
  }
  return new Map(entries);
}

function belowRoot(name: string, path: unknown): string {
  if (typeof path !== "string") throw wrongType(name, path, "a path below the root");
  try {
    const inside = confinePath(path);
    if (inside !== "") return inside;
    throw new RangeError(`\`${name}\` is \`${displayText(path)}\`, expected a path below the root`);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    throw new RangeError(`\`${name}\` is \`${displayText(error.path)}\`: ${error.message}`, { cause: error });
  }
}

function wrongType(name: string, value: unknown, expected: string): TypeError {
  return new TypeError(`\`${name}\` is \`${shown(value)}\`, expected ${expected}`);
}

function shown(value: unknown): string {
  return displayText(String(value)).slice(0, 100);
}
