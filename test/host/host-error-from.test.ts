import { describe, expect, it } from "vitest";
import { hostErrorFrom } from "../../src/host/host-error-from.ts";
import { HostError } from "../../src/host/host.ts";

const systemError = (code: string) =>
  Object.assign(new Error(`${code}: refused, open '/home/somebody/secret/a.yaml'`), { code });

describe("hostErrorFrom", () => {
  it.each([
    ["EACCES", "unwritable", "permission denied"],
    ["EPERM", "unwritable", "the operation is not permitted"],
    ["EROFS", "unwritable", "the file system is read-only"],
    ["ENOSPC", "full", "the disk is full"],
    ["EDQUOT", "full", "the disk quota is used up"],
    ["EISDIR", "unwritable", "there is a folder of this name, expected a file"],
    ["ENOTDIR", "unwritable", "a part of the path is a file, expected a folder"],
    ["ENAMETOOLONG", "unwritable", "a name in the path is too long"],
    ["ESTRANGE", "unwritable", "the operating system answered ESTRANGE"],
  ])("%s is %s: %s", (systemCode, code, message) => {
    const error = hostErrorFrom(systemError(systemCode), "unwritable", "a.yaml");
    expect(error).toBeInstanceOf(HostError);
    expect(error).toMatchObject({ code, message, path: "a.yaml" });
    expect(error.message).not.toContain("/home");
  });

  it("leaves host errors as they are and throws what is no refusal", () => {
    const own = new HostError("full", "a", "full");
    expect(hostErrorFrom(own, "unreadable", "b")).toBe(own);
    const bug = new TypeError("our own bug");
    expect(() => hostErrorFrom(bug, "unreadable", "b")).toThrow(bug);
    expect(() => hostErrorFrom("text", "unreadable", "b")).toThrow("text");
  });
});
