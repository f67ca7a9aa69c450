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
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

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
  it("holds the program, its declarations and the schemas, and no source, test or generator", () => {
    const files = filesBelow(join(user, "node_modules/auth-profiles"));
    const others = files.filter(
      (path) =>
        !/^dist\/(?:bin|index)\.js$/.test(path) &&
        !/^dist\/chunks\/[\w-]+\.js$/.test(path) &&
        !/^dist\/types\/[\w/-]+\.d\.ts$/.test(path) &&
        !/^dist\/assets\/rules\/[\w-]+\/[\w-]+\.md$/.test(path) &&
        !/^dist\/assets\/templates\/[\w-]+\.(?:yaml|json)$/.test(path) &&
        !/^schemas\/[\w-]+\.schema\.json$/.test(path),
    );
    expect(others).toEqual([
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/THIRD-PARTY-NOTICES.txt",
      "dist/assets/build-id",
      "dist/assets/site/style.css",
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
  MemoryHost, buildProject, emitProject, createFormatContext, formatFindings, lintProject, readProject,
  type Artifact, type BuildResult, type Finding, type Profile, type Project, type manifest,
} from "auth-profiles";

const host = new MemoryHost({ "profiles/a.yaml": "id: a\\n" });
const project: Project = readProject(host, "auth-profiles.yaml");
const findings: readonly Finding[] = lintProject({ project, asOf: "2026-01-01" });
const profile: Profile | undefined = project.set?.profiles[0];
const written: manifest.Manifest | undefined = profile?.manifest;
const title: string | undefined = written?.title;
const assets = { style: "" };
const built: BuildResult = await buildProject(host, project, {
  asOf: "2026-01-01", mode: "check", assets, breathe: () => Promise.resolve(),
});
const artifacts: Artifact[] = project.set === undefined ? [] : [...emitProject(project.set, project.settings, assets)];
// @ts-expect-error a day is a text
lintProject({ project, asOf: 5 });
const text: string = await formatFindings("text", findings, createFormatContext());
console.log(JSON.stringify([title ?? null, built.findings.length, artifacts.length, text]));
`;

  it("exports the names that it always had", async () => {
    const out = run(
      "import * as all from 'auth-profiles'; process.stdout.write(Object.keys(all).join('\\n') + '\\n');",
    );
    await expect(out).toMatchFileSnapshot("golden/values.txt");
  });

  it("declares the names that it always had", async () => {
    const source = readFileSync(join(user, "node_modules/auth-profiles/dist/types/index.d.ts"), "utf8");
    const exports = [...source.matchAll(/^export (type )?(?:\* as (\w+)|\{([^}]*)\})/gm)];
    const names = exports.flatMap(([, type, namespace, list = ""]) =>
      namespace === undefined
        ? // A list that is broken over lines ends with a comma.
          list
            .split(",")
            .map((name) => name.trim())
            .filter((name) => name !== "")
            .map((name) => (type === undefined ? name : `type ${name}`))
        : [`type ${namespace}`],
    );
    await expect(`${names.sort().join("\n")}\n`).toMatchFileSnapshot("golden/names.txt");
  });

  it.each([
    ["nodenext", "nodenext"],
    ["esnext", "bundler"],
  ])("compiles with --module %s --moduleResolution %s, strictly and without skipping declarations", (module, way) => {
    writeFileSync(join(user, "program.ts"), program);
    const options = ["--strict", "--target", "es2022", "--module", module, "--moduleResolution", way];
    const compiler = join(repository, "node_modules/typescript/bin/tsc");
    const call = spawnSync(process.execPath, [compiler, ...options, "program.ts"], { cwd: user, encoding: "utf8" });
    expect(call.stdout).toBe("");
    expect(call.status).toBe(0);
  });

  it("reads, lints, emits and formats as the command does", () => {
    const out = execFileSync(process.execPath, ["program.js"], { cwd: user, encoding: "utf8" });
    const [title, findings, artifacts, text] = JSON.parse(out) as [unknown, number, number, string];
    expect([title, artifacts]).toEqual([null, 0]);
    expect(findings).toBeGreaterThan(0);
    expect(text).toContain("error[meta/unreadable] the file cannot be read: it does not exist");
  });

  it("composes as the command does", () => {
    const out = run(
      "import { analyseSet, composeProfiles, compositionJson, compositionReport, openNodeHost, readProject, writeCompositionText }" +
        "  from 'auth-profiles';" +
        `const project = readProject(openNodeHost(${JSON.stringify(repository)}), 'auth-profiles.yaml');` +
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

  function run(source: string): string {
    writeFileSync(join(user, "other.js"), source);
    return execFileSync(process.execPath, ["other.js"], { cwd: user, encoding: "utf8" });
  }
});

function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as { version: string };
  return version;
}
