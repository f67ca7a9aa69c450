import type { Arguments, Command } from "../command.ts";
import type { PublishMode } from "../../publish/publisher.ts";
import { asOfDay } from "../as-of.ts";
import type { Session } from "../environment.ts";
import { openRunMemory } from "../open-memories.ts";
import { outcomeLine } from "../reporting/outcome-line.ts";
import { openReporter } from "../reporting/report-findings.ts";
import { openSetRoot } from "../root.ts";

/** Lints, then writes every generated file that differs. */
export const build: Command = (parsed, environment) => {
  const mode = parsed.has("check") ? "check" : parsed.has("force") ? "force" : "write";
  return buildAndReport(parsed, environment, mode);
};

/** What CI runs: lints, and compares generated files with what the manifests give. */
export const check: Command = (parsed, environment) => buildAndReport(parsed, environment, "check");

/**
 * What `build` and `check` have in common. `build` makes nothing where nothing changed since the last time; `check`
 * always looks for itself.
 */
async function buildAndReport(parsed: Arguments, session: Session, mode: PublishMode): Promise<number> {
  const asOf = asOfDay(parsed, session);
  const root = await openSetRoot(parsed, session);
  const memory = mode === "check" ? undefined : await openRunMemory(parsed, root, session, { command: "build", asOf });
  const known = memory?.recall(root.host);
  if (known === undefined) {
    const { buildAnew } = await import("./build-anew.ts");
    return buildAnew(parsed, session, root, { asOf, mode, memory });
  }
  const report = await openReporter(parsed, root, known.files, session);
  const code = await report(known.findings, known.files);
  if (!parsed.has("quiet")) {
    session.writeError(`${outcomeLine({ written: 0, removed: 0, unchanged: known.generated })}\n`);
  }
  return code;
}
