import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { analyseSet } from "../../src/analysis/analysis.ts";
import { composeProfiles } from "../../src/pipeline/compose-project.ts";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import { compareProfiles } from "../../src/emit/compare/compare-profiles.ts";
import { writeComparisonText } from "../../src/emit/compare/write-comparison-text.ts";
import { compositionReport } from "../../src/emit/compose/composition-report.ts";
import { writeCompositionText } from "../../src/emit/compose/write-composition-text.ts";
import { openNodeHost } from "../../src/host/node-host.ts";
import type { Profile } from "../../src/model/set/profile.ts";

const project = readProject(openNodeHost(fileURLToPath(new URL("../..", import.meta.url))), "auth-profiles.yaml");
const { set } = project;

describe("the candidates for workload identity", () => {
  it("are laid side by side", async () => {
    if (set === undefined) throw new Error("the bundled set cannot be read");
    const subjects = [
      "workload-identity-federation",
      "wimse-headless-jwt-authentication",
      "oauth-spiffe-client-auth",
      "oauth-attestation-based-client-auth",
      "wimse-workload-creds",
      "wimse-wpt",
    ].flatMap((id) => set.profilesById.get(id) ?? []);
    const text = writeComparisonText(compareProfiles(subjects, set));
    await expect(text).toMatchFileSnapshot("golden/workload-identity.txt");
  });
});

describe("the bundled profiles, two and two", () => {
  if (set === undefined) throw new Error("the bundled set cannot be read");
  const analysis = analyseSet(set);
  const ids = set.profiles.filter(({ adoptable }) => adoptable).map(({ id }) => id);
  const pairs = ids.flatMap((one, index) => ids.slice(index + 1).map((other) => [one, other] as const));
  const composed = pairs.map((pair) => ({ pair, ...composeProfiles(project, analysis, pair, "2026-11-25") }));

  const stackOf = (id: string): ReadonlySet<Profile> => {
    const own = set.profilesById.get(id);
    return new Set(own === undefined ? [] : [own, ...own.lineage]);
  };

  it("have a verdict, with a reason where they do not go together", async () => {
    const lines = composed.flatMap(({ pair, composition, findings }) => [
      `${pair.join(" + ")}: ${composition.isCompatible}`,
      ...findings.map(({ severity, rule, message }) => `  ${severity} ${rule}: ${message}`),
    ]);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot("golden/pairs.txt");
    for (const { composition, findings, pair } of composed) {
      if (composition.isCompatible !== "yes") expect(findings, pair.join(" + ")).not.toEqual([]);
      const isAgainst = findings.some(({ severity }) => severity === "error");
      expect(composition.isCompatible === "no", pair.join(" + ")).toBe(isAgainst);
    }
  });

  it("have a joint checklist with every duty", () => {
    for (const { pair, ...found } of composed) {
      const report = compositionReport({ ids: pair, ...found }, set);
      const printed = report.roles.flatMap(({ groups }) => groups.flatMap(({ duties }) => duties));
      const told = printed.flatMap(({ id, alsoSaidBy, covers }) => [id, ...alsoSaidBy, ...covers.map((one) => one.id)]);
      const profiles = new Set(pair.flatMap((id) => [...stackOf(id)]));
      const effective = [...profiles].flatMap(({ duties }) => duties.map(({ id }) => id));
      expect([...told, ...report.replaced.map(({ id }) => id)].sort()).toEqual(effective.sort());
    }
  });

  it("are printed for whoever uses both", async () => {
    const pair = ["dpop", "oauth-client-credentials"] as const;
    const found = composeProfiles(project, analysis, pair, "2026-11-25");
    const report = compositionReport({ ids: pair, ...found }, set);
    await expect(writeCompositionText(report, "")).toMatchFileSnapshot("golden/dpop-client-credentials.txt");
  });

  it("are as of two where there are more: one alone, and all at once", () => {
    for (const asked of [...ids.map((id) => [id]), ids]) {
      const found = composeProfiles(project, analysis, asked, "2026-11-25");
      const report = compositionReport({ ids: asked, ...found }, set);
      const listed = report.roles.flatMap(({ groups }) => groups.flatMap(({ duties }) => duties));
      const told = [...listed, ...report.covered, ...report.replaced].map(({ id }) => id);
      const stack = new Set(asked.flatMap((id) => [...stackOf(id)]));
      expect(told.sort()).toEqual([...stack].flatMap(({ duties }) => duties.map(({ id }) => id)).sort());
      const isAgainst = found.findings.some(({ severity }) => severity === "error");
      expect(found.composition.isCompatible === "no", asked.join(" + ")).toBe(isAgainst);
    }
  });
});
