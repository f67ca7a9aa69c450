import { describe, expect, it } from "vitest";
import { analysisOf, base, profile } from "../../kitchen.ts";

/** A profile that adds to the bill, of which the base does not say what becomes of members that nobody declares. */
const bill = (id: string, unknown: string, lines = "") =>
  profile(id, [], `messages:\n  - { id: bill, extends: house#bill${unknown}, parameters: [${lines}] }\n`);
const note = "{ name: note, presence: optional, type: string }";
const tip = "{ name: tip, presence: optional, type: string }";
const [ignore, refuse] = [", unknown: ignore", ", unknown: refuse"];

/** Gaps of a profile with an end that lacks it, by which end and how certain. */
const gaps = (files: Readonly<Record<string, string>>, id: string) =>
  analysisOf({ house: base(), ...files })
    .oneSidedGaps(id)
    .verdicts.map(({ lacking, gap }) => `${lacking} ${gap.certainty}: ${gap.behaviour.object}`);

describe("what becomes of members that nobody declares", () => {
  const open = ["consumer possible: metadata tip"];

  it("is not known where only a profile says it that the receiver does not have", () => {
    expect(gaps({ card: bill("card", "", tip) }, "card")).toEqual(open);
    for (const unknown of [ignore, refuse]) {
      const files = {
        card: bill("card", "", tip),
        alone: bill("alone", unknown, note),
        other: bill("zoo", unknown, note),
      };
      expect(gaps(files, "card")).toEqual(open);
      // Who lacks the profile is not bound by it.
      expect(gaps({ card: bill("card", unknown, tip) }, "card")).toEqual(open);
    }
  });

  it("is what a profile says that the receiver has", () => {
    const heir = (unknown: string) => ({
      card: bill("card", unknown, note),
      gold: bill("gold", "", tip)
        .replace("base: house@1.0.0", "profile-of: card@1.0.0")
        .replace("house#bill", "card#bill"),
      // Another one says otherwise, for others.
      alone: bill("alone", unknown === ignore ? refuse : ignore, note),
    });
    expect(gaps(heir(ignore), "gold")).toEqual([]);
    expect(gaps(heir(refuse), "gold")).toEqual(["consumer proved: metadata tip"]);
  });

  it("is what the message says, whatever a profile adds", () => {
    const house = (unknown: string) => base().replace("to: guest, ", `to: guest${unknown}, `);
    const files = { card: bill("card", "", tip), alone: bill("alone", refuse, note) };
    expect(gaps({ ...files, house: house(ignore) }, "card")).toEqual([]);
    expect(gaps({ ...files, house: house(refuse) }, "card")).toEqual(["consumer proved: metadata tip"]);
  });
});
