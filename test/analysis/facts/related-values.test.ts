import { describe, expect, it } from "vitest";
import { analysisOf, base, inWords, profile, requirements, vocabulary } from "../kitchen.ts";

/** The words of the kitchen with a price as the guest remembers it, and one that is one of two. */
const words = vocabulary.replace(
  "places:",
  `  - { id: remembered.price, reads: the price that the guest remembers, type: integer, stands-for: [menu.price] }
  - { id: either.price, reads: the price on the menu or on the wall, type: integer, stands-for: [menu.price, wall.price] }
  - { id: wall.price, reads: the price on the wall, type: integer }
  - { id: circle.one, reads: a price, type: integer, stands-for: [circle.two] }
  - { id: circle.two, reads: a price, type: integer, stands-for: [circle.one] }
places:`,
);

const line = (name: string, rule: string) => `{ name: ${name}, presence: required, type: integer, ${rule} }`;

const conflictsOf = (one: readonly string[], two: readonly string[]) =>
  analysisOf({ house: base(), one: profile("one", one), two: profile("two", two) }, words)
    .conflicts()
    .map((verdict) => `${verdict.witness.certainty} ${inWords(verdict)}`);

describe("a value that is fixed elsewhere", () => {
  it("is the one that its relation stands for", () => {
    expect(conflictsOf([line("price", "equals: menu.price")], [line("price", "equals: remembered.price")])).toEqual([]);
    expect(conflictsOf([line("price", "equals: menu.price")], [line("price", "equals: either.price")])).toEqual([]);
    expect(conflictsOf([line("price", "equals: menu.price")], [line("price", "equals: wall.price")])).toHaveLength(1);
  });

  it("is followed through the parameter that it is equal to", () => {
    const copy = [line("price", "equals: menu.price"), line("copy", "equals: order.price")];
    expect(conflictsOf(copy, [line("copy", "equals: menu.price")])).toEqual([]);
    expect(conflictsOf(copy, [line("copy", "equals: wall.price")])).toHaveLength(1);
    const fixed = [line("price", "values: [3]"), line("copy", "equals: order.price")];
    expect(conflictsOf(fixed, [line("copy", "values: [3]")])).toEqual([]);
    expect(conflictsOf(fixed, [line("copy", "values: [4]")])[0]).toMatch(/^proved /);
  });

  it("is not followed where the other parameter has it only sometimes", () => {
    const sometimes = [line("price", "values: [3], level: SHOULD"), line("copy", "equals: order.price")];
    expect(conflictsOf(sometimes, [line("copy", "values: [4]")])[0]).toMatch(/^possible /);
    const inRain = [
      line("price", "values: [3], when: { rain: true }, otherwise: optional"),
      line("copy", "equals: order.price"),
    ];
    expect(conflictsOf(inRain, [line("copy", "values: [4]")])[0]).toMatch(/^possible /);
  });

  it("is not followed where the other parameter has a list of them", () => {
    const one = [line("prices", "many: list, values: [3]"), line("copy", "equals: order.prices")];
    expect(conflictsOf(one, [line("copy", "values: [4]")])[0]).toMatch(/^possible /);
  });

  it("hides no certain contradiction of the same key", () => {
    const said = requirements(
      "role: guest, level: MUST, action: say, object: order.price, values: [4], when: { rain: true }",
    );
    const one = profile("one", [line("price", "equals: menu.price")], said);
    const two = profile("two", [line("price", "values: [3]")]);
    const between = analysisOf({ house: base(), one, two }, words)
      .conflicts()
      .filter(({ profiles }) => profiles.includes("two"));
    expect(between.map(({ all }) => all.map(({ certainty, situation }) => [certainty, situation.length]))).toEqual([
      [
        ["proved", 1],
        ["possible", 0],
      ],
    ]);
  });

  it("is itself where references go in a circle", () => {
    expect(conflictsOf([line("price", "equals: circle.one")], [line("price", "equals: circle.one")])).toEqual([]);
    const circle = [line("price", "equals: order.copy"), line("copy", "equals: order.price")];
    expect(conflictsOf(circle, [line("price", "values: [3]")])[0]).toMatch(/^possible /);
  });
});

describe("a kind of a message with a sender of its own", () => {
  const kind = `messages:
  - { id: staff-order, title: order, extends: house#order, from: cashier, to: kitchen, parameters: [{ name: shift, presence: optional, type: string }] }
`;
  const required = (name: string) =>
    base("", requirements(`role: kitchen, level: MUST, action: accept-only, object: order.${name}`)).replace(
      `name: ${name}, presence: optional`,
      `name: ${name}, presence: required`,
    );

  it("is sent by its sender, and the message itself by the other one", () => {
    const refuse = "role: kitchen, level: MUST NOT, action: accept, object: house#order.table, values: [a]";
    const one = profile("one", [], `${kind}${requirements(refuse)}`);
    const gaps = analysisOf({ house: base(), one }, words).gaps();
    const variable = "kind of house#order";
    expect(gaps.map(({ behaviour, situation }) => [behaviour.role, situation])).toEqual([
      ["guest", [{ variable, noneOf: ['"one#staff-order"'] }]],
      ["cashier", [{ variable, value: '"one#staff-order"' }]],
    ]);
  });

  it("has what is required of the message, from whoever sends it", () => {
    const analysis = analysisOf({ house: required("table"), one: profile("one", [], kind) }, words);
    expect(analysis.gaps()).toEqual([]);
    const without = `${kind}${requirements("role: cashier, level: MUST NOT, action: say, object: staff-order.table")}`;
    const conflicts = analysisOf({ house: required("table"), one: profile("one", [], without) }, words).conflicts();
    expect(conflicts.map(({ behaviour, profiles }) => [behaviour.role, ...profiles])).toEqual([
      ["cashier", "house", "one"],
    ]);
  });
});
