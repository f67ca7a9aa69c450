import type { Finding } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import { confinePath } from "../../host/confine-path.ts";
import { HostError } from "../../host/host.ts";
import type { Located } from "../../manifest/located.ts";
import type { Configuration, Outputs } from "../../manifest/project-types.ts";

/** A path in the configuration: where it stands, what it is a path of, and what one looks like. */
interface ConfiguredPath {
  readonly keys: readonly string[];
  readonly value: string | undefined;
  readonly kind: "folder" | "file";
  readonly example: string;
}

/** Paths that lead out of the root, could be read so, or are the root itself: no folder of profiles or output. */
export function checkPaths(located: Located<Configuration>): readonly Finding[] {
  return pathsOf(located.value).flatMap(({ keys, value, kind, example }) => {
    if (value === undefined || isBelowRoot(value)) return [];
    const path = keys.join(".");
    const options = { span: located.spanOf(keys, "value"), key: path };
    return report("structure/schema", "wrongPattern", { path, found: value, ...expected(kind, example) }, options);
  });
}

function pathsOf(configuration: Configuration): readonly ConfiguredPath[] {
  const { outputs = {} } = configuration;
  const names: readonly (keyof Outputs)[] = ["markdown", "mdx", "schemas", "site"];
  const file = (key: "vocabulary" | "acknowledgements" | "accepted-findings", example: string): ConfiguredPath => {
    return { keys: [key], value: configuration[key], kind: "file", example };
  };
  return [
    { keys: ["profiles"], value: configuration.profiles, kind: "folder", example: "profiles" },
    file("vocabulary", "profiles/vocabulary.yaml"),
    file("acknowledgements", "profiles/acknowledgements.yaml"),
    file("accepted-findings", "profiles/accepted-findings.json"),
    ...names.map((name): ConfiguredPath => {
      return { keys: ["outputs", name], value: outputs[name], kind: "folder", example: `site/${name}` };
    }),
  ];
}

function isBelowRoot(path: string): boolean {
  try {
    return confinePath(path) !== "";
  } catch (error) {
    if (error instanceof HostError) return false;
    throw error;
  }
}

function expected(kind: ConfiguredPath["kind"], example: string) {
  return { expected: `the path of a ${kind} below the root`, example };
}
