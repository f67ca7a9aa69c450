import { existsSync, readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/findings/finding.ts";
import { ruleEntry, ruleIds, type RuleId } from "../../../src/findings/rule-table.ts";
import type { RuleEntry } from "../../../src/findings/rule-entry.ts";
import { lineOf, runPublished } from "../../support/rule-examples.ts";
import { readRulePage, type ExampleCase } from "../../support/rule-page.ts";

const folder = new URL("../../../src/lint/rules/", import.meta.url);

/** Rules that need more than manifests to be found; each is tested with what finds it. */
const foundElsewhere: Partial<Record<RuleId, string>> = {
  "publish/stale-generated": "needs generated files on a disk",
  "publish/broken-link": "needs the pages that a build makes",
  "meta/budget-exceeded": "needs a set of many thousand findings",
};

function pageOf(rule: RuleId) {
  return readFileSync(new URL(`${rule}.md`, folder), "utf8");
}

describe.each(ruleIds)("the page of %s", (rule) => {
  const text = existsSync(new URL(`${rule}.md`, folder)) ? pageOf(rule) : "";
  const page = readRulePage(text);

  it("has its parts", () => {
    expect(page.title).toBe(rule);
    expect(page.introduction).toContain("**What it finds.**");
    expect(page.introduction).toContain("**Why it matters.**");
    expect(page.headings.slice(0, 3)).toEqual(["❌ Incorrect", "✅ Correct", "How to fix"]);
    expect(page.headings.slice(3)).toEqual(page.headings.length > 3 ? ["Notes"] : []);
    expect(text.split("\n").filter((line) => line.length > 100)).toEqual([]);
  });

  it("says what the rule table says", () => {
    const entry = ruleEntry(rule);
    const words = page.introduction.replace(/\s+/g, " ");
    expect(words.startsWith(`${entry.summary}. _${severityLine(entry)}_ `)).toBe(true);
  });

  it("has examples of both kinds", () => {
    expect(page.incorrect).not.toEqual([]);
    expect(page.correct).not.toEqual([]);
    for (const example of page.correct) expect(example.flatMap((file) => file.marks)).toEqual([]);
  });
});

const run = ruleIds.filter((rule) => foundElsewhere[rule] === undefined);

describe.each(run)("the examples of %s", (rule) => {
  const page = readRulePage(pageOf(rule));

  it.each(page.incorrect.map((example, index) => ({ name: index + 1, example })))(
    "incorrect $name: finds it on the marked lines, and nothing in the way",
    async ({ example }) => {
      const findings = await runPublished(example);
      const places = findings.filter((one) => one.rule === rule && isShown(example, one)).map(placeOf);
      expect([...new Set(places)].sort()).toEqual(marksOf(example).sort());
      expect(marksOf(example)).not.toEqual([]);
      const surprises = shown(example, findings).filter((one) => /^(?:structure\/schema|meta\/unreadable)/.test(one));
      expect(surprises.filter((one) => !one.startsWith(rule))).toEqual([]);
    },
  );

  it.each(page.correct.map((example, index) => ({ name: index + 1, example })))(
    "correct $name: finds nothing",
    async ({ example }) => {
      expect(shown(example, await runPublished(example))).toEqual([]);
    },
  );
});

describe("the folder of the pages", () => {
  it("holds no page without a rule", () => {
    const pages = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".md"));
    expect(pages.map((path) => path.replace(/\.md$/, "").replaceAll("\\", "/")).sort()).toEqual([...ruleIds].sort());
  });
});

/** The line of a page that says how much its rule weighs. */
function severityLine(entry: RuleEntry): string {
  let words = `Severity: ${entry.severity}`;
  if (entry.everywhere === true) words += ", whatever the maturity";
  else {
    if (entry.severity === "error") {
      const within = entry.structural === "within" ? ", a warning between profiles" : ", a warning";
      words += entry.structural === true ? ", also at `idea` and `draft`" : `${within} at \`idea\` and \`draft\``;
    }
    if (entry.severity !== "info") words += "; information for profiles kept as a record";
    if (entry.heuristic === true) words += "; always a guess";
  }
  return entry.reference === undefined ? `${words}.` : `${words}. Standard: ${entry.reference}.`;
}

function placeOf(finding: Finding): string {
  return `${finding.span.file.path}:${lineOf(finding)}`;
}

function marksOf(example: ExampleCase): string[] {
  return example.flatMap((file) => file.marks.map((line) => `${file.path}:${line}`));
}

/** Whether a finding stands in a file of the page; of a vocabulary only what the page shows of it. */
function isShown(example: ExampleCase, finding: Finding): boolean {
  const file = example.find((one) => one.path === finding.span.file.path);
  if (file === undefined) return false;
  return !file.path.endsWith("/vocabulary.yaml") || lineOf(finding) < file.text.split("\n").length;
}

/** The open findings that a reader of the page would see. */
function shown(example: ExampleCase, findings: readonly Finding[]): readonly string[] {
  return findings
    .filter((one) => one.status === "open" && isShown(example, one))
    .map((one) => `${one.rule} ${placeOf(one)} ${one.message}`);
}
