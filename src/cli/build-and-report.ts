import { buildProject } from "../compile/build-project.ts";
import { readProject } from "../compile/read-project.ts";
import type { PublishMode, PublishSummary } from "../publish/publisher.ts";
import { LineMaps } from "../text/line-map.ts";
import { asOfDay } from "./as-of.ts";
import type { Environment } from "./environment.ts";
import type { Arguments } from "./parse-arguments.ts";
import { readSiteAssets } from "./read-site-assets.ts";
import { reportFindings } from "./report-findings.ts";
import { openRoot } from "./root.ts";

/** What `build` and `check` have in common: read, find, make, publish, tell. */
export async function buildAndReport(parsed: Arguments, environment: Environment, mode: PublishMode): Promise<number> {
  const asOf = asOfDay(parsed, environment);
  const root = await openRoot(parsed, environment);
  const assets = await readSiteAssets(environment);
  const project = readProject(root.host, root.configurationFile);
  const breathe = (): Promise<void> => environment.breathe();
  const { findings, summary } = await buildProject(root.host, project, { asOf, mode, assets, breathe });
  const code = await reportFindings(
    { findings, files: project.files, lineMaps: new LineMaps() },
    parsed,
    root,
    environment,
  );
  if (!parsed.has("quiet")) {
    if (summary !== undefined) environment.writeError(`${summaryLine(summary)}\n`);
    else if (mode !== "check") environment.writeError("Nothing was written: an error stands.\n");
  }
  return code;
}

function summaryLine({ written, removed, unchanged }: PublishSummary): string {
  const files = (count: number): string => (count === 1 ? "1 file" : `${count} files`);
  if (written + removed === 0) return `Nothing to write: ${files(unchanged)} up to date.`;
  const parts = [
    ...(written > 0 ? [`wrote ${files(written)}`] : []),
    ...(removed > 0 ? [`removed ${files(removed)}`] : []),
    ...(unchanged > 0 ? [`left ${files(unchanged)} as they were`] : []),
  ];
  const line = parts.join(", ");
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}
