import type { CommandSpecification, OptionSpecification } from "./command.ts";

const findingFormats = ["text", "json", "sarif", "github", "junit"];

const commonOptions: readonly OptionSpecification[] = [
  {
    name: "root",
    value: "folder",
    means: "the folder that holds everything (default: that of the configuration)",
  },
  { name: "config", value: "file", means: "the configuration (default: the nearest auth-profiles.yaml upwards)" },
  { name: "quiet", short: "q", means: "print errors only: no other findings, no summary, no progress" },
  { name: "color", value: "when", choices: ["auto", "always", "never"], means: "colours: auto, always or never" },
  { name: "help", short: "h", means: "show this help" },
];

const formatOption: OptionSpecification = {
  name: "format",
  value: "format[=file]",
  multiple: true,
  choices: findingFormats,
  takesFile: true,
  means: "text, json, sarif, github or junit; with =file into a file; may be given several times",
};

const findingOptions: readonly OptionSpecification[] = [
  formatOption,
  {
    name: "fail-on",
    value: "severity",
    choices: ["error", "warning", "info"],
    means: "the severity from which findings give exit code 1 (default: error)",
  },
  {
    name: "as-of",
    value: "day",
    means: "the day at which expiry is judged, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else today)",
  },
];

const cacheOptions: readonly OptionSpecification[] = [
  {
    name: "cache",
    value: "folder",
    means: "where to remember what was read and found (default: node_modules/.cache/auth-profiles)",
  },
  { name: "no-cache", means: "do everything anew, and remember nothing" },
];

