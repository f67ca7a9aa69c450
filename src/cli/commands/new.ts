import { readProject } from "../../pipeline/read/read-project.ts";
import { validateManifest } from "../../manifest/validate.ts";
import { formatYaml } from "../../syntax/format-yaml.ts";
import { parseYaml } from "../../syntax/parse-yaml.ts";
import type { Command } from "../command.ts";
import { exitCode } from "../environment.ts";
import { profileWords, type ProfileWords } from "./profile-words.ts";
import { fillTemplate } from "./fill-template.ts";
import { openRoot, shownPath } from "../root.ts";
import { UsageError } from "../usage-error.ts";
import { schemaBinding, writeEditorSchemas } from "./write-editor-schemas.ts";

/** Starts a profile from a template that is valid at once. */
export const newProfile: Command = async (parsed, session) => {
  const id = parsed.operands[0] ?? "";
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) || id.length > 80) {
    throw new UsageError(`\`${id}\` is no id`, "use lower-case words joined by hyphens, as in token-binding");
  }
  const root = await openRoot(parsed, session);
  const { settings, set, configured } = readProject(root.host, root.configurationFile);
  if (!configured) {
    const shown = shownPath(root, root.configurationFile, session);
    throw new UsageError(`\`${shown}\` cannot be used`, "run `auth-profiles lint` for what is wrong with it");
  }
  if (set === undefined) {
    throw new UsageError(
      `the vocabulary \`${shownPath(root, settings.vocabulary, session)}\` cannot be used`,
      "run `auth-profiles init` for a first one, or `auth-profiles lint` for what is wrong with it",
    );
  }
  const path = `${settings.profiles}/${id}.yaml`;
  const shown = shownPath(root, path, session);
  const taken = set.profilesById.get(id)?.located.file.path ?? path;
  if (taken !== path || root.host.exists(path)) {
    const place = shownPath(root, taken, session);
    throw new UsageError(`profile \`${id}\` exists already in \`${place}\``, "choose another id, or edit the file");
  }
  const words = profileWords(set, { objective: parsed.get("objective"), mechanism: parsed.get("mechanism") });
  const title = parsed.get("title") ?? titleOf(id);
  const schema = schemaBinding(path, "set/manifest", settings);
  const values = { ...holes(words, id), title: scalar(title), schema };
  const text = formatYaml(fillTemplate("profile", values));
  checkText(path, text);
  root.host.write(path, text);
  writeEditorSchemas(root);
  if (!parsed.has("quiet")) {
    session.writeError(`wrote ${shown}\nOpen it in your editor, then run \`auth-profiles lint ${shown}\`.\n`);
  }
  return exitCode.clean;
};

/** What the template leaves open, apart from title and schema. */
function holes(words: ProfileWords, id: string): Readonly<Record<string, string>> {
  const { objective, mechanism, rivals, role, otherRole, action, notTested, base } = words;
  return {
    id: scalar(id),
    prefix: prefixOf(id),
    objective: scalar(objective),
    mechanism: scalar(mechanism),
    relations: rivals.length === 0 ? "" : relations(rivals),
    role: scalar(role),
    otherRole: scalar(otherRole),
    action: scalar(action),
    base: base === undefined ? "" : `base: ${scalar(base)}`,
    capability: base === undefined ? "" : capability(role),
    evidence: notTested === undefined ? `check: ${id}-check` : `not-tested: { reason: ${scalar(notTested)} }`,
  };
}

/** How the parties learn of the profile, and what happens where one of them lacks it. */
function capability(role: string): string {
  return [
    "",
    "# How the parties tell each other that they support it; without the profile on both sides the base holds (`core`), or",
    "# the request is refused (`refuse`).",
    "capability:",
    `  declared-by: [${scalar(role)}]`,
    "  fallback: core",
    '  derived: "Write where it comes from under source instead."',
  ].join("\n");
}

/** What the author has to say about profiles that solve the same problem in another way. */
function relations(rivals: readonly string[]): string {
  const entries = rivals.flatMap((rival) => [
    `  - profile: ${scalar(rival)}`,
    "    kind: alternative",
    "    because: Both solve the same problem, each in its own way.",
    "    choose: Say here how an implementer chooses between the two.",
  ]);
  return [
    "",
    "# Others solve the problem in another way. Readers need to know how to choose.",
    "relations:",
    ...entries,
  ].join("\n");
}

/** Throws `UsageError` where a word of the command line makes no manifest. */
function checkText(path: string, text: string): void {
  const { value: source, findings } = parseYaml({ path, text });
  const fault = findings[0] ?? (source && validateManifest(source).findings[0]);
  if (fault !== undefined) throw new UsageError(fault.message, fault.help);
}

/** A text on one line, in quotes where YAML or a reader of it could take it for something else. */
function scalar(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const isPlain = /^[A-Za-z][A-Za-z0-9@. -]*$/.test(line) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(line);
  return isPlain ? line : JSON.stringify(line);
}

function titleOf(id: string): string {
  return id
    .split("-")
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

/** The prefix of requirement ids: the initials of the id, or the id itself where it is one word. */
function prefixOf(id: string): string {
  const words = id.split("-");
  return (words.length === 1 ? id : words.map((word) => word.charAt(0)).join("")).toUpperCase().replace(/^(?=\d)/, "P");
}
