import fc from "fast-check";
import { expect, it } from "vitest";
import type { Finding } from "../../src/findings/finding.ts";
import { report } from "../../src/findings/report.ts";
import { capFindings, compareText, sortFindings } from "../../src/findings/sort.ts";

const files = ["b.yaml", "a.yaml", "B.yaml", "ä.yaml"].map((path) => ({ path, text: "x".repeat(9) }));

function finding(file: number, start: number, rule: number, id: string): Finding {
  const span = { file: files[file] ?? { path: "", text: "" }, start, end: start + 1 };
  return rule === 0
    ? report("structure/orphan", "unused", { kind: "term", id }, { span })
    : report("bcp14/no-actor", "passive", { found: id }, { span });
}

const anyFinding = fc
  .tuple(fc.nat(3), fc.nat(3), fc.nat(1), fc.constantFrom("p", "q"))
  .map((parts) => finding(...parts));

it("does not depend on the order in which findings come, and says each once", () => {
  fc.assert(
    fc.property(fc.array(anyFinding), fc.array(fc.nat()), (findings, swaps) => {
      const shuffled = [...findings];
      swaps.forEach((swap, index) => {
        const [from, to] = [swap % (shuffled.length || 1), index % (shuffled.length || 1)];
        const [left, right] = [shuffled[from], shuffled[to]];
        if (left !== undefined && right !== undefined) [shuffled[from], shuffled[to]] = [right, left];
      });
      const sorted = sortFindings(findings);
      expect(sortFindings([...shuffled, ...findings])).toEqual(sorted);
      expect(sortFindings(sorted)).toEqual(sorted);
    }),
  );
});

it("goes by path, place, rule and message, in code units", () => {
  const sorted = sortFindings([
    finding(0, 0, 0, "p"),
    finding(3, 0, 0, "p"),
    finding(1, 5, 0, "p"),
    finding(1, 2, 0, "q"),
    finding(1, 2, 0, "p"),
    finding(1, 2, 1, "z"),
    finding(2, 0, 0, "p"),
  ]);
  expect(
    sorted.map((each) => `${each.span.file.path} ${String(each.span.start)} ${each.rule} ${each.message}`),
  ).toEqual([
    "B.yaml 0 structure/orphan term `p` is declared and never used",
    "a.yaml 2 bcp14/no-actor the phrase `z` is passive, expected a verb that the role carries out",
    "a.yaml 2 structure/orphan term `p` is declared and never used",
    "a.yaml 2 structure/orphan term `q` is declared and never used",
    "a.yaml 5 structure/orphan term `p` is declared and never used",
    "b.yaml 0 structure/orphan term `p` is declared and never used",
    "ä.yaml 0 structure/orphan term `p` is declared and never used",
  ]);
  expect(compareText("a", "a")).toBe(0);
});

it("keeps findings that differ in what became of them", () => {
  const open = finding(0, 0, 0, "p");
  expect(sortFindings([open, { ...open, status: "suppressed" }])).toHaveLength(2);
});

it("says the heavier of two that read alike, in whichever order they come", () => {
  const light = { ...finding(0, 0, 0, "p"), severity: "warning" as const, fingerprint: "a" };
  const heavy = { ...light, severity: "error" as const, fingerprint: "b" };
  expect(sortFindings([light, heavy])).toEqual([heavy]);
  expect(sortFindings([heavy, light])).toEqual([heavy]);
  expect(sortFindings([{ ...heavy, fingerprint: "0" }, light])).toEqual([{ ...heavy, fingerprint: "0" }]);
});

it("caps the light ones first and counts what it left out", () => {
  const light = finding(0, 0, 1, "x");
  const heavy = { ...finding(0, 5, 0, "x"), severity: "error" as const };
  const mere = { ...finding(1, 0, 0, "x"), severity: "info" as const };
  expect(capFindings([mere, light, heavy], 2)).toEqual({
    findings: [light, heavy],
    leftOut: { error: 0, warning: 0, info: 1 },
  });
  expect(capFindings([mere, light, heavy], 0).leftOut).toEqual({ error: 1, warning: 1, info: 1 });
  expect(capFindings([mere, light, heavy], 9).findings).toEqual([mere, light, heavy]);

  const decided: Finding = { ...heavy, status: "accepted" };
  expect(capFindings([decided, mere, light], 1)).toEqual({
    findings: [decided, light],
    leftOut: { error: 0, warning: 0, info: 1 },
  });
});
