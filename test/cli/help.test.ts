import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/command-table.ts";
import { Machine } from "./support/command-line.ts";

describe("help", () => {
  it("lists the commands", async () => {
    const { out, ...rest } = await new Machine().run("--help");
    await expect(out).toMatchFileSnapshot("golden/help.txt");
    expect(rest).toEqual({ code: 0, error: "", changes: [] });
    expect((await new Machine().run("-h")).out).toBe(out);
    expect((await new Machine().run("help")).out).toBe(out);
  });

  it.each(commands.map((command) => command.name))("of %s", async (name) => {
    const { out, ...rest } = await new Machine().run(name, "--help");
    await expect(out).toMatchFileSnapshot(`golden/help-${name}.txt`);
    expect(rest).toEqual({ code: 0, error: "", changes: [] });
    expect((await new Machine().run("help", name)).out).toBe(out);
    expect((await new Machine().run(name, "-h")).out).toBe(out);
    expect(out.split("\n").filter((line) => line.length > 120)).toEqual([]);
  });

  it("is shown whatever else is asked, so that nothing happens", async () => {
    const machine = new Machine();
    expect(await machine.run("init", "--help")).toMatchObject({ code: 0, changes: [] });
    expect(await machine.run("explain", "--help")).toMatchObject({ code: 0, error: "" });
  });

  it.each(["--version", "-V"])("says the version with %s", async (option) => {
    expect(await new Machine().run(option)).toEqual({ code: 0, out: "1.2.3\n", error: "", changes: [] });
  });

  it("shows examples that can be called", () => {
    const known = new Map(commands.map((command) => [command.name, command]));
    for (const [example] of commands.flatMap((command) => command.examples)) {
      const [program, name = "", ...rest] = example.split(" ");
      expect(program).toBe("auth-profiles");
      const options = rest.filter((word) => word.startsWith("--")).map((word) => word.slice(2));
      expect(known.get(name)?.options.map((option) => option.name)).toEqual(expect.arrayContaining(options));
    }
  });
});
