import { describe, expect, it } from "vitest";
import { badSet, doubtfulSet } from "../support/bad-set.ts";
import { machineWith } from "../support/command-line.ts";
import { placesIn } from "../support/places-in.ts";

describe("lint --accept", () => {
  const accepted = "profiles/accepted-findings.json";

  it("adopts what is open, so that only what is new is told", async () => {
    const machine = await doubtfulSet();
    const call = await machine.run("lint", "--accept");
    expect(call).toEqual({
      code: 0,
      out: "",
      error: `Accepted 2 findings in ${accepted}; it holds 2.\n`,
      changes: [accepted],
    });
    await expect(machine.text(accepted)).toMatchFileSnapshot("golden/accepted-findings.json");
    const after = await machine.run("lint", "--fail-on", "info");
    expect(after).toMatchObject({ code: 0, out: "no findings in 5 files; 2 accepted\n" });
    expect((await machine.run("lint", "--accept")).error).toBe(`Accepted 0 findings in ${accepted}; it holds 2.\n`);
    machine.edit("profiles/signed-token.yaml", "phrase: reach", "phrase: SHALL reach");
    const { out } = await machine.run("lint", "--format", "json");
    const open = placesIn(out).filter((one) => one.endsWith(" open"));
    expect(open).toEqual(["warning bcp14/phrase profiles/signed-token.yaml open"]);
  });

  it("outlives other lines, and says what has become stale", async () => {
    const machine = await doubtfulSet();
    await machine.run("lint", "--accept");
    machine.write("profiles/bound-token.yaml", `# moved\n\n${machine.text("profiles/bound-token.yaml")}`);
    expect(await machine.run("lint", "--fail-on", "info")).toMatchObject({ code: 0 });
    machine.edit("profiles/bound-token.yaml", "always MUST reach", "reach");
    const stale = await machine.run("lint");
    expect(stale.out).toContain(
      "warning[meta/unused-suppression] the accepted finding of `bcp14/phrase` in " +
        "`profiles/bound-token.yaml` does not exist any more",
    );
    expect(stale.out).toContain(`--> ${accepted}:`);
    expect((await machine.run("lint", "--accept")).error).toBe(`Accepted 0 findings in ${accepted}; it holds 1.\n`);
    expect(await machine.run("lint", "--fail-on", "info")).toMatchObject({ code: 0 });
  });

  it("adopts with paths what stands below them, and keeps the rest", async () => {
    const machine = await doubtfulSet();
    machine.edit("profiles/signed-token.yaml", "phrase: reach", "phrase: SHALL reach");
    expect((await machine.run("lint", "--accept", "profiles/signed-token.yaml")).error).toContain("it holds 1.");
    expect((await machine.run("lint", "--accept", "profiles/bound-token.yaml")).error).toContain("it holds 3.");
  });

  it("cannot adopt what keeps a file from being read", async () => {
    const machine = await badSet();
    const { code, error } = await machine.run("lint", "--accept");
    expect(code).toBe(1);
    expect(error).toBe(
      `Accepted 2 findings in ${accepted}; it holds 2.\n` +
        "2 findings cannot be accepted: `auth-profiles lint` shows what has to be mended.\n",
    );
  });

  it("writes nothing where there is nothing", async () => {
    const machine = await machineWith(["a"]);
    expect(await machine.run("lint", "--accept")).toEqual({
      code: 0,
      out: "",
      error: "There is nothing to accept.\n",
      changes: [],
    });
    expect(await machine.run("lint", "--accept", "--quiet")).toMatchObject({ error: "" });
  });

  it.each(["{", "[]\n", '{ "version": 2, "findings": [] }\n'])("never writes over a broken file: %j", async (text) => {
    const machine = await doubtfulSet();
    machine.write(accepted, text);
    const { code, error, changes } = await machine.run("lint", "--accept");
    expect({ code, changes }).toEqual({ code: 2, changes: [] });
    expect(error).toBe(
      `auth-profiles: \`${accepted}\` cannot be read, and would be overwritten\n` +
        `  run \`auth-profiles lint ${accepted}\` for what is wrong with it\n`,
    );
    expect((await machine.run("lint", accepted)).code).toBe(1);
  });

  it("keeps what only a build can meet", async () => {
    const machine = await doubtfulSet();
    const entry = {
      rule: "publish/broken-link",
      file: "profiles/a.yaml",
      fingerprint: "0123456789abcdef",
      message: "m",
    };
    machine.write(accepted, JSON.stringify({ version: 1, findings: [entry] }));
    await machine.run("lint", "--accept");
    expect(JSON.parse(machine.text(accepted))).toMatchObject({ findings: [{}, {}, entry] });
  });
});
