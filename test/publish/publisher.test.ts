import { describe, expect, it } from "vitest";
import type { Artifact } from "../../src/emit/artifact.ts";
import { ArtifactInParts } from "../../src/emit/artifact.ts";
import { createListing, listedFile, markFor, stamped } from "../../src/emit/mark.ts";
import { HostError } from "../../src/host/host.ts";
import { MemoryHost, type MemoryHostFaults } from "../../src/host/memory-host.ts";
import { Publisher, type PublishMode } from "../../src/publish/publisher.ts";

const page = (name: string, words: string): Artifact => ({
  path: `out/${name}.md`,
  contents: stamped(`<!-- ${markFor("profiles/a.yaml")} -->\n\n${words}\n`),
});

const table = (name: string, words: string): Artifact => ({ path: `out/data/${name}.csv`, contents: `${words}\r\n` });

/** Runs a publisher over artifacts, as a command does. */
function publish(host: MemoryHost, artifacts: readonly Artifact[], mode: PublishMode = "write") {
  const publisher = new Publisher(host, mode);
  for (const artifact of artifacts) publisher.add(artifact);
  publisher.findOrphans(["out"]);
  const findings = publisher.findings.map(({ rule, message }) => `${rule}: ${message}`);
  const summary = mode === "check" || findings.length > 0 ? undefined : publisher.commit();
  publisher.discard();
  return { findings, summary };
}

function hostWith(artifacts: readonly Artifact[], faults: MemoryHostFaults = {}): MemoryHost {
  return new MemoryHost(Object.fromEntries(artifacts.map(({ path, contents }) => [path, contents])), faults);
}

describe("a publisher that writes", () => {
  it("writes what is missing and what differs, and nothing else", () => {
    const host = hostWith([page("same", "as before"), page("old", "first words")]);
    const { summary } = publish(host, [page("same", "as before"), page("old", "other words"), page("new", "words")]);
    expect(summary).toEqual({ written: 2, removed: 0, unchanged: 1 });
    expect(host.changes).toEqual(["out/old.md", "out/new.md"]);
    expect(host.readText("out/old.md")).toBe(page("old", "other words").contents);
  });

  it("removes what an earlier run made and this one did not, and nothing that carries no mark", () => {
    const host = hostWith([page("gone", "words"), { path: "out/notes.md", contents: "mine\n" }]);
    expect(publish(host, []).summary).toEqual({ written: 0, removed: 1, unchanged: 0 });
    expect(host.list("")).toEqual(["out/notes.md"]);
  });

  it("knows files without a mark of their own by the listing of their folder", () => {
    const old = [table("a", "1"), table("b", "1"), table("gone", "1")];
    const host = hostWith([...old, createListing("out/data", old.map(listedFile), "profiles")]);
    const next = [table("a", "1"), table("b", "2")];
    const { findings, summary } = publish(host, [...next, createListing("out/data", next.map(listedFile), "profiles")]);
    expect(findings).toEqual([]);
    expect(summary).toEqual({ written: 2, removed: 1, unchanged: 1 });
    expect(host.list("")).toEqual(["out/data/a.csv", "out/data/b.csv", "out/data/generated.json"]);
  });

  it("believes no listing that names what no listing is made for", () => {
    const mine = ["out/a.ts", "out/package.json", "out/deep/a.csv"].map((path) => ({ path, contents: "mine\n" }));
    const host = hostWith([...mine, createListing("out", mine.map(listedFile), "profiles")]);
    expect(publish(host, []).summary).toEqual({ written: 0, removed: 1, unchanged: 0 });
    expect(host.list("")).toEqual(mine.map(({ path }) => path).sort());
    const [one] = mine;
    const forged = hostWith([...mine, createListing("out", mine.map(listedFile), "profiles")]);
    expect(publish(forged, [{ path: one?.path ?? "", contents: "ours\n" }]).summary).toBeUndefined();
  });

  it.each([
    ["edited by hand", page("a", "words").contents.replace("words", "WORDS"), "was edited by hand"],
    ["written by somebody else", "# Mine\n", "was not written by this tool"],
    ["no text at all", "\u0000\uFFFD", "was not written by this tool"],
  ])("keeps a file that is %s, and says so", (_name, contents, says) => {
    const host = new MemoryHost({ "out/a.md": contents });
    const { findings, summary } = publish(host, [page("a", "new words"), page("b", "words")]);
    expect(findings).toEqual([expect.stringContaining(says)]);
    expect(summary).toBeUndefined();
    expect(host.changes).toEqual([]);
    expect(publish(host, [page("a", "new words")], "force").summary?.written).toBe(1);
    expect(host.readText("out/a.md")).toBe(page("a", "new words").contents);
  });

  it("keeps a left-over file that was edited by hand, unless it is forced", () => {
    const host = new MemoryHost({ "out/gone.md": page("gone", "words").contents.replace("words", "better words") });
    expect(publish(host, []).findings).toEqual([expect.stringContaining("generated and then edited by hand")]);
    expect(host.list("")).toEqual(["out/gone.md"]);
    expect(publish(host, [], "force").summary?.removed).toBe(1);
  });

  it("takes other line ends for no edit, and puts them right", () => {
    const host = new MemoryHost({ "out/a.md": page("a", "words").contents.replaceAll("\n", "\r\n") });
    expect(publish(host, [page("a", "words")]).summary).toEqual({ written: 1, removed: 0, unchanged: 0 });
    expect(host.readText("out/a.md")).toBe(page("a", "words").contents);
  });

  it("changes nothing when the disk is full half-way", () => {
    const before = [page("a", "words")];
    const host = hostWith(before, { capacity: 450 });
    const run = () => publish(host, [page("a", "other words"), page("b", "words"), page("c", "words".repeat(40))]);
    expect(run).toThrow(HostError);
    expect(host.changes).toEqual([]);
    expect(host.list("")).toEqual(["out/a.md"]);
    expect(host.readText("out/a.md")).toBe(before[0]?.contents);
  });

  it("takes the second artifact of one path for a fault", () => {
    const publisher = new Publisher(new MemoryHost(), "write");
    expect([publisher.add(page("a", "1")), publisher.add(page("a", "2"))]).toEqual([true, false]);
  });
});

