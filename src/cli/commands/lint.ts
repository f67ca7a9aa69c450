import { asOfDay } from "../as-of.ts";
import type { Command } from "../command.ts";
import { openRunMemory } from "../open-memories.ts";
import { openReporter } from "../reporting/report-findings.ts";
import { openSetRoot } from "../root.ts";

/** Checks manifests, and profiles against each other; where nothing changed, tells what was found the last time. */
export const lint: Command = async (parsed, session) => {
  if (parsed.get("graph") !== undefined) return (await import("./print-graph.ts")).printGraph(parsed, session);
  const asOf = asOfDay(parsed, session);
  const root = await openSetRoot(parsed, session);
  const memory = await openRunMemory(parsed, root, session, { command: "lint", asOf });
  const isOfAll = parsed.operands.length === 0 && !parsed.has("accept");
  const known = isOfAll ? memory?.recall(root.host) : undefined;
  if (known !== undefined) {
    const report = await openReporter(parsed, root, known.files, session);
    return report(known.findings, known.files);
  }
  const { lintAnew } = await import("./lint-anew.ts");
  return lintAnew(parsed, session, root, { asOf, memory });
};
