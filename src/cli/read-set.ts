import { readProject, type Project } from "../pipeline/read/read-project.ts";
import { nearest } from "../findings/nearest.ts";
import type { ProfileSet } from "../model/set/profile-set.ts";
import { exitCode, type Session } from "./environment.ts";
import { openSourceMemory } from "./open-memories.ts";
import type { Arguments } from "./command.ts";
import { openReporter } from "./reporting/report-findings.ts";
import { openSetRoot, type Root } from "./root.ts";
import { UsageError } from "./usage-error.ts";

/** A set that could be read, for commands that ask it something. */
export interface SetInHand {
  readonly root: Root;
  readonly project: Project;
  readonly set: ProfileSet;
}

/**
 * Reads the set of a root. Where that cannot be done the findings are told as text, and the exit code is returned; where
 * some manifests have errors a line on stderr says so, because an answer about the rest may still be wanted.
 */
export async function readSet(parsed: Arguments, session: Session): Promise<SetInHand | number> {
  const root = await openSetRoot(parsed, session);
  const sources = await openSourceMemory(parsed, root, session);
  const project = readProject(root.host, root.configurationFile, sources?.read);
  sources?.save();
  const { set } = project;
  if (project.configured && set !== undefined) {
    const errors = project.findings.filter(({ severity }) => severity === "error").length;
    if (errors > 0 && !parsed.has("quiet")) {
      const words = errors === 1 ? "1 error stands" : `${errors} errors stand`;
      session.writeError(
        `${words} in the manifests, and what is wrong there is left out; see \`auth-profiles lint\`.\n`,
      );
    }
    return { root, project, set };
  }
  const report = await openReporter(parsed, root, project.files, session);
  await report(project.findings, project.files);
  return project.configured ? exitCode.findings : exitCode.unusable;
}

/** Ids of the command line, each known to the set and named once. Throws `UsageError`. */
export function knownIds(asked: readonly string[], known: readonly string[]): readonly string[] {
  const list = new Set(known);
  for (const id of asked) {
    if (list.has(id)) continue;
    const near = nearest(id, known);
    const hint = near === undefined ? "" : `; did you mean \`${near}\`?`;
    throw new UsageError(
      `the set has no profile \`${id}\`${hint}`,
      `it has ${known.slice(0, 12).join(", ")}${known.length > 12 ? ", …" : ""}`,
    );
  }
  return [...new Set(asked)];
}
