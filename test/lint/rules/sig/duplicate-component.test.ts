import { describe, expect, it } from "vitest";
import { judge, type Component } from "./judge-components.ts";

describe("covered components of a request", () => {
  it.each<[string, readonly Component[]]>([
    ["the same twice", [{ component: "@method" }, { component: "@method" }]],
    [
      "parameters in another order",
      [
        { component: "slip", with: { tr: true, sf: true } },
        { component: "slip", with: { sf: true, tr: true } },
      ],
    ],
    ["one of them under a condition", [{ component: "slip" }, { component: "slip", when: { "loan.kind": "map" } }]],
    [
      "conditions that can both hold",
      [
        { component: "slip", when: { "loan.kind": "map" } },
        { component: "slip", when: { "counter.staffed": true } },
      ],
    ],
  ])("are covered twice: %s", (_, covers) => {
    expect(judge(covers).filter((one) => one.includes("is covered twice"))).toHaveLength(1);
  });
});

describe("one component in two situations", () => {
  const [book, map] = [{ "loan.kind": "book" }, { "loan.kind": "map" }];

  it("needs two ids", () => {
    expect(
      judge([
        { component: "slip", when: book },
        { component: "slip", when: map, presence: "forbidden" },
      ]),
    ).toEqual([
      "duplicate-component error: `slip` is covered in two situations, and both lines have the id `p.slip`; expected an id of its own",
    ]);
    expect(
      judge([
        { component: "slip", when: book },
        { component: "slip", id: "no-slip", when: map, presence: "forbidden" },
      ]),
    ).toEqual([]);
  });
});

it("takes a thousand components", () => {
  const covers = Array.from({ length: 1000 }, () => ({ component: "slip", when: { "loan.kind": "map" } }));
  expect(judge(covers)).toHaveLength(999);
});

describe("covered components of a request", () => {
  it.each<[Component, string]>([
    [{ component: "Content-Digest" }, "duplicate-component error: field name `Content-Digest` is not in lower case"],
  ])("are found: %j", (component, expected) => {
    const found = judge([component]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});
