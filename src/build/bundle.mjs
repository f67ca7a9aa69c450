// Bundles the program: one file for the command line and one for the library, and chunks that load late. What it needs
// of other files is in it as text, so that nothing is left to install beside it and nothing to find at run time.
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
    test: /src[\\/](?:cli[\\/](?:environment|usage-error|host-error-words)|findings[\\/](?:nearest|tool-version)|text[\\/]display-text|host[\\/](?:host|confine-path))\.ts$/,
  },
  // All but the pages of the rules, which only few commands show.
  {
    name: "findings",
    priority: 1,
    test: /src[\\/](?:findings[\\/](?!rule-pages)|text[\\/])|node_modules[\\/]get-east-asian-width[\\/]/,
  },
];

/** Makes text of a file that is imported with `?raw`, as Vite does for the tests. */
const rawText = {
  name: "raw-text",
  resolveId: (source, importer) => (source.endsWith("?raw") ? join(dirname(importer), source) : null),
  load: (id) => {
    if (!id.endsWith("?raw")) return null;
    const text = readFileSync(id.slice(0, -"?raw".length), "utf8");
    return { code: `export default ${JSON.stringify(text)};`, moduleType: "js" };
  },
};

/** Writes the program into a folder, and says which modules went into it. */
export async function bundle(out) {
  const build = await rolldown({
    cwd: root,
    input: { bin: "src/bin.ts", index: "src/index.ts" },
    platform: "node",
    logLevel: "warn",
    plugins: [rawText],
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
  // `rules --format json` says where the pages are, for who wants to read them.
  copyTree("src/lint/rules", join(out, "assets/rules"), (name) => name.endsWith(".md"));
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
