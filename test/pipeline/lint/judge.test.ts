import { describe, expect, it } from "vitest";
import { judgeFindings, type ManifestFacts } from "../../../src/pipeline/lint/judge.ts";
import { settingsOf } from "../../../src/pipeline/read/settings.ts";
import { report } from "../../../src/findings/report.ts";

const settings = settingsOf({}, "auth-profiles.yaml");

/** Two profiles that solve one problem: a finding in `hold` that concerns `loan` as well. */
function severityOf(...facts: readonly ManifestFacts[]): string | undefined {
  const params = { profile: "hold", objective: "o", mechanism: "m", other: "loan", otherMechanism: "n" };
  const span = { file: { path: "profiles/hold.yaml", text: "id: hold" }, start: 4, end: 8 };
  const finding = report("overlap/rival-solution", "exclusive", params, { span, profiles: ["hold", "loan"] });
  const decisions = { suppressions: [], accepted: [], acknowledgements: [], asOf: "2026-11-24", inScope: () => true };
  return judgeFindings([finding], decisions, settings, facts)[0]?.severity;
}

const hold: ManifestFacts = { path: "profiles/hold.yaml", id: "hold", maturity: "stable" };
const loan: ManifestFacts = { path: "profiles/loan.yaml", id: "loan", maturity: "stable" };
const edition: ManifestFacts = { path: "profiles/editions/loan@0.1.0.yaml", id: "loan", maturity: "draft" };

describe("a finding that concerns several profiles", () => {
  it("weighs as much as the least mature of them lets it", () => {
    expect(severityOf(hold, loan)).toBe("error");
    expect(severityOf(hold, { ...loan, maturity: "draft" })).toBe("warning");
    expect(severityOf(hold, { ...loan, path: "profiles/upstream/loan.yaml" })).toBe("info");
  });

  it("is weighed by the current text of each, and never by an earlier edition", () => {
    expect(severityOf(hold, loan, edition)).toBe("error");
    expect(severityOf(edition, hold, loan)).toBe("error");
  });
});
