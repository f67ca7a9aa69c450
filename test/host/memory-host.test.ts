import { describe, expect, it } from "vitest";
import { MemoryHost } from "../../src/host/memory-host.ts";
import { describeHost } from "./host-contract.ts";

describeHost("MemoryHost", (files) => new MemoryHost(files));

describe("MemoryHost for tests", () => {
  it("remembers what changed", () => {
    const host = new MemoryHost({ "a.md": "x" });
    host.write("b.md", "1");
    host.write("b.md", "2");
    host.remove("a.md");
    host.remove("a.md");
    expect(host.changes).toEqual(["b.md", "b.md", "a.md"]);
    expect(host.readText("b.md")).toBe("2");
    expect(host.readText("a.md")).toBeUndefined();
  });

  it("is full after so many octets, and keeps what it had", () => {
    const host = new MemoryHost({ "a.md": "12345" }, { capacity: 8 });
    host.write("a.md", "12345678");
    expect(() => host.write("b.md", "1")).toThrow(expect.objectContaining({ code: "full", path: "b.md" }));
    expect(() => host.write("a.md", "éééé1")).toThrow(expect.objectContaining({ code: "full" }));
    expect(host.readText("a.md")).toBe("12345678");
    expect(host.list("")).toEqual(["a.md"]);
  });

  it("refuses where it is told to", () => {
    const host = new MemoryHost({ "out/a.md": "x", "in/a.yaml": "" }, { unwritable: ["out"], unreadable: ["in"] });
    expect(() => host.write("out/b.md", "")).toThrow(expect.objectContaining({ code: "unwritable" }));
    expect(() => host.remove("out/a.md")).toThrow(expect.objectContaining({ code: "unwritable" }));
    expect(() => host.readBytes("in/a.yaml")).toThrow(expect.objectContaining({ code: "unreadable" }));
    expect(() => host.list("in")).toThrow(expect.objectContaining({ code: "unreadable" }));
    host.write("output.md", "");
    expect(host.readText("out/a.md")).toBe("x");
  });

  it("takes copies of octets, and each file once", () => {
    const octets = Buffer.from("ab");
    const host = new MemoryHost({ "a.md": octets });
    octets.fill(0);
    expect(host.readText("a.md")).toBe("ab");
    expect(() => new MemoryHost({ "a.md": "", "./a.md": "" })).toThrow(
      new RangeError("the file `a.md` is given twice"),
    );
  });

  it("gives copies of octets that were written in parts", () => {
    const host = new MemoryHost();
    host.write("a.md", [Buffer.from("a"), Buffer.from("b")]);
    host.readBytes("a.md")?.fill(0);
    expect(host.readText("a.md")).toBe("ab");
  });

  it("gives copies of its octets", () => {
    const host = new MemoryHost({ "a.md": "x" });
    host.readBytes("a.md")?.fill(0);
    expect(host.readText("a.md")).toBe("x");
  });
});
