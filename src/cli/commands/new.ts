import type { Command } from "../command-table.ts";
import { exitCode } from "../environment.ts";
import { readTemplate } from "../read-template.ts";
import { openRoot, shownPath } from "../root.ts";
import { UsageError } from "../usage-error.ts";
import { openProject } from "../open-project.ts";
import { writeEditorSchemas } from "../write-editor-schemas.ts";
import { nearest } from "../../findings/nearest.ts";
import type { Action } from "../../manifest/vocabulary-types.ts";
import type { ProfileSet } from "../../model/profile-set.ts";

/** Starts a profile from a template that is valid at once. */
export const newProfile: Command = async (parsed, environment) => {
  const id = parsed.operands[0] ?? "";
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id) || id.length > 80) {
    throw new UsageError(`\`${id}\` is no id`, "use lower-case words joined by hyphens, as in token-binding");
  }
  const root = await openRoot(parsed, environment);
  const project = openProject(root);
  const { settings, set } = project;
  if (set === undefined) {
    throw new UsageError(
      `the vocabulary \`${settings.vocabulary}\` cannot be used`,
      "run `auth-profiles init` for a first one, or `auth-profiles lint` for what is wrong with it",
    );
  }
  const path = `${settings.profiles}/${id}.yaml`;
  if (root.host.exists(path)) throw new UsageError(`\`${path}\` exists already`, "choose another id, or edit the file");
  const taken = set.profilesById.get(id);
  if (taken !== undefined) throw new UsageError(`profile \`${id}\` exists already in \`${taken.located.file.path}\``);
  const words = wordsFor(set, parsed.get("objective"), parsed.get("mechanism"));
  const template = await readTemplate("profile.yaml", environment);
  const text = fill(template, {
    ...words,
    id,
    title: quoted(parsed.get("title") ?? titleOf(id)),
    prefix: prefixOf(id),
    schema: `${"../".repeat(path.split("/").length - 1)}${settings.outputs.schemas ?? "schemas"}/set/manifest.schema.json`,
  });
  root.host.write(path, text);
  writeEditorSchemas(root);
  const shown = shownPath(root, path, environment);
  environment.writeError(`wrote ${shown}\nOpen it in your editor, then run \`auth-profiles lint ${shown}\`.\n`);
  return exitCode.clean;
};

/** The words that the template takes from the vocabulary. Throws `UsageError` for a word that is not there. */
function wordsFor(set: ProfileSet, objective: string | undefined, mechanism: string | undefined) {
  const { vocabulary } = set.words;
  const roles = vocabulary.roles.map((role) => role.id);
  const other = vocabulary.actions.find((action: Action) => action.means === "other");
  if (other === undefined)
    throw new UsageError("the vocabulary has no action that means `other`", "add one to the vocabulary");
  const base = set.profiles.filter((profile) => profile.placement === "base");
  const only = base.length === 1 ? base[0] : undefined;
  return {
    objective: chosen("objective", objective, [...set.words.objectives.keys()], freeObjective(set)),
    mechanism: chosen("mechanism", mechanism, [...set.words.mechanisms.keys()], undefined),
    role: roles[0] ?? "",
    otherRole: roles[1] ?? roles[0] ?? "",
    action: other.id,
    notTested:
      vocabulary["not-tested"]?.find((reason) => reason.id === "no-suite")?.id ??
      vocabulary["not-tested"]?.[0]?.id ??
      "",
    base: only === undefined ? "" : `base: ${only.id}@${only.version}\n`,
  };
}

/** An objective that no other profile solves, so that the new file is no rival of anything. */
function freeObjective(set: ProfileSet): string | undefined {
  const solved = new Set(
    set.profiles
      .filter((profile) => profile.adoptable)
      .flatMap((profile) => profile.manifest.solves.map((one) => one.objective)),
  );
  const objectives = [...set.words.objectives.values()];
  return (
    objectives.find((one) => !solved.has(one.id)) ??
    objectives.find((one) => one.exclusivity === "stackable") ??
    objectives[0]
  )?.id;
}

function chosen(
  kind: string,
  given: string | undefined,
  known: readonly string[],
  preferred: string | undefined,
): string {
  if (given === undefined) return preferred ?? known[0] ?? "";
  if (known.includes(given)) return given;
  const near = nearest(given, known);
  throw new UsageError(
    `unknown ${kind} \`${given}\`${near === undefined ? "" : `; did you mean \`${near}\`?`}`,
    `the vocabulary has: ${known.join(", ")}`,
  );
}

function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (hole, name: string) => values[name] ?? hole);
}

/** A title in quotes where YAML would read it as something else. */
function quoted(title: string): string {
  const line = title.replace(/\s+/g, " ").trim();
  return /^[A-Za-z][A-Za-z0-9 ]*$/.test(line) && !/^(?:y|n|yes|no|on|off|true|false|null)$/i.test(line)
    ? line
    : JSON.stringify(line);
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
