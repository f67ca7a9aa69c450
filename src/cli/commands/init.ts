import { readSettings } from "../../pipeline/read/read-project.ts";
import { defaultConfigurationFile, type Settings } from "../../pipeline/read/settings.ts";
import type { StagedFile } from "../../host/host.ts";
import type { Command } from "../command.ts";
import { exitCode, type Environment } from "../environment.ts";
import { fillTemplate, type TemplateName } from "./fill-template.ts";
import { openNewRoot, shownPath, type Root } from "../root.ts";
import { UsageError } from "../usage-error.ts";
import { editorSchemasDiffer, schemaBinding, writeEditorSchemas } from "./write-editor-schemas.ts";

/** A file that a repository starts with. */
interface StartingFile {
  readonly template: TemplateName;
  readonly path: string;
  readonly means: string;
  /** The schema that its first line binds it to. */
  readonly schema?: string;
}

/** Sets up a repository. Shows what it writes, and touches nothing that exists. */
export const init: Command = async (parsed, session) => {
  const root = await openNewRoot(parsed, session);
  const settings = usableSettings(root, session);
  const isDryRun = parsed.has("dry-run");
  const files = startingFiles(settings);
  const missing = files.filter(({ path }) => !root.host.exists(path));
  if (!isDryRun) writeAll(missing, settings, root);
  const { schemas } = settings.outputs;
  const writesSchemas = isDryRun ? editorSchemasDiffer(root) : writeEditorSchemas(root);
  const rows = files.map((file) => [missing.includes(file), file.path, file.means] as const);
  if (schemas !== undefined) rows.push([writesSchemas, schemas, "the schemas that editors complete from"]);
  if (parsed.has("quiet")) return exitCode.clean;
  const shown = rows.map(([isNew, path, means]) => [isNew, shownPath(root, path, session), means] as const);
  const width = Math.max(...shown.map(([, path]) => path.length));
  for (const [isNew, path, means] of shown) {
    session.writeError(`  ${isNew ? "write" : "keep "}  ${path.padEnd(width)}  ${means}${isNew ? "" : ", as it is"}\n`);
  }
  session.writeError(
    isDryRun ? "Nothing was written (--dry-run).\n" : "Next: `auth-profiles new <id>` starts a profile.\n",
  );
  return exitCode.clean;
};

/** What the configuration says, or would say. */
function usableSettings(root: Root, environment: Environment): Settings {
  const { configurationFile } = root;
  const shown = shownPath(root, configurationFile, environment);
  if (configurationFile !== defaultConfigurationFile) {
    const help = `set up with that name, then move it to \`${shown}\``;
    throw new UsageError(`\`init\` writes \`${defaultConfigurationFile}\``, help);
  }
  const settings = readSettings(root.host, configurationFile).value;
  if (settings !== undefined) return settings;
  throw new UsageError(`\`${shown}\` cannot be used`, "run `auth-profiles lint` for what is wrong with it");
}

function startingFiles({ vocabulary }: Settings): readonly StartingFile[] {
  return [
    {
      template: "configuration",
      path: defaultConfigurationFile,
      means: "the configuration",
      schema: "configuration",
    },
    {
      template: "vocabulary",
      path: vocabulary,
      means: "the words that all profiles share",
      schema: "vocabulary",
    },
    { template: "extensions", path: ".vscode/extensions.json", means: "the editor's YAML support" },
    { template: "workflow", path: ".github/workflows/auth-profiles.yaml", means: "the check in CI" },
  ];
}

/** Writes all of the files, or none where one of them cannot be written. */
function writeAll(files: readonly StartingFile[], settings: Settings, { host }: Root): void {
  const staged: StagedFile[] = [];
  try {
    for (const { template, path, schema } of files) {
      const binding = schema === undefined ? "" : schemaBinding(path, schema, settings);
      staged.push(host.stage(path, fillTemplate(template, { schema: binding })));
    }
    for (const file of staged) file.commit();
  } finally {
    // What is in its place stays there.
    for (const file of staged.reverse()) file.discard();
  }
}
