import { analysisOf, base, inWords, profile, requirements, vocabulary } from "./kitchen.ts";

/** Every contradiction in the kitchen with these profiles, with its certainty. */
export const conflictsOf = (files: Readonly<Record<string, string>>, words = vocabulary) =>
  analysisOf({ house: base(), ...files }, words)
    .conflicts()
    .map((one) => `${one.witness.certainty} ${inWords(one)}`);

/** Two profiles with one requirement each. */
export const pair = (left: string, right: string) => ({
  one: profile("one", [], requirements(left)),
  two: profile("two", [], requirements(right)),
});

/** A requirement of what a guest says of the table. */
export const say = (level: string, more: string) =>
  `role: guest, level: ${level}, action: say, object: order.table${more}`;
