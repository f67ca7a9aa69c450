import { describe, expect, it } from "vitest";
import { judgeOfManifest, messageOf } from "./schema-judge.ts";

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
