import { describe, expect, it } from "vitest";
import { judgeOfManifest, messageOf } from "./schema-judge.ts";

describe("conditions", () => {
  const lines = (when: string, more = "") => [
    "{ name: a, presence: optional, type: string }",
    "{ name: b, presence: optional, type: integer }",
    `{ name: x, presence: required, when: ${when}, type: string${more} }`,
  ];

  it.each<[string, string, unknown, readonly string[]]>([
    ["presence", "{ loan.a: present }", { a: "" }, ["required x", "if"]],
    ["presence", "{ loan.a: present }", { b: 1 }, []],
    ["absence", "{ loan.a: absent }", {}, ["required x", "if"]],
    ["absence", "{ loan.a: absent }", { a: "" }, []],
    ["a value", "{ loan.a: z }", { a: "z" }, ["required x", "if"]],
    ["a value", "{ loan.a: z }", { a: "y" }, []],
    ["one of several values", "{ loan.b: [1, 2] }", { b: 2 }, ["required x", "if"]],
    ["both", "{ loan.a: present, loan.b: 1 }", { a: "", b: 1 }, ["required x", "if"]],
    ["both", "{ loan.a: present, loan.b: 1 }", { a: "", b: 2 }, []],
    ["either", "[{ loan.a: z }, { loan.b: 1 }]", { b: 1 }, ["required x", "if"]],
    ["either", "[{ loan.a: z }, { loan.b: 1 }]", { a: "y" }, []],
    ["what is not seen", "{ member: true }", {}, []],
    ["what is not seen, and more", "{ member: true, loan.a: present }", { a: "" }, []],
    ["what is not seen, or more", "[{ member: true }, { loan.a: present }]", { a: "" }, ["required x", "if"]],
  ])("on %s are decided where the message shows them: %s %j", (_what, when, instance, faults) => {
    const text = `situations:\n  - { id: member, says: "the borrower is a member" }\n${messageOf("json", lines(when))}`;
    expect(judgeOfManifest(text)(instance)).toEqual(faults);
  });

  it.each<[string, unknown, readonly string[]]>([
    ["{ loan.a: z }", { a: "z", x: "" }, []],
    ["{ loan.a: z }", { a: "y", x: "" }, ["/x false schema", "if"]],
    ["{ loan.a: z }", { a: "y" }, []],
    // Either may be true, so that neither is known to be wrong.
    ["[{ member: true }, { loan.a: z }]", { x: "" }, []],
    // Whatever else holds, this one does not.
    ["{ member: true, loan.a: z }", { x: "" }, ["/x false schema", "if"]],
  ])("decide what holds elsewhere where they certainly do not hold: %s %j", (when, instance, faults) => {
    const text = `situations:\n  - { id: member, says: "the borrower is a member" }\n${messageOf("json", lines(when, ", otherwise: forbidden"))}`;
    expect(judgeOfManifest(text)(instance)).toEqual(faults);
  });

  it("hold for values as well", () => {
    const line = "{ name: c, presence: optional, when: { loan.a: z }, type: string, values: [k] }";
    const judge = judgeOfManifest(messageOf("json", ["{ name: a, presence: optional, type: string }", line]));
    expect(judge({ a: "z", c: "l" })).toEqual(["/c const", "if"]);
    expect(judge({ a: "y", c: "l" })).toEqual([]);
    expect(judge({ a: "y", c: 5 })).toEqual(["/c type"]);
  });

  it("of cases are decided one by one", () => {
    const line =
      "{ name: pub, presence: required, type: base64url, cases: [{ when: { loan.a: small }, size: 3 }, { when: { loan.a: large }, size: 6 }] }";
    const judge = judgeOfManifest(messageOf("json", ["{ name: a, presence: optional, type: string }", line]));
    expect(judge({ a: "small", pub: "AAAA" })).toEqual([]);
    expect(judge({ a: "large", pub: "AAAA" })).toEqual(["/pub minLength", "if"]);
    expect(judge({ a: "other", pub: "AA" })).toEqual([]);
  });

  it("on groups ask for any of them", () => {
    const judge = judgeOfManifest(
      messageOf("http-request", [
        "{ name: Note-*, presence: optional, type: string }",
        '{ name: Seal, presence: required, when: { "loan.Note-*": present }, type: string }',
      ]),
    );
    expect(judge({ headers: { "note-a": "" } })).toEqual(["/headers required seal", "if"]);
    expect(judge({ headers: {} })).toEqual([]);
  });
});

