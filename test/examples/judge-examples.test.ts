import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { judgeExamples } from "../../src/examples/judge-examples.ts";
import { openNodeHost } from "../../src/host/node-host.ts";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import { judge, request, shown } from "./judged-example.ts";

describe("an example", () => {
  it.each<[string, string, string, readonly string[]]>([
    [
      "may leave to the line what that shows",
      '      - { name: Card, presence: required, type: string, example: "4711" }',
      "",
      [],
    ],
    [
      "has what is required",
      "      - { name: Card, presence: required, type: string }",
      "",
      ["[plain] example `plain` has no `Card`, which `loan` requires"],
    ],
    [
      "names fields in any letters, and has texts for numbers",
      "      - { name: Days, presence: required, type: integer }",
      "    values: { Days: 7 }",
      [],
    ],
    [
      "has no field that is forbidden",
      "      - { name: Days, presence: forbidden }",
      "    values: { Days: 7 }",
      ["[7] example `plain` has `Days`, which `loan` forbids"],
    ],
    [
      "has values of the type",
      "      - { name: Days, presence: required, type: integer }",
      "    values: { Days: soon }",
      ["[soon] example `plain` breaks the schema of `loan` at `/headers/days`: found `soon`, expected an integer"],
    ],
    [
      "has one of the values",
      "      - { name: Hall, presence: required, values: [sea, moon] }",
      "    values: { Hall: attic }",
      [
        "[attic] example `plain` breaks the schema of `loan` at `/headers/hall`: found `attic`, expected one of `sea`, `moon`",
      ],
    ],
    [
      "has one of a group as the group wants it",
      "      - { name: Note-*, presence: optional, values: [yes-please] }",
      "    values: { Note-Dust: never }",
      [
        "[never] example `plain` breaks the schema of `loan` at `/headers/note-dust`: found `never`, expected `yes-please`",
      ],
    ],
    [
      "matches patterns as a whole",
      '      - { name: Card, presence: required, type: string, pattern: "[0-9]{4}" }',
      '    values: { Card: "47110" }',
      [
        '["47110"] example `plain` breaks the schema of `loan` at `/headers/card`: found `47110`, expected a match of `[0-9]{4}`',
      ],
    ],
    [
      "is not judged by a pattern that nobody decides in one walk",
      '      - { name: Card, presence: required, type: string, pattern: "(?=.*1).*" }',
      '    values: { Card: "4" }',
      [],
    ],
    [
      "is judged where it shows the condition itself",
      "      - { name: Hall, presence: optional, values: [sea, moon] }\n" +
        "      - { name: Key, presence: required, when: { loan.Hall: moon }, type: string }",
      "    values: { Hall: moon }",
      ["[plain] example `plain` has no `Key`, which `loan` requires"],
    ],
    [
      "is not judged by a condition that it does not meet",
      "      - { name: Hall, presence: optional, values: [sea, moon] }\n" +
        "      - { name: Key, presence: required, when: { loan.Hall: moon }, type: string }",
      "    values: { Hall: sea }",
      [],
    ],
    [
      "has content as its lines want it",
      "      - { name: /params/shelf, presence: required, type: integer }",
      "    content: { jsonrpc: '2.0', params: { shelf: low } }",
      [
        "[low] example `plain` breaks the schema of `loan` at `/content/params/shelf`: found `low`, expected a whole number",
      ],
    ],
    [
      "is not completed where its content is written",
      "      - { name: /params/shelf, presence: required, type: integer, example: 3 }",
      "    content: { jsonrpc: '2.0', params: {} }",
      ["[plain] example `plain` has no `/params/shelf`, which `loan` requires"],
    ],
    [
      "names every member that is missing with the object around it",
      "      - { name: /params/shelf, presence: required, type: integer }\n" +
        "      - { name: /params/row, presence: required, type: integer }",
      "    content: { jsonrpc: '2.0' }",
      [
        "[plain] example `plain` has no `/params/shelf`, which `loan` requires",
        "[plain] example `plain` has no `/params/row`, which `loan` requires",
      ],
    ],
  ])("%s", async (_what, lines, inputs, expected) => {
    expect(await judge(request(lines) + shown(inputs))).toEqual(expected);
  });

  it("keeps the choices of its message", async () => {
    const choice = "choices: [{ id: way, kind: exactly-one, of: [Foot, Horse] }]";
    const lines =
      "      - { name: Foot, presence: choice, type: string }\n      - { name: Horse, presence: choice, type: string }";
    const text = request(lines, choice);
    expect(await judge(text + shown("    values: { Foot: left }"))).toEqual([]);
    expect(await judge(text + shown("    values: { Foot: left, Horse: brown }"))).toEqual([
      "[plain] example `plain` breaks the schema of `loan` at `/`: found `Foot`, `Horse`, expected exactly one of `Foot`, `Horse`",
    ]);
  });

  it("says nothing of what a message refuses to nobody", async () => {
    const json = (unknown: string) => `
messages:
  - { id: loan, title: loan, form: json, from: borrower, to: desk, unknown: ${unknown},
      parameters: [{ name: title, presence: required, type: string }] }
`;
    const inputs = shown("    content: { title: Moon, shelf: 3 }");
    expect(await judge(json("ignore") + inputs)).toEqual([]);
    expect(await judge(json("refuse") + inputs)).toEqual([
      "[{ title: Moon, shelf: 3 }] example `plain` breaks the schema of `loan` at `/`: `shelf` stands in no line, and what stands in none is refused",
    ]);
  });

  it.each(["constructor", "__proto__", "toString", "hasOwnProperty"])("may name a member %s", async (name) => {
    const text = `
messages:
  - { id: loan, title: loan, form: json, from: borrower, to: desk, unknown: ignore,
      parameters: [{ name: "${name}", presence: required, type: string }] }
`;
    expect(await judge(text + shown("    content: {}"))).toHaveLength(1);
    expect(await judge(text + shown(`    content: { "${name}": 5 }`))).toHaveLength(1);
    expect(await judge(text + shown(`    content: { "${name}": five }`))).toEqual([]);
    // This one the format refuses as a key of its own.
    if (name !== "__proto__") expect(await judge(text + shown(`    values: { "${name}": five }`))).toEqual([]);
  });
});

