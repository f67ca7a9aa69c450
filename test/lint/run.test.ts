import { expect, it } from "vitest";
import { analyseSet } from "../../src/analysis/analysis.ts";
import { report } from "../../src/findings/report.ts";
import { defineRule } from "../../src/lint/rule.ts";
import { lintProfileSet } from "../../src/lint/run.ts";
import { resolveExample, runExample } from "../support/rule-examples.ts";

const set = resolveExample({ "profiles/example.yaml": "" });
const context = { asOf: "2026-11-24", analysis: analyseSet(set) };
const file = { path: "profiles/example.yaml", text: "id: example\n" };

const noisy = defineRule("bcp14/phrase", function* () {
  for (let start = 0; start < 8; start++) {
    yield report("bcp14/phrase", "stop", {}, { span: { file, start, end: start + 1 }, key: String(start) });
  }
});

it("keeps everything up to the limit", () => {
  expect(lintProfileSet(set, [noisy], context, 8)).toHaveLength(8);
});

it("counts what is beyond, where it begins", () => {
  const found = lintProfileSet(set, [noisy], context, 5);
  expect(found).toHaveLength(6);
  expect(found[5]).toMatchObject({ rule: "meta/budget-exceeded", span: { start: 5 } });
  expect(found[5]?.message).toBe("3 further findings of `bcp14/phrase` are not shown");
});

it("runs rules in their order, each with the day", () => {
  const days: string[] = [];
  const silent = defineRule("bcp14/phrase", function* (_set, { asOf }) {
    days.push(asOf);
    yield* [];
  });
  expect(lintProfileSet(set, [silent, silent], context)).toEqual([]);
  expect(days).toEqual(["2026-11-24", "2026-11-24"]);
});

it("gives different findings of one duty different fingerprints", () => {
  const text =
    'requirements:\n  - { id: X, role: desk, level: MUST, action: other, phrase: "tell the ledger when asked; wait." }\n' +
    "messages:\n  - { id: m, title: m, form: http-request, from: borrower, to: desk, unknown: ignore, parameters: [" +
    '{ name: "X-a b", presence: required, type: string }, { name: "X-ab", presence: required, type: string }] }\n';
  const found = runExample([{ path: "profiles/example.yaml", text }]).filter((one) =>
    /^(?:bcp14|param)/.test(one.rule),
  );
  expect(found.length).toBeGreaterThan(5);
  expect(new Set(found.map((one) => `${one.rule} ${one.fingerprint}`)).size).toBe(found.length);
});
