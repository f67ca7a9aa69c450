import { buildAndReport } from "./build-and-report.ts";
import type { Command } from "../command.ts";

/** Lints, then writes every generated file that differs. */
export const build: Command = (parsed, environment) => {
  const mode = parsed.has("check") ? "check" : parsed.has("force") ? "force" : "write";
  return buildAndReport(parsed, environment, mode);
};
