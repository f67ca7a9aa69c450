// Builds the package: one bundle with late-loaded chunks, the declarations of the library, and the files that are
// read at run time. Nothing is left to install beside it.
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const out = join(root, "dist");

rmSync(out, { recursive: true, force: true });

const bundle = await rolldown({
  cwd: root,
  input: { bin: "src/bin.ts", index: "src/index.ts" },
  platform: "node",
  logLevel: "warn",
});
const { output } = await bundle.write({
  dir: out,
  format: "esm",
  entryFileNames: "[name].js",
  chunkFileNames: "chunks/[name].js",
  minify: false,
});
await bundle.close();
chmodSync(join(out, "bin.js"), 0o755);

const declarations = spawnSync(
  process.execPath,
  [join(root, "node_modules/typescript/bin/tsc"), "-p", "src/build/tsconfig.json"],
  { cwd: root, stdio: "inherit" },
);
if (declarations.status !== 0) process.exit(declarations.status ?? 1);

copyTree("src/lint/rules", "assets/rules", (name) => name.endsWith(".md"));
copyTree("src/cli/templates", "assets/templates", () => true);
copyTree("site", "assets/site", (name) => /^[^/]+\.(css|html)$/.test(name));
writeFileSync(join(out, "THIRD-PARTY-NOTICES.txt"), notices(output));

function copyTree(from, to, wanted) {
  const source = join(root, from);
  if (!existsSync(source)) return;
  for (const entry of readdirSync(source, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(source, path).split(sep).join("/");
    if (!wanted(name)) continue;
    const target = join(out, to, name);
    mkdirSync(dirname(target), { recursive: true });
    cpSync(path, target);
  }
}

/** The licences of every package that the bundle contains. */
function notices(chunks) {
  const folders = new Set();
  for (const chunk of chunks) {
    for (const id of chunk.moduleIds ?? []) {
      const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id.replace(/^\0/, ""));
      if (found !== null) folders.add(found[1]);
    }
  }
  const parts = [];
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file === undefined ? "(the package holds no licence text)" : readFileSync(join(folder, file), "utf8");
    parts.push({ name, text: `${name} ${version} (${license})\n\n${text.trim()}\n` });
  }
  parts.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return parts.map((part) => part.text).join(`\n${"-".repeat(80)}\n\n`);
}
