import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { filesOfSet, Program } from "./support/program.ts";

let program: Program;

beforeAll(async () => {
  program = await Program.bundle();
});
afterAll(() => program.remove());

/** Megabytes that the program may use; the largest set below needs less than half of it. */
const memory = ["--max-old-space-size=900"];

describe("ten thousand requirements in one file", () => {
  it("are checked, built and formatted in bounded time and memory", async () => {
    const place = program.place("large", await filesOfSet(1, 10_000));
    const options = { env: { ...process.env, NODE_OPTIONS: memory.join(" ") }, timeout: 55_000 };
    expect(statSync(join(place, "profiles/p-1.yaml")).size).toBeGreaterThan(1_500_000);
    expect(await program.run(place, ["lint"], options)).toMatchObject({ end: 0, out: "no findings in 3 files\n" });
    expect(await program.run(place, ["build"], options)).toMatchObject({ end: 0 });
    expect(await program.run(place, ["fmt", "--check"], options)).toMatchObject({ end: 0 });
    const page = readFileSync(join(place, "site/authorization/Auth Profiles/p-1.md"), "utf8");
    expect(page).toContain("[`P1-10000`](#P1-10000)");
  });

  it("cost four times as much as a quarter of them, and not sixteen times", async () => {
    const [small, large] = [
      program.place("quarter", await filesOfSet(1, 2500)),
      program.place("whole", await filesOfSet(1, 10_000)),
    ];
    // The whole is compared with what a quarter costs beyond starting up; the rest is room for a busy machine.
    const start = await shortest(small, ["rules"]);
    const quarter = (await shortest(small, ["build"])) - start;
    const whole = (await shortest(large, ["build"])) - start;
    expect(whole / quarter).toBeLessThan(9);
  });

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

async function shortest(place: string, argv: readonly string[]): Promise<number> {
  let best = Infinity;
  for (let turn = 0; turn < 2; turn++) {
    const start = performance.now();
    expect((await program.run(place, argv)).end).toBe(0);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}
