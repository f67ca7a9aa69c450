import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOfSet, Program, treeOf } from "./support/program.ts";

let program: Program;
let place: string;

beforeAll(async () => {
  program = await Program.bundle();
  place = program.place("set", await filesOfSet(2));
});
afterAll(() => program.remove());

describe("a reader that goes away", () => {
  it("is no error, whatever is written", async () => {
    const line = '"$@" rules --format json | head -n 1; echo "${PIPESTATUS[0]}"';
    expect(await program.shell(place, line)).toEqual({ end: 0, out: "{\n0\n", error: "" });
    const none = '"$@" explain structure/schema --format json | true; echo "${PIPESTATUS[0]}"';
    expect(await program.shell(place, none)).toEqual({ end: 0, out: "0\n", error: "" });
  });

  it("changes no exit code and stops no work", async () => {
    const bad = program.place("bad", { ...(await filesOfSet(2)), "profiles/x.yaml": "id: [\n" });
    const line = '"$@" lint --format sarif --format json=report.json | true; echo "${PIPESTATUS[0]}"';
    expect(await program.shell(bad, line)).toEqual({ end: 0, out: "1\n", error: "" });
    expect(existsSync(join(bad, "report.json"))).toBe(true);
    const both = '{ "$@" build 2>&1 1>&3 | true; } 3>&1 | true; echo done';
    expect(await program.shell(place, both)).toMatchObject({ end: 0, out: "done\n" });
    expect((await program.run(place, ["check"])).end).toBe(0);
  });
});

describe("a stream that cannot be written", () => {
  it.skipIf(!existsSync("/dev/full"))("is told on the other one, with exit code 2 and no stack", async () => {
    expect(await program.shell(place, '"$@" rules >/dev/full')).toEqual({
      end: 2,
      out: "",
      error: "auth-profiles: standard output cannot be written: the disk is full\n",
    });
    expect(await program.shell(place, '"$@" lint nowhere 2>/dev/full')).toEqual({ end: 2, out: "", error: "" });
  });

  it("may be closed", async () => {
    expect(await program.shell(place, '"$@" lint >&-')).toEqual({ end: 0, out: "", error: "" });
    expect(await program.shell(place, '"$@" lint nowhere 2>&-')).toEqual({ end: 2, out: "", error: "" });
    expect(await program.shell(place, '"$@" lint <&- >&- 2>&-')).toEqual({ end: 0, out: "", error: "" });
  });
});

describe("a folder that is gone", () => {
  it("is said to whoever stands in it", async () => {
    const line = 'mkdir deep && cd deep && rmdir ../deep && "$@" lint';
    expect(await program.shell(place, line)).toEqual({
      end: 2,
      out: "",
      error: "auth-profiles: the working folder does not exist any more\n  change to another folder\n",
    });
  });
});

describe("a disk", () => {
  it("with a limit on the size of files is left as it was", async () => {
    const limited = program.place("limited", await filesOfSet(2));
    const before = treeOf(limited);
    const { end, out, error } = await program.shell(limited, 'ulimit -f 4; "$@" build');
    expect({ end, out }).toEqual({ end: 2, out: "" });
    expect(error).toMatch(
      /^auth-profiles: `site\/[^`]+` cannot be written: the file is too large for the file system\n/,
    );
    expect(treeOf(limited)).toEqual(before);
  });

  it("with a pipe or a device in the place of a file is read without waiting", async () => {
    const odd = program.place("odd", await filesOfSet(2));
    execFileSync("mkfifo", [join(odd, "profiles/pipe.yaml")]);
    symlinkSync("/dev/zero", join(odd, "profiles/zero.yaml"));
    symlinkSync("nothing.yaml", join(odd, "profiles/dangling.yaml"));
    symlinkSync("circle.yaml", join(odd, "profiles/circle.yaml"));
    const { end, out, error } = await program.run(odd, ["lint"], { timeout: 20_000 });
    expect({ end, error }).toEqual({ end: 1, error: "" });
    expect(out.match(/^error\[meta\/unreadable\] .*\n.*$/gm)).toEqual([
      "error[meta/unreadable] the file cannot be read: symbolic links lead in a circle\n --> profiles/circle.yaml:1:1",
      "error[meta/unreadable] the file cannot be read: it does not exist\n --> profiles/dangling.yaml:1:1",
      "error[meta/unreadable] the file cannot be read: it is a device or pipe, expected a file\n --> profiles/pipe.yaml:1:1",
      "error[meta/unreadable] the file cannot be read: a symbolic link leads out of the root\n --> profiles/zero.yaml:1:1",
    ]);
    expect((await program.run(odd, ["build"])).end).toBe(1);
    expect(existsSync(join(odd, "site"))).toBe(false);
  });

  it("with a pipe in the place of the configuration is said", async () => {
    const odd = program.place("odd-configuration", await filesOfSet(1));
    rmSync(join(odd, "auth-profiles.yaml"));
    execFileSync("mkfifo", [join(odd, "auth-profiles.yaml")]);
    const { end, out } = await program.run(odd, ["build"], { timeout: 20_000 });
    expect(end).toBe(2);
    expect(out).toContain("it is a device or pipe, expected a file\n --> auth-profiles.yaml:1:1");
    expect(await program.run(odd, ["lint", "--config", "/dev/null"])).toMatchObject({ end: 2, error: "" });
    expect(await program.run(odd, ["lint", "--root", "/dev/null"])).toMatchObject({ end: 2, out: "" });
  });

  it("with a link that leads out is not followed, and keeps what is there", async () => {
    const outside = program.place("outside", { "secret.yaml": "id: secret\n" });
    const linked = program.place("linked", await filesOfSet(2));
    mkdirSync(join(linked, "site"));
    symlinkSync(outside, join(linked, "site/dist"));
    for (const command of ["build", "check"]) {
      const { end, out, error } = await program.run(linked, [command]);
      expect({ end, out }).toEqual({ end: 2, out: "" });
      expect(error).toMatch(
        /^auth-profiles: `site\/dist[^`]*` cannot be used: a symbolic link leads out of the root\n/,
      );
    }
    expect(Object.keys(treeOf(outside))).toEqual(["secret.yaml"]);
    rmSync(join(linked, "site/dist"));
    symlinkSync(join(outside, "secret.yaml"), join(linked, "profiles/secret.yaml"));
    expect((await program.run(linked, ["lint"])).out).toContain("a symbolic link leads out of the root");
    expect((await program.run(linked, ["fmt", "profiles/secret.yaml"])).end).toBe(2);
  });

  it("with a link that stays inside is followed to the file", async () => {
    const inner = program.place("inner", await filesOfSet(2));
    mkdirSync(join(inner, "shared"));
    writeFileSync(join(inner, "shared/broken.yaml"), "id: [\n");
    symlinkSync("../shared/broken.yaml", join(inner, "profiles/broken.yaml"));
    const { end, out } = await program.run(inner, ["lint"]);
    expect(end).toBe(1);
    expect(out).toContain(" --> profiles/broken.yaml:1:5");
  });
});
