import { expect, it } from "vitest";
import { build } from "../../../src/pipeline/one-call/build.ts";
import { check } from "../../../src/pipeline/one-call/check.ts";
import { badSet } from "../../cli/support/bad-set.ts";
import { machineWith } from "../../cli/support/command-line.ts";
import { fixture } from "../../support/set.ts";

it("two calls at once do not disturb each other: each gives what it gives alone", async () => {
  const sets = [
    (await machineWith(["a", "b"])).contents(),
    fixture("library"),
    (await badSet()).contents(),
    fixture("../emit/fixture"),
    // The same ids with another meaning.
    (await machineWith(["b", "a", "c"])).contents(),
  ];
  const calls = sets.flatMap((files) => [() => build(files), () => check(files, { compareGenerated: true })]);
  const alone = [];
  for (const call of calls) alone.push(await call());
  expect(await Promise.all(calls.map((call) => call()))).toEqual(alone);
  const reversed = await Promise.all([...calls].reverse().map((call) => call()));
  expect(reversed.reverse()).toEqual(alone);
});
