import { analyseSet, type Analysis } from "../../src/analysis/analysis.ts";
import type { KeyVerdict, Member } from "../../src/analysis/verdicts/verdict.ts";
import { setOf } from "../support/set.ts";

/** The words of the sets that are analysed here: guests order in a kitchen, and a cashier takes the money. */
export const vocabulary = `
roles:
  - { id: guest, term: the guest, means: Who orders. }
  - { id: kitchen, term: the kitchen, means: Who cooks. }
  - { id: cashier, term: the cashier, means: Who takes the money. }
layers:
  - { id: table, title: table }
objectives:
  - { id: warm-food, title: warm food, layer: table, exclusivity: exclusive, means: The food is warm. }
  - { id: hot-soup, title: hot soup, layer: table, parent: warm-food, exclusivity: exclusive, means: The soup is hot. }
  - { id: quick-food, title: quick food, layer: table, exclusivity: alternatives, means: The food comes soon. }
  - { id: good-mood, title: good mood, layer: table, exclusivity: stackable, means: Everybody smiles. }
mechanisms:
  - { id: oven, title: oven }
  - { id: lamp, title: lamp }
  - { id: runner, title: runner }
actions:
  - { id: say, kind: one-of, means: send, object: parameter, reads: "say {object}[ as {values}]" }
  - { id: use, kind: one-of, means: use, object: option, reads: "use {values} for {object}" }
  - { id: support, kind: each-of, means: support, object: any, reads: "support[ {values} as] {object}" }
  - { id: accept, kind: each-of, means: accept, object: any, reads: "accept[ {values} as] {object}" }
  - { id: accept-only, kind: each-of, means: accept-only, object: parameter, reads: "refuse {message} if its {object} {fails}" }
  - { id: ignore, kind: each-of, means: ignore, object: parameter, reads: "ignore {object}" }
  - { id: remember, kind: each-of, means: remember, object: parameter, reads: "remember {object}[ {range}]" }
  - { id: advertise, kind: each-of, means: advertise, object: parameter, reads: "list {values} in {object}" }
  - { id: cook, kind: act, means: act, object: message, reads: "cook {object}" }
  - { id: other, kind: act, means: other, object: none, reads: "{phrase}" }
relations:
  - { id: menu.price, reads: the price on the menu, type: integer }
  - { id: menu.name, reads: the name on the menu, type: string }
places:
  - { place: json, noun: member, plural: members }
  - { place: http-header, noun: header field, plural: header fields }
  - { place: jwt-claim, noun: claim, plural: claims }
  - { place: metadata, noun: field, plural: fields }
variables:
  - { id: bound, values: [{ value: true, says: the guest has a card }, { value: false, says: the guest has no card }] }
  - { id: grant, reads: the meal, values: [{ value: code }, { value: cc }, { value: other }] }
  - { id: rain, values: [{ value: true, says: it rains }, { value: false, says: it is dry }] }
  - { id: dark, values: [{ value: true, says: it is dark }, { value: false, says: it is light }] }
  - { id: late, values: [{ value: true, says: it is late }, { value: false, says: it is early }] }
  - { id: guests, reads: the number of guests, range: { from: 0, to: 100 } }
  - id: peer.supports
    values: [{ value: true, says: the other end has the profile }, { value: false, says: the other end lacks it }]
references:
  - { id: MENU, title: The Menu }
not-tested:
  - { id: no-suite, means: There is no suite. }
negotiated-choices:
  - id: payment
    title: payment
    picked-by: guest
    advertised: [{ by: cashier, in: bill.methods }]
    values:
      - { id: coins, realised-by: [order.payment=coins] }
      - { id: card, realised-by: [order.payment=card] }
`;

/** A manifest with what every one needs, and what the text adds. */
export function manifest(id: string, text: string): string {
  const has = (key: string): boolean => new RegExp(`^${key}:`, "m").test(text);
  const lines = [
    `id: ${id}`,
    "title: Title",
    'version: "1.0.0"',
    ...(has("maturity") ? [] : ["maturity: stable"]),
    "abstract: Text.",
    "source: MENU",
    "not-tested: { reason: no-suite }",
    ...(has("solves") ? [] : ["solves: [{ objective: good-mood, mechanism: oven }]"]),
  ];
  return `${lines.join("\n")}\n${text}\n`;
}

/** The base: an order, a bill and a receipt, with lines of its own where a test adds them. */
export function base(lines = "", more = ""): string {
  return manifest(
    "house",
    `
options:
  - { id: cutlery, title: cutlery, values: [{ id: fork, title: fork }, { id: spoon, title: spoon }, { id: hands, title: hands }] }
messages:
  - { id: order, title: order, form: json, from: guest, to: [kitchen, cashier], unknown: ignore, parameters: [{ name: table, presence: optional, type: string }, { name: payment, presence: optional, type: string }, { name: scope, presence: optional, type: space-list }${lines}] }
  - { id: bill, title: bill, form: metadata, from: cashier, to: guest, parameters: [{ name: methods, presence: optional, type: string, many: list }, { name: note, presence: optional, type: string }] }
${more}`,
  );
}

/** A profile of the house. Its lines are added to the order. */
export function profile(id: string, lines: readonly string[] = [], more = ""): string {
  const messages =
    lines.length === 0 ? "" : `messages:\n  - { id: order, extends: house#order, parameters: [${lines.join(", ")}] }\n`;
  return manifest(id, `base: house@1.0.0\n${messages}${more}`);
}

/** Requirements as a list of flow maps without their ids. */
export function requirements(...all: readonly string[]): string {
  return `requirements:\n${all.map((one, index) => `  - { id: R-${index + 1}, ${one} }`).join("\n")}\n`;
}

/** An analysis of a base and profiles, by file name without folder; `house` lies in the folder of bases. */
export function analysisOf(files: Readonly<Record<string, string>>, words = vocabulary): Analysis {
  const entries = Object.entries(files).map(([name, text]) => {
    return [name === "house" ? "profiles/base/house.yaml" : `profiles/${name}.yaml`, text] as const;
  });
  return analyseSet(setOf({ "profiles/vocabulary.yaml": words, ...Object.fromEntries(entries) }));
}

/** A verdict in one line: its kind, who takes part, where, and what each permits. */
export function inWords(verdict: KeyVerdict & { readonly nature?: string }): string {
  const { behaviour, witness } = verdict;
  const values = behaviour.values === undefined ? "" : ` {${behaviour.values.join(", ")}}`;
  const members = witness.members.map(memberText).join("; ");
  const situation = witness.situation.map(({ variable, value, noneOf }) => {
    return value === undefined ? `${variable}!=${noneOf?.join("/") ?? ""}` : `${variable}=${value}`;
  });
  const where = situation.length === 0 ? "always" : situation.join(", ");
  const nature = verdict.nature === undefined ? "" : `${verdict.nature} `;
  return `${nature}${behaviour.role} ${behaviour.action} ${behaviour.object}${values} [${members}] when ${where}`;
}

function memberText({ item, level, permits }: Member): string {
  return `${item} ${level} ${permits.join("|")}`;
}