describe("choices", () => {
  const judgeOfKind = (kind: string, more = "") =>
    judgeOfManifest(
      messageOf(
        "json",
        ["a", "b", "c"].map((name) => `{ name: ${name}, presence: choice, type: string }`),
        `    choices: [{ id: way, kind: ${kind}, of: [a, b, c]${more} }]\n`,
      ),
    );
  const instances = [{}, { a: "" }, { a: "", c: "" }, { a: "", b: "", c: "" }];

  it.each([
    ["exactly-one", [false, true, false, false]],
    ["at-least-one", [false, true, true, true]],
    ["at-most-one", [true, true, false, false]],
  ])("of %s", (kind, expected) => {
    const judge = judgeOfKind(kind);
    expect(instances.map((instance) => judge(instance).length === 0)).toEqual(expected);
  });

  it("that are recommended are asked of nobody", () => {
    const judge = judgeOfKind("exactly-one", ", presence: recommended");
    expect(instances.flatMap(judge)).toEqual([]);
  });

  it("under a condition are made where it holds", () => {
    const judge = judgeOfKind("exactly-one", ", when: { loan.c: present }");
    expect(judge({ c: "" })).toEqual([]);
    expect(judge({ a: "", c: "" })).not.toEqual([]);
    expect(judge({ a: "", b: "" })).toEqual([]);
  });

  it("in one object are made where that is", () => {
    const judge = judgeOfManifest(
      messageOf(
        "json",
        [
          "{ name: cnf, presence: optional, type: object }",
          "{ name: cnf.a, presence: choice, type: string }",
          "{ name: cnf.b, presence: choice, type: string }",
        ],
        "    choices: [{ id: way, kind: exactly-one, of: [cnf.a, cnf.b] }]\n",
      ),
    );
    expect(judge({})).toEqual([]);
    expect(judge({ cnf: { a: "" } })).toEqual([]);
    expect(judge({ cnf: {} })).not.toEqual([]);
  });
});

describe("unknown members", () => {
  const judge = judgeOfManifest(
    messageOf("json", [
      "{ name: a, presence: optional, type: string }",
      "{ name: cnf.b, presence: optional, type: string }",
      "{ name: free, presence: optional, type: object }",
      "{ name: key, presence: optional, type: public-jwk }",
      "{ name: key.kid, presence: optional, type: string }",
      "{ name: x-*, presence: optional, type: string }",
    ]).replace("unknown: ignore", "unknown: refuse"),
  );

  it.each<[unknown, readonly string[]]>([
    [{ a: "", cnf: { b: "" }, free: { any: 1 }, key: { kty: "EC", kid: "", x: "" }, "x-y": "" }, []],
    [{ b: 1 }, ["additionalProperties b"]],
    [{ cnf: { c: 1 } }, ["/cnf additionalProperties c"]],
  ])("are refused where the message says so, and only where lines describe what is known: %j", (instance, faults) => {
    expect(judge(instance)).toEqual(faults);
  });

  it("of HTTP are refused in the content, and never among header fields", () => {
    const text = messageOf("http-request", [
      "{ name: A, presence: optional, type: string }",
      "{ name: /params/b, presence: optional, type: string }",
    ]);
    const http = judgeOfManifest(text.replace("unknown: ignore", "unknown: refuse"));
    expect(
      http({ headers: { host: "x" }, content: { jsonrpc: "2.0", id: 1, method: "m", params: { b: "" } } }),
    ).toEqual([]);
    expect(http({ content: { extra: 1, params: { c: 1 } } })).toEqual([
      "/content additionalProperties extra",
      "/content/params additionalProperties c",
    ]);
  });
});
