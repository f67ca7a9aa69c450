import packageFile from "../../package.json" with { type: "json" };

/** The version of the package, as its package file says it. */
export const packageVersion: string = packageFile.version;
