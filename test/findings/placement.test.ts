import { describe, expect, it } from "vitest";
import { placementOf } from "../../src/findings/placement.ts";

describe("placementOf", () => {
  it.each([
    ["profiles/dpop.yaml", "profiles", "profile"],
    ["profiles/base/mcp.yaml", "profiles", "base"],
    ["profiles/drafts/x/y.yaml", "profiles/", "draft"],
    ["profiles/editions/a@1.yaml", "profiles", "edition"],
    ["profiles/other/a.yaml", "profiles", "profile"],
    ["profiles/drafts", "profiles", "profile"],
    ["elsewhere/drafts/x.yaml", "profiles", "profile"],
    ["drafts/x.yaml", "", "draft"],
  ])("%s below %j is %s", (path, folder, expected) => {
    expect(placementOf(path, folder)).toBe(expected);
  });
});

describe("a manifest is placed by its folder", () => {
  it.each([
    ["profiles/base/lending.yaml", "base"],
    ["profiles/upstream/rfc.yaml", "upstream"],
    ["profiles/drafts/deep/x.yaml", "draft"],
    ["profiles/contrast/x.yaml", "contrast"],
    ["profiles/editions/x@1.0.0.yaml", "edition"],
    ["profiles/x.yaml", "profile"],
    ["profiles/mine/x.yaml", "profile"],
    ["profiles/base.yaml", "profile"],
    ["profiles/constructor/x.yaml", "profile"],
  ])("%s: %s", (path, placement) => {
    expect(placementOf(path, "profiles")).toBe(placement);
  });

  it("also below a folder of another name", () => {
    expect(placementOf("spec/base/x.yaml", "spec")).toBe("base");
    expect(placementOf("x/y/base/x.yaml", "x/y")).toBe("base");
  });
});
