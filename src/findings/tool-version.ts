import packageFile from "../../package.json" with { type: "json" };

/** The version of this tool, as its package file says it: `0.1.0`. */
export const toolVersion: string = packageFile.version;
