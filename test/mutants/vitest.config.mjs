import { defineConfig } from "vitest/config";
import { BaseSequencer } from "vitest/node";
import { chosenPart, slowTests } from "./parts.mjs";

/** Small files first: the first failing test ends the run of a mutant. */
class SmallFirst extends BaseSequencer {
  async sort(files) {
    return (await super.sort(files)).reverse();
  }
}

export default defineConfig({
  test: {
    include: chosenPart().tests,
    exclude: slowTests,
    testTimeout: 60_000,
    pool: "threads",
    // One thread for all files of a mutant: a file is loaded once and not once for each test file.
    isolate: false,
    sequence: { sequencer: SmallFirst },
  },
});
