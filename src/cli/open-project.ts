import { readProject, type Project } from "../compile/read-project.ts";
import type { Root } from "./root.ts";

/** Reads the project of a root. */
export function openProject(root: Root): Project {
  return readProject(root.host, root.configurationFile);
}
