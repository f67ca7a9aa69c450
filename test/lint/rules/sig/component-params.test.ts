import { describe, expect, it } from "vitest";
import { judge, type Component } from "./judge-components.ts";

describe("sig/component-params", () => {
  it.each<[Component]>([
    [{ component: "@query-param", with: { name: "title" } }],
    [{ component: "slip", with: { key: "a" } }],
    [{ component: "slip", with: { tr: true, sf: true } }],
    [{ component: "slip", with: { bs: true } }],
  ])("is silent: %j", (component) => {
    expect(judge([component])).toEqual([]);
  });
});

describe("covered components of a request", () => {
  it.each<[Component, string]>([
    [{ component: "@query-param" }, "component-params error: `@query-param` has no parameter `name`"],
    [
      { component: "@query-param", with: { name: "" } },
      'component-params error: the parameter `name` of `@query-param` is `""`',
    ],
    [
      { component: "@method", with: { tr: true } },
      "component-params error: `@method` has the parameter `tr`, which applies to fields",
    ],
    [
      { component: "slip", with: { name: "a" } },
      "component-params error: `slip` has the parameter `name`, which applies to `@query-param`",
    ],
    [{ component: "slip", with: { foo: true } }, "component-params error: `slip` has the unknown parameter `foo`"],
    [{ component: "slip", with: { sf: "yes" } }, "component-params error: the parameter `sf` of `slip` is"],
    [
      { component: "slip", with: { key: true } },
      "component-params error: the parameter `key` of `slip` is `true`, expected a string",
    ],
    [{ component: "slip", with: { bs: true, sf: true } }, "component-params error: `slip` has `bs` together with `sf`"],
    [
      { component: "slip", with: { bs: true, key: "a" } },
      "component-params error: `slip` has `bs` together with `key`",
    ],
    [{ component: "slip", with: { sf: true, key: "a" } }, "component-params info: `slip` has `sf` beside `key`"],
  ])("are found: %j", (component, expected) => {
    const found = judge([component]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});
