import { appendFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { generateSet } from "./generate-set.mjs";
import { profileManifest } from "./profile.mjs";
import { objectiveIds } from "./vocabulary.mjs";

/** A folder of the system for the sets that are measured. It is gone when the process ends, however it ends. */
export class Workspace {
  #root = mkdtempSync(join(tmpdir(), "auth-profiles-bench-"));
  #edits = 0;

  constructor() {
    const remove = () => rmSync(this.#root, { recursive: true, force: true });
    process.on("exit", remove);
    for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
  }

  /** Writes a generated set, and says where. */
  generate(profileCount, { commonObjectives = 0 } = {}) {
    const folder = join(this.#root, `set-${profileCount}-${commonObjectives}`);
    if (existsSync(folder)) return folder;
    for (const [path, text] of generateSet(profileCount, { commonObjectives })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  }

  /** Copies the manifests of a repository, and says where to. */
  copy(repository) {
    const folder = join(this.#root, "bundled");
    for (const name of ["profiles", "auth-profiles.yaml"]) {
      cpSync(join(repository, name), join(folder, name), { recursive: true });
    }
    return folder;
  }

  /** The path of the last profile of a generated set. */
  lastProfile(profileCount) {
    return `profiles/${profileManifest(profileCount - 1, objectiveIds(profileCount)).id}.yaml`;
  }

  /** Makes the next run a first one: no output, nothing remembered. */
  makeCold(folder) {
    for (const name of ["site", "schemas", "node_modules"])
      rmSync(join(folder, name), { recursive: true, force: true });
    mkdirSync(join(folder, "node_modules"));
  }

  /** Waits until what was written is older than the slowest clock of a file system. */
  letTimePass() {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100);
  }

  /** Changes what one manifest says: another sentence in its history, which is its last text. */
  editOne(folder, path) {
    appendFileSync(join(folder, path), `  - { version: 0.0.2, date: 2026-08-01, text: "Edit ${++this.#edits}." }\n`);
  }
}
