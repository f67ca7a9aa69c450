import { describe, expect, it } from "vitest";
import { foundBy, messagesOf, presented } from "./tokens.ts";

describe("security/audience-or-issuer-unbound", () => {
  const rule = "security/audience-or-issuer-unbound";
  const claim = (name: string, more = "") => `{ name: ${name}, presence: required, type: string${more} }`;
  const checked = ", checked: { by: desk }";

  it.each([
    ["both checked", `${claim("aud", checked)}, ${claim("iss", checked)}`, 0],
    ["none checked", `${claim("aud")}, ${claim("iss")}`, 2],
    ["an issuer only", claim("iss", checked), 1],
    ["checked by somebody else", `${claim("aud", ", checked: { by: ledger }")}, ${claim("iss", checked)}`, 1],
  ])("%s", (_, lines, count) => {
    expect(messagesOf(rule, presented(lines))).toHaveLength(count);
  });

  it("counts the check of what the profile builds on", () => {
    const base = presented(`${claim("aud", checked)}, ${claim("iss", checked)}`);
    const heir = `base: base@1.0.0
messages:
  - { id: order, extends: "base#order", parameters: [{ name: slip, presence: required, holds: "base#slip" }] }
`;
    expect(foundBy(rule, { "profiles/base/base.yaml": base, "profiles/a.yaml": heir })).toEqual([]);
  });

  it("asks nobody who only hands it out", () => {
    const issued = `messages:
  - { id: answer, title: answer, form: json, from: ledger, to: borrower, unknown: ignore, parameters: [{ name: slip, presence: required, type: jwt, holds: slip, credential: true }] }
  - { id: slip, title: slip, form: jwt, from: ledger, to: desk, unknown: ignore, parameters: [${claim("sub")}] }
`;
    expect(messagesOf(rule, issued)).toEqual([]);
  });
});
