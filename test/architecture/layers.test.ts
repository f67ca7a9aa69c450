import { describe, expect, it } from "vitest";
import { factsOf, readSourceFiles, type Import, type SourceFileFacts } from "./source-files.ts";

/** Layers from the lowest to the highest. A file imports from its own layer and from lower ones. */
const layers: readonly (readonly string[])[] = [
  ["text"],
  ["patterns"],
  ["findings"],
  ["host"],
  ["syntax"],
  ["manifest"],
  ["registries"],
  ["model"],
  ["language"],
  ["analysis"],
  ["lint", "emit"],
  ["examples", "publish"],
  ["pipeline"],
  ["cache"],
  ["cli"],
];

interface PackageRule {
  readonly name: RegExp;
  /** Who may import it; a path ends with `/` for everything below it. */
  readonly where: readonly string[];
  /** What is imported is erased when the program runs. */
  readonly typesOnly?: boolean;
  readonly rule: string;
}

/** Which files may import a package. The first row that has the name decides. */
const packages: readonly PackageRule[] = [
  { name: /^yaml$/, where: ["src/syntax/"], rule: "only `syntax` reads and writes YAML" },
  { name: /^zod(\/|$)/, where: ["src/manifest/"], rule: "only `manifest` mirrors the format for run time" },
  {
    name: /^(unified$|remark-|rehype-)/,
    where: ["src/emit/markdown/processors/", "src/emit/site/html-processor.ts"],
    rule: "processors are made in these places, and used everywhere else",
  },
  {
    // `remark-gfm` brings everything of GitHub's Markdown or nothing, and the rest changes what authors wrote.
    name: /^(mdast-util|micromark-extension)-gfm-table$/,
    where: ["src/emit/markdown/processors/remark-tables.ts"],
    rule: "only `remark-tables.ts` takes tables out of `remark-gfm`",
  },
  {
    name: /^(mdast|hast|unist)$/,
    where: ["src/emit/"],
    typesOnly: true,
    rule: "only `emit` makes documents",
  },
  {
    name: /^(unist|mdast|hast|micromark|vfile|xast|estree)/,
    where: [],
    rule: "what processors are made of is theirs; go through `unified`",
  },
  { name: /^get-east-asian-width$/, where: ["src/text/"], rule: "only `text` knows how wide characters are" },
  { name: /^ajv/, where: ["src/examples/"], rule: "only `examples` runs schemas" },
  {
    name: /^@eslint-community\/regexpp$/,
    where: ["src/patterns/"],
    rule: "patterns are read where schemas are made and where they are run",
  },
  {
    name: /^sarif$/,
    where: ["src/findings/formats/format-sarif.ts"],
    rule: "only one file knows what SARIF looks like",
  },
  {
    name: /^(node:)?fs(\/|$)/,
    where: ["src/host/node-host.ts"],
    rule: "only the node host touches the disk",
  },
  { name: /^(node:)?process$/, where: ["src/bin.ts"], rule: "only `bin.ts` touches the process" },
  {
    name: /^(node:)?(child_process|http|https|http2|net|tls|dns|dgram|worker_threads|cluster|vm)$/,
    where: [],
    rule: "nothing of the product starts programs or opens connections",
  },
];

