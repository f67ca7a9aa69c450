import { describe, expect, it } from "vitest";
import { fingerprintOf } from "../../src/findings/fingerprint.ts";
import { report } from "../../src/findings/report.ts";

const file = { path: "profiles/a.yaml", text: "id: a\nid: b\n" };
const span = { file, start: 0, end: 2 };

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
