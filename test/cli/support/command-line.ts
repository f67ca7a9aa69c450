import { run } from "../../../src/cli/run.ts";
import type { Environment } from "../../../src/cli/environment.ts";
import { MemoryHost, type MemoryHostFaults } from "../../../src/host/memory-host.ts";
import { FolderHost } from "./folder-host.ts";

/** What one call of the command line did. */
export interface Call {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** Paths that were written or removed, below the working folder as somebody there would write them. */
  readonly changes: readonly string[];
}

/** What differs from an ordinary machine. */
export interface MachineOptions {
  readonly variables?: Environment["variables"];
  readonly terminal?: "stdout" | "stderr";
  readonly today?: string;
  readonly faults?: MemoryHostFaults;
  /** Below the working folder of all calls. */
  readonly folder?: string;
  /** Which build of the tool runs; without it, nothing is remembered from one call to the next. */
  readonly build?: string;
}

/** Where everything lies. */
const home = "home/set";

/** A machine with a disk in memory on which the command line runs. */
export class Machine {
  readonly #disk: MemoryHost;
  readonly #options: MachineOptions;

  /** `files`: contents by path, relative to the first working folder; `/` begins a path of the machine. */
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}, options: MachineOptions = {}) {
    this.#options = options;
    const placed = Object.entries(files).map(([path, contents]) => [placeOf(path), contents] as const);
    const { unwritable, unreadable, ...others } = options.faults ?? {};
    this.#disk = new MemoryHost(
      { [`${home}/.keep`]: "", ...Object.fromEntries(placed) },
      {
        ...others,
        ...(unwritable === undefined ? {} : { unwritable: unwritable.map(placeOf) }),
        ...(unreadable === undefined ? {} : { unreadable: unreadable.map(placeOf) }),
      },
    );
  }

  /** Runs the command line in the working folder. */
  async run(...argv: readonly string[]): Promise<Call> {
    const { variables = {}, terminal, today = "2026-01-15", folder, build } = this.#options;
    let out = "";
    let error = "";
    const before = this.#disk.changes.length;
    const code = await run(argv, {
      workingFolder: `/${folder === undefined ? home : `${home}/${folder}`}`,
      variables,
      stdoutIsTerminal: terminal === "stdout",
      stderrIsTerminal: terminal === "stderr",
      version: "1.2.3",
      today: () => today,
      writeOut: (text) => void (out += text),
      writeError: (text) => void (error += text),
      openHost: (root) => Promise.resolve().then(() => new FolderHost(this.#disk, root.replace(/^\/|\/$/g, ""))),
      buildId: () => Promise.resolve(build),
      breathe: () => Promise.resolve(),
    });
    return { code, out, error, changes: this.#disk.changes.slice(before).map(nameOf) };
  }

  /** A file as text; nothing where there is none. */
  read(path: string): string | undefined {
    return this.#disk.readText(placeOf(path));
  }

  /** A file that has to be there. */
  text(path: string): string {
    const text = this.read(path);
    if (text === undefined) throw new Error(`${path} does not exist`);
    return text;
  }

  write(path: string, contents: string): void {
    this.#disk.write(placeOf(path), contents);
  }

  /** Replaces the only place where a text stands in a file. */
  edit(path: string, from: string, to: string): void {
    const text = this.text(path);
    if (text.split(from).length !== 2) throw new Error(`${path} has not exactly one ${from}`);
    this.write(
      path,
      text.replace(from, () => to),
    );
  }

  remove(path: string): void {
    this.#disk.remove(placeOf(path));
  }

  /** The files below the first working folder, apart from the one that keeps it. */
  files(folder = ""): readonly string[] {
    return this.#disk
      .list(placeOf(folder))
      .map(nameOf)
      .filter((path) => path !== ".keep");
  }

  /** All files with their contents. */
  contents(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.files().map((path) => [path, this.text(path)]));
  }
}

/** A machine with a set as `init` and `new` leave it; each id becomes a profile. */
export async function machineWith(ids: readonly string[], options: MachineOptions = {}): Promise<Machine> {
  const first = new Machine();
  for (const argv of [["init"], ...ids.map((id) => ["new", id])]) {
    const { code, error } = await first.run(...argv);
    if (code !== 0) throw new Error(error);
  }
  return new Machine(first.contents(), options);
}

function placeOf(path: string): string {
  if (path.startsWith("/")) return path.slice(1);
  return path === "" ? home : `${home}/${path}`;
}

function nameOf(place: string): string {
  return place.startsWith(`${home}/`) ? place.slice(home.length + 1) : `/${place}`;
}
