// Builds the package into `dist/`: the program, the declarations of the library, and the licences of what is in it.
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundle, root } from "./bundle.mjs";

const out = join(root, "dist");

rmSync(out, { recursive: true, force: true });
const modules = await bundle(out);

const declarations = spawnSync(
  process.execPath,
  [join(root, "node_modules/typescript/bin/tsc"), "-p", "src/build/tsconfig.json"],
  { cwd: root, stdio: "inherit" },
);
if (declarations.status !== 0) process.exit(declarations.status ?? 1);
removeUnreachable(join(out, "types"));

writeFileSync(join(out, "THIRD-PARTY-NOTICES.txt"), notices(modules));

/** Removes declarations that no import of the library leads to. */
function removeUnreachable(folder) {
  const reached = new Set();
  const reach = (path) => {
    if (reached.has(path)) return;
    reached.add(path);
    const text = readFileSync(path, "utf8");
    for (const [, target] of text.matchAll(/(?:from |import\()"(\.[^"]+)\.(?:ts|js)"/g)) {
      reach(join(dirname(path), `${target}.d.ts`));
    }
  };
  reach(join(folder, "index.d.ts"));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !reached.has(path)) rmSync(path);
  }
}

/** The licences of every package that the bundle contains. */
function notices(ids) {
  const folders = new Set();
  for (const id of ids) {
    const found = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id.replace(/^\0/, ""));
    if (found !== null) folders.add(found[1]);
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
