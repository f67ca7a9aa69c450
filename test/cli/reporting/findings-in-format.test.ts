import { Ajv } from "ajv";
import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { XMLParser } from "fast-xml-parser";
import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { findingFormats } from "../../../src/findings/formats/format-findings.ts";
import { readXml } from "../../findings/read-xml.ts";
import { badSet, doubtfulSet } from "../support/bad-set.ts";
import { Machine, machineWith } from "../support/command-line.ts";

const readJson = (path: string) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf8")) as object;

const isReport = new Ajv({ allErrors: true }).compile(readJson("../../../schemas/findings.schema.json"));
// Both packages are CommonJS: what they export as default arrives one level deeper for some loaders.
const draft04 = new AjvDraft04.default({ strict: false, allErrors: true });
addFormats.default(draft04);
const isSarif = draft04.compile(readJson("../../fixtures/sarif-schema-2.1.0.json"));

const commands = ["lint", "check", "build"];

/** A set whose findings speak of every kind of file: broken, doubtful, decided, and out of date. */
async function everySet(options = {}): Promise<Machine> {
  const machine = await doubtfulSet();
  await machine.run("lint", "--accept");
  await machine.run("build");
  machine.write("profiles/broken <&\"'>.yaml", "id: [\n");
  machine.edit("profiles/signed-token.yaml", "title: Signed Token", 'title: "<b>]]>%0A::error::"');
  return new Machine(machine.contents(), options);
}

describe("colours", () => {
  const coloured = async (options: object, ...argv: readonly string[]) =>
    (await (await badSet(options)).run("lint", ...argv)).out.includes("\u001B[");

  it.each<[boolean, object, readonly string[]]>([
    [false, {}, []],
    [true, { terminal: "stdout" }, []],
    [false, { terminal: "stderr" }, []],
    [false, { terminal: "stdout", variables: { TERM: "dumb" } }, []],
    [false, { terminal: "stdout", variables: { NO_COLOR: "1" } }, []],
    [true, { terminal: "stdout", variables: { NO_COLOR: "" } }, []],
    [false, { variables: { NO_COLOR: "1", FORCE_COLOR: "1" } }, []],
    [true, { variables: { FORCE_COLOR: "1" } }, []],
    [false, { terminal: "stdout", variables: { FORCE_COLOR: "0" } }, []],
    [true, { variables: { NO_COLOR: "1" } }, ["--color", "always"]],
    [false, { terminal: "stdout" }, ["--color", "never"]],
    [true, { terminal: "stdout" }, ["--color=auto"]],
    [false, {}, ["--color", "always", "--format", "json"]],
  ])("are %s with %j %j", async (expected, options, argv) => {
    expect(await coloured(options, ...argv)).toBe(expected);
  });

  it("never reach a file", async () => {
    const machine = await badSet({ terminal: "stdout" });
    await machine.run("lint", "--color", "always", "--format", "text=findings.txt");
    expect(machine.text("findings.txt")).not.toContain("\u001B");
  });
});

