import type { Finding } from "../../findings/finding.ts";
import { createFormatContext, type FormatContext } from "../../findings/formats/format-context.ts";
import { formatFindings, isFindingFormat } from "../../findings/formats/format-findings.ts";
import { LineMaps } from "../../text/line-map.ts";
import type { Project } from "../../pipeline/read/read-project.ts";
import type { Session } from "../environment.ts";
import type { Arguments } from "../command.ts";
import { wantsColor } from "./report-findings.ts";
import type { Root } from "../root.ts";
import { pathsForPeople, pathsForRepository, withPaths } from "./shown-paths.ts";

/** Findings as a part of what a command prints, in one format at a time. */
export interface FindingWriter {
  (format: string): Promise<string>;
  /** What machines need to know beside the findings. */
  readonly context: FormatContext;
}

/** Opens a writer of findings for a command that prints more than findings. */
export function findingsInFormat(
  findings: readonly Finding[],
  project: Project,
  root: Root,
  parsed: Arguments,
  session: Session,
): FindingWriter {
  const context = createFormatContext({
    lineMaps: new LineMaps(),
    toolVersion: session.version,
    files: project.files,
    showSummary: false,
    showDecided: true,
  });
  const write = (format: string): Promise<string> => {
    if (!isFindingFormat(format)) return Promise.resolve("");
    const isText = format === "text";
    const paths = isText ? pathsForPeople(root, session) : pathsForRepository(root, session);
    const color = isText && wantsColor(parsed, session);
    return formatFindings(format, format === "json" ? findings : withPaths(findings, paths), { ...context, color });
  };
  return Object.assign(write, { context });
}
