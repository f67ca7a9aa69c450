import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** What runs below each of these frames, by function or by the file of the program that it is in. */
const parts = {
  /** Everything that every rule does. */
  rules: ({ functionName }) => functionName === "lintProfileSet",
  /** What profiles mean together, whoever asks. */
  analysis: ({ url }) => /\/chunks\/(?:analysis|instances)\.js$/.test(url),
};

/** The shares of processor time that the parts of a cold `lint` take, each from 0 to 1, by a profile of Node.js. */
export function ruleShares(program, folder, args) {
  rmSync(join(folder, "node_modules"), { recursive: true, force: true });
  const target = mkdtempSync(join(folder, ".profile-"));
  try {
    const run = spawnSync(process.execPath, ["--cpu-prof", `--cpu-prof-dir=${target}`, program, "lint", ...args], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (run.status !== 0) throw new Error(`lint ended with ${run.status}`);
    const [name] = readdirSync(target);
    const profile = JSON.parse(readFileSync(join(target, name), "utf8"));
    return Object.fromEntries(Object.entries(parts).map(([part, isOf]) => [part, shareOf(profile, part, isOf)]));
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

function shareOf({ nodes, samples, timeDeltas }, part, isOf) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inside = new Set();
  const enter = (node) => {
    inside.add(node.id);
    for (const child of node.children ?? []) enter(byId.get(child));
  };
  for (const node of nodes) if (isOf(node.callFrame) && !inside.has(node.id)) enter(node);
  if (inside.size === 0) throw new Error(`the profile shows nothing of ${part}`);
  let all = 0;
  let within = 0;
  samples.forEach((id, index) => {
    all += timeDeltas[index];
    if (inside.has(id)) within += timeDeltas[index];
  });
  return within / all;
}
