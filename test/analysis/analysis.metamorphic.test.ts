import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Analysis } from "../../src/analysis/analysis.ts";
import { analysisOf, base, inWords, profile, requirements } from "./kitchen.ts";
import { filesOf, randomSet, type RandomSet } from "./random-sets.ts";

/** Everything that an analysis finds, as a reader would see it; in any order. */
function everything(analysis: Analysis): readonly string[] {
  return [
    ...analysis.conflicts().map((one) => `conflict ${inWords(one)} ${one.fingerprint}`),
    ...analysis.tensions().map((one) => `tension ${inWords(one)} ${one.fingerprint}`),
    ...analysis.gaps().map((one) => `gap ${one.certainty} ${one.values.join()} ${one.fingerprint}`),
    ...analysis.weakenings().map((one) => `weakening ${one.nature} ${one.by.item} ${one.of.item} ${one.fingerprint}`),
    ...analysis.replacements().map((one) => `replacement ${one.nature} ${one.profile.id} ${one.index}`),
    ...analysis.duplicates().map((one) => `duplicate ${one.profiles.join()} ${one.fingerprint}`),
    ...analysis.overlaps().map((one) => `overlap ${one.nature} ${one.fingerprint}`),
  ].sort();
}

const sets = fc.oneof(randomSet("say"), randomSet("accept", "accept-only"), randomSet("say", "accept", "accept-only"));
const options = { numRuns: 12 };

/** A condition cut in two by a value and its complement, which changes nothing. */
function withSplits(set: RandomSet): RandomSet {
  return {
    ...set,
    profiles: set.profiles.map((all) =>
      all.map((one) => {
        if (one.when === undefined) return { ...one, when: [{ rain: true }, { rain: false }] };
        const when = one.when.flatMap((clause) => {
          return clause.rain === undefined
            ? [
                { ...clause, rain: true },
                { ...clause, rain: false },
              ]
            : [clause];
        });
        return { ...one, when: [...when].reverse() };
      }),
    ),
  };
}

describe("verdicts do not depend on what means nothing", () => {
  it("on the order of files", () => {
    fc.assert(
      fc.property(sets, (set) => {
        const { files, words } = filesOf(set);
        const turned = Object.fromEntries(Object.entries(files).reverse());
        expect(everything(analysisOf(turned, words))).toEqual(everything(analysisOf(files, words)));
      }),
      options,
    );
  }, 60_000);

  it("on names: ids that are changed everywhere change nothing but names", () => {
    fc.assert(
      fc.property(sets, (set) => {
        const { files, words } = filesOf(set);
        const renamed = Object.fromEntries(
          Object.entries(files).map(([name, text]) => [name, text.replaceAll(/\bR-(\d)\b/g, "Z$1-RULE")]),
        );
        const plain = (analysis: Analysis) => everything(analysis).map((one) => one.replaceAll(/#\S+/g, ""));
        expect(plain(analysisOf(renamed, words))).toEqual(plain(analysisOf(files, words)));
      }),
      options,
    );
  }, 60_000);

  it("on the way in which a condition is written", () => {
    fc.assert(
      fc.property(sets, (set) => {
        const { files, words } = filesOf(set);
        const split = filesOf(withSplits(set));
        // Another of the situations in which it is so may be shown.
        const plain = (analysis: Analysis) => everything(analysis).map((one) => one.replace(/ when .* /, " "));
        expect(plain(analysisOf(split.files, split.words))).toEqual(plain(analysisOf(files, words)));
      }),
      options,
    );
  }, 60_000);

  it("on a profile that has nothing to do with it", () => {
    fc.assert(
      fc.property(sets, (set) => {
        const { files, words } = filesOf(set);
        const other = profile("zebra", ["{ name: stripes, presence: required, type: string }"]);
        expect(everything(analysisOf({ ...files, zebra: other }, words))).toEqual(everything(analysisOf(files, words)));
      }),
      options,
    );
  }, 60_000);

  it("on which of two profiles comes first", () => {
    fc.assert(
      fc.property(sets, (set) => {
        const { files, words } = filesOf(set);
        delete files["p"];
        const [one, other] = [files["q"] ?? "", files["r"] ?? ""];
        const swapped = { ...files, q: other.replace("id: r\n", "id: q\n"), r: one.replace("id: q\n", "id: r\n") };
        const count = (analysis: Analysis) => [
          analysis.conflicts().length,
          analysis.tensions().length,
          analysis.weakenings().length,
          analysis.compose(["q", "r"]).isCompatible,
        ];
        expect(count(analysisOf(swapped, words))).toEqual(count(analysisOf(files, words)));
      }),
      options,
    );
  }, 60_000);
});

describe("fingerprints", () => {
  const say = (level: string, more: string) =>
    requirements(`role: guest, level: ${level}, action: say, object: order.table${more}`);
  const print = (one: string, two: string) =>
    analysisOf({ house: base(), one: profile("one", [], one), two: profile("two", [], two) })
      .conflicts()
      .map(({ fingerprint }) => fingerprint);
  const must = say("MUST", ", values: [a], when: { grant: cc }");
  const first = print(must, say("MUST NOT", ", values: [a]"));

  it("survive words, splits and what does not take part", () => {
    expect(first).toHaveLength(1);
    expect(
      print(`sections: [{ at: problem, id: why, text: "Why not." }]\n${must}`, say("MUST NOT", ", values: [a]")),
    ).toEqual(first);
    expect(print(must, say("MUST NOT", ", values: [a], when: [{ bound: true }, { bound: false }]"))).toEqual(first);
    const beside = `${must}  - { id: R-9, role: kitchen, level: MUST, action: cook, object: order }\n`;
    expect(print(beside, say("MUST NOT", ", values: [a]"))).toEqual(first);
  });

  it("lapse when level, value or condition of either side changes, and with a list of all values", () => {
    expect(print(say("MUST", ", values: [a]"), say("MUST NOT", ", values: [a]"))).not.toEqual(first);
    expect(print(must, say("MUST NOT", ", values: [a, b]"))).not.toEqual(first);
    expect(print(must, say("MUST NOT", ", values: [a], unless: { bound: true }"))).not.toEqual(first);
    expect(print(must, say("MUST NOT", ", values: [a], when: { grant: [code, cc, other] }"))).not.toEqual(first);
  });
});
