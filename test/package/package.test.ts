import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rolldown } from "rolldown";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readExamples, withOutputs } from "./documented-examples.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const mostOctets = 10 * 1024 * 1024;

/** A folder of somebody who installed the package, and nothing else. */
let folder: string;
let user: string;

beforeAll(() => {
  if (!existsSync(join(repository, "dist/index.js"))) {
    throw new Error("the package is not built; run `npm run compile`");
  }
  folder = mkdtempSync(join(tmpdir(), "package-"));
  user = join(folder, "user");
  mkdirSync(user);
  npm(repository, "pack", "--ignore-scripts", "--pack-destination", folder);
  const [tarball = ""] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  writeFileSync(join(user, "package.json"), '{ "name": "user", "version": "1.0.0", "type": "module" }\n');
  npm(user, "install", join(folder, tarball), "--offline", "--no-audit", "--no-fund");
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs npm in a cache of its own, so that nothing of this machine is needed or changed. */
function npm(cwd: string, ...argv: readonly string[]): string {
  const env = { ...process.env, npm_config_cache: join(folder, "cache"), npm_config_update_notifier: "false" };
  return execFileSync("npm", argv, { cwd, env, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Runs the installed command as somebody would. */
function authProfiles(...argv: readonly string[]) {
  const env = { ...process.env, npm_config_cache: join(folder, "cache"), NO_COLOR: "", FORCE_COLOR: "" };
  const call = spawnSync("npx", ["--offline", "auth-profiles", ...argv], { cwd: user, env, encoding: "utf8" });
  return { code: call.status, out: call.stdout, error: call.stderr };
}

function filesBelow(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(place.length + 1))
    .sort();
}

describe("the package", () => {
  it("holds the program, its declarations, the schemas and what is to be read, and no source, test or generator", () => {
    const files = filesBelow(join(user, "node_modules/auth-profiles"));
    const others = files.filter(
      (path) =>
        !/^dist\/(?:bin|index)\.js$/.test(path) &&
        !/^dist\/chunks\/[\w-]+\.js$/.test(path) &&
        !/^dist\/types\/[\w/-]+\.d\.ts$/.test(path) &&
        !/^dist\/assets\/rules\/[\w-]+\/[\w-]+\.md$/.test(path) &&
        !/^schemas\/[\w-]+\.schema\.json$/.test(path) &&
        !/^docs\/[\w-]+\.md$/.test(path),
    );
    expect(others).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/THIRD-PARTY-NOTICES.txt",
      "dist/assets/build-id",
      "package.json",
    ]);
    expect(files.filter((path) => /types\/(?:cli|build)\//.test(path))).toEqual([]);
  });

  it("installs alone and stays small", () => {
    expect(readdirSync(join(user, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["auth-profiles"]);
    const place = join(user, "node_modules/auth-profiles");
    const octets = filesBelow(place).reduce((sum, path) => sum + statSync(join(place, path)).size, 0);
    expect(octets).toBeLessThan(mostOctets);
  });

  it("names the licence of everything that is inside", () => {
    const notices = readFileSync(join(user, "node_modules/auth-profiles/dist/THIRD-PARTY-NOTICES.txt"), "utf8");
    for (const name of ["yaml", "zod", "unified", "remark-mdx", "mdast-util-to-markdown", "rehype-stringify", "ajv"]) {
      expect(notices).toMatch(new RegExp(`^${name} \\d`, "m"));
    }
    expect(notices).not.toContain("(the package holds no licence text)");
    expect(notices).not.toMatch(/\(undefined\)/);
  });

  it("holds no path of the machine that built it", () => {
    const place = join(user, "node_modules/auth-profiles");
    const found = filesBelow(place).filter((path) => readFileSync(join(place, path), "utf8").includes(repository));
    expect(found).toEqual([]);
  });
});

describe("the installed command", () => {
  it("sets up, starts, checks, builds and explains", () => {
    expect(authProfiles("--version").out).toBe(`${packageVersion()}\n`);
    expect(authProfiles("init")).toMatchObject({ code: 0, out: "" });
    expect(authProfiles("new", "token-binding")).toMatchObject({ code: 0, out: "" });
    expect(authProfiles("lint", "--fail-on", "info")).toMatchObject({ code: 0, out: "no findings in 3 files\n" });
    expect(authProfiles("fmt", "--check")).toMatchObject({ code: 0 });
    expect(authProfiles("check")).toMatchObject({ code: 1 });
    const built = authProfiles("build");
    expect(built).toMatchObject({ code: 0, out: "no findings in 3 files\n" });
    expect(built.error).toMatch(/^Wrote \d+ files, left 7 files as they were\.\n$/);
    expect(existsSync(join(user, "site/dist/token-binding.html"))).toBe(true);
    expect(existsSync(join(user, "site/authorization/Auth Profiles/token-binding.md"))).toBe(true);
    expect(authProfiles("check")).toMatchObject({ code: 0, out: "no findings in 3 files\n", error: "" });
    expect(authProfiles("explain", "rival-solution").out).toMatch(/^# overlap\/rival-solution\n/);
    expect(JSON.parse(authProfiles("rules", "--format", "json").out)).toMatchObject({ version: 1 });
    expect(JSON.parse(authProfiles("check", "--format", "sarif").out)).toMatchObject({ version: "2.1.0" });
    expect(authProfiles("lint", "--root", "nowhere")).toMatchObject({ code: 2, out: "" });
  });
});

describe("the library", () => {
  /** What anybody may import, and how it can be used: values as values, types as types. */
  const program = `
import {
  MemoryHost, build, buildProject, check, emitProject, formatFindings, lintProject, readProject, version,
  type Artifact, type BuildProjectResult, type BuildResult, type CheckResult, type Finding, type InputFiles, type Profile,
  type Project, type answers, type configuration, type manifest, type model, type records, type vocabulary,
} from "auth-profiles";

const files: InputFiles = { "profiles/a.yaml": "id: a\\n" };
const checked: CheckResult = await check(files, { asOf: "2026-01-01", failOn: "warning" });
const outputs: configuration.Outputs = { site: "none" };
const made: BuildResult = await build(new Map([["profiles/a.yaml", new Uint8Array()]]), { outputs });
const host = new MemoryHost({ "profiles/a.yaml": "id: a\\n" });
const project: Project = readProject(host);
const findings: readonly Finding[] = lintProject({ project, asOf: "2026-01-01" });
const profile: Profile | undefined = project.set?.profiles[0];
const duty: model.Duty | undefined = profile?.duties[0];
const written: manifest.Manifest | undefined = profile?.manifest;
const role: vocabulary.Role | undefined = project.set?.words.roles.get("client");
const built: BuildProjectResult = await buildProject(host, project, { mode: "check" });
const artifacts: Artifact[] = project.set === undefined ? [] : [...emitProject(project.set, project.settings)];
const none: [answers.Conflict?, records.RequirementRecord?] = [];
export const wrong = [
  // @ts-expect-error a day is a text
  () => lintProject({ project, asOf: 5 }),
  // @ts-expect-error there is no such option
  () => check(files, { asof: "2026-01-01" }),
  // @ts-expect-error a file is text or octets
  () => check({ "a.yaml": 5 }),
];
const text: string = await formatFindings("text", findings);
console.log(JSON.stringify([written?.title ?? duty?.id ?? role?.id ?? null, built.findings.length, artifacts.length, text]));
console.log(JSON.stringify([checked.ok, made.ok, made.files.size, none.length, version]));
`;

  it("has the values that it declares, and no others", () => {
    const source = readFileSync(join(user, "node_modules/auth-profiles/dist/types/index.d.ts"), "utf8");
    const lists = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = ""]) => list.split(","));
    const names = lists
      .map((name) => name.trim())
      .filter((name) => name !== "" && !name.startsWith("type "))
      .map((name) => name.replace(/^.* as /, ""));
    expect(names).toContain("check");
    const out = run("import * as all from 'auth-profiles'; process.stdout.write(JSON.stringify(Object.keys(all)));");
    expect(JSON.parse(out)).toEqual(names.sort());
  });

  it.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])("compiles with --module %s --moduleResolution %s, strictly and without skipping declarations", (module, way) => {
    writeFileSync(join(user, "program.ts"), program);
    expect(compile("--module", module, "--moduleResolution", way, "program.ts")).toBe("");
  });

  it("reads, lints, emits and formats as the command does", () => {
    const out = execFileSync(process.execPath, ["program.js"], { cwd: user, encoding: "utf8" });
    const [stages = "", calls = ""] = out.split("\n");
    const [title, findings, artifacts, text] = JSON.parse(stages) as [unknown, number, number, string];
    expect([title, artifacts]).toEqual([null, 0]);
    expect(findings).toBeGreaterThan(0);
    expect(text).toContain("error[meta/unreadable] the file cannot be read: it does not exist");
    expect(JSON.parse(calls)).toEqual([false, false, 0, 0, packageVersion()]);
  });

  it("builds the files that the command builds, octet by octet, and writes nothing", () => {
    const sources = ["auth-profiles.yaml", "profiles/vocabulary.yaml", "profiles/token-binding.yaml"];
    const out = run(
      "import { build } from 'auth-profiles'; import { readFileSync } from 'node:fs';" +
        `const sources = ${JSON.stringify(sources)};` +
        "const { ok, files } = await build(sources.map((path) => [path, readFileSync(path)]));" +
        "process.stdout.write(JSON.stringify([ok, [...files]]));",
    );
    const [ok, files] = JSON.parse(out) as [boolean, readonly (readonly [string, string])[]];
    expect(ok).toBe(true);
    const written = ["site", "schemas"].flatMap((folder) =>
      filesBelow(join(user, folder)).map((path) => `${folder}/${path}`),
    );
    expect(files.map(([path]) => path).sort()).toEqual(written.sort());
    for (const [path, text] of files) expect([path, readFileSync(join(user, path), "utf8")]).toEqual([path, text]);
  });

  it("holds all that it needs: a program that was bundled with it builds where it is not installed", async () => {
    const source =
      "import { build, formatFindings } from 'auth-profiles';" +
      "const { files, findings } = await build({});" +
      "process.stdout.write(JSON.stringify([files.size, await formatFindings('sarif', findings)]));";
    writeFileSync(join(user, "bundled.js"), source);
    const place = join(folder, "bundled");
    const bundle = await rolldown({ input: join(user, "bundled.js"), platform: "node", logLevel: "silent" });
    await bundle.write({
      dir: place,
      format: "esm",
      entryFileNames: "[name].mjs",
      chunkFileNames: "[name]-[hash].mjs",
    });
    await bundle.close();
    const out = execFileSync(process.execPath, [join(place, "bundled.mjs")], { cwd: place, encoding: "utf8" });
    const [size, sarif] = JSON.parse(out) as [number, string];
    expect(size).toBe(0);
    expect(sarif).toContain("# meta/no-input");
  });

  it("can be required, and shows nothing of its inside", () => {
    writeFileSync(join(user, "required.cjs"), "process.stdout.write(require('auth-profiles').version);");
    expect(execFileSync(process.execPath, ["required.cjs"], { cwd: user, encoding: "utf8" })).toBe(packageVersion());
    const inside = "import('auth-profiles/dist/index.js').catch(({ code }) => process.stdout.write(code));";
    expect(run(inside)).toBe("ERR_PACKAGE_PATH_NOT_EXPORTED");
  });

  it("composes as the command does", () => {
    const out = run(
      "import { analyseSet, composeProfiles, compositionJson, compositionReport, openNodeHost, readProject, writeCompositionText }" +
        "  from 'auth-profiles';" +
        `const project = readProject(openNodeHost(${JSON.stringify(repository)}));` +
        "const composed = composeProfiles(project, analyseSet(project.set), ['dpop', 'oauth-client-credentials'], '2026-11-25');" +
        "const report = compositionReport({ ids: ['dpop', 'oauth-client-credentials'], ...composed }, project.set, 'as');" +
        "process.stdout.write(JSON.stringify([compositionJson(report, []), writeCompositionText(report, '')]));",
    );
    const [json, text] = JSON.parse(out) as [{ compatible: string; duties: { role: string }[] }, string];
    expect(json.compatible).toBe("yes");
    expect(new Set(json.duties.map(({ role }) => role))).toEqual(new Set(["as", "implementation"]));
    expect(text).toContain(`\n${json.duties.length} duties`);
  });

  it("shows its schemas and its package file", () => {
    const out = run(
      "import { readFileSync } from 'node:fs'; import { fileURLToPath } from 'node:url';" +
        "for (const name of ['schemas/manifest.schema.json', 'package.json'])" +
        "  JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('auth-profiles/' + name)), 'utf8'));" +
        "process.stdout.write('read');",
    );
    expect(out).toBe("read");
  });

  it("does what the documents say, in programs that compile", async () => {
    const documents = ["docs/library.md", "README.md"].map(readExamples);
    const shared = new Map(documents.flatMap(({ files }) => [...files]));
    const folders = documents.map(({ examples }, document) =>
      examples.map(({ program: source }, index) => {
        const place = `examples/${document}-${index}`;
        for (const [path, text] of [...shared, ["example.ts", source] as const]) {
          mkdirSync(join(user, place, path, ".."), { recursive: true });
          writeFileSync(join(user, place, path), text);
        }
        return place;
      }),
    );
    const sources = folders.flat().map((place) => `${place}/example.ts`);
    expect(sources.length).toBeGreaterThan(10);
    expect(compile("--module", "nodenext", "--exactOptionalPropertyTypes", ...sources)).toBe("");
    for (const [index, document] of documents.entries()) {
      const outputs = folders[index]?.map((place) =>
        execFileSync(process.execPath, ["example.js"], { cwd: join(user, place), encoding: "utf8" }),
      );
      await expect(withOutputs(document, outputs ?? [])).toMatchFileSnapshot(join(repository, document.path));
    }
  });

  /** Compiles programs of the user, strictly, and says what the compiler says. */
  function compile(...argv: readonly string[]): string {
    const compiler = join(repository, "node_modules/typescript/bin/tsc");
    const options = ["--strict", "--target", "es2022", ...argv];
    return spawnSync(process.execPath, [compiler, ...options], { cwd: user, encoding: "utf8" }).stdout;
  }

  function run(source: string): string {
    writeFileSync(join(user, "other.js"), source);
    return execFileSync(process.execPath, ["other.js"], { cwd: user, encoding: "utf8" });
  }
});

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as { version: string };
  return version;
}
