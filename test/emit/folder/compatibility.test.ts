import { describe, expect, it } from "vitest";
import { analyseSet } from "../../../src/analysis/analysis.ts";
import { PairVerdicts } from "../../../src/emit/document/pair-verdicts.ts";
import { markdownWriter } from "../../../src/emit/markdown/write-markdown.ts";
import { emitPages } from "../../../src/emit/page.ts";
import { MemoryHost } from "../../../src/host/memory-host.ts";
import { readProject } from "../../../src/pipeline/read/read-project.ts";
import { generateSet } from "../../bench/generate-set.mjs";
import { resolveExample } from "../../support/rule-examples.ts";

const counter = `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: shelf, presence: optional, type: string }] }
`;
const must = (level: string, objective = "fresh-requests", mechanism = "library-card") => `base: counter@1.0.0
solves: [{ objective: ${objective}, mechanism: ${mechanism} }]
serves: [${objective}]
requirements: [{ id: R-1, role: borrower, level: ${level}, action: include, object: "counter#order.shelf" }]
`;
const declared = (kind: string, profile: string) =>
  `relations: [{ kind: ${kind}, profile: ${profile}, because: A reason., choose: A rule. }]\n`;
const set = resolveExample({
  "profiles/base/counter.yaml": counter,
  "profiles/one.yaml": must("MUST"),
  "profiles/two.yaml": must("MUST NOT", "fresh-requests", "one-time-slip"),
  "profiles/three.yaml": must("SHOULD", "renewal"),
});

const accepted = [{ rule: "overlap/contradiction", profiles: ["one", "two"], reason: "The shelf goes.", owner: "Us" }];

function pagesOf(pairs: PairVerdicts, of = set): Readonly<Record<string, string>> {
  const pages = [...emitPages(of, [markdownWriter("md")], () => undefined, pairs)];
  return Object.fromEntries(pages.map(({ path, contents }) => [path, contents]));
}

describe("profiles two and two", () => {
  const pages = pagesOf(new PairVerdicts(analyseSet(set), accepted));

  it("have a verdict in the index, each with a link to its reason", () => {
    const [, matrix = ""] = (pages["md/index.md"] ?? "").split("## Compatibility");
    const rows = matrix.split("\n").filter((line) => line.startsWith("| [Example]"));
    const cells = rows.map((row) =>
      row
        .split("|")
        .slice(2, -1)
        .map((cell) => cell.trim()),
    );
    expect(cells).toEqual([
      ["–", "[yes](one.md#together:three)", "[no](one.md#together:two)"],
      ["[yes](three.md#together:one)", "–", "[yes](three.md#together:two)"],
      ["[no](two.md#together:one)", "[yes](two.md#together:three)", "–"],
    ]);
  });

  it("tell on the page of each what stands between, which problem both solve, and what was accepted", () => {
    const row = (pages["md/two.md"] ?? "").split("\n").find((line) => line.includes("together:one"));
    expect(row).toContain("| no ");
    expect(row).toContain("fresh requests (by one-time slip, there by library card)");
    expect(row).toContain("[`two#R-1`](#R-1)");
    expect(row).toContain("[`one#R-1`](one.md#R-1)");
    expect(row).toContain("leave no way to send parameter `shelf` of `counter#order`");
    expect(row).toContain("Accepted (`overlap/contradiction`): The shelf goes. (Us)");
  });

  it("are alternatives where they are said to be, unless they do not go together anyway", () => {
    const related = resolveExample({
      "profiles/base/counter.yaml": counter,
      "profiles/one.yaml": must("MUST"),
      "profiles/two.yaml": `${must("MUST NOT")}${declared("alternative", "one")}`,
      "profiles/three.yaml": `${must("SHOULD")}${declared("alternative", "one")}`,
      "profiles/four.yaml": `${must("MAY")}${declared("composes-with", "one")}`,
    });
    const own = pagesOf(PairVerdicts.of(related), related);
    const wordOn = (page: string, other: string) =>
      /^\| <a id="together:[a-z]+"><\/a>[^|]+\| ([a-z]+) /m.exec(
        (own[`md/${page}.md`] ?? "")
          .split("\n")
          .filter((line) => line.includes(`together:${other}"`))
          .join("\n"),
      )?.[1];
    expect(["two", "three", "four"].map((other) => wordOn("one", other))).toEqual(["no", "alternatives", "yes"]);
    expect(wordOn("three", "one")).toBe("alternatives");
    expect(own["md/index.md"]).toContain("[alternatives](one.md#together:three)");
  });

  it("are not adopted where the group decided against them", () => {
    const rejected = resolveExample({
      "profiles/base/counter.yaml": counter,
      "profiles/one.yaml": `maturity: rejected\n${must("MUST")}`,
      "profiles/two.yaml": must("MUST"),
    });
    const own = pagesOf(PairVerdicts.of(rejected), rejected);
    expect(own["md/one.md"]).toContain("The group decided against this profile, and its requirements bind nobody.");
    expect(own["md/one.md"]).not.toContain("Whoever does is bound");
    expect(own["md/two.md"]).toContain("Nobody has to adopt this profile. Whoever does is bound");
  });

  it("are not composed every two where there are many", () => {
    const host = new MemoryHost(Object.fromEntries(generateSet(40)));
    const many = readProject(host, "auth-profiles.yaml").set;
    if (many === undefined) throw new Error("the set cannot be read");
    const pairs = PairVerdicts.of(many);
    expect(pairs.isFull).toBe(false);
    const count = pairs.profiles.reduce((sum, profile) => sum + pairs.partnersOf(profile).length, 0) / 2;
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThanOrEqual(435);
    for (const profile of pairs.profiles) {
      const own = new Set(profile.manifest.solves.map(({ objective }) => objective));
      for (const other of pairs.partnersOf(profile)) {
        expect(other.manifest.solves.some(({ objective }) => own.has(objective))).toBe(true);
      }
    }
  });
});
