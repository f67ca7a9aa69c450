import { spawn, type SpawnOptions } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { MemoryHost } from "../../../src/host/memory-host.ts";
import { emitEditorSchemas } from "../../../src/emit/editor-schemas.ts";
import { readProject } from "../../../src/pipeline/read/read-project.ts";
import { machineWith } from "../../cli/support/command-line.ts";

const scripts = new URL("../../../src/build/bundle.mjs", import.meta.url);

/** What a process did. */
export interface Run {
  /** The exit code, or the name of the signal that ended it. */
  readonly end: number | NodeJS.Signals | null;
  readonly out: string;
  readonly error: string;
}

/** The program of this working tree, bundled into a folder of its own, so that no stale build is tested. */
export class Program {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async bundle(): Promise<Program> {
    const folder = mkdtempSync(join(tmpdir(), "program-"));
    const { bundle } = (await import(scripts.href)) as { bundle: (out: string) => Promise<unknown> };
    await bundle(join(folder, "dist"));
    return new Program(folder);
  }

  get bin(): string {
    return join(this.folder, "dist/bin.js");
  }

  /** A folder with these files. */
  place(name: string, files: Readonly<Record<string, string>> = {}): string {
    const place = join(this.folder, name);
    mkdirSync(place);
    for (const [path, contents] of Object.entries(files)) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), contents);
    }
    return place;
  }

  start(cwd: string, argv: readonly string[], options: SpawnOptions = {}) {
    return spawn(process.execPath, [this.bin, ...argv], { cwd, stdio: ["ignore", "pipe", "pipe"], ...options });
  }

  /** Runs it to its end. */
  run(cwd: string, argv: readonly string[], options: SpawnOptions = {}): Promise<Run> {
    return ended(this.start(cwd, argv, options));
  }

  /** Runs a line of a shell, in which `"$@"` is the program. */
  shell(cwd: string, line: string): Promise<Run> {
    const argv = ["-c", line, "sh", process.execPath, this.bin];
    return ended(spawn("bash", argv, { cwd, stdio: ["ignore", "pipe", "pipe"] }));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export async function ended(child: ReturnType<typeof spawn>): Promise<Run> {
  let out = "";
  let error = "";
  child.stdout?.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr?.on("data", (data: Buffer) => (error += data.toString()));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) => {
      resolve({ end: code ?? signal, out, error });
    });
  });
}

/** Everything below a folder, folders included, with the contents of files. */
export function treeOf(place: string): Readonly<Record<string, string>> {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const contents = entry.isFile() ? readFileSync(path, "utf8") : "";
    return [path.slice(place.length + 1), contents] as const;
  });
  return Object.fromEntries(entries.sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** The files of a set with so many profiles, each with so many requirements; schemas of editors included. */
export async function filesOfSet(profiles: number, requirements = 1): Promise<Readonly<Record<string, string>>> {
  const machine = await machineWith(["seed"]);
  const seed = machine.text("profiles/seed.yaml");
  machine.remove("profiles/seed.yaml");
  const files: Record<string, string> = { ...machine.contents() };
  for (let index = 1; index <= profiles; index++) {
    const more = Array.from({ length: requirements - 1 }, (_, at) => requirement(`P${index}-${at + 2}`)).join("");
    const text = seed.replace("id: seed\n", `id: p-${index}\n`).replace("SEED-1", `P${index}-1`);
    files[`profiles/p-${index}.yaml`] = text + more;
  }
  const { set } = readProject(new MemoryHost(files), "auth-profiles.yaml");
  if (set === undefined) throw new Error("the set cannot be read");
  for (const { path, contents } of emitEditorSchemas(set, "schemas")) files[path] = contents;
  return files;
}

function requirement(id: string): string {
  return (
    `  - id: ${id}\n    role: client\n    level: MUST\n    action: other\n    phrase: do what ${id} asks for\n` +
    `    serves: [sender-constraining]\n    derived: This is requirement ${id} of a large file.\n`
  );
}
