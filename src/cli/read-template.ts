import type { Environment } from "./environment.ts";

/** The text of a template of the package. */
export async function readTemplate(name: string, environment: Environment): Promise<string> {
  const assets = await environment.openAssets();
  const bytes = assets.readBytes(`templates/${name}`);
  if (bytes === undefined) throw new Error(`the package lacks the template ${name}`);
  return new TextDecoder().decode(bytes);
}
