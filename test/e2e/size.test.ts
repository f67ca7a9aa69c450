import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOfSet, Program } from "./support/program.ts";

let program: Program;

beforeAll(async () => {
  program = await Program.bundle();
});
afterAll(() => program.remove());

/** A machine with other things to do needs a while; what is judged is measured in other ways. */
const patience = 240_000;

/** Megabytes that the program may use; the largest set below needs less than half of it. */
const memory = ["--max-old-space-size=900"];

describe("ten thousand requirements in one file", () => {
  it(
    "are checked, built and formatted in bounded time and memory",
    async () => {
      const place = program.place("large", await filesOfSet(1, 10_000));
      const options = { env: { ...process.env, NODE_OPTIONS: memory.join(" ") } };
      expect(statSync(join(place, "profiles/p-1.yaml")).size).toBeGreaterThan(1_500_000);
      expect(await program.run(place, ["build"], options)).toMatchObject({ end: 0, out: "no findings in 3 files\n" });
      expect(await program.run(place, ["fmt", "--check"], options)).toMatchObject({ end: 0 });
      const page = readFileSync(join(place, "site/authorization/Auth Profiles/p-1.md"), "utf8");
      expect(page).toContain("[`P1-10000`](#P1-10000)");
    },
    patience,
  );

  it("are told apart from findings that nobody could read", async () => {
    const files = await filesOfSet(1, 10_000);
    const path = "profiles/p-1.yaml";
    const bad = { ...files, [path]: (files[path] ?? "").replaceAll("role: client\n", "rol: client\n") };
    const place = program.place("bad", bad);
    const { end, out, error } = await program.run(place, ["lint"]);
    expect({ end, error }).toEqual({ end: 1, error: "" });
    expect(out.match(/^error\[/gm)).toHaveLength(200);
    expect(out.length).toBeLessThan(200_000);
  });
});
