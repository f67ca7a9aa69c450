import type { Artifact } from "../emit/artifact.ts";
import type { Finding } from "../findings/finding.ts";
import { report } from "../findings/report.ts";
import type { Host, StagedFile } from "../host/host.ts";
import { startOf } from "../text/source-file.ts";
import { firstDifferentLine, GeneratedFiles, type FileComparison } from "./generated-files.ts";

/**
 * What a run does with files that are not as it would make them: `write` puts them right, `force` also those that were
 * edited by hand or that this tool did not write, `check` reports them all and writes nothing.
 */
export type PublishMode = "write" | "force" | "check";

/** What a run did. */
export interface PublishSummary {
  /** Files that were new or different. */
  readonly written: number;
  /** Files of an earlier run that nothing generates any more. */
  readonly removed: number;
  /** Files that were as they should be. */
  readonly unchanged: number;
}

/** The command that mends a stale file. */
const command = "auth-profiles build";

/**
 * Puts artifacts in their places: all of them, or none. Each is written beside its place as it comes, so that only
 * differences are kept, and `commit` moves them in when it is known that nothing stands against it.
 */
export class Publisher {
  readonly findings: Finding[] = [];
  readonly #host: Host;
  readonly #mode: PublishMode;
  readonly #generated: GeneratedFiles;
  readonly #staged: StagedFile[] = [];
  readonly #paths = new Set<string>();
  readonly #orphans: string[] = [];
  #unchanged = 0;

  constructor(host: Host, mode: PublishMode) {
    this.#host = host;
    this.#mode = mode;
    this.#generated = new GeneratedFiles(host);
  }

  /**
   * Compares an artifact with what is on disk and writes it beside its place where it differs. Returns false for a
   * second artifact of one path. Throws `HostError`.
   */
  add(artifact: Artifact): boolean {
    if (this.#paths.has(artifact.path)) return false;
    this.#paths.add(artifact.path);
    const comparison = this.#generated.compare(artifact);
    if (comparison.state === "same") this.#unchanged++;
    else if (this.#mode === "check") this.findings.push(staleness(artifact, comparison));
    else if (this.#mode === "force" || comparison.state === "missing" || comparison.state === "differs") {
      this.#staged.push(this.#host.stage(artifact.path, artifact.parts ?? artifact.contents));
    } else this.findings.push(staleness(artifact, comparison));
    return true;
  }

  /** The paths of all artifacts, in the order in which they came. */
  get paths(): readonly string[] {
    return [...this.#paths];
  }

  /** Looks for what an earlier run made in these folders and this one did not. Call it after the last `add`. */
  findOrphans(folders: readonly string[]): void {
    for (const { path, edited } of this.#generated.orphans(folders, this.#paths)) {
      if (this.#mode === "check" || (edited && this.#mode !== "force")) {
        const message = edited ? "orphanEdited" : "orphaned";
        const options = { span: startOf({ path, text: "" }), key: path };
        this.findings.push(report("publish/stale-generated", message, { path, command }, options));
      } else this.#orphans.push(path);
    }
  }

  /** Moves everything into place and removes what is left over. Throws `HostError`. */
  commit(): PublishSummary {
    const written = this.#staged.length;
    try {
      for (const file of this.#staged) file.commit();
    } finally {
      // What is in its place stays there; after a refusal the rest is taken back.
      this.discard();
    }
    for (const path of this.#orphans) this.#host.remove(path);
    return { written, removed: this.#orphans.length, unchanged: this.#unchanged };
  }

  /** Takes back everything that is not in its place yet. Never throws. */
  discard(): void {
    // The last one first: folders that were made for it are empty only then.
    for (const file of this.#staged.splice(0).reverse()) file.discard();
  }
}

function staleness({ path, contents }: Artifact, { state, found }: FileComparison): Finding {
  if (found === undefined) {
    const options = { span: startOf({ path, text: "" }), key: path };
    return report("publish/stale-generated", "missing", { path, command }, options);
  }
  const line = firstDifferentLine(found, contents);
  const lines = found.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const span = { file: { path, text: found }, start, end: start + (lines[line - 1]?.length ?? 0) };
  const options = { span, key: path };
  switch (state) {
    case "edited":
      return report("publish/stale-generated", "edited", { path, command }, options);
    case "foreign":
      return report("publish/stale-generated", "foreign", { path, command }, options);
    default:
      return report("publish/stale-generated", "differs", { path, line, command }, options);
  }
}