describe("a publisher that checks", () => {
  it("finds nothing where everything is as it would be", () => {
    expect(publish(hostWith([page("a", "words")]), [page("a", "words")], "check").findings).toEqual([]);
  });

  it("names each file with the command that mends it, and writes nothing", () => {
    const old = [page("a", "line"), page("gone", "words")];
    const host = hostWith(old);
    const publisher = new Publisher(host, "check");
    for (const artifact of [page("a", "another line"), page("b", "words")]) publisher.add(artifact);
    publisher.findOrphans(["out"]);
    expect(publisher.findings.map(({ message, help }) => [message, help])).toEqual([
      [
        "`out/a.md` differs from what the manifests give, first in line 3",
        expect.stringContaining("auth-profiles build"),
      ],
      ["`out/b.md` is missing, expected a generated file", expect.stringContaining("auth-profiles build")],
      [
        "`out/gone.md` was generated, but nothing generates it any more",
        expect.stringContaining("auth-profiles build"),
      ],
    ]);
    expect(host.changes).toEqual([]);
  });

  it("notices one octet, wherever it is", () => {
    const { path, contents } = page("a", "words");
    for (let at = 0; at < contents.length; at += 7) {
      const changed = `${contents.slice(0, at)}\u007f${contents.slice(at + 1)}`;
      expect(publish(new MemoryHost({ [path]: changed }), [page("a", "words")], "check").findings).toHaveLength(1);
    }
    expect(publish(new MemoryHost({ [path]: `${contents}\r` }), [page("a", "words")], "check").findings).toHaveLength(
      1,
    );
    expect(
      publish(new MemoryHost({ [path]: `\uFEFF${contents}` }), [page("a", "words")], "check").findings,
    ).toHaveLength(1);
  });

  it("gives the place of the first difference", () => {
    const host = hostWith([page("a", "one\ntwo\nthree")]);
    const publisher = new Publisher(host, "check");
    publisher.add({ path: "out/a.md", contents: page("a", "one\ntwo\nthree").contents.replace("two", "2") });
    const [finding] = publisher.findings;
    expect(finding?.span.file.text.slice(finding.span.start, finding.span.end)).toBe("two");
  });
});

describe("an artifact in parts", () => {
  const whole = page("a", "one\r\ntwo é\nthree").contents;
  const octets = Buffer.from(whole);
  /** Cut where a letter has two octets as well, but not inside a line end. */
  const inParts = new ArtifactInParts("out/a.md", [
    octets.subarray(0, -9),
    octets.subarray(-9, -3),
    octets.subarray(-3),
  ]);

  it("is the same text", () => {
    expect(inParts.contents).toBe(whole);
    expect(listedFile(inParts).digest).toBe(listedFile({ path: "out/a.md", contents: whole }).digest);
  });

  it("is written as the whole would be", () => {
    const host = hostWith([]);
    expect(publish(host, [inParts], "write").summary).toEqual({ written: 1, removed: 0, unchanged: 0 });
    expect(Buffer.from(host.readBytes("out/a.md") ?? []).toString()).toBe(whole);
  });

  it("is the same as what is on disk, or not, in every octet", () => {
    expect(publish(hostWith([{ path: "out/a.md", contents: whole }]), [inParts], "check").findings).toEqual([]);
    for (const other of [
      whole.slice(0, -1),
      `${whole} `,
      whole.replace("two", "twO"),
      whole.replace("thr", "Thr"),
      "",
    ]) {
      const { findings } = publish(hostWith([{ path: "out/a.md", contents: other }]), [inParts], "check");
      expect(findings, other).toHaveLength(1);
    }
  });
});