/** Every command, in the order in which a newcomer needs them. */
export const commands: readonly CommandSpecification[] = [
  {
    name: "init",
    operands: "",
    minimumOperands: 0,
    maximumOperands: 0,
    summary: "set up a repository",
    details: [
      "Writes a configuration, a vocabulary, the binding for editors and a workflow for CI, and shows what it",
      "writes. Files that exist are never touched.",
    ],
    options: [
      { name: "dry-run", short: "n", means: "show what would be written, and write nothing" },
      ...commonOptions,
    ],
    examples: [
      ["auth-profiles init", "set up the current folder"],
      ["auth-profiles init --dry-run", "only show it"],
    ],
    load: async () => (await import("./commands/init.ts")).init,
  },
  {
    name: "new",
    operands: "<id>",
    minimumOperands: 1,
    maximumOperands: 1,
    summary: "start a profile from a template that is valid at once",
    details: ["Writes profiles/<id>.yaml, bound to the schema of the set so that an editor completes its words."],
    options: [
      { name: "title", value: "title", means: "the title (default: made from the id)" },
      {
        name: "objective",
        value: "id",
        means: "the problem it solves, from the vocabulary (default: one that is free)",
      },
      { name: "mechanism", value: "id", means: "how it solves it, from the vocabulary (default: the first one)" },
      ...commonOptions,
    ],
    examples: [
      ["auth-profiles new token-binding", "start profiles/token-binding.yaml"],
      ['auth-profiles new token-binding --title "Token Binding"', "the same with a title"],
    ],
    load: async () => (await import("./commands/new.ts")).newProfile,
  },
  {
    name: "lint",
    operands: "[paths...]",
    minimumOperands: 0,
    maximumOperands: 1000,
    summary: "check manifests, and profiles against each other",
    details: ["Reads the whole set; with paths, prints only findings in files below them. Changes no file of the set."],
    options: [
      ...findingOptions,
      ...cacheOptions,
      { name: "accept", means: "adopt what is open today: write it to the file of accepted findings" },
      {
        name: "graph",
        value: "format",
        choices: ["dot", "json"],
        means: "print instead how the documents stand to each other: for Graphviz, or as JSON",
      },
      ...commonOptions,
    ],
    examples: [
      ["auth-profiles lint", "check everything"],
      ["auth-profiles lint profiles/token-binding.yaml", "print findings of one file"],
      ["auth-profiles lint --graph dot | dot -Tsvg", "draw how the documents stand to each other"],
      ["auth-profiles lint --format text --format sarif=findings.sarif", "print, and write a SARIF file"],
    ],
    load: async () => (await import("./commands/lint.ts")).lint,
  },
  {
    name: "build",
    operands: "",
    minimumOperands: 0,
    maximumOperands: 0,
    summary: "lint, then write specifications, schemas, data and pages",
    details: [
      "Writes nothing when an error stands. Only files that differ are written; files of an earlier build",
      "that are no longer made are removed. A generated file that was edited by hand is kept unless --force.",
    ],
    options: [
      { name: "check", means: "write nothing; report files that differ, are missing or are left over" },
      { name: "force", means: "overwrite generated files that were edited by hand" },
      ...findingOptions,
      ...cacheOptions,
      ...commonOptions,
    ],
    examples: [
      ["auth-profiles build", "write what differs"],
      ["auth-profiles build --check", "only say what would be written"],
    ],
    load: async () => (await import("./commands/build.ts")).build,
  },
  {
    name: "check",
    operands: "",
    minimumOperands: 0,
    maximumOperands: 0,
    summary: "what CI runs: lint, and that generated files are up to date",
    details: ["Writes nothing. The pages of the site are judged only where their folder exists."],
    options: [...findingOptions, ...commonOptions],
    examples: [
      ["auth-profiles check", "what a CI job runs"],
      ["auth-profiles check --format github", "annotations in a pull request"],
    ],
    load: async () => (await import("./commands/build.ts")).check,
  },
  {
    name: "compose",
    operands: "<id...>",
    minimumOperands: 1,
    maximumOperands: 1000,
    summary: "can profiles be used together, and what binds whoever uses them",
    details: [
      "First what stands between them, each with the duties that take part and a situation; then the joint",
      "checklist: what binds each role, by step, each duty once, with where it comes from, what else says it, and",
      "where a profile replaces it. Exits with 1 when something stands between them that nobody has accepted.",
    ],
    options: [
      {
        name: "format",
        value: "format",
        choices: ["text", "markdown", "csv", "json", "sarif", "github", "junit"],
        means: "text, markdown, csv or json; sarif, github or junit have the findings only (default: text)",
      },
      { name: "role", value: "id", means: "the checklist of one role only, with what binds everyone" },
      {
        name: "as-of",
        value: "day",
        means: "the day at which decisions expire, YYYY-MM-DD (default: SOURCE_DATE_EPOCH, else today)",
      },
      ...cacheOptions,
      ...commonOptions,
    ],
    examples: [
      ["auth-profiles compose token-binding delegation", "can both be used, and what do they ask for"],
      ["auth-profiles compose token-binding --role client --format markdown", "what one profile asks of a client"],
    ],
    load: async () => (await import("./commands/compose.ts")).compose,
  },
  {
    name: "compare",
    operands: "<id...>",
    minimumOperands: 2,
    maximumOperands: 100,
    summary: "profiles, drafts or editions side by side",
    details: [
      "By problem, status, step, message, parameter, proof, option, error and duty: what is the same, what differs,",
      "what one alone says. An edition is named with its version, as in token-binding@0.1.0.",
    ],
    options: [
      {
        name: "format",
        value: "format",
        choices: ["text", "markdown", "json"],
        means: "text, markdown or json (default: text)",
      },
      {
        name: "only",
        value: "kind",
        multiple: true,
        choices: ["problem", "status", "flow", "message", "parameter", "proof", "option", "error", "duty"],
        means: "rows of one kind, such as parameter or duty; may be given several times",
      },
      { name: "differences", means: "leave out what all say the same" },
      ...cacheOptions,
      ...commonOptions,
    ],
    examples: [
      ["auth-profiles compare token-binding signed-requests", "two ways to solve one problem"],
      ["auth-profiles compare token-binding token-binding@0.1.0 --differences", "what an edition changed"],
    ],
    load: async () => (await import("./commands/compare.ts")).compare,
  },
  {
    name: "explain",
    operands: "<rule>",
    minimumOperands: 1,
    maximumOperands: 1,
    summary: "what a rule means, with a bad and a good example",
    details: [],
    options: [{ name: "format", value: "format", choices: ["text", "json"], means: "text or json" }, ...commonOptions],
    examples: [["auth-profiles explain overlap/rival-solution", "read the page of one rule"]],
    load: async () => (await import("./commands/explain.ts")).explain,
  },
  {
    name: "rules",
    operands: "",
    minimumOperands: 0,
    maximumOperands: 0,
    summary: "the list of all rules",
    details: [],
    options: [{ name: "format", value: "format", choices: ["text", "json"], means: "text or json" }, ...commonOptions],
    examples: [["auth-profiles rules --format json", "the list for a program"]],
    load: async () => (await import("./commands/rules.ts")).rules,
  },
  {
    name: "fmt",
    operands: "[paths...]",
    minimumOperands: 0,
    maximumOperands: 1000,
    summary: "write manifests in canonical form, comments kept",
    details: ["Without paths: every YAML file of the set. Lists are never sorted: their order is meaning."],
    options: [
      { name: "check", means: "write nothing; exit with 1 if a file would change" },
      formatOption,
      ...commonOptions,
    ],
    examples: [
      ["auth-profiles fmt", "format all manifests"],
      ["auth-profiles fmt --check", "only say which files would change"],
    ],
    load: async () => (await import("./commands/fmt.ts")).fmt,
  },
];
