import { describe, expect, it } from "vitest";
import { HostError, type Host } from "../../src/host/host.ts";

/** What every host does alike; `open` gives one that holds these files. */
export function describeHost(name: string, open: (files: Readonly<Record<string, string>>) => Host): void {
  const text = (host: Host, path: string) => {
    const bytes = host.readBytes(path);
    return bytes === undefined ? undefined : new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  };
  const codeOf = (act: () => unknown): string | undefined => {
    try {
      act();
    } catch (error) {
      return error instanceof HostError ? error.code : "no host error";
    }
    return undefined;
  };

  describe(name, () => {
    it("reads octets, and nothing where there is nothing", () => {
      const host = open({ "a/b.yaml": "\uFEFFé\r\n" });
      expect([...(host.readBytes("a/b.yaml") ?? [])]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x0d, 0x0a]);
      expect(host.readBytes("a/c.yaml")).toBeUndefined();
      expect(host.readBytes("a/b.yaml/c")).toBeUndefined();
      expect(codeOf(() => host.readBytes("a"))).toBe("unreadable");
    });

    it("lists files below a folder by code unit", () => {
      const host = open({
        "p/b.yaml": "",
        "p/a/z.yaml": "",
        "p/B.yaml": "",
        "p/ä.yaml": "",
        "p/a.yaml": "",
        "q.yaml": "",
      });
      expect(host.list("p")).toEqual(["p/B.yaml", "p/a.yaml", "p/a/z.yaml", "p/b.yaml", "p/ä.yaml"]);
      expect(host.list("p/a/")).toEqual(["p/a/z.yaml"]);
      expect(host.list("")).toHaveLength(6);
      expect(host.list("nowhere")).toEqual([]);
      expect(host.list("p/a.yaml")).toEqual([]);
    });

    it("knows what exists", () => {
      const host = open({ "p/a.yaml": "" });
      expect(["p/a.yaml", "p", "", "p/b", "p/a.yaml/x"].map((path) => host.exists(path))).toEqual([
        true,
        true,
        true,
        false,
        false,
      ]);
    });

    it("writes octets part by part", () => {
      const host = open({ "a.md": "old" });
      host.write("a.md", [
        Buffer.from("one\n"),
        new Uint8Array(),
        Buffer.from("é\n").subarray(0, 1),
        Buffer.from("é\n").subarray(1),
      ]);
      host.stage("b.md", []).commit();
      expect([text(host, "a.md"), text(host, "b.md")]).toEqual(["one\né\n", ""]);
      const refusing = (function* () {
        yield Buffer.from("half");
        throw new HostError("unreadable", "c.md", "no more of it");
      })();
      expect(codeOf(() => host.write("a.md", refusing))).toBe("unreadable");
      expect(text(host, "a.md")).toBe("one\né\n");
      expect(host.list("")).toEqual(["a.md", "b.md"]);
    });

    it("writes new and existing files, with their folders", () => {
      const host = open({ "a.md": "old" });
      host.write("a.md", "new");
      host.write("deep/er/b c.md", "é\n");
      expect([text(host, "a.md"), text(host, "deep/er/b c.md")]).toEqual(["new", "é\n"]);
      expect(host.list("")).toEqual(["a.md", "deep/er/b c.md"]);
    });

    it("removes files, also such as are not there", () => {
      const host = open({ "p/a.md": "" });
      host.remove("p/a.md");
      host.remove("p/a.md");
      host.remove("p/nothing/at/all");
      expect(host.list("")).toEqual([]);
    });

    it("tells by the state of a file whether it changed", () => {
      const host = open({ "p/a.md": "one", "p/b.md": "one" });
      const before = host.stateOf?.("p/a.md");
      expect(before).toBeDefined();
      expect(host.stateOf?.("p/a.md")).toEqual(before);
      host.write("p/b.md", "two");
      expect(host.stateOf?.("p/a.md")).toEqual(before);
      host.write("p/a.md", "two");
      const after = host.stateOf?.("p/a.md");
      expect(after?.id).not.toBe(before?.id);
      expect(after?.changedMilliseconds).toBeGreaterThanOrEqual(before?.changedMilliseconds ?? 0);
      host.remove("p/a.md");
      expect(host.stateOf?.("p/a.md")).toBeUndefined();
      expect(host.stateOf?.("p/b.md/x")).toBeUndefined();
    });

    it("refuses a folder in the place of a file, and a file in the place of a folder", () => {
      const host = open({ "p/a.md": "kept" });
      expect(codeOf(() => host.write("p", "x"))).toBe("unwritable");
      expect(codeOf(() => host.write("", "x"))).toBe("unwritable");
      expect(codeOf(() => host.write("p/a.md/b.md", "x"))).toBe("unwritable");
      expect(codeOf(() => host.remove("p"))).toBe("unwritable");
      expect(text(host, "p/a.md")).toBe("kept");
    });

    it.each(["../x", "/etc/x", "a/../../x", "a\\x", "a\0x", "C:x"])("stays inside for %j", (path) => {
      const host = open({});
      for (const act of [
        () => host.readBytes(path),
        () => host.list(path),
        () => host.exists(path),
        () => host.stateOf?.(path),
        () => host.write(path, ""),
        () => host.remove(path),
      ]) {
        expect(codeOf(act)).toBe("outside-root");
      }
    });
  });
}
