// Measures the program and prints each figure beside its yardstick, measured in the same run (`npm run bench`):
//
//   node test/bench/run.mjs [--quick] [--large] [--program FILE]
//
// --quick      10 and 100 profiles, few rounds
// --large      10,000 profiles as well
// --program    another build than dist/bin.js
//
// Ratios of time are goals of an idle machine. On a busy one those of processor time say more.
import { existsSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measure, runOnce } from "./measure.mjs";
import { packageSize } from "./package-size.mjs";
import { ruleShares } from "./rule-share.mjs";
import { Table } from "./table.mjs";
import { Workspace } from "./workspace.mjs";

const { values: options } = parseArgs({
  options: { quick: { type: "boolean" }, large: { type: "boolean" }, program: { type: "string" } },
});
const here = dirname(fileURLToPath(import.meta.url));
const repository = join(here, "../..");
const program = resolve(options.program ?? join(repository, "dist/bin.js"));
if (!existsSync(program)) {
  console.error("There is no program to measure: run `npm run compile` first.");
  process.exit(2);
}

const sizes = options.quick ? [10, 100] : options.large ? [10, 100, 1000, 10_000] : [10, 100, 1000];
const workspace = new Workspace();
const asOf = ["--as-of", "2026-08-01"];
const floor = { name: "floor", args: ["-e", "0"], folder: workspace.copy(repository) };

/** Large sets are measured less often: each run is long, and varies less. */
function roundsFor(size) {
  const rounds = size >= 10_000 ? 1 : size >= 1000 ? 3 : 5;
  return options.quick ? Math.min(2, rounds) : rounds;
}

const table = new Table();
measureStart();
measureBundled();
const bySize = sizes.map((size) => [size, measureSize(size)]);
measureGrowth(bySize);
measureRules(sizes.at(-1));
const { bytes, packages } = packageSize(repository);
table.heading("Package");
table.figure("installed, without development dependencies", bytes / 1e6, `${(bytes / 1e6).toFixed(1)} MB`, 10, "10 MB");
table.figure("packages that are installed", packages, String(packages));
const [load] = loadavg();
const isBusy = load > cpus().length;
console.log(
  `\n${table.missed === 0 ? "All goals are reached" : `${table.missed} goals are missed`}; load ${load.toFixed(1)} on ${cpus().length} cores${isBusy ? ": times of a busy machine, look at the CPU ratios" : ""}.`,
);

function measureStart() {
  const contenders = ["--help", "--version"].map((flag) => ({ ...floor, name: flag, args: [program, flag] }));
  const usages = measure([floor, ...contenders], options.quick ? 5 : 15);
  table.heading("Start");
  for (const { name } of contenders) table.time(name, usages.get(name), "floor", usages.get("floor"), 1.3);
}

function measureBundled() {
  const { folder } = floor;
  const prepare = () => workspace.makeCold(folder);
  const command = (name, ...more) => ({ name, args: [program, name, ...asOf, ...more], folder, prepare });
  const parse = { name: "parse", args: [join(here, "parse-only.mjs"), "profiles"], folder };
  const usages = measure([floor, parse, command("lint"), command("build")], options.quick ? 3 : 7);
  table.heading("Bundled profiles, cold");
  table.time("lint", usages.get("lint"), "floor", usages.get("floor"), 5);
  table.time("lint", usages.get("lint"), "read and parse", usages.get("parse"));
  table.time("build", usages.get("build"), "floor", usages.get("floor"));
}

