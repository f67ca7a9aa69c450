import { confinePath } from "../../host/confine-path.ts";
import type { Configuration } from "../../manifest/project-types.ts";

/** The configuration with every default filled in. Paths are relative to the root, without `.` and a final slash. */
export interface Settings {
  /** As it is written. */
  readonly configuration: Configuration;
  /** The path of the configuration, whether it exists or not. */
  readonly configurationFile: string;
  /** The title of the set. */
  readonly title: string;
  /** The folder of the manifests. */
  readonly profiles: string;
  /** The path of the vocabulary. */
  readonly vocabulary: string;
  /** The path of the acknowledgements, whether there are any or not. */
  readonly acknowledgements: string;
  /** The path of the accepted findings, whether there are any or not. */
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

/** The folder of the manifests where the configuration does not say another. */
export const defaultFolder = "profiles";

/** Fills in what the configuration leaves out. Throws `HostError` for a path that leads out of the root. */
export function settingsOf(configuration: Configuration, configurationFile: string): Settings {
  const profiles = confinePath(configuration.profiles ?? defaultFolder);
  const outputs = configuration.outputs ?? {};
  return {
    configuration,
    configurationFile,
    title: configuration.title ?? "Auth Profiles",
    profiles,
    vocabulary: confinePath(configuration.vocabulary ?? `${profiles}/vocabulary.yaml`),
    acknowledgements: confinePath(configuration.acknowledgements ?? `${profiles}/acknowledgements.yaml`),
    acceptedFindings: confinePath(configuration["accepted-findings"] ?? `${profiles}/accepted-findings.json`),
    outputs: {
      ...output("markdown", outputs.markdown ?? "site/authorization/Auth Profiles"),
      ...output("mdx", outputs.mdx ?? "none"),
      ...output("schemas", outputs.schemas ?? "schemas"),
      ...output("site", outputs.site ?? "site/dist"),
    },
  };
}

/** The folders that generated files go to; what an earlier run left there is known by its mark. */
export function outputFolders({ outputs }: Settings): readonly string[] {
  return Object.values(outputs);
}

function output<Name extends string>(name: Name, path: string): Partial<Record<Name, string>> {
  // A computed key of a literal type is typed as any string; the name is the only key there is.
  return path === "none" ? {} : ({ [name]: confinePath(path) } as Record<Name, string>);
}
