import { readSettings } from "../../compile/read-project.ts";
import type { Finding } from "../../findings/finding.ts";
import { formatYaml } from "../../syntax/format-yaml.ts";
import { parseYaml } from "../../syntax/parse-yaml.ts";
import { readText } from "../../syntax/read-text.ts";
import { LineMaps } from "../../text/line-map.ts";
import type { Command } from "../command-table.ts";
import { exitCode } from "../environment.ts";
import { reportFindings } from "../report-findings.ts";
import { openRoot, relativeTo, shownPath } from "../root.ts";
import { UsageError } from "../usage-error.ts";

/** Writes YAML files in canonical form. A file that cannot be read is told and left alone. */
export const fmt: Command = async (parsed, environment) => {
  const root = await openRoot(parsed, environment);
  const { value: settings } = readSettings(root.host, root.configurationFile);
  const folder = settings?.profiles ?? "profiles";
  const paths =
    parsed.operands.length === 0
      ? [...root.host.list(folder), ...(root.host.exists(root.configurationFile) ? [root.configurationFile] : [])]
      : parsed.operands.flatMap((operand) => {
          const path = relativeTo(root.folder, operand, environment);
          const below = root.host.list(path);
          if (below.length > 0) return below;
          if (!root.host.exists(path)) throw new UsageError(`\`${operand}\` does not exist`, "name a file or a folder");
          return [path];
        });
  const unreadable: Finding[] = [];
  const changed: string[] = [];
  for (const path of [...new Set(paths)].filter((one) => /\.ya?ml$/.test(one))) {
    const bytes = root.host.readBytes(path);
    const read = bytes && readText(path, bytes);
    const file = read?.value;
    const errors = [...(read?.findings ?? []), ...(file === undefined ? [] : parseYaml(file).findings)];
    const faults = errors.filter((finding) => finding.severity === "error");
    unreadable.push(...faults);
    if (file === undefined || faults.length > 0) continue;
    const formatted = formatYaml(file.text);
    if (formatted === new TextDecoder().decode(bytes)) continue;
    changed.push(path);
    if (!parsed.has("check")) root.host.write(path, formatted);
    await environment.breathe();
  }
  if (!parsed.has("quiet")) {
    const verb = parsed.has("check") ? "would change" : "formatted";
    for (const path of changed) environment.writeError(`${verb} ${shownPath(root, path, environment)}\n`);
  }
  if (unreadable.length > 0) {
    const reported = { findings: unreadable, files: paths, lineMaps: new LineMaps() };
    return reportFindings(reported, parsed, root, environment);
  }
  return parsed.has("check") && changed.length > 0 ? exitCode.findings : exitCode.clean;
};
