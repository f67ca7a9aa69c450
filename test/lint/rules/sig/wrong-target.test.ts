import { describe, expect, it } from "vitest";
import { judge, type Component } from "./judge-components.ts";

describe("covered components of a response", () => {
  it("may come from the request with `req`", () => {
    expect(judge([{ component: "@status" }, { component: "@method", with: { req: true } }], "http-response")).toEqual(
      [],
    );
    expect(judge([{ component: "slip", with: { req: true } }], "challenge")).toEqual([]);
  });

  it("are not those of a request", () => {
    expect(judge([{ component: "@method" }], "http-response")).toHaveLength(1);
    expect(judge([{ component: "@status", with: { req: true } }], "http-response")).toHaveLength(1);
  });
});

describe("JSON, which travels both ways", () => {
  it.each([
    ["json-rpc", ["/method"], "@status", 1],
    ["json-rpc", ["/result"], "@status", 0],
    ["json-rpc", ["/result"], "@method", 1],
    ["json-rpc", ["/id"], "@status", 0],
    ["json", ["Slip"], "@status", 0],
    ["json", ["Slip"], "@method", 0],
  ])("as %s with %j, covering %s", (form, names, component, count) => {
    expect(judge([{ component }], form, names)).toHaveLength(count);
  });
});

describe("covered components of a request", () => {
  it.each<[Component, string]>([
    [{ component: "@status" }, "wrong-target error: `@status` belongs to a response"],
    [{ component: "@method", with: { req: true } }, "wrong-target error: `@method` has the parameter `req`, but"],
    [{ component: "slip", with: { req: true } }, "wrong-target error: `slip` has the parameter `req`, but"],
    [{ component: "@status", with: { req: true } }, "wrong-target error: `@status` has the parameter `req`, but no"],
  ])("are found: %j", (component, expected) => {
    const found = judge([component]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });
});
