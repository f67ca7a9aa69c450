import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";
import { judge, line, message } from "./judged-lines.ts";

describe("param/not-collision-resistant", () => {
  const rule = "param/not-collision-resistant";
  it.each([
    ["ctx", 1],
    ["iss", 0],
    ["https://library.example/ctx", 0],
    ["example.library.ctx", 0],
    ["cnf.new", 0],
  ])("judges the claim %s", (name, count) => {
    const found = findingsOf(rule, { "profiles/example.yaml": message([line(name)]) });
    expect(found).toHaveLength(count);
    // The snapshots are partial.
    for (const one of found) expect(one).toMatchObject({ severity: "info", certainty: "possible" });
  });

  it("takes a registration of the profile or of its base", () => {
    const own = `${message([line("ctx")])}registrations:\n  - { registry: Claims, name: ctx, by: this }\n`;
    expect(judge(rule, own)).toEqual([]);
  });
});

describe("lines", () => {
  it("are judged in great number", () => {
    const many = Array.from({ length: 3000 }, (_, index) => line(`n${index}`, { id: `l-${index}` }));
    const registrations = Array.from({ length: 3000 }, (_, index) => ({
      registry: "R",
      name: `r${index}`,
      by: "this",
    }));
    const text = `${message(many)}registrations: ${JSON.stringify(registrations)}\n`;
    expect(findingsOf("param/not-collision-resistant", { "profiles/example.yaml": text })).toHaveLength(3000);
  });
});
