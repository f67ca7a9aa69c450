import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";
import { judge, line, message, type Line } from "./judged-lines.ts";

describe("param/stated-twice", () => {
  const rule = "param/stated-twice";
  const requirement = (fields: string) => `requirements:\n  - { id: X, ${fields} }\n`;
  const request = (fields: Line) =>
    message([line("card", fields)], { id: "m", form: "json", from: "borrower", to: "desk" });

  it.each([
    ["role: borrower, level: MUST, action: include, object: m.card", {}, 1],
    ["role: desk, level: MUST, action: include, object: m.card", {}, 0],
    ["role: borrower, level: SHOULD, action: include, object: m.card", {}, 0],
    ["role: borrower, level: SHOULD, action: include, object: m.card", { presence: "recommended" }, 1],
    ["role: borrower, level: MUST, action: include, object: m.card, values: [a]", {}, 0],
    ["role: borrower, level: MUST, action: include, object: m.card, values: [a]", { values: ["a"] }, 1],
    ["role: borrower, level: MUST, action: include, object: m.card, when: { loan.kind: map }", {}, 0],
    [
      "role: borrower, level: MUST, action: include, object: m.card, when: { loan.kind: map }",
      { when: { "loan.kind": "map" } },
      1,
    ],
    ["role: desk, level: MUST, action: accept-only, object: m.card, values: [a]", { values: ["a"] }, 0],
    [
      "role: desk, level: MUST, action: accept-only, object: m.card, values: [a]",
      { values: ["a"], checked: { by: "desk" } },
      1,
    ],
  ])("judges %s", (fields, more, count) => {
    expect(judge(rule, request(more) + requirement(fields))).toHaveLength(count);
  });

  it("finds a line that stands twice, and one that only repeats what it inherits", () => {
    const twice = message([line("card", { id: "one" }), line("card", { id: "two" })]);
    expect(judge(rule, twice)).toEqual(["`m` states `card` twice with the same meaning"]);
    const apart = message([
      line("card", { id: "one", when: { "loan.kind": "map" } }),
      line("card", { id: "two", when: { "loan.kind": "book" } }),
    ]);
    expect(judge(rule, apart)).toEqual([]);
    const base = `id: house\n${message([line("card")])}`;
    const child = (more: string) => ({
      "profiles/base/house.yaml": base,
      "profiles/example.yaml": `base: house@1.0.0\nmessages:\n  - { id: m, extends: "house#m", parameters: [{ name: card, presence: required${more} }] }\n`,
    });
    expect(findingsOf(rule, child(""))).toHaveLength(1);
    expect(findingsOf(rule, child(", values: [a]"))).toEqual([]);
  });

  it.each([
    ["action: verify, object: p", "verification"],
    ['action: accept-only, object: p.created, range: { age: "-1m..300s" }', "window"],
    ["action: accept-only, object: p.nonce, equals: slip.unseen", "memory"],
    ['action: accept-only, object: p.created, range: { age: "-1m..200s" }', undefined],
  ])("judges %s against the proof", (fields, part) => {
    const proof = {
      id: "p",
      title: "signature",
      mechanism: "sealed-letter",
      form: "http-message-signature",
      from: "borrower",
      to: "desk",
      protects: "m",
      covers: [{ component: "@method", presence: "required" }],
      parameters: [line("created", { type: "sf-integer" }), line("nonce", { type: "sf-string" })],
      key: { from: ["card.key"], fit: "asymmetric" },
      window: { past: "5m", future: "60s" },
      memory: { of: "nonce", scope: "shared", for: "window" },
    };
    const sent = message([line("Slip")], { form: "http-request", from: "borrower", to: "desk" });
    const text = `${sent}proofs:\n  - ${JSON.stringify(proof)}\n${requirement(`role: desk, level: MUST, ${fields}`)}`;
    expect(judge(rule, text)).toEqual(part === undefined ? [] : [`\`X\` repeats the ${part} of proof \`p\``]);
  });
});
