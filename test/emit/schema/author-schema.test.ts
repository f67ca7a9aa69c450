import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { usableSchema } from "../../../src/emit/schema/author-schema.ts";
import { judgeOf, judgeOfManifest, messageOf } from "./schema-judge.ts";

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function nested(depth: number): object {
  return depth === 0 ? {} : { not: nested(depth - 1) };
}

describe("the schema of an author", () => {
  const loose = new Ajv2020({ strict: false });
  const values = [
    ...[null, true, false, 0, 1, 2.5, 5, 10, "", "a", "ab", "x", "abcdef", [], ["x"], [1, 1], ["x", "x", 5], {}],
    ...[{ a: 1 }, { $ref: 1 }, { $ref: 2 }, { "x-a": "b" }, { "x-a": 1, abcdef: 1 }, { a: "x", b: [{}] }],
  ];

  it.each<[object | boolean]>([
    [true],
    [false],
    [{}],
    [{ minItems: 1 }],
    [{ minItems: 1, minLength: 2, minimum: 3, minProperties: 1, enum: [[], ["x"], "ab", 5, { a: 1 }] }],
    [{ enum: ["a", 5, null] }],
    [{ type: ["string", "null"], pattern: "^a" }],
    [{ type: ["array", "object"], minItems: 1, required: ["a"] }],
    [{ type: "string", minLength: 2 }],
    [{ properties: { $ref: { const: 1 } }, required: ["$ref"], additionalProperties: false }],
    [{ required: ["a"] }],
    [{ required: ["a"], additionalProperties: false }],
    [{ patternProperties: { "^x-": { type: "string" } }, propertyNames: { maxLength: 5 } }],
    [{ if: { minimum: 5 }, then: { multipleOf: 5 }, else: false }],
    [{ oneOf: [{ const: 1 }, { not: { contains: { const: "x" } } }] }],
    [{ not: { contains: { const: "x" } } }],
    [{ items: { minLength: 1 }, uniqueItems: true, contains: { type: "number" } }],
    [{ dependentRequired: { a: ["b"] }, properties: { b: { items: { maxProperties: 0 } } } }],
    [{ properties: { a: true }, unevaluatedProperties: false }],
  ])("says the same where it stands on its own: %j", (schema) => {
    const usable = usableSchema(schema);
    const isUnevaluated = JSON.stringify(schema).includes("unevaluated");
    const judge = judgeOf(isUnevaluated ? { type: "object", allOf: [usable] } : usable);
    const validate = loose.compile(schema);
    for (const value of isUnevaluated ? values.filter(isObject) : values) {
      expect(judge(value).length === 0, JSON.stringify(value)).toBe(validate(value));
    }
  });

  it("needs no word for the type that the value has anyway", () => {
    expect(usableSchema({ minItems: 1, minLength: 5, not: { contains: { const: "x" } } }, "array")).toEqual({
      type: "array",
      minItems: 1,
      not: { type: "array", contains: { const: "x" } },
    });
  });

  it("loses what says nothing of values", () => {
    expect(usableSchema({ type: "string", format: "email", $comment: "x", readOnly: true })).toEqual({
      type: "string",
    });
  });

  it.each<[string, unknown]>([
    ["a reference", { $ref: "https://evil.example/x" }],
    ["a reference deep inside", { allOf: [{ properties: { a: { $ref: "#" } } }] }],
    ["a name of its own", { $id: "https://evil.example/x" }],
    ["an anchor", { $anchor: "x" }],
    ["another dialect", { $schema: "http://json-schema.org/draft-07/schema#" }],
    ["a keyword of nobody", { "x-run": 1 }],
    ["a keyword of other readers", { $data: "1/a" }],
    ["a wrong type", { type: "strin" }],
    ["a wrong count", { minItems: -1 }],
    ["a text for a number", { minimum: "1" }],
    ["no pattern", { pattern: "(" }],
    ["no pattern as a name", { patternProperties: { "(": true } }],
    ["nothing to choose from", { enum: [] }],
    ["a name twice", { required: ["a", "a"] }],
    ["a list", []],
    ["null", null],
    ["endless depth", nested(40)],
  ])("is left out as a whole with %s", (_what, schema) => {
    expect(usableSchema(schema)).toBeUndefined();
  });

  it("keeps every name that a member can have", () => {
    const schema: unknown = JSON.parse(
      '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":true}}',
    );
    expect(JSON.stringify(usableSchema(schema))).toBe(JSON.stringify(schema));
  });
});