/** Files longer than the rest: tables and interfaces. */
const mayBeLong = [/^src\/findings\/rules\//, /^src\/manifest\/[a-z-]*types\.ts$/, /^src\/registries\//];

const lineLimit = 400;

/** Development scripts are no part of the product. */
const isScript = (path: string) => path.startsWith("src/build/");

const files = readSourceFiles();
const product = files.filter((file) => !isScript(file.path));

/** What is wrong with an import, in our words; nothing if it is fine. */
function faultOf(from: string, { specifier, target, typeOnly }: Import): string | undefined {
  const says = (rule: string) => `${from} may not import ${target ?? specifier}: ${rule}`;
  if (target === undefined) {
    const owner = packages.find((one) => one.name.test(specifier));
    if (owner !== undefined) {
      const isAllowed = owner.where.some((path) => from.startsWith(path)) && (typeOnly || owner.typesOnly !== true);
      return isAllowed ? undefined : says(owner.rule);
    }
    return specifier.startsWith("node:") ? undefined : says("this package is in no layer; add it to the table");
  }
  if (!target.startsWith("src/")) {
    const isPackage = from === "src/findings/tool-version.ts" && target === "package.json";
    const isSchema = from === "src/manifest/json-schemas.ts" && target.startsWith("schemas/");
    const isStyle = from === "src/emit/site/site-style.ts" && target === "site/style.css?raw";
    return isPackage || isSchema || isStyle ? undefined : says("it lies outside `src`");
  }
  // The page of a rule lies beside its check, and is a text like the others of the table.
  if (from === "src/findings/rule-pages.ts" && target.endsWith(".md?raw")) return undefined;
  if (isScript(target)) return says("development scripts are imported by nothing");
  const own = folderOf(from);
  const other = folderOf(target);
  // `bin.ts` starts the command line, says its version, and takes half-written files away when a signal ends it.
  if (from === "src/bin.ts") {
    const isStart = other === "cli" || other === "host" || target === "src/findings/tool-version.ts";
    return isStart ? undefined : says("`bin.ts` starts `cli`");
  }
  // The library names what it shows, wherever that lives.
  if (from === "src/index.ts") return undefined;
  if (other === "") return says("what stands at the root is imported by nothing");
  if (own === other) return undefined;
  // What a registry holds is described with the words of the format.
  if (own === "registries") {
    const isFormat = typeOnly && /^src\/manifest\/[a-z-]*types\.ts$/.test(target);
    return isFormat ? undefined : says("registries are data, and import the types of the format only");
  }
  const below = layerOf(other) < layerOf(own);
  return below ? undefined : says(`\`${own}\` stands below \`${other}\`, or beside it`);
}

function folderOf(path: string): string {
  const [, folder = "", rest] = path.split("/", 3);
  return rest === undefined ? "" : folder;
}

function layerOf(folder: string): number {
  return layers.findIndex((names) => names.includes(folder));
}

describe("layers", () => {
  it("have a place for every folder", () => {
    const folders = new Set(product.map((file) => folderOf(file.path)).filter((folder) => folder !== ""));
    expect([...folders].filter((folder) => layerOf(folder) === -1)).toEqual([]);
  });

  it("are imported downwards only", () => {
    expect(product.flatMap((file) => file.imports.flatMap((one) => faultOf(file.path, one) ?? []))).toEqual([]);
  });

  it("have imports that lead to files", () => {
    const known = new Set(files.map((file) => file.path));
    const broken = product.flatMap((file) =>
      file.imports.flatMap(({ target }) =>
        target === undefined || !target.endsWith(".ts") || known.has(target) ? [] : `${file.path} imports ${target}`,
      ),
    );
    expect(broken).toEqual([]);
  });

  it("have no import cycles", () => {
    expect(cyclesOf(files)).toEqual([]);
  });

  it("have no cycles of types where Markdown is written either", () => {
    const writers = files.filter((file) => file.path.startsWith("src/emit/"));
    const asRun = writers.map((file) => ({
      ...file,
      imports: file.imports.map((one) => ({ ...one, typeOnly: false })),
    }));
    expect(cyclesOf(asRun)).toEqual([]);
  });

  it.each<[string, string, boolean]>([
    ["src/emit/x.ts", 'import { y } from "../lint/y.ts";', false],
    ["src/lint/x.ts", 'import type { Y } from "../emit/y.ts";', false],
    ["src/lint/x.ts", 'import { y } from "../model/y.ts";', true],
    ["src/lint/rules/a/x.ts", 'import { y } from "../b/y.ts";', true],
    ["src/model/x.ts", 'import { y } from "../lint/y.ts";', false],
    ["src/model/x.ts", 'const y = await import("../cli/y.ts");', false],
    ["src/model/x.ts", 'export { y } from "../cli/y.ts";', false],
    ["src/model/x.ts", 'import { parse } from "yaml";', false],
    ["src/syntax/x.ts", 'import { parse } from "yaml";', true],
    ["src/manifest/x.ts", 'import * as z from "zod";', true],
    ["src/lint/x.ts", 'import * as z from "zod";', false],
    ["src/lint/x.ts", 'import { unified } from "unified";', false],
    ["src/emit/markdown/x.ts", 'import { unified } from "unified";', false],
    ["src/emit/markdown/x.ts", 'import remarkParse from "remark-parse";', false],
    ["src/emit/markdown/processors/x.ts", 'import remarkParse from "remark-parse";', true],
    ["src/emit/site/html-processor.ts", 'import rehypeStringify from "rehype-stringify";', true],
    ["src/emit/markdown/x.ts", 'import { toMarkdown } from "mdast-util-to-markdown";', false],
    ["src/emit/markdown/processors/x.ts", 'import { toMarkdown } from "mdast-util-to-markdown";', false],
    ["src/emit/markdown/x.ts", 'import type { Info } from "mdast-util-to-markdown";', false],
    ["src/emit/markdown/processors/x.ts", 'import { gfmTable } from "micromark-extension-gfm-table";', false],
    [
      "src/emit/markdown/processors/remark-tables.ts",
      'import { gfmTable } from "micromark-extension-gfm-table";',
      true,
    ],
    ["src/emit/x.ts", 'import type { Root } from "mdast";', true],
    ["src/emit/x.ts", 'import { Root } from "mdast";', false],
    ["src/lint/x.ts", 'import type { Root } from "mdast";', false],
    ["src/examples/x.ts", 'import { Ajv } from "ajv";', true],
    ["src/emit/x.ts", 'import { Ajv } from "ajv";', false],
    ["src/patterns/x.ts", 'import { RegExpParser } from "@eslint-community/regexpp";', true],
    ["src/lint/x.ts", 'import { RegExpParser } from "@eslint-community/regexpp";', false],
    ["src/cli/x.ts", 'import { readFileSync } from "node:fs";', false],
    ["src/host/memory-host.ts", 'import { readFileSync } from "node:fs/promises";', false],
    ["src/host/node-host.ts", 'import { readFileSync } from "node:fs";', true],
    ["src/cli/x.ts", 'import process from "node:process";', false],
    ["src/cli/x.ts", 'import { y } from "../build/y.ts";', false],
    ["src/cli/x.ts", 'import { y } from "left-pad";', false],
    ["src/cli/x.ts", 'import { y } from "../../test/y.ts";', false],
    ["src/registries/x.ts", 'import type { Place } from "../manifest/types.ts";', true],
    ["src/registries/x.ts", 'import { manifestSchema } from "../manifest/schema.ts";', false],
    ["src/bin.ts", 'import { run } from "./cli/run.ts";', true],
    ["src/bin.ts", 'import { y } from "./lint/run.ts";', false],
    ["src/cli/x.ts", 'import { y } from "../bin.ts";', false],
  ])("judge %s with %s", (path, text, allowed) => {
    const faults = factsOf(path, text).imports.map((one) => faultOf(path, one));
    expect(faults).toHaveLength(1);
    expect(faults[0] === undefined).toBe(allowed);
  });
});

describe("source files", () => {
  it("have no default export", () => {
    expect(product.filter((file) => file.hasDefaultExport).map((file) => file.path)).toEqual([]);
  });

  it("have no `any`", () => {
    expect(files.filter((file) => file.hasAny).map((file) => file.path)).toEqual([]);
  });

  it("have no module-level variable that can be assigned again", () => {
    const found = product.filter((file) => file.path !== "src/bin.ts" && file.reassignable.length > 0);
    expect(found.map((file) => `${file.path}: ${file.reassignable.join(", ")}`)).toEqual([]);
  });

  it("use the process in bin.ts only, and the console nowhere else", () => {
    const found = product
      .filter((file) => file.path !== "src/bin.ts")
      .flatMap((file) =>
        ["process", "console", "Intl"].filter((name) => file.globals.has(name)).map((name) => `${file.path}: ${name}`),
      );
    expect(found).toEqual([]);
  });

  it("ask neither clock nor chance nor locale", () => {
    const forbidden = ["Date.now", "Math.random", "localeCompare", "toLocaleString", "toLocaleLowerCase"];
    const found = product
      .filter((file) => file.path !== "src/bin.ts")
      .flatMap((file) =>
        [
          ...[...forbidden, "toLocaleUpperCase", "toLocaleDateString"].filter((name) => file.members.has(name)),
          ...(file.makesNow ? ["new Date()"] : []),
        ].map((name) => `${file.path}: ${name}`),
      );
    expect(found).toEqual([]);
  });

  it(`have at most ${lineLimit} lines`, () => {
    const found = files.filter((file) => file.lines > lineLimit && !mayBeLong.some((path) => path.test(file.path)));
    expect(found.map((file) => `${file.path} has ${file.lines} lines`)).toEqual([]);
  });

  it("have names of lower-case words joined by hyphens", () => {
    expect(files.map((file) => file.path).filter((path) => !/^src\/([a-z0-9-]+\/)*[a-z0-9-]+\.ts$/.test(path))).toEqual(
      [],
    );
  });

  it.each<[string, Partial<SourceFileFacts>]>([
    ["export default 1;", { hasDefaultExport: true }],
    ["export default function f() {}", { hasDefaultExport: true }],
    ["export default class {}", { hasDefaultExport: true }],
    ["export const value: any = 1;", { hasAny: true }],
    ["export const list = [] as Array<any>;", { hasAny: true }],
    ["const any = 1; // any, default", { hasAny: false, hasDefaultExport: false }],
    ["const now = new Date();", { makesNow: true }],
    ["const day = new Date(0);", { makesNow: false }],
    ["let count = 0;", { reassignable: ["count"] }],
    ["function f() { let count = 0; }", { reassignable: [] }],
    ['report("a/b", "c", {}, {});', { reported: ["a/b"] }],
  ])("are read as they are: %s", (text, facts) => {
    expect(factsOf("src/x.ts", text)).toMatchObject(facts);
  });

  it.each<[string, boolean]>([
    ["process.exit(1);", true],
    ["const { env } = process;", true],
    ["const process = 1;", false],
    ["host.process();", false],
    ["const x = { process: 1 };", false],
    ["// process", false],
  ])("use a global where they do: %s", (text, used) => {
    expect(factsOf("src/x.ts", text).globals.has("process")).toBe(used);
  });
});

/** Import cycles, each as the paths along it. Imports of types count: who reads one file of a cycle has to read all. */
function cyclesOf(sources: readonly SourceFileFacts[]): readonly string[] {
  const byPath = new Map(sources.map((file) => [file.path, file]));
  const state = new Map<string, "open" | "done">();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === "done") return;
    if (state.get(path) === "open") {
      cycles.push([...trail.slice(trail.indexOf(path)), path].join(" -> "));
      return;
    }
    state.set(path, "open");
    for (const { target } of byPath.get(path)?.imports ?? []) {
      if (target !== undefined && byPath.has(target)) visit(target, [...trail, path]);
    }
    state.set(path, "done");
  };
  for (const file of sources) visit(file.path, []);
  return cycles;
}
