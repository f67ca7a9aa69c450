import { describe, expect, it } from "vitest";
import { runExample } from "../../../support/rule-examples.ts";
import { duty, onDataPlane, order, peer, words } from "./on-data-plane.ts";

describe("design/no-degradation", () => {
  const rule = "design/no-degradation";
  const base = { "profiles/base/counter.yaml": order() };

  it("is content with a capability of the profile, or of what it narrows, and asks no profile without a base", () => {
    const heir = "base: counter@1.0.0\ncapability: { declared-by: [], fallback: refuse }\n";
    expect(onDataPlane(rule, heir, "desk", base)).toEqual([]);
    expect(onDataPlane(rule, order())).toEqual([]);
  });

  it.each([
    ["when: { peer.supports: true }", 1],
    ["when: { peer.supports: false }", 0],
    ["unless: { peer.supports: true }", 0],
    ["unless: { peer.supports: false }", 1],
  ])("is content with a duty for those without: %s", (condition, count) => {
    const text = `base: counter@1.0.0\n${duty(`role: desk, level: MUST, action: other, phrase: serve as before, ${condition}`)}`;
    const example = [
      { path: "profiles/vocabulary.yaml", text: `${words("desk")}${peer}` },
      { path: "profiles/base/counter.yaml", text: order() },
      { path: "profiles/one.yaml", text, without: ["capability"] },
    ];
    expect(runExample(example).filter((finding) => finding.rule === rule)).toHaveLength(count);
  });
});
