import { execFileSync } from "node:child_process";
import type * as fileSystem from "node:fs";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { HostError } from "../../src/host/host.ts";
import { openNodeHost } from "../../src/host/node-host.ts";
import { describeHost } from "./host-contract.ts";

const faults = vi.hoisted(() => ({ write: undefined as string | undefined, rename: undefined as string | undefined }));

vi.mock("node:fs", async (importOriginal) => {
  const real = await importOriginal<typeof fileSystem>();
  const refusal = (code: string) => Object.assign(new Error(`${code}: at /home/somebody`), { code });
  return {
    ...real,
    // The host writes to descriptors only; half of the octets arrive before the fault.
    writeFileSync: (file: number | string, data: string, options: "utf8") => {
      if (typeof file === "number" && faults.write !== undefined) {
        real.writeFileSync(file, data.slice(0, data.length / 2), options);
        throw refusal(faults.write);
      }
      real.writeFileSync(file, data, options);
    },
    renameSync: (from: string, to: string) => {
      if (faults.rename !== undefined) throw refusal(faults.rename);
      real.renameSync(from, to);
    },
  };
});

const folders: string[] = [];
afterEach(() => {
  faults.write = faults.rename = undefined;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "host-"));
  folders.push(folder);
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  }
  return folder;
}

