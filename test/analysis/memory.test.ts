import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyseSet, type Analysis } from "../../src/analysis/analysis.ts";
import type { VerdictMemory } from "../../src/analysis/memory/verdict-memory.ts";
import type { ProfileSet } from "../../src/model/profile-set.ts";
import { analysisOf, base, profile, requirements, vocabulary } from "./kitchen.ts";
import { filesOf, profileIds, randomSet, type RandomSet } from "./random-sets.ts";

/** What a run leaves for the next one, and how much of it that one used. */
class Memory implements VerdictMemory {
  readonly known: Map<string, string>;
  readonly kept = new Map<string, string>();
  recalled = 0;

  constructor(known: ReadonlyMap<string, string> = new Map()) {
    this.known = new Map(known);
  }

  recall(digest: string): string | undefined {
    const text = this.known.get(digest);
    if (text !== undefined) this.recalled++;
    return text;
  }

  keep(digest: string, text: string): void {
    this.kept.set(digest, text);
  }
}

function verdictsOf(analysis: Analysis): unknown {
  const ids = analysis.set.profiles.filter(({ adoptable }) => adoptable).map(({ id }) => id);
  const pairs = ids.flatMap((one, at) => ids.slice(at + 1).map((other) => [one, other]));
  return {
    conflicts: analysis.conflicts(),
    tensions: analysis.tensions(),
    gaps: analysis.gaps(),
    unsolved: analysis.unsolved(),
    oneSided: ids.map((id) => analysis.oneSidedGaps(id)),
    interplay: pairs.map((pair) => analysis.interplay(pair)),
  };
}

const setOf = (files: Readonly<Record<string, string>>, words = vocabulary): ProfileSet => analysisOf(files, words).set;

/** Runs the first set cold and the second with what was left; tells how many verdicts were known, and expects the same. */
function expectWarmAsCold(before: ProfileSet, after: ProfileSet): number {
  const first = new Memory();
  verdictsOf(analyseSet(before, first));
  const second = new Memory(first.kept);
  expect(verdictsOf(analyseSet(after, second))).toEqual(verdictsOf(analyseSet(after)));
  return second.recalled;
}

/** Profiles that say something of messages, not of conduct: what they change concerns others as well. */
const further: readonly Readonly<Record<string, string>>[] = [
  {},
  { far: profile("far", ["{ name: dessert, presence: required, type: string }"]) },
  { far: profile("far", ["{ name: table, presence: optional, type: string, many: list }"]) },
  { far: profile("far", ["{ name: table, presence: required, type: string, values: [a, c] }"]) },
  {
    far: profile(
      "far",
      [],
      "messages:\n  - { id: takeaway, extends: house#order, parameters: [{ name: bag, presence: required, type: string }] }\n",
    ),
  },
  {
    far: profile(
      "far",
      [],
      requirements("role: guest, level: MUST, action: use, object: house#cutlery, values: [fork]"),
    ),
  },
];

const sets = fc.oneof(randomSet("say"), randomSet("say", "accept", "accept-only"));
const sometimes = fc.nat(3).map((chance) => chance === 0);
const edited = fc.record({
  before: sets,
  other: sets,
  changed: fc.record({
    profile: fc.nat(profileIds.length - 1),
    house: sometimes,
    words: sometimes,
    applies: sometimes,
    replaces: sometimes,
  }),
  far: fc.tuple(fc.nat(further.length - 1), fc.nat(further.length - 1), sometimes),
});

describe("verdicts of an earlier run", () => {
  it("are those of this one, whatever was edited in between", () => {
    let recalled = 0;
    fc.assert(
      fc.property(edited, ({ before, other, changed, far }) => {
        const { applies, replaces, ...rest } = before;
        const chosen = {
          applies: changed.applies ? other.applies : applies,
          replaces: changed.replaces ? other.replaces : replaces,
        };
        const after: RandomSet = {
          ...rest,
          ...(chosen.applies === undefined ? {} : { applies: chosen.applies }),
          ...(chosen.replaces === undefined ? {} : { replaces: chosen.replaces }),
          profiles: before.profiles.map((one, at) => (at === changed.profile ? (other.profiles[at] ?? one) : one)),
          house: changed.house ? other.house : before.house,
          hasAxiom: changed.words ? other.hasAxiom : before.hasAxiom,
        };
        const [old, now] = [before, after].map((one, at) => {
          const { files, words } = filesOf(one);
          const [first, second, isOther] = far;
          return setOf({ ...files, ...further[isOther && at === 1 ? second : first] }, words);
        });
        if (old !== undefined && now !== undefined) recalled += expectWarmAsCold(old, now);
      }),
      { numRuns: 150 },
    );
    expect(recalled).toBeGreaterThan(200);
  });

  const cook = (level: string) => `role: kitchen, level: ${level}, action: cook, object: order`;
  const files = {
    house: base(),
    one: profile("one", [], requirements(cook("MUST"))),
    two: profile("two", [], requirements(cook("MUST NOT"))),
    far: profile("far", ["{ name: dessert, presence: required, type: string }"]),
  };

  it("are all known where nothing changed, and none is computed again", () => {
    const set = setOf(files);
    const first = new Memory();
    verdictsOf(analyseSet(set, first));
    const second = new Memory(first.kept);
    verdictsOf(analyseSet(setOf(files), second));
    expect(second.kept.size).toBe(0);
    expect(second.recalled).toBeGreaterThanOrEqual(first.kept.size);
  });

  it("are forgotten where one side changed, and only there", () => {
    const first = new Memory();
    verdictsOf(analyseSet(setOf(files), first));
    const second = new Memory(first.kept);
    const changed = { ...files, two: profile("two", [], requirements(cook("SHOULD"))) };
    const analysis = analyseSet(setOf(changed), second);
    expect(analysis.conflicts()).toEqual([]);
    verdictsOf(analysis);
    expect(second.recalled).toBeGreaterThan(0);
    expect(second.kept.size).toBeLessThan(first.kept.size);
  });

  it("are not believed where they name what the set does not have, or are no JSON", () => {
    const set = setOf(files);
    const first = new Memory();
    const expected = verdictsOf(analyseSet(set, first));
    for (const text of [
      "{",
      '{"$profile":"nowhere"}',
      '{"$duty":["profiles/one.yaml",99]}',
      '{"$key":["a","b","c","d"]}',
    ]) {
      const damaged = new Memory(new Map([...first.kept.keys()].map((digest) => [digest, text])));
      expect(verdictsOf(analyseSet(set, damaged))).toEqual(expected);
    }
  });
});
