// Bundles the program: one file for the command line and one for the library, chunks that load late, and the files
// that are read at run time. Nothing is left to install beside it.
import { createHash } from "node:crypto";
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

/** The repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** What is needed at once lies in one file each: to look for a file and load it costs more than what is in it. */
const chunks = [
  {
    name: "start",
    priority: 2,
    test: /src[\\/](?:cli[\\/](?:environment|usage-error|host-error-words)|findings[\\/]nearest|text[\\/]display-text|host[\\/](?:host|confine-path))\.ts$/,
  },
  { name: "findings", priority: 1, test: /src[\\/](?:findings|text)[\\/]|node_modules[\\/]get-east-asian-width[\\/]/ },
];

/** Writes the program into a folder, and says which modules went into it. */
export async function bundle(out) {
  const build = await rolldown({
    cwd: root,
    input: { bin: "src/bin.ts", index: "src/index.ts" },
    platform: "node",
    logLevel: "warn",
  });
  const { output } = await build.write({
    dir: out,
    format: "esm",
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name].js",
    minify: false,
    codeSplitting: { groups: chunks },
  });
  await build.close();
  chmodSync(join(out, "bin.js"), 0o755);
  copyTree("src/lint/rules", join(out, "assets/rules"), (name) => name.endsWith(".md"));
  copyTree("src/cli/templates", join(out, "assets/templates"), () => true);
  copyTree("site", join(out, "assets/site"), (name) => /^[^/]+\.(css|html)$/.test(name));
  writeFileSync(join(out, "assets/build-id"), `${digestOf(out)}\n`);
  return output.flatMap((chunk) => chunk.moduleIds ?? []);
}

/** A digest of the whole program: what it remembers of a run is worth something to the same program only. */
function digestOf(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
  const hash = createHash("sha256");
  for (const path of paths.sort()) hash.update(`${path}\0`).update(readFileSync(join(folder, path)));
  return hash.digest("hex");
}

function copyTree(from, to, wanted) {
  const source = join(root, from);
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(source, path).split(sep).join("/");
    if (!wanted(name)) continue;
    const target = join(to, name);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(path, target);
  }
}
