import type { Finding, Outcome } from "../../findings/finding.ts";
import type { Located } from "../../manifest/located.ts";
import { parseYaml } from "../../syntax/parse-yaml.ts";
import type { YamlSource } from "../../syntax/yaml-source.ts";
import type { SourceFile } from "../../text/source-file.ts";

/** A kind of file that a set has many of, or that is large: what it is called, and what a file of it must be. */
export interface SourceKind<T> {
  readonly name: "manifest" | "vocabulary";
  /** What is wrong with the shape, and the value where nothing is. */
  readonly validate: (source: YamlSource) => Outcome<Located<T>>;
}

/** What reading one file gave: its tree where it is YAML, its value where it also has the right shape. */
export interface SourceRead<T> {
  readonly source: YamlSource | undefined;
  readonly located: Located<T> | undefined;
  readonly findings: readonly Finding[];
}

/** How a file becomes a value with its places. Whoever knows files from earlier runs puts another one in its place. */
export type ReadSource = <T>(file: SourceFile, kind: SourceKind<T>) => SourceRead<T>;

/** Parses and validates one file: what `readProject` does with vocabulary and manifests where nobody says otherwise. */
export const readSource: ReadSource = (file, { validate }) => {
  const { value: source, findings } = parseYaml(file);
  if (source === undefined) return { source, located: undefined, findings };
  const located = validate(source);
  return { source, located: located.value, findings: [...findings, ...located.findings] };
};
