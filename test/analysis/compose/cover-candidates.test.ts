import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collectFacts } from "../../../src/analysis/facts/collect-facts.ts";
import { everywhere } from "../../../src/analysis/conditions/region.ts";
import { CoverCandidates } from "../../../src/analysis/compose/cover-candidates.ts";
import { ScopeIndex } from "../../../src/analysis/scope/scope.ts";
import { leavesNoMore } from "../../../src/analysis/verdicts/inheritance/subsumption.ts";
import { DeclaredRelations } from "../../../src/model/set/declared-relations.ts";
import { setOf } from "../../support/set.ts";
import { base, profile, requirements, vocabulary } from "../kitchen.ts";

const because = ", because: It helps.";
const levels = ["MUST", "MUST NOT", `SHOULD${because}`, `SHOULD NOT${because}`, "MAY"];
const said = fc
  .record({
    level: fc.constantFrom(...levels),
    act: fc.constantFrom(
      "guest, action: say",
      "kitchen, action: accept",
      "kitchen, action: accept-only",
      "kitchen, action: ignore",
    ),
    object: fc.constantFrom("order.table", "order.scope"),
    values: fc.constantFrom(
      ...[
        "",
        ", values: [a]",
        ", values: [b]",
        ", values: [c, d]",
        ", values: [a, e]",
        ", values: [f]",
        ", values: [1]",
      ],
      ...[", equals: menu.name", ", values: [a, b], choose: at-least-one", ", values: [c, d], choose: exactly-one"],
    ),
  })
  .map(({ level, act, object, values }) => {
    const [first = "", ...more] = level.split(", ");
    const role = act.split(", ")[0] ?? "";
    return `role: ${role}, level: ${first}, ${act.slice(role.length + 2)}, object: house#${object}${values}${more.map((one) => `, ${one}`).join("")}`;
  });

describe("the statements that one is compared with", () => {
  it("are all those that may leave no more than it does, and few where values have nothing in common", () => {
    let pairs = 0;
    let compared = 0;
    let covering = 0;
    fc.assert(
      fc.property(fc.array(said, { minLength: 2, maxLength: 30 }), (all) => {
        const set = setOf({
          "profiles/vocabulary.yaml": vocabulary,
          "profiles/base/house.yaml": base(),
          "profiles/card.yaml": profile("card", [], requirements(...all)),
        });
        const facts = collectFacts(set);
        const index = new ScopeIndex(facts, set.words.vocabulary, new DeclaredRelations(set));
        const { table } = facts;
        for (const key of table.keys.all) {
          const own = table.ofKey(key.id).filter(({ form }) => form !== "opaque");
          const candidates = new CoverCandidates(own);
          for (const weaker of own) {
            const found = candidates.of(weaker);
            const expected = own.filter(
              (one) => one !== weaker && leavesNoMore(one, weaker, () => everywhere, "decided", index),
            );
            expect([...found]).toEqual(expect.arrayContaining(expected));
            pairs += own.length;
            compared += found.size;
            covering += expected.length;
          }
        }
      }),
      { numRuns: 200, seed: 20261126 },
    );
    expect(covering).toBeGreaterThan(200);
    expect(compared).toBeLessThan(pairs * 0.8);
  });

  it("are itself alone where each names a value of its own", () => {
    const all = Array.from(
      { length: 40 },
      (_, at) => `role: kitchen, level: MUST, action: accept, object: house#order.table, values: [x${at}]`,
    );
    const set = setOf({
      "profiles/vocabulary.yaml": vocabulary,
      "profiles/base/house.yaml": base(),
      "profiles/card.yaml": profile("card", [], requirements(...all)),
    });
    const own = collectFacts(set).table.all.filter(({ level }) => level === "MUST");
    const candidates = new CoverCandidates(own);
    expect(own).toHaveLength(40);
    for (const fact of own) expect([...candidates.of(fact)]).toEqual([fact]);
  });
});
