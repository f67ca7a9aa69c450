import { describe, expect, it } from "vitest";
import { analyseSet } from "../../../src/analysis/analysis.ts";
import { setOf } from "../../support/set.ts";
import { conflictsOf, pair, say } from "../kitchen-conflicts.ts";
import { analysisOf, base, manifest, profile, requirements, vocabulary } from "../kitchen.ts";

describe("who is judged together", () => {
  it("profiles that can be adopted, with each other; others with what they build on", () => {
    const files = pair(say("MUST", ""), say("MUST NOT", ""));
    const rejected = manifest("two", `maturity: rejected\nbase: house@1.0.0\n${requirements(say("MUST NOT", ""))}`);
    expect(conflictsOf(files)).toHaveLength(1);
    expect(conflictsOf({ one: files.one, two: rejected })).toEqual([]);
    const own = manifest(
      "two",
      `maturity: rejected\nbase: house@1.0.0\n${requirements(say("MUST NOT", ""), say("MUST", ""))}`,
    );
    expect(conflictsOf({ two: own })).toHaveLength(1);
  });

  const any = (values: string) => say("MUST", `, values: [${values}]`);
  const three = (relations = "") => ({
    ...pair(any("a, b"), any("b, c")),
    three: profile("three", [], `${relations}${requirements(any("a, c"))}`),
  });
  const apart = (id: string) => `relations: [{ kind: alternative, profile: ${id}, because: "Taste." }]\n`;

  it("three of which any two fit together, unless two of them are alternatives", () => {
    expect(conflictsOf(three())).toHaveLength(1);
    expect(conflictsOf(three(apart("one")))).toEqual([]);
  });

  it("a profile with its base, once, where three duties of them clash", () => {
    const house = base("", requirements(any("a, b")));
    const analysis = analysisOf({ house, one: profile("one", [], requirements(any("b, c"), any("a, c"))) });
    expect(analysis.conflicts().map(({ profiles }) => profiles)).toEqual([["house", "one"]]);
  });

  it("whoever says the same, with the first on the other side that is no alternative", () => {
    const all = Object.fromEntries(
      ["a", "b", "c", "d"].map((id) => {
        const duty = requirements(say(id < "c" ? "MUST" : "MUST NOT", ""));
        return [id, profile(id, [], `${id === "b" ? apart("c") : ""}${duty}`)];
      }),
    );
    expect(analysisOf({ house: base(), ...all }).conflicts()).toMatchObject([{ profiles: ["a", "b", "c", "d"] }]);
  });

  it("two that are only built on in a profile that builds on both", () => {
    const inn = manifest("inn", requirements(say("MUST NOT", "").replace("order.table", "house#order.table")));
    const conflicts = (files: Readonly<Record<string, string>>) =>
      analyseSet(
        setOf({
          "profiles/vocabulary.yaml": vocabulary,
          "profiles/base/house.yaml": base("", requirements(say("MUST", ""))),
          "profiles/base/inn.yaml": inn,
          ...files,
        }),
      )
        .conflicts()
        .map(({ profiles }) => profiles);
    const guest = manifest("guest", "base: inn@1.0.0");
    expect(conflicts({ "profiles/guest.yaml": guest })).toEqual([]);
    const both = manifest("both", 'base: house@1.0.0\nprofile-of: "guest@1.0.0"');
    expect(conflicts({ "profiles/guest.yaml": guest, "profiles/both.yaml": both })).toEqual([["house", "inn"]]);
  });

  it("many profiles are one verdict for each key, with all who take part", () => {
    const many = Object.fromEntries(
      Array.from({ length: 37 }, (_, index) => {
        const id = `p${index}`;
        return [
          id,
          profile(id, [`{ name: Scheme, in: http-header, presence: required, type: string, scheme: s${index} }`]),
        ];
      }),
    );
    const [found, ...others] = analysisOf({ house: base(), ...many }).conflicts();
    expect(others).toEqual([]);
    expect(found?.nature).toBe("singleton");
    expect(found?.profiles).toHaveLength(37);
    expect(found?.cluster).toHaveLength(37);
    expect(found?.witness.members).toHaveLength(2);
  });

  it("hundreds of profiles that fit together are looked at without giving up", () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => {
        const id = `p${index}`;
        const line = `{ name: size, presence: required, values: [small, s${index}] }`;
        return [
          id,
          profile(
            id,
            [line],
            requirements(say("SHOULD", `, values: [a], when: { grant: ${index % 2 === 0 ? "code" : "cc"} }`)),
          ),
        ];
      }),
    );
    const analysis = analysisOf({ house: base(", { name: size, presence: optional, type: string }"), ...many });
    expect(analysis.conflicts()).toEqual([]);
    expect(analysis.tensions()).toEqual([]);
    expect(analysis.undecided()).toEqual([]);
  }, 30_000);

  it("what is too large to be decided is said, and never taken for clean", () => {
    const values = Array.from({ length: 9 }, (_, index) => `v${index}`).join(", ");
    const any = `role: kitchen, level: MUST, action: support, object: order.table, values: [${values}], choose: at-least-one`;
    const none = `role: kitchen, level: MUST NOT, action: support, object: order.table, values: [${values}]`;
    const analysis = analysisOf({ house: base(), ...pair(any, none) });
    expect(analysis.conflicts()).toEqual([]);
    expect(analysis.undecided().map(({ reason, key }) => [reason, key.object])).toContainEqual([
      "too many members",
      "json table",
    ]);
    expect(analysis.compose(["one", "two"]).isCompatible).toBe("unknown");
  });
});
