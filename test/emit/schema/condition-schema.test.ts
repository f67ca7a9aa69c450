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