describe.each(commands)("%s", (command) => {
  let machine: Machine;
  beforeAll(async () => {
    machine = await everySet();
  });

  it("writes JSON that its schema describes", async () => {
    const { code, out } = await machine.run(command, "--format", "json");
    const report = JSON.parse(out) as { findings: { status: string }[]; summary: { errors: number } };
    isReport(report);
    expect(isReport.errors ?? []).toEqual([]);
    expect(code).toBe(1);
    expect(report.findings.map((one) => one.status)).toContain("accepted");
    expect(report.summary.errors).toBeGreaterThan(0);
  });

  it("writes SARIF that its schema describes", async () => {
    const { out } = await machine.run(command, "--format", "sarif");
    isSarif(JSON.parse(out));
    expect(isSarif.errors ?? []).toEqual([]);
    expect(out).toContain("profiles/broken%20%3C%26%22'%3E.yaml");
  });

  it("writes JUnit that a reader understands", async () => {
    const { out } = await machine.run(command, "--format", "junit");
    expect(readXml(out).name).toBe("testsuites");
    const read = new XMLParser({ ignoreAttributes: false }).parse(out) as {
      testsuites: { "@_failures": string; testsuite: { "@_name": string }[] };
    };
    expect(read.testsuites["@_failures"]).toBe("1");
    expect(read.testsuites.testsuite.map((suite) => suite["@_name"])).toContain("profiles/broken <&\"'>.yaml");
  });

  it("writes annotations, one a line", async () => {
    const { out } = await machine.run(command, "--format", "github");
    const commandsOf = out.split("\n").filter((line) => line.startsWith("::"));
    expect(commandsOf[0]).toMatch(/^::error file=profiles\/broken <&"'>\.yaml,line=1,endLine=1,col=\d+,endColumn=\d+,/);
    expect(commandsOf.filter((line) => !/^::(?:error|warning|notice) file=[^:]+::/.test(line))).toEqual([]);
  });

  it("writes several formats at once", async () => {
    const one = Object.fromEntries(
      await Promise.all(
        findingFormats.map(async (format) => [format, (await machine.run(command, "--format", format)).out] as const),
      ),
    );
    const files = findingFormats.map((format) => `--format=${format}=out/${format}.txt`);
    const call = await machine.run(command, ...files, "--format", "json");
    expect(call.out).toBe(one["json"]);
    for (const format of findingFormats) expect(machine.text(`out/${format}.txt`)).toBe(one[format]);
    expect(call.changes).toEqual(findingFormats.map((format) => `out/${format}.txt`));
    const silent = await machine.run(command, "--format", "sarif=out/alone.sarif");
    expect(silent.out).toBe("");
    expect(machine.text("out/alone.sarif")).toBe(one["sarif"]);
  });

  it("writes a report beside the root as well", async () => {
    expect(await machine.run(command, "--format", "json=../report.json")).toMatchObject({ code: 1, out: "" });
    expect(machine.text("/home/report.json")).toContain('"version": 1');
    expect(await machine.run(command, "--format", "json=/nowhere/report.json")).toEqual({
      code: 2,
      out: "",
      error:
        "auth-profiles: `../../nowhere` cannot be read: a part of the path does not exist\n" +
        "  check that it is there, is what is expected, and may be read\n",
      changes: [],
    });
  });

  it.each([
    ["profiles/signed-token.yaml", "is a file of the set, which a report would destroy"],
    ["./auth-profiles.yaml", "is a file of the set, which a report would destroy"],
    ["profiles/accepted-findings.json", "is a file of the set, which a report would destroy"],
    ["profiles/report.yaml", "is the name of a manifest, not of a report"],
  ])("never writes a report over %s", async (file, message) => {
    const { code, error, changes } = await machine.run(command, "--format", `json=${file}`);
    expect({ code, changes }).toEqual({ code: 2, changes: [] });
    expect(error).toBe(`auth-profiles: \`${file}\` ${message}\n  name another file\n`);
  });

  it("says where a report cannot be written", async () => {
    const { code, error } = await machine.run(command, "--format", "json=auth-profiles.yaml/report");
    expect(code).toBe(2);
    expect(error).toContain("`auth-profiles.yaml/report` cannot be written: a part of the path is a file");
  });
});

describe("text", () => {
  it("shows two hundred findings, and counts the rest", async () => {
    const machine = await machineWith(["a"]);
    const line = (id: number) =>
      `  - { id: A-${id}, role: client, level: MUST, action: other, phrase: MUST do it, serves: [sender-constraining], derived: Yes. }\n`;
    const lines = Array.from({ length: 250 }, (_, index) => line(index + 2)).join("");
    machine.write("profiles/a.yaml", `${machine.text("profiles/a.yaml")}${lines}`);
    const { out } = await machine.run("lint");
    expect(out.match(/^warning\[/gm)).toHaveLength(200);
    expect(out).toContain("\n250 warnings in 1 file; 50 not shown\n");
    expect(JSON.parse((await machine.run("lint", "--format", "json")).out)).toMatchObject({
      summary: { warnings: 250, leftOut: 0 },
    });
    await machine.run("lint", "--accept");
    expect((await machine.run("lint")).out).toBe("no findings in 4 files; 250 accepted\n");
  });
});
