import { plainText } from "../../src/language/fragment.ts";
import { joinDuties } from "../../src/language/join-duties.ts";
import { Speaker } from "../../src/language/speaker.ts";
import { manifest, vocabulary } from "../analysis/kitchen.ts";
import { profileOf, setOf } from "../support/set.ts";

/** The words without a choice that is negotiated in messages which are not there. */
const [words = ""] = vocabulary.split("negotiated-choices:");

/** How a profile that stands alone names things; the text is added to what every manifest has. */
export function speakerFor(text: string): Speaker {
  const set = setOf({ "profiles/vocabulary.yaml": words, "profiles/house.yaml": manifest("house", text) });
  return new Speaker(profileOf(set, "house"), set.words);
}

/** What the document says about a profile: its sentences in order, items of a list as "- …". */
export function saidBy(text: string): readonly string[] {
  const speaker = speakerFor(text);
  return joinDuties(speaker.profile.duties, speaker).flatMap(({ fragments, items }) => [
    plainText(fragments),
    ...(items ?? []).map((item) => `- ${plainText(item.fragments)}`),
  ]);
}

/** An order of these lines, from the guest to the kitchen and the cashier, with two errors. */
export function orderOf(lines: string): string {
  return `
errors: [{ id: no-dish, code: no_dish, says: there is no dish. }, { id: no-table, says: "there is no table. " }]
messages:
  - { id: order, title: order, form: json, from: guest, to: [kitchen, cashier], parameters: [${lines}] }
`;
}

/** A call with a signature that is made of these parts, from the guest to the kitchen. */
export function callWithStamp(parts: string): string {
  return `
messages:
  - id: call
    title: call
    form: http-request
    from: guest
    to: kitchen
    parameters: [{ name: "Dish-*", presence: optional, type: string }, { name: Rice, presence: optional, type: string }]
proofs:
  - id: stamp
    title: stamp
    form: http-message-signature
    from: guest
    to: kitchen
    protects: call
    mechanism: oven
    key: { from: [menu.name], fit: asymmetric }
    ${parts}
`;
}
