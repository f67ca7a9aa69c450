import { describe, expect, it } from "vitest";
import { dutiesOf, short } from "./duties-of.ts";

describe("a parameter line", () => {
  it.each<[string, readonly string[]]>([
    ["presence: required, type: string", ["m.p presence reader MUST"]],
    ["presence: recommended, type: string", ["m.p presence reader SHOULD"]],
    ["presence: optional, type: string", ["m.p presence reader MAY"]],
    ["presence: not-recommended, type: string", ["m.p presence reader SHOULD NOT"]],
    ["presence: forbidden", ["m.p presence reader MUST NOT"]],
    ["presence: choice, type: string", []],
    ["presence: choice, values: [x]", ["m.p.value value reader MUST"]],
    ["presence: required, values: [x]", ["m.p presence reader MUST"]],
    ["presence: required, values: [x], level: SHOULD", ["m.p presence reader MUST", "m.p.value value reader SHOULD"]],
    ["presence: optional, values: [x]", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: recommended, values: [x], level: MAY", ["m.p presence reader SHOULD", "m.p.value value reader MAY"]],
    ["presence: optional, contains: [x]", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: optional, type: string, not: [x]", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: optional, type: string, pattern: x+", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: optional, type: integer, range: 1..9", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: optional, size: 3", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: optional, equals: desk.address", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: optional, type: uri, within: desk.address", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: required, type: string, when: { raining: true }", ["m.p presence reader MUST when"]],
    [
      "presence: required, type: string, when: { raining: true }, otherwise: optional",
      ["m.p presence reader MUST when", "m.p.otherwise otherwise reader MAY unless"],
    ],
    [
      "presence: optional, values: [x], when: { raining: true }",
      ["m.p presence reader MAY when", "m.p.value value reader MUST when"],
    ],
    [
      "presence: required, cases: [{ when: { raining: true }, values: [x] }, { when: { loan.kind: map }, size: 3 }]",
      ["m.p presence reader MUST", "m.p.case-1 case reader MUST when", "m.p.case-2 case reader MUST when"],
    ],
    [
      "presence: required, type: string, checked: { by: desk, level: MAY }",
      ["m.p presence reader MUST", "m.p.check check desk MAY"],
    ],
    [
      "presence: optional, type: string, checked: { by: [desk, carrier] }",
      ["m.p presence reader MAY", "m.p.check.desk check desk MUST", "m.p.check.carrier check carrier MUST"],
    ],
    ["id: q, presence: required, type: string", ["m.q presence reader MUST"]],
  ])("with %s", (line, expected) => {
    expect(dutiesOf(`      - { name: p, ${line} }`).map(short)).toEqual(expected);
  });
});
