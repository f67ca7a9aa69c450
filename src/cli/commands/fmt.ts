import { readSettings } from "../../pipeline/read/read-project.ts";
import type { Finding } from "../../findings/finding.ts";
import { formatYaml } from "../../syntax/format-yaml.ts";
import { parseYaml } from "../../syntax/parse-yaml.ts";
import { holdsNothing, readText } from "../../syntax/read-text.ts";
import { exitCode, type Environment } from "../environment.ts";
import type { Arguments, Command } from "../command.ts";
import { openReporter } from "../reporting/report-findings.ts";
import { openRoot, relativeTo, shownPath, type Root } from "../root.ts";
import { UsageError } from "../usage-error.ts";

/** Writes YAML files in canonical form. A file that cannot be read is told and left alone. */
export const fmt: Command = async (parsed, session) => {
  const root = await openRoot(parsed, session);
  const report = await openReporter(parsed, root, [], session);
  const paths = parsed.operands.length === 0 ? filesOfSet(root) : namedFiles(parsed, root, session);
  if (!Array.isArray(paths)) {
    await report(paths.faults, [root.configurationFile]);
    return exitCode.unusable;
  }
  const unreadable: Finding[] = [];
  const changed: string[] = [];
  for (const path of paths) {
    const { formatted, faults } = canonical(path, root);
    unreadable.push(...faults);
    if (formatted === undefined) continue;
    changed.push(path);
    if (!parsed.has("check")) root.host.write(path, formatted);
    await session.breathe();
  }
  if (!parsed.has("quiet")) {
    const verb = parsed.has("check") ? "would change" : "formatted";
    for (const path of changed) session.writeError(`${verb} ${shownPath(root, path, session)}\n`);
  }
  const code = unreadable.length > 0 ? await report(unreadable, paths) : exitCode.clean;
  return parsed.has("check") && changed.length > 0 ? exitCode.findings : code;
};

const isYaml = (path: string): boolean => /\.ya?ml$/.test(path);

/** Every YAML file of the set, or what is wrong with the configuration that says where they are. */
function filesOfSet(root: Root): string[] | { readonly faults: readonly Finding[] } {
  const { host, configurationFile } = root;
  const { value: settings, findings } = readSettings(host, configurationFile);
  if (settings === undefined) return { faults: findings };
  const others = [settings.vocabulary, settings.acknowledgements, configurationFile];
  const existing = others.filter((path) => host.exists(path));
  return [...new Set([...host.list(settings.profiles), ...existing])].filter(isYaml);
}

/** The YAML files that the command line names, and those below the folders that it names. */
function namedFiles(parsed: Arguments, root: Root, environment: Environment): string[] {
  const paths = parsed.operands.flatMap((operand) => {
    const path = relativeTo(root.folder, operand, environment);
    const found = [path, ...root.host.list(path)].filter(isYaml);
    if (found.length > 0 && root.host.exists(path)) return found;
    throw new UsageError(
      root.host.exists(path) ? `\`${operand}\` is no YAML file` : `\`${operand}\` does not exist`,
      "name a YAML file, or a folder of such files",
    );
  });
  return [...new Set(paths)];
}

/** A file in canonical form where it is in another one, or why it cannot be read. */
function canonical(path: string, { host }: Root): { readonly formatted?: string; readonly faults: readonly Finding[] } {
  const bytes = host.readBytes(path);
  if (bytes === undefined) return { faults: [] };
  const { value: file, findings } = readText(path, bytes);
  if (file === undefined) return { faults: findings };
  if (holdsNothing(file.text)) return { faults: [] };
  const faults = [...findings, ...parseYaml(file).findings].filter((finding) => finding.severity === "error");
  if (faults.length > 0) return { faults };
  const formatted = formatYaml(file.text);
  // The text alone does not tell whether a byte order mark stood before it.
  return formatted === new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes) ? { faults } : { formatted, faults };
}
