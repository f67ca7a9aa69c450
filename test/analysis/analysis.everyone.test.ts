import { describe, expect, it } from "vitest";
import { analysisOf, base, inWords, profile, requirements, vocabulary } from "./kitchen.ts";

const words = vocabulary.replace(
  "layers:",
  "  - { id: anybody, term: anybody, means: Every party., everyone: true }\nlayers:",
);
const analyse = (files: Readonly<Record<string, string>>) => analysisOf(files, words);
const say = (role: string, level: string, more = "") =>
  `role: ${role}, level: ${level}, action: say, object: house#order.table${more}`;
const card = (id: string, ...duties: readonly string[]) => profile(id, [], requirements(...duties));

describe("a role that stands for every party", () => {
  it("binds each of them, in the set and in a composition", () => {
    const one = card("one", say("guest", "MUST"));
    const analysis = analyse({
      house: base(),
      one,
      two: card("two", say("anybody", "MUST NOT", ", when: { rain: true }")),
    });
    const found = ["contradiction guest send json table [one#R-1 MUST other; two#R-1 MUST NOT absent] when rain=true"];
    expect(analysis.conflicts().map(inWords)).toEqual(found);
    expect(analysis.compose(["one", "two"]).conflicts.map(inWords)).toEqual(found);
    expect(analyse({ house: base(), one, two: card("two", say("anybody", "MUST")) }).conflicts()).toEqual([]);
  });

  it("is told once where it contradicts itself, and where two profiles say the same of it", () => {
    const own = analyse({
      house: base(),
      one: card("one", say("anybody", "MUST"), say("anybody", "MUST NOT"), say("guest", "MAY")),
    });
    expect(own.conflicts().map(({ behaviour }) => behaviour.role)).toEqual(["anybody"]);
    const [one, two] = [card("one", say("anybody", "MUST")), card("two", say("anybody", "MUST"))];
    const three = card("three", say("guest", "MUST"));
    const duplicates = analyse({ house: base(), one, two, three }).duplicates();
    expect(duplicates.map(({ duties }) => duties.map(({ duty }) => duty.id))).toEqual([["one#R-1", "two#R-1"]]);
  });

  it("is inherited by each of them", () => {
    const house = base("", requirements("role: anybody, level: MUST NOT, action: say, object: order.table"));
    const found = analyse({ house, one: card("one", say("guest", "MAY")) }).weakenings();
    expect(found.map(({ nature, by, of }) => [nature, by.item, of.item])).toEqual([
      ["named-against", "one#R-1", "house#R-1"],
    ]);
  });

  it("refuses what one of them sends", () => {
    const accept = "action: accept, object: house#order.table";
    const two = card(
      "two",
      `role: anybody, level: MUST NOT, ${accept}, values: [a]`,
      `role: kitchen, level: MAY, ${accept}, values: [b]`,
    );
    const gaps = analyse({ house: base(), two }).gaps();
    expect(gaps.map(({ certainty, consumer, values }) => [certainty, consumer, values])).toEqual([
      ["proved", "kitchen", ['"a"']],
    ]);
  });

  it("has each of them support what it must, and is no side of a choice", () => {
    const support = (role: string, values: string, more = "") =>
      `role: ${role}, level: MUST, action: support, object: house#cutlery, values: [${values}]${more}`;
    const some = ", choose: at-least-one";
    const sides = [support("guest", "fork, spoon", some), support("kitchen", "fork, spoon", some)];
    const found = (...duties: readonly string[]) =>
      analyse({ house: base(), one: card("one", ...duties) })
        .negotiations()
        .map((one) => [one.kind, one.kind === "no-common-choice" ? one.roles : ""]);
    expect(found(...sides)).toEqual([["no-common-choice", ["guest", "kitchen"]]]);
    expect(found(...sides, support("anybody", "fork"))).toEqual([]);
    expect(found(support("anybody", "fork, spoon", some))).toEqual([]);
  });
});
