import type { Environment } from "../environment.ts";

/** A template of the package, with a value in the place of each `{{name}}`. An empty value takes its line away. */
export async function readTemplate(
  name: string,
  values: Readonly<Record<string, string>>,
  environment: Environment,
): Promise<string> {
  const assets = await environment.openAssets();
  const bytes = assets.readBytes(`templates/${name}`);
  if (bytes === undefined) throw new Error(`the package lacks the template ${name}`);
  return new TextDecoder().decode(bytes).replace(/\{\{(\w+)\}\}(\n?)/g, (_, hole: string, end: string) => {
    const value = values[hole];
    if (value === undefined) throw new Error(`the template ${name} has no value for ${hole}`);
    return value === "" ? "" : `${value}${end}`;
  });
}
