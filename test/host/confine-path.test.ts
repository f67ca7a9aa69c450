import { describe, expect, it } from "vitest";
import { confinePath } from "../../src/host/confine-path.ts";
import { HostError } from "../../src/host/host.ts";

describe("confinePath", () => {
  it.each([
    ["profiles/a.yaml", "profiles/a.yaml"],
    ["./profiles//a.yaml", "profiles/a.yaml"],
    ["profiles/", "profiles"],
    ["", ""],
    [".", ""],
    ["site/authorization/Auth Profiles/a.md", "site/authorization/Auth Profiles/a.md"],
    ["..a/b..", "..a/b.."],
    [".cache/...", ".cache/..."],
    [".github/.gitignore", ".github/.gitignore"],
    ["ünïcode/漢字", "ünïcode/漢字"],
  ])("%j is %j", (path, inside) => {
    expect(confinePath(path)).toBe(inside);
  });

  it.each([
    "..",
    "../a",
    "a/../../b",
    "a/..",
    "/etc/passwd",
    "//server/share",
    "C:/windows",
    "c:a",
    "a\\..\\b",
    "a\0b",
    "a/".repeat(1000),
    ".git",
    "site/.git/hooks",
    "./.GIT./config",
  ])("%.30j leads out", (path) => {
    expect(() => confinePath(path)).toThrow(HostError);
    expect(() => confinePath(path)).toThrow(expect.objectContaining({ code: "outside-root" }));
  });
});