function errorOf(act: () => unknown): HostError {
  try {
    act();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}

describeHost("NodeHost", (files) => openNodeHost(temporaryFolder(files)));

describe("the root", () => {
  it.each(["nowhere", "file"])("must be a folder: %s", (name) => {
    const folder = temporaryFolder({ file: "" });
    const error = errorOf(() => openNodeHost(join(folder, name)));
    expect(error).toMatchObject({ code: "unreadable", path: "" });
    expect(error.message).not.toContain(folder);
  });

  it("may be a link", () => {
    const folder = temporaryFolder({ "real/a.md": "x" });
    symlinkSync(join(folder, "real"), join(folder, "link"));
    const host = openNodeHost(join(folder, "link"));
    expect(host.list("")).toEqual(["a.md"]);
    host.write("b.md", "y");
    expect(readFileSync(join(folder, "real/b.md"), "utf8")).toBe("y");
  });
});

describe("symbolic links", () => {
  function linked(): { readonly root: string; readonly outside: string } {
    const outside = temporaryFolder({ "secret.yaml": "secret", "folder/a.yaml": "secret" });
    const root = temporaryFolder({ "in/a.yaml": "inside" });
    symlinkSync(join(outside, "secret.yaml"), join(root, "file.yaml"));
    symlinkSync(join(outside, "folder"), join(root, "folder"));
    symlinkSync(join(outside, "nothing.yaml"), join(root, "dangling.yaml"));
    symlinkSync(join(outside, "nowhere"), join(root, "gone"));
    symlinkSync("in/a.yaml", join(root, "inner.yaml"));
    symlinkSync("circle.yaml", join(root, "circle.yaml"));
    return { root, outside };
  }

  it("never lead out", () => {
    const { root, outside } = linked();
    const host = openNodeHost(root);
    for (const path of ["file.yaml", "folder", "folder/a.yaml"]) {
      expect(errorOf(() => host.readBytes(path)).code).toBe("outside-root");
      expect(errorOf(() => host.list(path)).code).toBe("outside-root");
      expect(errorOf(() => host.exists(path)).code).toBe("outside-root");
    }
    for (const path of ["file.yaml", "folder/a.yaml", "folder/new/b.yaml"]) {
      expect(errorOf(() => host.write(path, "mine")).code).toBe("outside-root");
    }
    for (const path of ["dangling.yaml", "gone/b.yaml"]) {
      expect(errorOf(() => host.write(path, "mine")).code).toBe("unwritable");
    }
    expect(errorOf(() => host.remove("folder/a.yaml")).code).toBe("outside-root");
    expect(readFileSync(join(outside, "secret.yaml"), "utf8")).toBe("secret");
    expect(readdirSync(outside).sort()).toEqual(["folder", "secret.yaml"]);
    expect(readdirSync(join(outside, "folder"))).toEqual(["a.yaml"]);
  });

  it("never lead into what Git keeps for itself", () => {
    const root = temporaryFolder({ ".git/config": "secret", ".git/hooks/a.yaml": "secret", "b.yaml": "mine" });
    symlinkSync(".git", join(root, "folder"));
    symlinkSync(".git/config", join(root, "file.yaml"));
    const host = openNodeHost(root);
    expect(host.list("")).toEqual(["b.yaml"]);
    for (const path of ["file.yaml", "folder/config", "folder/hooks/a.yaml", ".git/config"]) {
      expect(errorOf(() => host.readBytes(path)).code).toBe("outside-root");
      expect(errorOf(() => host.write(path, "mine")).code).toBe("outside-root");
    }
    expect(errorOf(() => host.list("folder")).code).toBe("outside-root");
    expect(errorOf(() => host.write("folder/new/b.md", "mine")).code).toBe("outside-root");
    expect(errorOf(() => host.remove("folder/hooks/a.yaml")).code).toBe("outside-root");
    expect(readFileSync(join(root, ".git/config"), "utf8")).toBe("secret");
    expect(readdirSync(join(root, ".git")).sort()).toEqual(["config", "hooks"]);
  });

  it("are listed where they are asked for and lead to no folder, and inside the root are followed", () => {
    const host = openNodeHost(linked().root);
    expect(host.list("")).toEqual(["in/a.yaml"]);
    const links = ["circle.yaml", "dangling.yaml", "file.yaml", "gone", "inner.yaml"];
    expect(host.list("", "all")).toEqual([...links, "in/a.yaml"].sort());
    host.write("inner.yaml", "new");
    expect(new TextDecoder().decode(host.readBytes("in/a.yaml"))).toBe("new");
  });

  it("are removed themselves, not what they lead to", () => {
    const { root, outside } = linked();
    openNodeHost(root).remove("file.yaml");
    expect(existsSync(join(outside, "secret.yaml"))).toBe(true);
    expect(existsSync(join(root, "file.yaml"))).toBe(false);
  });

  it("in a circle are a refusal", () => {
    const error = errorOf(() => openNodeHost(linked().root).readBytes("circle.yaml"));
    expect(error).toMatchObject({ code: "unreadable", message: "symbolic links lead in a circle" });
  });
});

describe("writing", () => {
  it.each([
    ["write", "ENOSPC", "full", "the disk is full"],
    ["write", "EIO", "unwritable", "the device failed"],
    ["rename", "EACCES", "unwritable", "permission denied"],
    ["rename", "EROFS", "unwritable", "the file system is read-only"],
  ] as const)("leaves nothing behind when the %s fails with %s", (stage, systemCode, code, message) => {
    const root = temporaryFolder({ "out/a.md": "old" });
    const host = openNodeHost(root);
    faults[stage] = systemCode;
    expect(errorOf(() => host.write("out/a.md", "new contents"))).toMatchObject({ code, message, path: "out/a.md" });
    expect(errorOf(() => host.write("made/for/it/b.md", "x")).code).toBe(code);
    expect(readdirSync(root)).toEqual(["out"]);
    expect(readdirSync(join(root, "out"))).toEqual(["a.md"]);
    expect(readFileSync(join(root, "out/a.md"), "utf8")).toBe("old");
  });

  it("keeps the folders of others when it takes its own back", () => {
    const root = temporaryFolder({ "out/a.md": "old" });
    faults.write = "ENOSPC";
    errorOf(() => openNodeHost(root).write("out/new/b.md", "x"));
    expect(readdirSync(join(root, "out"))).toEqual(["a.md"]);
  });

  it("keeps the mode of a file, and takes a name of 255 octets", () => {
    const root = temporaryFolder({ "run.sh": "old" });
    chmodSync(join(root, "run.sh"), 0o755);
    const host = openNodeHost(root);
    host.write("run.sh", "new");
    expect(statSync(join(root, "run.sh")).mode & 0o777).toBe(0o755);
    const name = "n".repeat(255);
    host.write(name, "x");
    expect(host.exists(name)).toBe(true);
    expect(errorOf(() => host.write("n".repeat(256), "x")).message).toBe("a name in the path is too long");
  });

  it.skipIf(process.getuid?.() === 0)("says when it may not", () => {
    const root = temporaryFolder({ "out/a.md": "old" });
    chmodSync(join(root, "out"), 0o555);
    expect(errorOf(() => openNodeHost(root).write("out/a.md", "x"))).toMatchObject({
      code: "unwritable",
      message: "permission denied",
    });
    chmodSync(join(root, "out"), 0o755);
  });

  it("removes what an interrupted write left, and never lists what a killed one did", () => {
    const root = temporaryFolder({ ".a.md.0123456789ab-1.tmp": "half", ".hidden.tmp": "kept" });
    const host = openNodeHost(root);
    expect(host.list("")).toEqual([".hidden.tmp"]);
    host.removeTemporaryFiles();
    expect(readdirSync(root).sort()).toEqual([".a.md.0123456789ab-1.tmp", ".hidden.tmp"]);
  });

  it("takes back folders with what an interrupted write left in them", () => {
    const root = temporaryFolder({ "out/a.md": "old" });
    const host = openNodeHost(root);
    host.stage("out/new/deep/a.md", "x");
    host.stage("out/new/b.md", "x");
    host.stage("out/c.md", "x");
    host.stage("out/a.md", "new");
    host.stage("kept/d.md", "x").commit();
    host.removeTemporaryFiles();
    expect(readdirSync(root, { recursive: true }).sort()).toEqual(["kept", "kept/d.md", "out", "out/a.md"]);
  });
});

describe("limits", () => {
  it("refuses files, folders and depths beyond what a profile set has", () => {
    const root = temporaryFolder({ "a.md": "12345", "b/c.md": "", "b/d/e.md": "" });
    expect(errorOf(() => openNodeHost(root, { fileBytes: 4 }).readBytes("a.md")).message).toBe(
      "it has 5 octets, expected at most 4",
    );
    expect(errorOf(() => openNodeHost(root, { listedFiles: 2 }).list("")).code).toBe("unreadable");
    expect(errorOf(() => openNodeHost(root, { listedDepth: 1 }).list("")).code).toBe("unreadable");
    expect(openNodeHost(root, { listedDepth: 2, listedFiles: 3 }).list("")).toHaveLength(3);
  });

  it.skipIf(process.platform === "win32")(
    "never waits for a pipe, and lists it only where everything is asked for",
    () => {
      const root = temporaryFolder({ "a.md": "" });
      execFileSync("mkfifo", [join(root, "pipe.yaml")]);
      const host = openNodeHost(root);
      expect(errorOf(() => host.readBytes("pipe.yaml")).message).toBe("it is a device or pipe, expected a file");
      expect(host.list("")).toEqual(["a.md"]);
      expect(host.list("", "all")).toEqual(["a.md", "pipe.yaml"]);
    },
  );
});
