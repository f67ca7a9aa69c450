import { fileURLToPath } from "node:url";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import { openNodeHost } from "../../src/host/node-host.ts";
import type { ProfileSet } from "../../src/model/set/profile-set.ts";

/** The profiles of this repository. */
export function readBundledSet(): ProfileSet {
  const { set } = readProject(openNodeHost(fileURLToPath(new URL("../..", import.meta.url))), "auth-profiles.yaml");
  if (set === undefined) throw new Error("the bundled vocabulary cannot be read");
  return set;
}
