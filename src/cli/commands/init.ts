import type { Command } from "../command-table.ts";
import { exitCode } from "../environment.ts";
import { readTemplate } from "../read-template.ts";
import { openNamedRoot, shownPath } from "../root.ts";
import { writeEditorSchemas } from "../write-editor-schemas.ts";

/** What a repository starts with: the template, and where it goes. */
const files = [
  ["auth-profiles.yaml", "auth-profiles.yaml", "the configuration"],
  ["vocabulary.yaml", "profiles/vocabulary.yaml", "the words that all profiles share"],
  ["extensions.json", ".vscode/extensions.json", "the editor's YAML support"],
  ["workflow.yaml", ".github/workflows/auth-profiles.yaml", "the check in CI"],
] as const;

/** Sets up a repository. Shows what it writes, and touches nothing that exists. */
export const init: Command = async (parsed, environment) => {
  const root = await openNamedRoot(parsed, environment);
  const isDryRun = parsed.has("dry-run");
  const width = Math.max(...files.map(([, path]) => shownPath(root, path, environment).length));
  const lines: string[] = [];
  for (const [template, path, means] of files) {
    const shown = shownPath(root, path, environment).padEnd(width);
    if (root.host.exists(path)) {
      lines.push(`  keep   ${shown}  ${means}, which exists`);
      continue;
    }
    if (!isDryRun) root.host.write(path, await readTemplate(template, environment));
    lines.push(`  write  ${shown}  ${means}`);
  }
  if (!isDryRun) writeEditorSchemas(root);
  lines.push(
    `  write  ${shownPath(root, "schemas", environment).padEnd(width)}  the schemas that editors complete from`,
  );
  environment.writeError(`${lines.join("\n")}\n`);
  environment.writeError(
    isDryRun ? "Nothing was written (--dry-run).\n" : "Next: `auth-profiles new <id>` starts a profile.\n",
  );
  return exitCode.clean;
};
