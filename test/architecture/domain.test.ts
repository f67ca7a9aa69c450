import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readSourceFiles } from "./source-files.ts";

/** Words of the domain that the bundled profiles are about. Another group brings other ones, and the tool works unchanged. */
const domainWords = /\bmcp\b|modelcontextprotocol|\bdpop\b|httpsig\b|tools\/call|\bid-jag\b/i;

/** Source text without comments, which may explain by example. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

describe("the program", () => {
  it("knows nothing of the domain of any group", () => {
    // What registries of the IETF hold is data about standards, whoever uses them.
    const files = readSourceFiles().filter(({ path }) => !path.startsWith("src/registries/"));
    const found = files.flatMap(({ path }) =>
      withoutComments(readFileSync(path, "utf8"))
        .split("\n")
        .filter((line) => domainWords.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
    expect(files.length).toBeGreaterThan(100);
    expect(found).toEqual([]);
  });
});
