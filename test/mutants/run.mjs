// `npm run mutants`: changes `src` bit by bit, and says which changes no test noticed. `--mutate` takes files, patterns
// and ranges (`src/language/write.ts:40-60`), several joined by commas; other options go to Stryker as they are.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parts, reportOf } from "./parts.mjs";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));

const [wanted, options] = split(process.argv.slice(2));
const unknown = wanted.filter((pattern) => !parts.some((part) => isOf(part, pattern)));
if (unknown.length > 0) {
  const folders = parts.map(({ name }) => `src/${name}`).join(", ");
  console.error(`${unknown.join(", ")}: not below ${folders}`);
  process.exit(2);
}

const scores = new Map();
const survivors = [];
for (const part of parts) {
  const own = wanted.filter((pattern) => isOf(part, pattern));
  if (wanted.length > 0 && own.length === 0) continue;
  run(part, own);
  read(part);
}
print();

/** The patterns behind `--mutate`, and all other arguments. */
function split(args) {
  const patterns = [];
  const others = [];
  for (let index = 0; index < args.length; index++) {
    const [name, value] = args[index].split(/=(.*)/s);
    if (name === "--mutate" || name === "-m") patterns.push(...(value ?? args[++index] ?? "").split(","));
    else others.push(args[index]);
  }
  return [patterns.map((pattern) => pattern.replaceAll("\\", "/").replace(/^\.\//, "")), others];
}

function isOf({ name }, pattern) {
  return pattern.startsWith(`src/${name}/`);
}

/** One run of Stryker; it fails where tests fail without any mutant. */
function run(part, patterns) {
  rmSync(reportOf(part), { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/@stryker-mutator/core/bin/stryker.js",
      "run",
      "test/mutants/stryker.config.mjs",
      ...(patterns.length === 0 ? [] : ["--mutate", patterns.join(",")]),
      ...options,
    ],
    { stdio: "inherit", env: { ...process.env, MUTANTS_PART: part.name } },
  );
  if (status !== 0) process.exit(status ?? 1);
}

/** Adds what a report says to the scores of folders and to the survivors. */
function read(part) {
  if (!existsSync(reportOf(part))) return;
  const { files } = JSON.parse(readFileSync(reportOf(part), "utf8"));
  for (const [path, { source, mutants }] of Object.entries(files)) {
    const lines = source.split("\n");
    const folder = posix.dirname(path);
    const score = scores.get(folder) ?? { noticed: 0, survived: 0, untested: 0 };
    for (const { status, location, mutatorName, replacement } of mutants) {
      if (status === "Killed" || status === "Timeout") score.noticed++;
      else if (status === "NoCoverage") score.untested++;
      else if (status === "Survived") score.survived++;
      if (status !== "Survived" && status !== "NoCoverage") continue;
      const { start, end } = location;
      const first = lines[start.line - 1] ?? "";
      const before =
        start.line === end.line ? first.slice(start.column - 1, end.column - 1) : first.slice(start.column - 1);
      const place = `${path}:${start.line}:${start.column}`;
      const note = status === "NoCoverage" ? "no test comes here: " : "";
      survivors.push({ place, words: `${note}${mutatorName}: ${short(before)} → ${short(replacement ?? "")}` });
    }
    scores.set(folder, score);
  }
}

function short(text) {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}

function print() {
  for (const { place, words } of survivors) console.log(`${place}  ${words}`);
  console.log("\n score  noticed  survived  no test  folder");
  const total = { noticed: 0, survived: 0, untested: 0 };
  for (const [folder, score] of [...scores].sort()) {
    for (const key of Object.keys(total)) total[key] += score[key];
    console.log(row(score, folder));
  }
  console.log(row(total, "all"));
}

function row({ noticed, survived, untested }, name) {
  const all = noticed + survived + untested;
  const score = all === 0 ? "–" : `${((100 * noticed) / all).toFixed(1)}%`;
  return `${score.padStart(6)} ${[noticed, survived, untested].map((count) => String(count).padStart(8)).join(" ")}  ${name}`;
}