function measureSize(size) {
  const folder = workspace.generate(size);
  const edited = workspace.lastProfile(size);
  const run = (name, args, prepare) => ({ name, args: [program, ...args, ...asOf], folder, prepare });
  const cold = () => workspace.makeCold(folder);
  const edit = () => workspace.editOne(folder, edited);
  const bare = ["--config", "without-site.yaml"];
  const rounds = roundsFor(size);
  const parse = { name: "parse", args: [join(here, "parse-only.mjs"), "profiles"], folder };
  const usages = new Map([
    ...measure(
      [floor, parse, run("lint", ["lint"], cold), run("bare", ["build", ...bare], cold), run("build", ["build"], cold)],
      rounds,
    ),
  ]);
  for (const [name, args] of [
    ["lint", ["lint"]],
    ["bare", ["build", ...bare]],
  ]) {
    // What was written just now is not believed; the second run is remembered, and the third one knows it.
    for (let warmUp = 0; warmUp < 2; warmUp++) {
      runOnce(run("warm-up", args));
      workspace.letTimePass();
    }
    // One after the other: an edit would be a change for the other one as well.
    for (const contender of [run(`${name} again`, args), run(`${name} edited`, args, edit)]) {
      for (const [key, usage] of measure([contender], rounds)) usages.set(key, usage);
    }
  }
  runOnce(run("warm-up", ["build"]));
  for (const [key, usage] of measure([run("check", ["check"])], rounds)) usages.set(key, usage);
  printSize(size, usages);
  return usages;
}

function printSize(size, usages) {
  const of = (name) => usages.get(name);
  const goal = (goals) => goals[size];
  table.heading(`${size.toLocaleString("en")} profiles`);
  table.time("lint, cold", of("lint"), "read and parse", of("parse"), goal({ 100: 1.5, 1000: 1.3 }));
  table.time("build without site, cold", of("bare"), "lint, cold", of("lint"), goal({ 1000: 2.5 }));
  table.time("build with site, cold", of("build"), "build without site, cold", of("bare"), goal({ 1000: 2 }));
  table.time("check, nothing changed", of("check"), "lint, cold", of("lint"));
  for (const [name, shown] of [
    ["lint", "lint"],
    ["bare", "build without site"],
  ]) {
    table.time(`${shown}, nothing changed`, of(`${name} again`), "floor", of("floor"), goal({ 1000: 2.5 }));
    table.time(`${shown}, one file changed`, of(`${name} edited`), "floor", of("floor"), goal({ 10: 2.5, 1000: 4 }));
  }
  table.memory("lint, cold: peak of memory", of("lint"), of("floor"), goal({ 1000: 6, 10_000: 25 }));
  table.memory("build without site, cold: peak of memory", of("bare"), of("floor"), goal({ 1000: 10 }));
  table.memory("build with site, cold: peak of memory", of("build"), of("floor"), goal({ 1000: 10 }));
}

/** How time grows with the number of profiles: 1 is as fast as it, 2 with its square. */
function measureGrowth(measured) {
  const [[smaller, before], [larger, after]] = measured.slice(-2);
  table.heading(`Growth from ${smaller.toLocaleString("en")} to ${larger.toLocaleString("en")} profiles, as exponent`);
  for (const [name, shown] of [
    ["lint", "lint, cold"],
    ["bare", "build without site, cold"],
    ["build", "build with site, cold"],
  ]) {
    const ratio = after.get(name).cpuMilliseconds / before.get(name).cpuMilliseconds;
    const exponent = Math.log(ratio) / Math.log(larger / smaller);
    table.figure(`${shown}, processor time`, exponent, exponent.toFixed(2), 1.05);
  }
}

/** The analysis is one part of `lint`; its share must stay small, also where everybody solves the same problems. */
function measureRules(size) {
  table.heading(`Shares of a cold lint of ${size.toLocaleString("en")} profiles`);
  for (const commonObjectives of [0, 20]) {
    const folder = workspace.generate(size, { commonObjectives });
    const { analysis, rules } = ruleShares(program, folder, asOf);
    const what = commonObjectives === 0 ? "few problems in common" : `${commonObjectives} problems common to all`;
    const goal = size >= 1000 ? 10 : undefined;
    table.figure(`analysis, ${what}`, analysis * 100, `${(analysis * 100).toFixed(1)} %`, goal, "10 %");
    table.figure(`all rules, ${what}`, rules * 100, `${(rules * 100).toFixed(1)} %`);
  }
}
