import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const rule = "overlap/rival-solution";

/** A profile that solves an objective by a mechanism. */
const by = (mechanism: string, objective = "safe-lending", more = "") =>
  `solves:\n  - { objective: ${objective}, mechanism: ${mechanism} }\nserves: [${objective}]\n${more}`;

const relation = (kind: string, profile: string, more = "") =>
  `relations:\n  - { kind: ${kind}, profile: ${profile}, because: reason${more} }\n`;

describe("overlap/rival-solution", () => {
  it.each<[string, Readonly<Record<string, string>>, number]>([
    ["two mechanisms", { "a.yaml": by("library-card"), "b.yaml": by("one-time-slip") }, 1],
    ["one mechanism", { "a.yaml": by("library-card"), "b.yaml": by("library-card") }, 0],
    [
      "a stackable objective",
      { "a.yaml": by("library-card", "fresh-requests"), "b.yaml": by("one-time-slip", "fresh-requests") },
      0,
    ],
    ["other objectives", { "a.yaml": by("library-card"), "b.yaml": by("one-time-slip", "fresh-requests") }, 0],
    [
      "a relation on one side",
      { "a.yaml": by("library-card"), "b.yaml": by("one-time-slip", "safe-lending", relation("supersedes", "a")) },
      0,
    ],
    [
      "composition only",
      { "a.yaml": by("library-card"), "b.yaml": by("one-time-slip", "safe-lending", relation("composes-with", "a")) },
      1,
    ],
    ["a deprecated one", { "a.yaml": `maturity: superseded\n${by("library-card")}`, "b.yaml": by("one-time-slip") }, 0],
    ["a draft folder", { "drafts/a.yaml": by("library-card"), "b.yaml": by("one-time-slip") }, 0],
    ["a base", { "base/a.yaml": by("library-card"), "b.yaml": `base: a@1.0.0\n${by("one-time-slip")}` }, 0],
    [
      "one that narrows the other",
      { "a.yaml": by("library-card"), "b.yaml": `profile-of: a@1.0.0\n${by("one-time-slip")}` },
      0,
    ],
    [
      "one profile with two mechanisms",
      {
        "a.yaml": by("library-card").replace(
          "serves",
          "  - { objective: safe-lending, mechanism: one-time-slip }\nserves",
        ),
      },
      0,
    ],
  ])("judges %s", (_, files, count) => {
    const set = Object.fromEntries(Object.entries(files).map(([path, text]) => [`profiles/${path}`, text]));
    expect(findingsOf(rule, set)).toHaveLength(count);
  });

  it("weighs by the exclusivity of the objective, and wants alternatives to say how to choose", () => {
    const pair = (objective: string, more = "") => ({
      "profiles/a.yaml": by("library-card", objective),
      "profiles/b.yaml": by("one-time-slip", objective, more),
    });
    expect(findingsOf(rule, pair("safe-lending")).map((one) => one.severity)).toEqual(["error"]);
    expect(findingsOf(rule, pair("renewal")).map((one) => one.severity)).toEqual(["warning"]);
    expect(findingsOf(rule, pair("renewal", relation("alternative", "a")))).toHaveLength(1);
    expect(findingsOf(rule, pair("renewal", relation("alternative", "a", ", choose: by taste")))).toEqual([]);
    expect(findingsOf(rule, pair("safe-lending", relation("alternative", "a")))).toEqual([]);
  });

  it("is one finding for many profiles, the same whatever their order, with a message of bounded length", () => {
    const mechanisms = ["library-card", "one-time-slip", "sealed-letter"];
    const many = Object.fromEntries(
      Array.from({ length: 120 }, (_, index) => [`profiles/p${index}.yaml`, by(mechanisms[index % 3] ?? "")]),
    );
    const found = findingsOf(rule, many);
    expect(found).toHaveLength(1);
    expect(found[0]?.related).toHaveLength(119);
    expect(found[0]?.message.length).toBeLessThan(600);
    const turned = Object.fromEntries(Object.entries(many).reverse());
    expect(findingsOf(rule, turned)).toEqual(found);
  });

  it("keeps its fingerprint when words change, and loses it when a mechanism does", () => {
    const print = (a: string, b: string) =>
      findingsOf(rule, { "profiles/a.yaml": a, "profiles/b.yaml": b })[0]?.fingerprint;
    const first = print(by("library-card"), by("one-time-slip"));
    expect(print(`title: Another Title\n${by("library-card")}`, by("one-time-slip"))).toBe(first);
    expect(print(by("sealed-letter"), by("one-time-slip"))).not.toBe(first);
  });

  it("counts a claim on a part as one on the whole", () => {
    const vocabulary = `objectives:
  - { id: safe-lending, title: a, layer: counter, exclusivity: exclusive, means: b }
  - { id: safe-maps, title: a, layer: counter, exclusivity: stackable, parent: safe-lending, means: b }
  - { id: fresh-requests, title: a, layer: counter, exclusivity: stackable, means: b }
  - { id: renewal, title: a, layer: counter, exclusivity: alternatives, means: b }
`;
    const files = {
      "profiles/vocabulary.yaml": vocabulary,
      "profiles/a.yaml": by("library-card"),
      "profiles/b.yaml": by("one-time-slip", "safe-maps"),
    };
    expect(findingsOf(rule, files)).toHaveLength(1);
  });
});
