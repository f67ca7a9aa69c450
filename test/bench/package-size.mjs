import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Octets of the unpacked package as it is now, and packages that come along with it, itself included. */
export function packageSize(repository) {
  const { status, stdout, stderr } = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
    cwd: repository,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`npm pack ended with ${status}:\n${stderr}`);
  const [{ unpackedSize }] = JSON.parse(stdout);
  const { dependencies = {} } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
  return { bytes: unpackedSize, packages: 1 + Object.keys(dependencies).length };
}
