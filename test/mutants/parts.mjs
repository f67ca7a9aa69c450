// What is mutated, and which tests are asked about it. Tests that try thousands of random or combined inputs say little
// about one changed word and cost more than all others together; so do those that start a program of their own.

/** Left out everywhere. */
export const slowTests = [
  "test/**/*.property.test.ts",
  "test/**/*brute-force*.test.ts",
  "test/**/{metamorphic,interplay,cover-candidates}.test.ts",
  "test/**/{every-combination,hostile,hostile-text}.test.ts",
  "test/**/{language-server,in-step,in-step-types}.test.ts",
];

/**
 * The parts of `src`, each with its tests. What is evaluated while a file is loaded, such as a table of words, is tried
 * with all tests of its part, and not at all where these take too long.
 */
export const parts = [
  {
    name: "language",
    mutate: ["src/language/**/*.ts"],
    tests: ["test/language/**/*.test.ts"],
    ignoreStatic: false,
  },
  {
    name: "manifest",
    // Interfaces, and the schemas that the compiler and `in-step` hold to them key by key.
    mutate: ["src/manifest/**/*.ts", "!src/manifest/**/*{types,schema,schemas,in-step}.ts"],
    tests: ["test/manifest/**/*.test.ts", "test/model/{mentions,set-words}.test.ts"],
    ignoreStatic: false,
  },
  {
    name: "analysis",
    mutate: ["src/analysis/**/*.ts"],
    tests: ["test/analysis/**/*.test.ts", "test/lint/overlap/**/*.test.ts"],
    ignoreStatic: true,
  },
];

/** Where results are kept. */
export const cache = "node_modules/.cache/mutants";

/** The report of the last run of a part. */
export function reportOf({ name }) {
  return `${cache}/${name}.json`;
}

/** The part that `npm run mutants` works on in this process. */
export function chosenPart() {
  const part = parts.find(({ name }) => name === process.env.MUTANTS_PART);
  if (part === undefined) throw new Error("MUTANTS_PART names no part; start this by `npm run mutants`");
  return part;
}
