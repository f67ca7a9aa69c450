import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ended, filesOfSet, Program, treeOf } from "./support/program.ts";

let program: Program;
/** A large set that is not built yet. */
let fresh: Readonly<Record<string, string>>;
/** The same with pages that are out of date, and without the site. */
let stale: Readonly<Record<string, string>>;

beforeAll(async () => {
  program = await Program.bundle();
  fresh = await filesOfSet(150);
  const place = program.place("built", fresh);
  expect((await program.run(place, ["build", "-q"])).end).toBe(0);
  const built = Object.entries(treeOf(place)).filter(([path, text]) => text !== "" && !path.startsWith("site/dist"));
  const words = "profiles/vocabulary.yaml";
  const changed = (fresh[words] ?? "").replace("title: sender constraining", "title: sender binding");
  stale = { ...Object.fromEntries(built), [words]: changed };
});
afterAll(() => program.remove());

const temporary = (place: string) =>
  readdirSync(place, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".tmp"));

/** Waits until a build has begun to write, which is the moment at which an end hurts most. */
async function untilWriting(place: string): Promise<void> {
  for (let turn = 0; turn < 4000; turn++) {
    if (existsSync(join(place, "site")) && temporary(join(place, "site")).length > 20) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error("the build never began to write");
}

describe.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const)("%s in the middle of a build", (signal, code) => {
  it("ends it with the number of the signal, keeps every file, and leaves nothing behind", async () => {
    const place = program.place(signal, stale);
    const before = treeOf(place);
    const child = program.start(place, ["build"]);
    const end = ended(child);
    await untilWriting(place);
    child.kill(signal);
    expect(await end).toEqual({ end: code, out: "", error: "" });
    expect(treeOf(place)).toEqual(before);
  });
});

it("a run after one that was killed is not disturbed by what that one left", async () => {
  const place = program.place("killed", fresh);
  const child = program.start(place, ["build"]);
  const end = ended(child);
  await untilWriting(place);
  child.kill("SIGKILL");
  expect((await end).end).toBe("SIGKILL");
  expect(temporary(place).length).toBeGreaterThan(0);
  expect((await program.run(place, ["build"])).end).toBe(0);
  expect((await program.run(place, ["check"])).end).toBe(0);
});
