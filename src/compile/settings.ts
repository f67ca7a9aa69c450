import type { Configuration } from "../manifest/project-types.ts";

/** The configuration with every default filled in. Paths are relative to the root, without a final slash. */
export interface Settings {
  readonly configuration: Configuration;
  /** The path of the configuration, whether it exists or not. */
  readonly configurationFile: string;
  readonly title: string;
  readonly profiles: string;
  readonly vocabulary: string;
  readonly acknowledgements: string;
  readonly acceptedFindings: string;
  /** Folders of generated files; one that is left out is not generated. */
  readonly outputs: {
    readonly markdown?: string;
    readonly mdx?: string;
    readonly schemas?: string;
    readonly site?: string;
  };
}

/** The name of the configuration where nobody says another. */
export const defaultConfigurationFile = "auth-profiles.yaml";

/** Fills in what the configuration leaves out. */
export function settingsOf(configuration: Configuration, configurationFile: string): Settings {
  const profiles = folder(configuration.profiles ?? "profiles");
  const outputs = configuration.outputs ?? {};
  return {
    configuration,
    configurationFile,
    title: configuration.title ?? "Auth Profiles",
    profiles,
    vocabulary: configuration.vocabulary ?? `${profiles}/vocabulary.yaml`,
    acknowledgements: configuration.acknowledgements ?? `${profiles}/acknowledgements.yaml`,
    acceptedFindings: configuration["accepted-findings"] ?? `${profiles}/accepted-findings.json`,
    outputs: {
      ...output("markdown", outputs.markdown ?? "site/authorization/Auth Profiles"),
      ...output("mdx", outputs.mdx ?? "none"),
      ...output("schemas", outputs.schemas ?? "schemas"),
      ...output("site", outputs.site ?? "site/dist"),
    },
  };
}

function output<Name extends string>(name: Name, path: string): Partial<Record<Name, string>> {
  // A computed key of a literal type is typed as any string; the name is the only key there is.
  return path === "none" ? {} : ({ [name]: folder(path) } as Record<Name, string>);
}

function folder(path: string): string {
  return path.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
}
