import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const preload = fileURLToPath(new URL("report-usage.cjs", import.meta.url));

/**
 * What one process used: time from its start to its end, time of the processor (user and system), peak of memory.
 *
 * @typedef {{ wallMilliseconds: number, cpuMilliseconds: number, peakMebibytes: number }} Usage
 */

/**
 * Something that is measured: arguments of `node`, the folder it runs in, what is done before each run, unmeasured.
 *
 * @typedef {{ name: string, args: readonly string[], folder: string, prepare?: () => void }} Contender
 */

/**
 * Runs a program once. Throws with what it said where it did not end with 0.
 *
 * @param {Contender} contender
 * @returns {Usage}
 */
export function runOnce({ name, args, folder, prepare }) {
  prepare?.();
  const before = process.hrtime.bigint();
  const { status, stderr, output, error } = spawnSync(process.execPath, ["--require", preload, ...args], {
    cwd: folder,
    env: environment(),
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const wallMilliseconds = Number(process.hrtime.bigint() - before) / 1e6;
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${name} ended with ${status}:\n${stderr}`);
  const { cpuMicroseconds, peakKibibytes } = JSON.parse(output[3]);
  return { wallMilliseconds, cpuMilliseconds: cpuMicroseconds / 1000, peakMebibytes: peakKibibytes / 1024 };
}

const disturbing = new Set(["NODE_OPTIONS", "NODE_V8_COVERAGE", "FORCE_COLOR", "SOURCE_DATE_EPOCH"]);

/** The environment without what would change how programs run. */
function environment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !disturbing.has(name)));
}

/**
 * Runs contenders in turns, so that whatever else the machine does meets all of them, and takes medians.
 *
 * @param {readonly Contender[]} contenders
 * @param {number} rounds
 * @returns {ReadonlyMap<string, Usage>}
 */
export function measure(contenders, rounds) {
  const runs = new Map(contenders.map(({ name }) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const contender of contenders) runs.get(contender.name).push(runOnce(contender));
  }
  return new Map([...runs].map(([name, usages]) => [name, medianOf(usages)]));
}

function medianOf(usages) {
  const median = (key) => {
    const sorted = usages.map((usage) => usage[key]).sort((left, right) => left - right);
    const middle = (sorted.length - 1) / 2;
    return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
  };
  return {
    wallMilliseconds: median("wallMilliseconds"),
    cpuMilliseconds: median("cpuMilliseconds"),
    peakMebibytes: median("peakMebibytes"),
  };
}
