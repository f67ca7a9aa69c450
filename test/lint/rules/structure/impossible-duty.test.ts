import { describe, expect, it } from "vitest";
import { judge, message } from "./judged-profile.ts";

const requirement = (fields: string) => `requirements:\n  - { id: X, role: desk, ${fields} }\n`;

describe("structure/impossible-duty", () => {
  const rule = "structure/impossible-duty";
  const lines = "{ name: x, presence: required, type: string }";

  it.each([
    ["level: MUST NOT, action: accept-only, object: m.x, values: [a]", "`accept-only` stands with MUST NOT"],
    ["level: SHOULD NOT, action: accept-only, object: m.x, values: [a]", "`accept-only` stands with SHOULD NOT"],
    ["level: MUST, action: accept-only, object: m.x", "action `accept-only` needs `values`, `equals` or `range`"],
    ["level: MUST, action: repeat, object: m, values: [a]", "action `repeat` takes no `values`"],
    ["level: MUST, action: verify, object: m, range: { for: 5m }", "action `verify` takes no `range`"],
    ["level: MUST, action: support, object: m.x", "action `support` needs `values`"],
    ["level: MUST, action: other", "action `other` needs `phrase`"],
    ["level: MUST, action: repeat", "action `repeat` needs `object`"],
    ["level: MUST, action: support, object: m.x, values: [a], choose: exactly-one", "`choose` stands with one value"],
    [
      "level: MUST, action: repeat, object: m, when: { loan.kind: map }, unless: { loan.kind: map }",
      "`unless` can never hold",
    ],
  ])("finds %s", (fields, expected) => {
    const found = judge(rule, message(lines) + requirement(fields));
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(expected)).toBe(true);
  });

  it.each([
    "level: MUST, action: accept-only, object: m.x, values: [a]",
    "level: MAY, action: accept-only, object: m.x, equals: card.number",
    "level: MUST, action: accept-only, object: m.x, range: { value: 1..5 }",
    "level: MUST, action: accept, object: m.x",
    "level: MUST NOT, action: accept, object: m.x, values: [a]",
    "level: MUST, action: verify, object: m, equals: card.key",
    "level: MUST, action: remember, object: m.x, range: { for: 5m }",
    "level: MUST, action: support, object: m.x, values: [a, b], choose: at-least-one",
    'level: MUST, action: verify, object: m.x, phrase: "verify `x` twice"',
  ])("is silent: %s", (fields) => {
    expect(judge(rule, message(lines) + requirement(fields))).toEqual([]);
  });

  it.each([
    ["presence: required, otherwise: optional, type: string", 1],
    ["presence: required, when: { loan.kind: map }, otherwise: optional, type: string", 0],
    ["presence: optional, when: { loan.kind: map }, otherwise: optional, type: string", 1],
    ["presence: required, level: SHOULD, type: string", 1],
    ["presence: required, level: SHOULD, values: [a]", 0],
    ["presence: required, when: { m.x: present }, type: string", 1],
    ["presence: required, when: { m.x: absent }, type: string", 1],
  ])("judges the line %s", (fields, count) => {
    expect(judge(rule, message(`{ name: x, ${fields} }`))).toHaveLength(count);
  });
});
