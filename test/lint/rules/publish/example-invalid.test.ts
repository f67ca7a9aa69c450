import { describe, expect, it } from "vitest";
import { runPublished } from "../../../support/rule-examples.ts";

/** What is said of an example with this value of a number from 1 to 28. */
const messages = async (value: string) => {
  const text = `messages:
  - { id: order, title: order, form: json, from: borrower, to: desk, unknown: ignore, parameters: [{ name: days, presence: required, type: integer, range: 1..28 }] }
examples:
  - { id: plain, title: Plain, message: order, values: { ${value} } }
`;
  const findings = await runPublished([{ path: "profiles/a.yaml", text }]);
  return findings.filter(({ rule }) => rule === "publish/example-invalid").map(({ message }) => message);
};

describe("publish/example-invalid", () => {
  it.each(["days: 1", "days: 28"])("is silent: %s", async (value) => {
    expect(await messages(value)).toEqual([]);
  });

  it.each(["days: 29", "days: many", ""])("finds: %s", async (value) => {
    expect(await messages(value)).toHaveLength(1);
  });
});