describe("hostile sets", () => {
  it("are judged in time, whatever their patterns say", async () => {
    const texts = ["(a+)+", "(a|a)*", "(a|aa)+", "(.*)*x", "a*a*a*a*a*a*a*b"];
    const lines = texts.map(
      (pattern, index) => `      - { name: X${index}, presence: required, type: string, pattern: "${pattern}" }`,
    );
    const values = texts.map((_, index) => `X${index}: "${"a".repeat(5000)}!"`).join(", ");
    expect(await judge(request(lines.join("\n")) + shown(`    values: { ${values} }`))).toHaveLength(texts.length);
  });

  it("stop at a budget, and say so", async () => {
    const lines = '      - { name: X, presence: required, type: string, pattern: "(?:a?){150}a{150}(?:b|a){0,999}" }';
    const examples = Array.from(
      { length: 40 },
      (_, index) => `  - { id: e${index}, title: E, message: loan, values: { X: "${"a".repeat(9000)}" } }\n`,
    );
    const found = await judge(`${request(lines)}\nexamples:\n${examples.join("")}`);
    expect(found.at(-1)).toContain("the check of `publish/example-invalid` gave up");
  });

  it("cannot reach outside by a schema of their own", async () => {
    const lines = `      - { name: X, presence: required, type: string, schema: { $ref: "https://evil.example/x.json" } }`;
    expect(await judge(request(lines) + shown("    values: { X: y }"))).toEqual([]);
  });
});

describe("the bundled profiles", () => {
  const project = readProject(openNodeHost(fileURLToPath(new URL("../../", import.meta.url))), "auth-profiles.yaml");

  it("have examples that keep their own rules", async () => {
    if (project.set === undefined) throw new Error("the bundled profiles cannot be read");
    expect((await judgeExamples(project.set)).map((finding) => finding.message)).toEqual([]);
    expect(project.set.profiles.flatMap((profile) => profile.manifest.examples ?? []).length).toBeGreaterThan(5);
  });

  it("need no validator without examples", () => {
    const source = readFileSync(new URL("../../src/examples/schema-runner.ts", import.meta.url), "utf8");
    // Types are gone at run time; everything else of it is loaded where it is needed.
    expect([...source.matchAll(/^import (?!type )[^;]*from "ajv/gm)]).toEqual([]);
  });
});
