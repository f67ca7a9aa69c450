import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../src/findings/fingerprint.ts";
import { fillMessage } from "../../src/findings/message-template.ts";
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

describe("fingerprints", () => {
  const params = { role: "gateway" };
  const at = (start: number, extra: object = {}) =>
    report("structure/orphan", "roleWithoutDuty", params, { span: { file, start, end: start + 1 }, ...extra })
      .fingerprint;

  it("do not depend on the place", () => {
    expect(at(0)).toMatch(/^[0-9a-f]{16}$/);
    expect(at(7)).toBe(at(0));
  });

  it("depend on rule, profiles, key, and without a key on the message and its parameters", () => {
    expect(at(0, { profiles: ["a"] })).not.toBe(at(0));
    expect(at(0, { key: "gateway" })).not.toBe(at(0));
    expect(report("structure/orphan", "roleWithoutDuty", { role: "client" }, { span }).fingerprint).not.toBe(at(0));
  });

  it("do not depend on the order of profiles, and keep parts apart", () => {
    expect(fingerprintOf("r", ["b", "a"], "k")).toBe(fingerprintOf("r", ["a", "b"], "k"));
    expect(fingerprintOf("r", ["a", "b"], "k")).not.toBe(fingerprintOf("r", ["a"], "bk"));
    expect(fingerprintOf("r", ["a,b"], "k")).not.toBe(fingerprintOf("r", ["a", "b"], "k"));
  });

  it("stay the same from release to release", () => {
    // Written into adoption files and acknowledgements everywhere: a change here needs a new scheme.
    expect(fingerprintOf("overlap/rival-solution", ["a", "b"], "sender-constraining")).toBe("15831bbbebc7dede");
  });
});

describe("templates", () => {
  it("never read values as templates", () => {
    expect(fillMessage("`{a}` and `{b}`", { a: "{b}", b: "{a}" })).toBe("`{b}` and `{a}`");
  });

  it("take numbers and names of prototypes", () => {
    expect(fillMessage("{count}", { count: 3 })).toBe("3");
    expect(() => fillMessage("{toString}", {})).toThrow("toString");
  });

  it("ends code in backticks where it cuts it, so that what follows is no code", () => {
    const ids = Array.from({ length: 90 }, (_, index) => `\`id-${index}\``).join(", ");
    for (let length = 0; length < 12; length++) {
      const filled = fillMessage("{ids} and `{last}`", { ids: "x".repeat(length) + ids, last: "end" });
      expect(filled.replace(/`[^`]+`/g, "")).not.toContain("`");
      expect(filled).toMatch(/…`? and `end`$/);
    }
  });

  it("cut long values, never inside a character", () => {
    const filled = fillMessage("{a}", { a: "😀".repeat(500) });
    expect(filled.length).toBeLessThanOrEqual(240);
    expect(filled.endsWith("😀…")).toBe(true);
  });
});
