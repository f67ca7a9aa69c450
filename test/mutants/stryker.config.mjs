import { cache, chosenPart, reportOf } from "./parts.mjs";

const part = chosenPart();
const { name, mutate, ignoreStatic } = part;

export default {
  mutate,
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "test/mutants/vitest.config.mjs", related: false },
  coverageAnalysis: "perTest",
  ignoreStatic,
  concurrency: 2,
  timeoutMS: 20_000,
  dryRunTimeoutMinutes: 20,
  incremental: true,
  incrementalFile: `${cache}/${name}.incremental.json`,
  reporters: ["progress-append-only", "clear-text", "json"],
  jsonReporter: { fileName: reportOf(part) },
  clearTextReporter: {
    allowColor: false,
    allowEmojis: false,
    logTests: false,
    reportTests: false,
    reportMutants: false,
  },
  // Not below `node_modules`: what lies there is taken for a package and not compiled.
  tempDirName: ".mutants",
  ignorePatterns: ["/site", "/dist"],
  disableTypeChecks: false,
};
