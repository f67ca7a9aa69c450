import { describe, expect, it } from "vitest";
import type { Placement } from "../../src/findings/placement.ts";
import { report } from "../../src/findings/report.ts";
import type { RuleId } from "../../src/findings/rule-table.ts";
import {
  finalSeverity,
  isAtLeast,
  isLowering,
  rulesOf,
  weighFindings,
  type ProfileMaturity,
  type SeverityConfiguration,
  type Weighed,
} from "../../src/findings/severity.ts";

/** A maturity, or a placement: a profile can be a draft, and lie among the drafts of others. */
type Fact = ProfileMaturity | `in ${Placement}`;

function weighed(rule: RuleId, severity: Weighed["severity"], ...facts: readonly Fact[]): Weighed {
  const isPlacement = (fact: Fact): fact is `in ${Placement}` => fact.startsWith("in ");
  return {
    rule,
    severity,
    maturities: facts.filter((fact): fact is ProfileMaturity => !isPlacement(fact)),
    placements: facts.filter(isPlacement).map((fact) => fact.slice(3) as Placement),
    path: "profiles/a.yaml",
  };
}

describe("severity by maturity", () => {
  it.each([
    ["overlap/rival-solution", "error", ["stable", "candidate"], "error"],
    ["overlap/rival-solution", "error", ["stable", "draft"], "warning"],
    ["overlap/rival-solution", "error", ["idea"], "warning"],
    ["overlap/rival-solution", "error", [], "error"],
    ["overlap/rival-solution", "error", ["stable", "in base"], "error"],
    ["bcp14/no-actor", "warning", ["idea"], "warning"],
    ["bcp14/lowercase-keyword", "info", ["idea"], "info"],
    // Structure stays at idea and draft, and yields for the record where the file is still understood.
    ["structure/objective-unmet", "error", ["idea"], "error"],
    ["structure/objective-unmet", "error", ["rejected"], "info"],
    ["param/incomplete", "error", ["draft"], "error"],
    ["publish/example-invalid", "error", ["draft"], "error"],
    ["publish/section-missing", "error", ["draft"], "warning"],
    // The record.
    ["overlap/rival-solution", "error", ["stable", "superseded"], "info"],
    ["overlap/rival-solution", "error", ["stable", "in contrast"], "info"],
    ["bcp14/no-actor", "warning", ["stable", "in draft"], "info"],
    ["bcp14/no-actor", "warning", ["stable", "in upstream"], "info"],
    ["bcp14/no-actor", "warning", ["stable", "in edition"], "info"],
    ["bcp14/lowercase-keyword", "info", ["deprecated"], "info"],
    // What makes a file unusable, and what is about the end of a profile, is never lowered.
    ["structure/schema", "error", ["rejected", "in draft"], "error"],
    ["ref/unresolved", "error", ["draft"], "error"],
    ["version/deprecation-incomplete", "error", ["deprecated"], "error"],
    ["publish/stale-generated", "error", ["draft"], "error"],
    ["meta/budget-exceeded", "warning", ["rejected"], "warning"],
    ["meta/stale-acknowledgement", "error", ["idea"], "error"],
  ] as const)("%s, %s, with %j is %s", (rule, severity, facts, expected) => {
    expect(finalSeverity(weighed(rule, severity, ...facts), {})).toBe(expected);
  });
});

