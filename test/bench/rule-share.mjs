import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** The function below which every rule runs. */
const entry = "lintProfileSet";

/** The share of processor time that all rules of a cold `lint` take, by a profile of Node.js. */
export function ruleShare(program, folder, args) {
  rmSync(join(folder, "node_modules"), { recursive: true, force: true });
  const target = mkdtempSync(join(folder, ".profile-"));
  try {
    const run = spawnSync(process.execPath, ["--cpu-prof", `--cpu-prof-dir=${target}`, program, "lint", ...args], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    });
    if (run.status !== 0) throw new Error(`lint ended with ${run.status}`);
    const [name] = readdirSync(target);
    return shareOf(JSON.parse(readFileSync(join(target, name), "utf8")));
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
}

function shareOf({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inside = new Set();
  const enter = (node) => {
    inside.add(node.id);
    for (const child of node.children ?? []) enter(byId.get(child));
  };
  for (const node of nodes) if (node.callFrame.functionName === entry && !inside.has(node.id)) enter(node);
  if (inside.size === 0) throw new Error(`the profile shows no ${entry}`);
  let all = 0;
  let within = 0;
  samples.forEach((id, index) => {
    all += timeDeltas[index];
    if (inside.has(id)) within += timeDeltas[index];
  });
  return within / all;
}
