#!/usr/bin/env node
import * as nodeModule from "node:module";
import { isatty } from "node:tty";
import { exitCode } from "./cli/environment.ts";
import { run } from "./cli/run.ts";
import { toolVersion } from "./findings/tool-version.ts";

// Everything that belongs to the process stands here: streams, signals, the clock, exit codes.

// Newer versions of Node.js keep compiled code between runs; the types are those of the oldest one that the tool runs on.
(nodeModule as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();

/** Called before the process ends early: takes half-written temporary files away. */
const cleanUps = new Set<() => void>();

function end(code: number): never {
  for (const cleanUp of cleanUps) cleanUp();
  process.exit(code);
}

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

for (const [name, number] of Object.entries(signals)) {
  process.once(name, () => end(128 + number));
}

for (const [name, stream] of [
  ["standard output", process.stdout],
  ["standard error", process.stderr],
] as const) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // A reader that went away (`| head`) is no error of ours: the work goes on, and the exit code says how it went.
    if (error.code === "EPIPE") return;
    if (stream !== process.stderr) process.stderr.write(`auth-profiles: ${name} cannot be written: ${reason(error)}\n`);
    end(exitCode.unusable);
  });
}

function reason(error: NodeJS.ErrnoException): string {
  return error.code === "ENOSPC" ? "the disk is full" : `the operating system answered ${error.code ?? error.name}`;
}

/** The folder that paths are relative to; nobody may have removed it. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    process.stderr.write("auth-profiles: the working folder does not exist any more\n  change to another folder\n");
    return end(exitCode.unusable);
  }
}

process.exitCode = await run(process.argv.slice(2), {
  workingFolder: workingFolder(),
  variables: process.env,
  stdoutIsTerminal: isatty(1),
  stderrIsTerminal: isatty(2),
  version: toolVersion,
  today: () => new Date().toISOString().slice(0, 10),
  writeOut: (text) => void process.stdout.write(text),
  writeError: (text) => void process.stderr.write(text),
  openHost: async (root) => {
    const { openNodeHost } = await import("./host/node-host.ts");
    const { boundHeapGrowth } = await import("./cli/heap-growth.ts");
    boundHeapGrowth(process.versions.node);
    const host = openNodeHost(root);
    cleanUps.add(() => host.removeTemporaryFiles());
    return host;
  },
  buildId: async () => {
    const { openNodeHost } = await import("./host/node-host.ts");
    const { fileURLToPath } = await import("node:url");
    const bytes = openNodeHost(fileURLToPath(new URL(".", import.meta.url))).readBytes("assets/build-id");
    return bytes === undefined ? undefined : new TextDecoder().decode(bytes).trim();
  },
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
});
