import { describe, expect, it } from "vitest";
import { judge, type Component } from "./judge-components.ts";

describe("covered components of a request", () => {
  it.each<[string, readonly Component[]]>([
    ["a plain set", [{ component: "@method" }, { component: "@target-uri" }, { component: "content-digest" }]],
    ["a query parameter", [{ component: "@query-param", with: { name: "title" } }]],
    ["two query parameters", ["a", "b"].map((name) => ({ component: "@query-param", with: { name } }))],
    ["a group of fields", [{ component: "mcp-param-*" }]],
    ["a member of a dictionary", [{ component: "content-digest", with: { key: "sha-256" } }]],
    ["a trailer in strict form", [{ component: "priority", with: { tr: true, sf: true } }]],
    [
      "one component in conditions that exclude each other",
      [
        { component: "slip", when: { "loan.kind": "map" } },
        { component: "slip", id: "other-slip", when: { "loan.kind": ["book", "other"] } },
      ],
    ],
  ])("are fine: %s", (_, covers) => {
    expect(judge(covers)).toEqual([]);
  });

  it("may be a field that is called like a signature parameter, if the message has one", () => {
    expect(judge([{ component: "tag" }], "http-request", ["Tag"])).toEqual([]);
    expect(judge([{ component: "tag" }], "http-request", ["Slip"])).toHaveLength(1);
  });

  it.each<[Component, string]>([
    [{ component: "@url" }, "unknown-component error: `@url` is no registered derived component, expected one of"],
    [
      { component: "@Method" },
      "unknown-component error: `@Method` is no registered derived component, expected `@method`",
    ],
    [{ component: "@signature-params" }, "unknown-component error: `@signature-params` is listed as covered"],
    [{ component: "created" }, "unknown-component error: `created` names a header field here, but the message has no"],
    [{ component: "content-digest;req" }, "unknown-component error: `content-digest;req` is no field name"],
  ])("are found: %j", (component, expected) => {
    const found = judge([component]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});