describe("hostile names", () => {
  const names = [
    ...["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"],
    ...["$ref", "$id", "$schema", "$anchor", "properties", "not", "if", "allOf"],
    ...[
      "a'b",
      'a"b',
      "a`b",
      "${1}",
      "a\\b",
      "a\nb",
      "\u2028",
      "🙂",
      "日本語",
      " ",
      "a~b",
      "%2e",
      "*/",
      "</script>",
      "length",
      "0",
    ],
  ];

  it.each(names)("are only names: %j", (name) => {
    const line = `{ name: ${JSON.stringify(name)}, presence: required, type: string }`;
    const judge = judgeOfManifest(messageOf("json", [line]));
    const right: unknown = JSON.parse(`{${JSON.stringify(name)}:"x"}`);
    expect(judge(right)).toEqual([]);
    expect(judge({})).toHaveLength(1);
    expect(judge(JSON.parse(`{${JSON.stringify(name)}:5}`))).toHaveLength(1);
  });

  it.each(names)("are only names where others are refused and forbidden: %j", (name) => {
    const text = messageOf("json", ["{ name: a, presence: optional, type: string }"]);
    const closed = judgeOfManifest(text.replace("unknown: ignore", "unknown: refuse"));
    expect(closed({ a: "x" })).toEqual([]);
    expect(closed(JSON.parse(`{"a":"x",${JSON.stringify(name)}:"x"}`))).toHaveLength(1);
    const forbidden = judgeOfManifest(messageOf("json", [`{ name: ${JSON.stringify(name)}, presence: forbidden }`]));
    expect(forbidden({})).toEqual([]);
    expect(forbidden(JSON.parse(`{${JSON.stringify(name)}:"x"}`))).toHaveLength(1);
  });

  it.each(names.filter((name) => !/[*\n]/.test(name)))(
    "are only names of fields, groups and conditions: %j",
    (name) => {
      const field = name.toLowerCase();
      const judge = judgeOfManifest(
        messageOf("http-request", [
          `{ name: ${JSON.stringify(name)}, presence: optional, type: string }`,
          `{ name: ${JSON.stringify(`g${name}*`)}, presence: optional, type: integer }`,
          `{ name: Seal, presence: required, when: { ${JSON.stringify(`loan.${name}`)}: present }, type: string }`,
        ]),
      );
      const headers = (members: Readonly<Record<string, string>>): unknown => {
        const entries = Object.entries(members).map(
          ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
        );
        return JSON.parse(`{"headers":{${entries.join(",")}}}`);
      };
      expect(judge(headers({}))).toEqual([]);
      expect(judge(headers({ [`g${field}1`]: "5" }))).toEqual([]);
      expect(judge(headers({ [`g${field}1`]: "x" }))).toHaveLength(1);
      expect(judge(headers(JSON.parse(`{${JSON.stringify(field)}:"x"}`) as Record<string, string>))).toContain(
        "/headers required seal",
      );
    },
  );

  it("of values are only values", () => {
    const values = ['"', "'", "\\", "a|b", ".*", "$ref", "\n", "${x}", "]"];
    const list = values.map((value) => JSON.stringify(value)).join(", ");
    const lines = [
      `{ name: a, presence: optional, values: [${list}] }`,
      `{ name: b, presence: optional, type: space-list, contains: ["a.b", "(c"] }`,
    ];
    const judge = judgeOfManifest(messageOf("json", lines));
    expect(values.flatMap((value) => judge({ a: value }))).toEqual([]);
    expect(judge({ a: "x" })).toEqual(["/a enum"]);
    expect(judge({ b: "a.b (c" })).toEqual([]);
    expect(judge({ b: "axb (c" })).toEqual(["/b pattern"]);
    const field = judgeOfManifest(
      messageOf("http-request", [`{ name: A, presence: optional, many: list, type: string, values: ["a.b", "c|d"] }`]),
    );
    expect(field({ headers: { a: "c|d, a.b" } })).toEqual([]);
    expect(field({ headers: { a: "axb" } })).toEqual(["/headers/a pattern"]);
  });
});
