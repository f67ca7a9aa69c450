import { stringify } from "yaml";

/** A plain value as YAML text, for files that the tool writes. */
export function stringifyYaml(value: unknown): string {
  return stringify(value, { version: "1.2", lineWidth: 120, flowCollectionPadding: true });
}
