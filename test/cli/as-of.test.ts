import { describe, expect, it } from "vitest";
import { doubtfulSet } from "./support/bad-set.ts";
import { Machine, machineWith } from "./support/command-line.ts";

describe("the day at which expiry is judged", () => {
  const allowed = async (options = {}) => {
    const machine = await doubtfulSet();
    const comment = "# auth-profiles-allow bcp14/phrase until 2026-06-30: It is a quotation.\n";
    machine.edit("profiles/bound-token.yaml", "requirements:\n", `${comment}requirements:\n`);
    return new Machine(machine.contents(), options);
  };

  it.each<[string, Record<string, string>, readonly string[], number]>([
    ["today", {}, [], 0],
    ["SOURCE_DATE_EPOCH on the last day", { SOURCE_DATE_EPOCH: "1782777600" }, [], 0],
    ["SOURCE_DATE_EPOCH a day later", { SOURCE_DATE_EPOCH: "1782864000" }, [], 1],
    ["an empty SOURCE_DATE_EPOCH", { SOURCE_DATE_EPOCH: "" }, [], 0],
    ["--as-of", {}, ["--as-of", "2026-07-01"], 1],
    ["--as-of before the rest", { SOURCE_DATE_EPOCH: "1782864000" }, ["--as-of", "2026-06-30"], 0],
  ])("is taken from %s", async (_name, variables, options, code) => {
    const machine = await allowed({ variables });
    const { out, ...rest } = await machine.run("lint", ...options);
    expect(rest).toEqual({ code, error: "", changes: [] });
    expect(out.includes("meta/suppression-expired")).toBe(code === 1);
  });

  it("is the machine's own where nothing else says it", async () => {
    const machine = await allowed({ today: "2026-12-24" });
    expect((await machine.run("lint")).out).toContain("ended on 2026-06-30");
  });

  it.each(["soon", "-1", "1.5", "1e9", "999999999999"])("is refused from SOURCE_DATE_EPOCH=%s", async (epoch) => {
    const machine = await machineWith(["a"], { variables: { SOURCE_DATE_EPOCH: epoch } });
    expect(await machine.run("lint")).toMatchObject({
      code: 2,
      error: `auth-profiles: SOURCE_DATE_EPOCH is \`${epoch}\`, expected whole seconds since 1970\n`,
    });
  });
});
