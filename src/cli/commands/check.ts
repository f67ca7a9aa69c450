import { buildAndReport } from "./build-and-report.ts";
import type { Command } from "../command.ts";

/** What CI runs: lints, and compares generated files with what the manifests give. */
export const check: Command = (parsed, environment) => buildAndReport(parsed, environment, "check");
