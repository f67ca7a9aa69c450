import type { Assets } from "../../pipeline/build/assets.ts";
import type { Environment } from "../environment.ts";

/** The files of the package that the site needs. */
export async function readSiteAssets(environment: Environment): Promise<Assets> {
  const assets = await environment.openAssets();
  const style = assets.readBytes("site/style.css");
  if (style === undefined) throw new Error("the package lacks site/style.css");
  return { style: new TextDecoder().decode(style) };
}