describe("severity by configuration", () => {
  const drafts = { paths: ["profiles/**"], rules: { "bcp14/no-actor": "error" } } as const;

  it.each<[string, RuleId, Weighed["severity"], Fact[], SeverityConfiguration, string | undefined]>([
    ["a rule is raised", "bcp14/no-actor", "warning", ["stable"], { rules: { "bcp14/no-actor": "error" } }, "error"],
    [
      "a draft is held to it",
      "overlap/rival-solution",
      "error",
      ["draft"],
      { rules: { "overlap/rival-solution": "error" } },
      "error",
    ],
    [
      "a rule is lowered",
      "bcp14/no-actor",
      "warning",
      ["stable"],
      { rules: { "bcp14/no-actor": { severity: "info" } } },
      "info",
    ],
    ["a rule is off", "bcp14/no-actor", "warning", ["stable"], { rules: { "bcp14/no-actor": "off" } }, undefined],
    ["a group is set", "bcp14/no-actor", "warning", ["stable"], { rules: { "bcp14/*": "error" } }, "error"],
    [
      "a rule goes before its group",
      "bcp14/no-actor",
      "warning",
      ["stable"],
      { rules: { "bcp14/*": "error", "bcp14/no-actor": "info" } },
      "info",
    ],
    [
      "a path goes before a rule",
      "bcp14/no-actor",
      "warning",
      ["stable"],
      { rules: { "bcp14/no-actor": "info" }, overrides: [drafts] },
      "error",
    ],
    [
      "the last path counts",
      "bcp14/no-actor",
      "warning",
      ["stable"],
      { overrides: [drafts, { paths: ["**/a.yaml"], rules: { "bcp14/no-actor": "off" } }] },
      undefined,
    ],
    [
      "another path does not",
      "bcp14/no-actor",
      "warning",
      ["stable"],
      { overrides: [{ paths: ["docs/**"], rules: { "bcp14/no-actor": "off" } }] },
      "warning",
    ],
    [
      "the record is not reached by a general setting",
      "bcp14/no-actor",
      "warning",
      ["in draft"],
      { rules: { "bcp14/no-actor": "error" } },
      "info",
    ],
    [
      "but can be switched off",
      "bcp14/no-actor",
      "warning",
      ["in draft"],
      { rules: { "bcp14/no-actor": "off" } },
      undefined,
    ],
    ["and is reached by its path", "bcp14/no-actor", "warning", ["in draft"], { overrides: [drafts] }, "error"],
    [
      "mere information is not raised",
      "ref/section-unknown",
      "info",
      ["stable"],
      { rules: { "ref/section-unknown": "error" } },
      "info",
    ],
    [
      "a rule of information is",
      "bcp14/lowercase-keyword",
      "info",
      ["stable"],
      { rules: { "bcp14/lowercase-keyword": "warning" } },
      "warning",
    ],
    [
      "the tool's word is not switched off",
      "meta/unused-suppression",
      "warning",
      ["stable"],
      { rules: { "meta/*": "off" } },
      "warning",
    ],
    ["nor lowered", "meta/unreadable", "error", [], { rules: { "meta/unreadable": "info" } }, "error"],
    ["but can be raised", "meta/unused-suppression", "warning", ["stable"], { rules: { "meta/*": "error" } }, "error"],
    ["names of prototypes are nothing", "bcp14/no-actor", "warning", ["stable"], { rules: {} }, "warning"],
  ])("%s", (_name, rule, severity, facts, configuration, expected) => {
    expect(finalSeverity(weighed(rule, severity, ...facts), configuration)).toBe(expected);
  });

  it("tells lowering from raising", () => {
    expect(isLowering("bcp14/no-actor", "info")).toBe(true);
    expect(isLowering("bcp14/no-actor", "warning")).toBe(false);
    expect(isLowering("bcp14/no-actor", "error")).toBe(false);
    expect(isLowering("bcp14/*", "warning")).toBe(true);
    expect(isLowering("bcp14/*", "error")).toBe(false);
    expect(isLowering("no/such", "off")).toBe(false);
    expect(rulesOf("sig/*").length).toBeGreaterThanOrEqual(4);
    expect(rulesOf("*")).toEqual([]);
  });

  it("is ordered", () => {
    expect(isAtLeast("error", "warning")).toBe(true);
    expect(isAtLeast("info", "warning")).toBe(false);
    expect(isAtLeast("info", "info")).toBe(true);
  });
});

it("weighFindings drops what is off and leaves the rest in order", () => {
  const span = { file: { path: "profiles/a.yaml", text: "" }, start: 0, end: 0 };
  const findings = [
    report("bcp14/no-actor", "passive", { found: "be read" }, { span }),
    report("structure/objective-unknown", "none", {}, { span }),
    report("overlap/rival-solution", "several", { count: 3, objective: "o", list: "a, b, c" }, { span }),
  ];
  const facts = () => ({ maturities: ["draft"] as const, placements: [] });
  const kept = weighFindings(findings, facts, { rules: { "bcp14/no-actor": "off" } });
  expect(kept.map(({ rule, severity }) => [rule, severity])).toEqual([
    ["structure/objective-unknown", "error"],
    ["overlap/rival-solution", "warning"],
  ]);
  expect(kept[0]).toBe(findings[1]);
});
