import configuration from "../templates/auth-profiles.yaml?raw";
import extensions from "../templates/extensions.json?raw";
import profile from "../templates/profile.yaml?raw";
import vocabulary from "../templates/vocabulary.yaml?raw";
import workflow from "../templates/workflow.yaml?raw";

const templates = { configuration, extensions, profile, vocabulary, workflow };

/** The name of a template. */
export type TemplateName = keyof typeof templates;

/** A template with a value in the place of each `{{name}}`. An empty value takes its line away. */
export function fillTemplate(name: TemplateName, values: Readonly<Record<string, string>>): string {
  return templates[name].replace(/\{\{(\w+)\}\}(\n?)/g, (_, hole: string, end: string) => {
    const value = values[hole];
    if (value === undefined) throw new Error(`the template ${name} has no value for ${hole}`);
    return value === "" ? "" : `${value}${end}`;
  });
}
