import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const messages = (first: string, second: string) =>
  findingsOf("structure/duplicate-id", {
    "profiles/a.yaml": `requirements:\n${[first, second].map((id) => `  - { id: ${id}, role: desk, level: MUST, action: other, phrase: look }\n`).join("")}`,
  }).map(({ message }) => message);

describe("structure/duplicate-id", () => {
  it.each([
    ["X-1", "X-2"],
    ["X-1", "x-1"],
  ])("is silent: %s and %s", (first, second) => {
    expect(messages(first, second)).toEqual([]);
  });

  it("is silent about the same id in two profiles", () => {
    const text = "requirements: [{ id: X-1, role: desk, level: MUST, action: other, phrase: look }]\n";
    expect(findingsOf("structure/duplicate-id", { "profiles/a.yaml": text, "profiles/b.yaml": text })).toEqual([]);
  });

  it("finds one id of two requirements", () => {
    expect(messages("X-1", "X-1")).toEqual(["requirement `X-1` is declared twice, expected each id once"]);
  });
});
