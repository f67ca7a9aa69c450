import AjvDraft04 from "ajv-draft-04";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { createFormatContext } from "../../../src/findings/formats/format-context.ts";
import { formatSarif } from "../../../src/findings/formats/format-sarif.ts";
import type { Finding } from "../../../src/findings/finding.ts";
import { report } from "../../../src/findings/report.ts";
import { alpha, decidedFindings, hostileFindings, sampleFindings, spanOf } from "../sample-findings.ts";

const schema = JSON.parse(
  readFileSync(new URL("../../fixtures/sarif-schema-2.1.0.json", import.meta.url), "utf8"),
) as object;
// Both packages are CommonJS: what they export as default arrives one level deeper for some loaders.
const ajv = new AjvDraft04.default({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly (SarifLocation & { readonly message: { readonly text: string } })[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly suppressions: readonly unknown[];
}
interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string; readonly index: number };
    readonly region: Readonly<Record<string, number>>;
  };
}
interface SarifRun {
  readonly tool: {
    readonly driver: {
      readonly rules: readonly { readonly id: string; readonly help: { readonly markdown: string } }[];
    };
  };
  readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
  readonly results: readonly SarifResult[];
  readonly invocations?: readonly unknown[];
}

function runOf(findings: readonly Finding[], options = {}, pages = {}): SarifRun {
  const text = formatSarif(findings, createFormatContext(options), pages);
  const log = JSON.parse(text) as { readonly runs: readonly SarifRun[] };
  validate(log);
  expect(validate.errors).toBeNull();
  const [run] = log.runs;
  if (run === undefined) throw new Error("the log has no run");
  return run;
}

describe("formatSarif", () => {
  it("reads as it should", async () => {
    const context = createFormatContext({ toolVersion: "1.2.3", files: ["profiles/clean.yaml"] });
    await expect(formatSarif(decidedFindings, context)).toMatchFileSnapshot("golden/findings.sarif.golden");
  });

  it.each([
    ["the sample", sampleFindings, {}],
    ["decided findings", decidedFindings, {}],
    ["hostile findings", hostileFindings, {}],
    ["no findings", [], {}],
    ["a capped list", sampleFindings, { leftOut: { error: 4, warning: 0, info: 0 } }],
  ])("is valid for %s", (_name, findings, options) => {
    const run = runOf(findings, options);
    expect(run.results).toHaveLength(findings.length);
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex]?.id).toBe(result.ruleId);
      for (const { physicalLocation } of [...result.locations, ...(result.relatedLocations ?? [])]) {
        const { artifactLocation } = physicalLocation;
        expect(run.artifacts[artifactLocation.index]?.location.uri).toBe(artifactLocation.uri);
        expect(artifactLocation.uriBaseId).toBe("%SRCROOT%");
      }
    }
  });

  it("notices an invalid log", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: {}, results: [] }] })).toBe(false);
  });

  it("gives places in UTF-16 units, with the end outside", () => {
    expect(runOf(sampleFindings).results[0]?.locations[0]?.physicalLocation.region).toEqual({
      startLine: 2,
      startColumn: 1,
      endLine: 2,
      endColumn: 12,
    });
  });

  it("says of every result whether it is suppressed, and why", () => {
    expect(runOf(decidedFindings).results.map(({ suppressions }) => suppressions)).toEqual([
      [],
      [{ kind: "inSource", status: "accepted", justification: 'kept as the RFC says it, "verbatim"' }],
      [{ kind: "external", status: "accepted", justification: "both are being tried (authorization group)" }],
      [],
    ]);
  });

  it("keeps the fingerprint when lines move", () => {
    const moved = { path: alpha.path, text: `# a comment\n\n${alpha.text}` };
    const params = { key: "requirments", where: "a manifest", suggestion: "requirements" };
    const again = report("structure/unknown-key", "near", params, {
      span: spanOf(moved, "requirments"),
      profiles: ["alpha"],
    });
    const prints = [sampleFindings[0], again].map(
      (finding) => finding && runOf([finding]).results[0]?.partialFingerprints["authProfilesMeaning/v1"],
    );
    expect(prints[0]).toMatch(/^[0-9a-f]{16}$/);
    expect(prints[1]).toBe(prints[0]);
  });

  it("makes no link of what an author wrote, and encodes paths", () => {
    const [result] = runOf(hostileFindings).results;
    expect(result?.message.text).toContain("\\[a\\](http://x)");
    expect(result?.relatedLocations?.[0]?.message.text).toContain("\\[here\\](http://x)");
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe("profiles/hostile%E2%80%AE%2C%3A%3A.yaml");
  });

  it("takes the page of a rule where there is one", () => {
    const run = runOf(sampleFindings, {}, { "structure/unknown-key": "# structure/unknown-key\n" });
    expect(run.tool.driver.rules.map(({ help }) => help.markdown)).toContain("# structure/unknown-key\n");
  });
});
