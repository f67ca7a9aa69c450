#!/usr/bin/env node
import { isatty } from "node:tty";
import { enableCompileCache } from "./cli/compile-cache.ts";
import { packageVersion } from "./cli/package-version.ts";
import { run } from "./cli/run.ts";

// Everything that belongs to the process stands here: streams, signals, the clock, exit codes.

enableCompileCache();

/** Called by a signal before the process ends: takes half-written temporary files away. */
const cleanUps = new Set<() => void>();

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

for (const [name, number] of Object.entries(signals)) {
  process.once(name, () => {
    for (const cleanUp of cleanUps) cleanUp();
    process.exit(128 + number);
  });
}

// A reader that went away (`| head`) is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  });
}

process.exitCode = await run(process.argv.slice(2), {
  workingFolder: process.cwd(),
  variables: process.env,
  stdoutIsTerminal: isatty(1),
  stderrIsTerminal: isatty(2),
  version: packageVersion,
  today: () => new Date().toISOString().slice(0, 10),
  writeOut: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  openHost: async (root) => {
    const { openNodeHost } = await import("./host/node-host.ts");
    const host = openNodeHost(root);
    cleanUps.add(() => host.removeTemporaryFiles());
    return host;
  },
  openAssets: async () => {
    const { openNodeHost } = await import("./host/node-host.ts");
    const { fileURLToPath } = await import("node:url");
    return openNodeHost(fileURLToPath(new URL("./assets", import.meta.url)));
  },
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
});
