import { createContext, runInContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { build, type BuildOptions } from "../../../src/pipeline/one-call/build.ts";
import { check, type CheckOptions } from "../../../src/pipeline/one-call/check.ts";
import type { InputFiles } from "../../../src/pipeline/one-call/input-files.ts";
import { machineWith } from "../../cli/support/command-line.ts";

const small = (await machineWith(["a"])).contents();
const manifest = small["profiles/a.yaml"] ?? "";
const bytes = (...octets: readonly number[]) => Uint8Array.from(octets);

/** What somebody writes whom no compiler stops. */
const asFiles = (value: unknown) => value as InputFiles;

/** Both calls refuse arguments in the same words. */
async function refusalOf(files: unknown, options: unknown = {}): Promise<string> {
  const calls = [
    check(asFiles(files), options as CheckOptions),
    build(asFiles(files), options as BuildOptions),
  ] as const;
  const words = await Promise.all(
    calls.map((call) =>
      call.then(
        () => "nothing is refused",
        (error: unknown) => String(error),
      ),
    ),
  );
  expect(words[1]).toBe(words[0]);
  return words[0] ?? "";
}

describe("files", () => {
  it.each<[string, InputFiles]>([
    ["a record", small],
    ["a Map", new Map(Object.entries(small))],
    ["pairs", Object.entries(small)],
    ["pairs one by one", new Map(Object.entries(small)).entries()],
    ["octets", Object.entries(small).map(([path, text]) => [path, Buffer.from(text)] as const)],
    ["paths with `./`", Object.entries(small).map(([path, text]) => [`./${path}`, text] as const)],
  ])("can be %s", async (_, files) => {
    const { ok, findings, read } = await check(files);
    expect({ ok, findings }).toEqual({ ok: true, findings: [] });
    expect(read).toEqual(["auth-profiles.yaml", "profiles/vocabulary.yaml", "profiles/a.yaml"]);
  });

  it("can be octets of another realm", async () => {
    const octets: unknown = runInContext("new Uint8Array([105, 100, 58])", createContext());
    expect(octets).not.toBeInstanceOf(Uint8Array);
    const { findings } = await check(asFiles({ ...small, "profiles/b.yaml": octets }));
    expect(new Set(findings.map(({ span }) => span.file.text))).toEqual(new Set(["id:"]));
  });

  it("are copied when the call begins: what becomes of them later does not matter", async () => {
    const octets = Buffer.from(manifest);
    const files: Record<string, string | Uint8Array> = { ...small, "profiles/a.yaml": octets };
    const call = check(files);
    octets.fill(0);
    files["profiles/b.yaml"] = "no manifest\n";
    expect(await call).toMatchObject({ ok: true, findings: [] });
  });

  it("are not changed", async () => {
    const files = { ...small };
    await build(files);
    expect(files).toEqual(small);
  });

  it("that the set does not need are not looked at", async () => {
    const files = { ...small, "README.md": bytes(0xff, 0xfe), "src/huge.bin": new Uint8Array(5_000_000) };
    expect(await check(files)).toMatchObject({ ok: true, findings: [] });
    expect((await build(files)).files).toEqual((await build(small)).files);
  });

  it("may be very many", async () => {
    const others = Array.from({ length: 50_000 }, (_, index) => [`src/${index % 100}/${index}.txt`, ""] as const);
    expect((await build([...others, ...Object.entries(small)])).files).toEqual((await build(small)).files);
  });

  it.each<[unknown, string]>([
    [undefined, "TypeError: `files` is undefined, expected contents by path: a record, a Map or pairs"],
    [null, "TypeError: `files` is null, expected contents by path: a record, a Map or pairs"],
    ["profiles", "TypeError: `files` is a string, expected contents by path: a record, a Map or pairs"],
    [7, "TypeError: `files` is a number, expected contents by path: a record, a Map or pairs"],
    [["a.yaml"], "TypeError: `files` has an element that is a string, expected a pair of path and contents"],
    [[["a.yaml"]], "TypeError: `files` has an element that is a list, expected a pair of path and contents"],
    [new Set([1]), "TypeError: `files` has an element that is a number, expected a pair of path and contents"],
    [new Map([[1, ""]]), "TypeError: `files` has a path that is a number, expected text"],
    [{ a: 1 }, "TypeError: `files` has `a`, which is a number, expected text or octets (Uint8Array)"],
    [{ a: null }, "TypeError: `files` has `a`, which is null, expected text or octets (Uint8Array)"],
    [{ a: undefined }, "TypeError: `files` has `a`, which is undefined, expected text or octets (Uint8Array)"],
    [{ a: [104, 105] }, "TypeError: `files` has `a`, which is a list, expected text or octets (Uint8Array)"],
    [{ a: new ArrayBuffer(1) }, "TypeError: `files` has `a`, which is an object, expected text or octets (Uint8Array)"],
    [
      { a: new Float64Array(1) },
      "TypeError: `files` has `a`, which is an object, expected text or octets (Uint8Array)",
    ],
  ])("that are no files are refused: %j", async (files, words) => {
    expect(await refusalOf(files)).toBe(words);
  });

  it.each<[string, string]>([
    ["../x", "`files` has the path `../x`: the path leads upwards with `..`, expected one below the root"],
    ["a/../b", "`files` has the path `a/../b`: the path leads upwards with `..`, expected one below the root"],
    ["/etc/x", "`files` has the path `/etc/x`: the path is absolute, expected one relative to the root"],
    ["C:\\x", "`files` has the path `C:\\x`: the path contains a backslash, expected `/` between folders"],
    ["C:/x", "`files` has the path `C:/x`: the path is absolute, expected one relative to the root"],
    ["a\0b", "`files` has the path `a<U+0000>b`: the path contains a NUL character"],
    [".git/config", "`files` has the path `.git/config`: the path leads into `.git`, which belongs to Git alone"],
    ["", "`files` has the path ``, which is that of no file"],
    ["./.", "`files` has the path `./.`, which is that of no file"],
  ])("under the path %j are refused", async (path, words) => {
    expect(await refusalOf({ ...small, [path]: "" })).toBe(`RangeError: ${words}`);
  });

  it("under a path without end are refused in few words", async () => {
    const words = await refusalOf({ ...small, ["x".repeat(1_000_000)]: "" });
    expect(words).toContain("the path is longer than 1024 characters");
    expect(words.length).toBeLessThan(2000);
  });

  it.each<[string, InputFiles, string]>([
    ["a.yaml and ./a.yaml", { "a.yaml": "", "./a.yaml": "" }, "`files` has `a.yaml` twice, expected each file once"],
    ["a//b and a/./b", { "a//b": "", "a/./b": "" }, "`files` has `a/b` twice, expected each file once"],
    [
      "pairs of one path",
      [
        ["a", "1"],
        ["a", "1"],
      ],
      "`files` has `a` twice, expected each file once",
    ],
    ["a and a/b", { "a/b": "", a: "" }, "`files` has `a` as a file and `a/b` below it, expected one of them"],
  ])("that are given twice are refused: %s", async (_, files, words) => {
    expect(await refusalOf(files)).toBe(`RangeError: ${words}`);
  });

  it("may have names that mean something to JavaScript", async () => {
    const files = new Map([...Object.entries(small), ["__proto__", ""], ["constructor", ""]]);
    expect(await check(files)).toMatchObject({ ok: true });
  });
});

describe("contents that are wrong", () => {
  const brief = ({ findings }: Awaited<ReturnType<typeof check>>) =>
    findings.map(({ rule, message, span }) => `${span.file.path}: [${rule}] ${message}`);

  it.each<[string, InputFiles, readonly string[]]>([
    [
      "no files",
      {},
      [
        "auth-profiles.yaml: [meta/no-input] `profiles` holds no manifest",
        "profiles/vocabulary.yaml: [meta/unreadable] the file cannot be read: it does not exist",
      ],
    ],
    [
      "octets that are no UTF-8",
      { ...small, "profiles/a.yaml": bytes(0x69, 0x64, 0xff) },
      ["profiles/a.yaml: [meta/unreadable] the file is not valid UTF-8 at octet 2"],
    ],
    [
      "half a surrogate pair",
      { ...small, "profiles/a.yaml": `# é \uD800\n${manifest}` },
      ["profiles/a.yaml: [meta/unreadable] the file is not valid UTF-8 at octet 5"],
    ],
    [
      "octets of a picture",
      { ...small, "profiles/a.yaml": bytes(0, 1, 2) },
      [
        "profiles/a.yaml: [meta/unreadable] the file contains the control character U+0000, expected text",
        "profiles/a.yaml: [meta/unreadable] the file contains the control character U+0001, expected text",
        "profiles/a.yaml: [meta/unreadable] the file contains the control character U+0002, expected text",
      ],
    ],
    [
      "more text than a manifest has",
      { ...small, "profiles/a.yaml": `${manifest}# ${"x".repeat(4 * 1024 * 1024)}\n` },
      [
        `profiles/a.yaml: [meta/unreadable] the file has ${manifest.length + 4 * 1024 * 1024 + 3} octets, expected at most 4194304`,
      ],
    ],
    [
      "a list without end",
      { ...small, "profiles/a.yaml": "[".repeat(100_000) },
      ["profiles/a.yaml: [meta/unreadable] the file is nested more than 60 levels deep"],
    ],
    [
      "a configuration that leads out",
      { ...small, "auth-profiles.yaml": "profiles: ../others\n" },
      [
        "auth-profiles.yaml: [structure/schema] `profiles` is `../others`, which does not have the form of the path of a folder below the root",
      ],
    ],
  ])("are found: %s", async (_, files, expected) => {
    const checked = await check(files);
    expect(brief(checked)).toEqual(expected);
    expect(checked).toMatchObject({ ok: false, summary: { errors: expected.length } });
    expect(await build(files)).toEqual({ ...checked, files: new Map(), removed: [] });
  });

  it("are found where two outputs would write one file, and nothing is made", async () => {
    const outputs = { markdown: "out", schemas: "out/data" };
    const built = await build(small, { outputs });
    expect(brief(built)).toEqual([
      "out/data/generated.json: [publish/stale-generated] `out/data/generated.json` cannot be written: two outputs of the configuration would write it",
    ]);
    expect(built).toMatchObject({ ok: false, files: new Map(), removed: [] });
    expect(brief(await check(small, { outputs, compareGenerated: true }))).toEqual(brief(built));
  });

  it("are found where a file stands in the place of a folder, and nothing is made", async () => {
    const built = await build({ ...small, site: "mine" });
    expect(brief(built)).toEqual([
      expect.stringContaining("cannot be written: a part of the path is a file, expected a folder"),
    ]);
    expect(built).toMatchObject({ ok: false, files: new Map(), removed: [] });
  });
});

describe("options", () => {
  it.each<[unknown, string]>([
    [null, "TypeError: `options` is `null`, expected an object"],
    ["2026-01-01", "TypeError: `options` is `2026-01-01`, expected an object"],
    [{ asof: "2026-01-01" }, "TypeError: `options` has no `asof`; did you mean `asOf`?"],
    [{ asOf: 5 }, "TypeError: `asOf` is `5`, expected a day, as in `2026-07-28`"],
    [{ asOf: "today" }, "RangeError: `asOf` is `today`, expected a day, as in `2026-07-28`"],
    [{ asOf: "2026-02-30" }, "RangeError: `asOf` is `2026-02-30`, expected a day, as in `2026-07-28`"],
    [{ failOn: "off" }, "RangeError: `failOn` is `off`, expected `error`, `warning` or `info`"],
    [{ configuration: 1 }, "TypeError: `configuration` is `1`, expected a path below the root"],
    [{ configuration: "other.yaml" }, "RangeError: `configuration` is `other.yaml`, expected one of the files"],
    [
      { configuration: "../auth-profiles.yaml" },
      "RangeError: `configuration` is `../auth-profiles.yaml`: the path leads upwards with `..`, expected one below the root",
    ],
    [{ outputs: "docs" }, "TypeError: `outputs` is `docs`, expected an object"],
    [{ outputs: { html: "docs" } }, "TypeError: `outputs` has no `html`; expected markdown, mdx, schemas, site"],
    [{ outputs: { site: true } }, "TypeError: `outputs.site` is `true`, expected a path below the root"],
    [{ outputs: { site: "." } }, "RangeError: `outputs.site` is `.`, expected a path below the root"],
    [
      { outputs: { site: "/srv/www" } },
      "RangeError: `outputs.site` is `/srv/www`: the path is absolute, expected one relative to the root",
    ],
  ])("that mean nothing are refused: %j", async (options, words) => {
    expect(await refusalOf(small, options)).toBe(words);
  });

  it("of one call are unknown to the other, and are true or false", async () => {
    const build_ = (options: unknown) => build(small, options as BuildOptions);
    const check_ = (options: unknown) => check(small, options as CheckOptions);
    await expect(build_({ compareGenerated: true })).rejects.toThrow("`options` has no `compareGenerated`");
    await expect(check_({ force: true })).rejects.toThrow("`options` has no `force`");
    await expect(build_({ force: "yes" })).rejects.toThrow("`force` is `yes`, expected true or false");
  });

  it("that are undefined are left out", async () => {
    const options = { asOf: undefined, configuration: undefined, failOn: undefined, outputs: undefined };
    expect(await check(small, { ...options, compareGenerated: undefined })).toMatchObject({ ok: true });
  });

  it("name the configuration", async () => {
    const files = { ...small, "etc/set.yaml": "profiles: profiles\ntitle: Named\n" };
    const { files: made, read } = await build(files, { configuration: "./etc/set.yaml" });
    expect(read[0]).toBe("etc/set.yaml");
    expect(made.get("site/authorization/Auth Profiles/index.md")).toContain("# Named");
  });

  it("say the day; without one nothing expires, whatever the clock says", async () => {
    const path = "profiles/a.yaml";
    const comment = "# auth-profiles-allow structure/schema until 2020-01-01: The group knows.\n";
    const files = { ...small, [path]: manifest.replace(/^maturity:/m, `${comment}maturity:`) };
    const rulesOn = async (asOf?: string) => (await check(files, { asOf })).findings.map(({ rule }) => rule);
    expect(await rulesOn()).not.toContain("meta/suppression-expired");
    expect(await rulesOn("2020-01-01")).not.toContain("meta/suppression-expired");
    expect(await rulesOn("2020-01-02")).toContain("meta/suppression-expired");
  });
});
