import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const rule = "ref/unresolved";

const text = (role: string, object: string) => `messages:
  - { id: order, title: order, form: json, from: ${role}, to: desk, unknown: ignore, parameters: [{ name: title, presence: required, type: string }] }
requirements: [{ id: X-1, role: desk, level: MUST, action: verify, object: ${object} }]
`;
const messages = (role: string, object: string) =>
  findingsOf(rule, { "profiles/a.yaml": text(role, object) }).map(({ message }) => message);

describe("ref/unresolved", () => {
  it.each(["order", "order.title"])("is silent about what there is: %s", (object) => {
    expect(messages("borrower", object)).toEqual([]);
  });

  it("finds what there is not, with what is near", () => {
    expect(messages("borower", "order")).toEqual(["role `borower` does not exist, expected `borrower`"]);
    expect(messages("borrower", "order.titel")).toHaveLength(1);
  });
});
