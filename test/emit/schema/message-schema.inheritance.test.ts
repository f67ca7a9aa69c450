import { describe, expect, it } from "vitest";
import { resolveExample } from "../../support/rule-examples.ts";
import { judgeOf, messageOf, schemasOf } from "./schema-judge.ts";

describe("what is inherited", () => {
  const base = messageOf("json", [
    "{ name: a, presence: optional, type: string }",
    "{ name: kind, presence: required, type: string, values: [plain] }",
    "{ name: old, presence: required, type: string }",
  ]);
  const child = (replaces: string, lines: readonly string[]) => `base: lending@1.0.0
situations:
  - { id: sealed, says: "the loan is sealed" }
${replaces}messages:
  - id: loan
    extends: lending#loan
    parameters:
${lines.map((line) => `      - ${line}\n`).join("")}`;
  const judgeChild = (replaces: string, lines: readonly string[]) => {
    const set = resolveExample({ "profiles/base/lending.yaml": base, "profiles/child.yaml": child(replaces, lines) });
    return judgeOf(schemasOf(set).get("child/loan"));
  };

  it("holds together with what is added", () => {
    const judge = judgeChild("", ["{ name: a, presence: required }", "{ name: b, presence: required, type: integer }"]);
    expect(judge({ a: "", b: 1, kind: "plain", old: "" })).toEqual([]);
    expect([...judge({ a: 1, kind: "other" })].sort()).toEqual([
      "/a type",
      "/kind const",
      "required b",
      "required old",
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ["values, always", "duty: lending#loan.kind, of: values", []],
    ["values, where nobody sees", "duty: lending#loan.kind, of: values, when: { sealed: true }", []],
    [
      "values, where it is not so",
      "duty: lending#loan.kind, of: values, when: { lending#loan.a: z }",
      ["/kind const", "if"],
    ],
    ["presence alone", "duty: lending#loan.kind, of: presence", ["/kind const"]],
  ])("yields as the profile says: %s", (_what, replacement, faults) => {
    const judge = judgeChild(`replaces:\n  - { ${replacement}, because: "Sealed loans differ." }\n`, [
      "{ name: b, presence: optional, type: string }",
    ]);
    expect(judge({ kind: "sealed", old: "" })).toEqual(faults);
  });

  it("yields as a whole", () => {
    const judge = judgeChild('replaces:\n  - { duty: lending#loan.old, because: "No longer." }\n', [
      "{ name: old, presence: forbidden }",
    ]);
    expect(judge({ kind: "plain" })).toEqual([]);
    expect(judge({ kind: "plain", old: "" })).toEqual(["/old false schema"]);
  });

  it("yields where the message itself shows it", () => {
    const judge = judgeChild(
      'replaces:\n  - { duty: lending#loan.old, when: { lending#loan.a: z }, because: "No longer." }\n',
      ["{ name: b, presence: optional, type: string }"],
    );
    expect(judge({ kind: "plain", a: "z" })).toEqual([]);
    expect(judge({ kind: "plain", a: "y" })).toEqual(["required old", "if"]);
  });

  it("is not written again for a message that the profile leaves as it is", () => {
    const set = resolveExample({ "profiles/base/lending.yaml": base, "profiles/child.yaml": "base: lending@1.0.0\n" });
    expect([...schemasOf(set).keys()]).toEqual(["lending/loan"]);
  });
});
