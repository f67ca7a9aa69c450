import { describe, expect, it } from "vitest";
import { onDataPlane } from "./on-data-plane.ts";

describe("design/granularity", () => {
  const rule = "design/granularity";
  const solves = `solves:
  - { objective: safe-lending, mechanism: library-card }
  - { objective: fresh-requests, mechanism: one-time-slip }
  - { objective: renewal, mechanism: sealed-letter }
`;
  const message = (id: string) =>
    `  - { id: ${id}, title: ${id}, form: form, from: borrower, to: desk, unknown: ignore }\n`;
  const repeat = (index: number, object: string, serves: string) =>
    `  - { id: R-${index}, role: desk, level: MUST, action: repeat, object: ${object}, serves: [${serves}] }\n`;

  it("finds three problems without a tie, and no problem with one", () => {
    const apart = `${solves}messages:\n${message("a")}${message("b")}${message("c")}requirements:\n${repeat(1, "a", "safe-lending")}${repeat(2, "b", "fresh-requests")}${repeat(3, "c", "renewal")}`;
    expect(onDataPlane(rule, apart)).toHaveLength(1);
    expect(onDataPlane(rule, apart.replace("object: c", "object: b"))).toEqual([]);
  });

  const greeting = (id: string, more: string) => `id: ${id}
messages: [{ id: ${id}-order, title: ${id} order, form: form, from: borrower, to: desk, unknown: ignore }]
requirements: [${more}]
`;
  const repeats = (id: string, object: string, more = "") =>
    `{ id: ${id}, role: desk, level: MUST, action: repeat, object: ${object}${more} }`;
  const both = (mine: string, other: string) =>
    onDataPlane(rule, greeting("one", mine), "desk", { "profiles/two.yaml": greeting("two", other) });

  it("finds profiles that need each other, and not one that needs another", () => {
    const [mine, other] = [repeats("R-1", '"two#two-order"'), repeats("R-2", '"one#one-order"')];
    expect(both(mine, other)).toEqual([expect.stringContaining("`one` and `two` need each other")]);
    expect(both(mine, repeats("R-2", "two-order"))).toEqual([]);
    expect(both(repeats("R-1", '"two#two-order"').replace("MUST", "MAY"), other)).toEqual([]);
  });
});
