import { describe, expect, it } from "vitest";
import { MemoryHost } from "../../src/host/memory-host.ts";
import { isAsSeen, ObservedHost } from "../../src/cache/observed-host.ts";
import { describeHost } from "../host/host-contract.ts";

/** Long after everything that happens here. */
const later = Number.MAX_SAFE_INTEGER;

/** What a look at these files shows, and the host that was looked at. */
function look(
  act: (host: ObservedHost) => void,
  files: Readonly<Record<string, string>> = { "p/a": "", "p/b": "", q: "" },
) {
  const host = new MemoryHost(files, { unreadable: ["secret"] });
  const observed = new ObservedHost(host);
  act(observed);
  return { host, seen: observed.seen() };
}

function isSame({ host, seen }: ReturnType<typeof look>): boolean {
  return seen !== undefined && isAsSeen(host, seen, later);
}

/** A host without an idea of change. */
class UnableHost extends MemoryHost {
  override readonly stateOf = undefined as never;
}

describe("an observed host", () => {
  it.each<[string, (host: ObservedHost) => void, (host: MemoryHost) => void]>([
    ["a file that was read", (host) => void host.readBytes("p/a"), (host) => host.write("p/a", "")],
    ["a file that was missing", (host) => void host.readBytes("p/c"), (host) => host.write("p/c", "")],
    ["a file that was there", (host) => void host.readBytes("p/a"), (host) => host.remove("p/a")],
    ["a folder", (host) => void host.list("p"), (host) => host.write("p/c", "")],
    ["a folder that lost a file", (host) => void host.list("p"), (host) => host.remove("p/b")],
    ["whether something exists", (host) => void host.exists("r"), (host) => host.write("r/s", "")],
  ])("notices a change of %s", (_, act, change) => {
    const looked = look(act);
    expect(isSame(looked)).toBe(true);
    looked.host.write("other", "");
    expect(isSame(looked)).toBe(true);
    change(looked.host);
    expect(isSame(looked)).toBe(false);
  });

  it("takes a file as it was before it was read", () => {
    const host = new MemoryHost({ a: "" });
    const observed = new ObservedHost(host);
    observed.readBytes("a");
    host.write("a", "changed by somebody else");
    observed.readBytes("a");
    const seen = observed.seen();
    expect(seen !== undefined && isAsSeen(host, seen, later)).toBe(false);
  });

  it("takes what it changed itself as it left it behind", () => {
    const looked = look((host) => {
      host.readBytes("p//a");
      host.readBytes("./p/c");
      host.list("p/");
      host.exists("p/b");
      host.write("p/a", "new");
      host.stage("p/c", "new").commit();
      host.stage("p/d", "new").discard();
      host.remove("p/b");
    });
    expect(isSame(looked)).toBe(true);
    looked.host.write("p/c", "newer");
    expect(isSame(looked)).toBe(false);
  });

  it("does not believe a file that changed shortly before", () => {
    const { host, seen } = look((observed) => {
      observed.write("p/a", "new");
      observed.readBytes("p/a");
    });
    const changed = host.stateOf("p/a")?.changedMilliseconds ?? 0;
    expect([1000, 2000, 3000].map((passed) => seen !== undefined && isAsSeen(host, seen, changed + passed))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("knows nothing where something was refused, or nobody can tell a change", () => {
    expect(look((host) => expect(() => host.readBytes("secret/a")).toThrow()).seen).toBeUndefined();
    expect(look((host) => expect(() => host.list("../out")).toThrow()).seen).toBeUndefined();
    const unable = new ObservedHost(new UnableHost());
    unable.readBytes("a");
    expect(unable.seen()).toBeUndefined();
  });

  it("is never as it was where the host refuses now", () => {
    const { seen } = look((host) => void host.list("secrets"));
    const host = new MemoryHost({}, { unreadable: ["secrets"] });
    expect(seen !== undefined && isAsSeen(host, seen, later)).toBe(false);
  });
});

describeHost("an observed host in memory", (files) => new ObservedHost(new MemoryHost(files)));
