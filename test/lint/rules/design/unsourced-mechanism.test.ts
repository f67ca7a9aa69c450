import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

describe("design/unsourced-mechanism", () => {
  const rule = "design/unsourced-mechanism";
  const found = (mechanisms: string, references: string, one = solves("seal"), more = {}) =>
    findingsOf(rule, {
      "profiles/vocabulary.yaml": `mechanisms: [${mechanisms}]\nreferences: [${references}]\n`,
      "profiles/one.yaml": one,
      ...more,
    }).map(({ message: words }) => words);
  const solves = (...mechanisms: readonly string[]) =>
    `solves: [${mechanisms.map((one, index) => `{ objective: ${index === 0 ? "safe-lending" : "fresh-requests"}, mechanism: ${one} }`).join(", ")}]\nserves: [safe-lending, fresh-requests]\n`;
  const sealed = "{ id: seal, title: seal, reference: SEALS }";

  it.each([
    ["a standard", "maturity: standard"],
    ["a draft with a version", 'maturity: adopted-draft, version: "04"'],
    ["a draft with a date", "maturity: individual-draft, date: 2026-01-01"],
  ])("finds nothing in a mechanism of %s", (_, state) => {
    expect(found(sealed, `{ id: SEALS, title: Seals, ${state} }`)).toEqual([]);
  });

  it.each([
    ["maturity: adopted-draft", "SEALS .adopted draft., which has neither"],
    ["maturity: individual-draft", "SEALS .individual draft., which has neither"],
    ['version: "04"', "does not say how far it has come"],
  ])("finds a document with %s only", (state, says) => {
    expect(found(sealed, `{ id: SEALS, title: Seals, ${state} }`)).toEqual([expect.stringMatching(says)]);
  });

  it("finds a mechanism without a document once for each profile, and judges no document that no mechanism rests on", () => {
    const own = "{ id: seal, title: seal }";
    expect(found(own, "{ id: SEALS, title: Seals }", solves("seal", "seal"))).toEqual([
      expect.stringContaining("is reached by `seal`"),
    ]);
  });

  it("is information where a profile has just begun", () => {
    const severities = (maturity: string) =>
      findingsOf(rule, {
        "profiles/vocabulary.yaml": "mechanisms: [{ id: seal, title: seal }]\nreferences: []\n",
        "profiles/one.yaml": `maturity: ${maturity}\n${solves("seal")}`,
      }).map(({ severity }) => severity);
    expect(["idea", "draft", "candidate", "stable"].map(severities)).toEqual([[], ["info"], ["warning"], ["warning"]]);
  });

  it("judges nobody else's documents", () => {
    const upstream = { "profiles/upstream/rules.yaml": solves("seal") };
    expect(
      found(
        "{ id: card, title: card, reference: SEALS }, { id: seal, title: seal }",
        "{ id: SEALS, title: Seals, maturity: standard }",
        solves("card"),
        upstream,
      ),
    ).toEqual([]);
  });
});
