import type { ReplayMemory } from "../../manifest/types.ts";
import type { Proof } from "../../model/set/message.ts";

/** What proofs are compared in, each as a text; nothing where a proof does not say it. */
export const proofFacts: readonly (readonly [string, (proof: Proof) => string | undefined])[] = [
  ["mechanism", ({ written }) => written.mechanism],
  ["covers", ({ covers }) => setWords(covers.map(({ identifier, written }) => `${identifier} (${written.presence})`))],
  ["key", ({ written }) => `${written.key.from.join(", ")}; ${written.key.fit}`],
  ["algorithms", ({ written }) => written.algorithms && setWords(written.algorithms)],
  [
    "age",
    ({ written: { window } }) =>
      window && `${window.past} past, ${window.future} future${window.stricter === true ? ", or stricter" : ""}`,
  ],
  ["memory", ({ written: { memory } }) => memory && memoryWords(memory)],
  ["number", ({ written }) => written["at-most"]?.toString()],
  ["response", ({ written }) => written.response],
];

/** In whichever order they are written. */
function setWords(words: readonly string[]): string {
  return [...words].sort().join(", ");
}

/** "jti, instance, for 10m": what is remembered, by whom, how long. */
function memoryWords({ of, scope, for: long }: ReplayMemory): string {
  return [of, scope, ...(long === undefined ? [] : [`for ${long === "window" ? "the window" : long}`])].join(", ");
}
