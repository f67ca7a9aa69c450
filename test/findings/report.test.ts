import { describe, expect, it } from "vitest";
import { report } from "../../src/findings/report.ts";

const file = { path: "profiles/a.yaml", text: "id: a\nid: b\n" };
const span = { file, start: 0, end: 2 };

describe("report", () => {
  it("fills text and help, and takes the rest from the table", () => {
    const finding = report(
      "structure/unknown-key",
      "near",
      { key: "requirments", where: "a manifest", suggestion: "requirements" },
      { span },
    );
    expect(finding).toMatchObject({
      rule: "structure/unknown-key",
      severity: "error",
      message: "`requirments` is no key of a manifest, expected `requirements`",
      help: "Rename it to `requirements`",
      span,
      related: [],
      profiles: [],
      certainty: "proved",
      status: "open",
    });
    expect(finding).not.toHaveProperty("reference");
    expect(finding).not.toHaveProperty("justification");
  });

  it("takes what the caller knows better", () => {
    const finding = report(
      "sig/component-params",
      "redundant",
      { component: '"x";sf;key="a"' },
      { span, severity: "info", certainty: "possible", reference: "RFC 9421 section 2.1.2", profiles: ["a"] },
    );
    expect(finding).toMatchObject({
      severity: "info",
      certainty: "possible",
      reference: "RFC 9421 section 2.1.2",
      profiles: ["a"],
    });
  });

  it("marks heuristics as possible", () => {
    const params = { found: "clients must", role: "client", word: "must" };
    expect(report("bcp14/lowercase-keyword", "probable", params, { span }).certainty).toBe("possible");
  });
});
