import { describe, expect, it } from "vitest";
import { foundBy } from "./tokens.ts";

describe("security/bearer-fallback", () => {
  const rule = "security/bearer-fallback";
  const line = (scheme: string, more = "") =>
    `{ name: Authorization, presence: required, type: token68, scheme: ${scheme}, credential: true${more} }`;
  const base = `messages:
  - { id: order, title: order, form: http-request, from: borrower, to: desk, unknown: ignore, parameters: [${line("Bearer")}] }
`;
  const heir = (more: string, requirements = "") => `base: base@1.0.0
replaces: [{ duty: "base#order.Authorization", of: scheme, when: { loan.kind: map }, because: A reason. }]
messages:
  - { id: order, extends: "base#order", parameters: [${line("Card", `, when: { loan.kind: map }${more}`)}] }
${requirements}`;
  const run = (text: string) =>
    foundBy(rule, { "profiles/base/base.yaml": base, "profiles/a.yaml": text }).map(({ message }) => message);

  it("names the situation in which the old scheme may pass", () => {
    expect(run(heir(""))).toEqual([
      "`borrower` must present header field `Authorization` with the scheme `card` where `loan.kind` is `map`, and nothing has `desk` refuse it with `bearer`",
    ]);
  });

  it("is content with a check, or with a duty to refuse everywhere", () => {
    expect(run(heir(", checked: { by: desk }"))).toEqual([]);
  });

  it("finds the part of the situations in which nothing is refused", () => {
    const partly = `requirements:
  - { id: R-1, role: desk, level: MUST, action: accept-only, object: order.Authorization, values: [none], when: { loan.kind: map, counter.staffed: true } }
`;
    expect(run(heir("", partly))).toEqual([
      "`borrower` must present header field `Authorization` with the scheme `card` where `counter.staffed` is `false` and `loan.kind` is `map`, and nothing has `desk` refuse it with `bearer`",
    ]);
  });

  it("has nothing to say where no scheme was replaced", () => {
    expect(foundBy(rule, { "profiles/a.yaml": base })).toEqual([]);
    const other = line("Card", ", id: by-card, when: { loan.kind: book }");
    const two = base.replace(line("Bearer"), `${line("Bearer", ", when: { loan.kind: map }")}, ${other}`);
    expect(two).toContain("by-card");
    expect(foundBy(rule, { "profiles/a.yaml": two })).toEqual([]);
  });
});
