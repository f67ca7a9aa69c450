import { describe, expect, it } from "vitest";
import { slotName } from "../../../src/analysis/facts/slot.ts";
import { conflictsOf } from "../kitchen-conflicts.ts";
import { analysisOf, base, profile, requirements } from "../kitchen.ts";

describe("lines", () => {
  it("of a list say what is in it", () => {
    const list = (rule: string, presence = "optional") => [
      `{ name: tags, presence: ${presence}, type: string, many: list, ${rule} }`,
    ];
    const files = (left: readonly string[], right: readonly string[]) => ({
      one: profile("one", left),
      two: profile("two", right),
    });
    expect(conflictsOf(files(list("contains: [a]", "required"), list("contains: [b]", "required")))).toEqual([]);
    expect(conflictsOf(files(list("contains: [a]"), list("values: [b]")))).toEqual([]);
    expect(conflictsOf(files(list("contains: [a]", "required"), list("values: [b]")))).toEqual([
      'proved contradiction guest send json tags {"a"} [one#order.tags MUST listed; two#order.tags MUST not listed|absent] when always',
    ]);
  });

  it("of a list that may be left out leave nothing to choose from where it is", () => {
    const bill = (id: string, line: string) =>
      profile(id, [], `messages:\n  - { id: bill, extends: house#bill, parameters: [{ name: methods, ${line} }] }\n`);
    const lists =
      "role: cashier, level: SHOULD, action: advertise, object: bill.methods, values: [a, b], choose: at-least-one";
    const files = {
      one: profile("one", [], requirements(lists)),
      two: bill("two", "presence: forbidden"),
      three: bill("three", "presence: optional, type: string, many: list, values: [c]"),
    };
    expect(conflictsOf(files)).toEqual([]);
    expect(analysisOf({ house: base(), ...files }).compose(["one", "two", "three"]).conflicts).toEqual([]);
  });

  it("of a choice are solved with it", () => {
    const choice = (kind: string) =>
      `messages:\n  - { id: order, extends: house#order, choices: [{ id: how, kind: ${kind}, of: [cash, card] }], parameters: [{ name: cash, presence: choice, type: string }, { name: card, presence: choice, type: string }] }\n`;
    const needs = (name: string) => profile(`needs-${name}`, [`{ name: ${name}, presence: required, type: string }`]);
    const lacks = (name: string) => profile(`lacks-${name}`, [`{ name: ${name}, presence: forbidden }`]);
    const both = { "needs-cash": needs("cash"), "needs-card": needs("card") };
    const neither = { "lacks-cash": lacks("cash"), "lacks-card": lacks("card") };
    expect(conflictsOf({ one: profile("one", [], choice("exactly-one")), ...both })).toEqual([
      "proved contradiction guest send choice of json card, json cash [needs-card#order.card MUST json card|json card and json cash; needs-cash#order.cash MUST json cash|json card and json cash; one#order.how MUST json card|json cash] when always",
    ]);
    expect(conflictsOf({ one: profile("one", [], choice("at-least-one")), ...both })).toEqual([]);
    expect(conflictsOf({ one: profile("one", [], choice("at-least-one")), ...neither })).toHaveLength(1);
    expect(conflictsOf({ one: profile("one", [], choice("at-most-one")), ...neither })).toEqual([]);
    expect(conflictsOf({ one: profile("one", [], choice("at-most-one")), ...both })).toHaveLength(1);
    // Another value than the one that must not be sent is left.
    const not = (values: string) => {
      const says = `role: guest, level: MUST NOT, action: say, object: order.cash${values}`;
      const one = profile("one", [], choice("at-least-one") + requirements(says));
      return conflictsOf({ one, "lacks-card": neither["lacks-card"] });
    };
    expect(not(", values: [a]")).toEqual([]);
    expect(not("")).toHaveLength(1);
  });

  it("with `otherwise` hold on both sides of their condition", () => {
    const one = profile("one", [
      "{ name: hat, presence: required, type: string, when: { rain: true }, otherwise: forbidden }",
    ]);
    const two = profile("two", ["{ name: hat, presence: required, type: string }"]);
    expect(conflictsOf({ one, two })).toEqual([
      "proved contradiction guest send json hat [one#order.hat MUST NOT absent; two#order.hat MUST other] when rain=false",
    ]);
  });

  it("of a value and of all but it leave nothing", () => {
    const size = (rule: string) => [`{ name: size, presence: required, type: string, ${rule} }`];
    const found = (left: string, right: string) =>
      conflictsOf({ one: profile("one", size(left)), two: profile("two", size(right)) });
    expect(found("values: [a]", "not: [a]")).toHaveLength(1);
    expect(found("values: [a]", "not: [b]")).toEqual([]);
    expect(found("values: [a, b]", "not: [b]")).toEqual([]);
  });

  it("are not judged where their sender breaks another duty", () => {
    const one = profile("one", [
      "{ name: scarf, presence: optional, type: string }",
      "{ name: hat, presence: required, type: string, when: { order.scarf: absent } }",
    ]);
    const bare = (scarf: string) =>
      profile("two", ["{ name: hat, presence: forbidden }", `{ name: scarf, presence: ${scarf}, type: string }`]);
    expect(conflictsOf({ one, two: bare("optional") })).toHaveLength(1);
    expect(conflictsOf({ one, two: bare("required") })).toEqual([]);
    const inRain = bare("required").replace("presence: required", "presence: required, when: { rain: true }");
    expect(conflictsOf({ one, two: inRain })).toEqual([expect.stringMatching(/scarf=absent, rain=false$/)]);
    const withRed = one.replace("{ order.scarf: absent }", "{ order.scarf: red }");
    const only = (values: string) => bare(`required, values: [${values}]`);
    expect(conflictsOf({ one: withRed, two: only("red, blue") })).toHaveLength(1);
    expect(conflictsOf({ one: withRed, two: only("blue") })).toEqual([]);
    // A value that no condition names is one like any other.
    expect(conflictsOf({ one: withRed, two: only("blue, green") })).toEqual([]);
    const never = (value: string, more = "") =>
      requirements(`role: guest, level: MUST NOT, action: say, object: order.scarf, values: [${value}]${more}`);
    expect(conflictsOf({ one: withRed, two: bare("optional") + never("red") })).toEqual([]);
    expect(conflictsOf({ one: withRed, two: bare("optional") + never("blue") })).toHaveLength(1);
    expect(conflictsOf({ one: withRed, two: bare("optional") + never("red", ", when: { rain: true }") })).toEqual([
      expect.stringMatching(/scarf="red", rain=false$/),
    ]);
  });

  it("are judged where somebody else breaks a duty, and where a duty breaks itself", () => {
    const says = (level: string) =>
      requirements(`role: kitchen, level: ${level}, action: cook, object: order, when: { order.table: absent }`);
    const seated = "{ name: table, presence: required, type: string }";
    expect(
      conflictsOf({ one: profile("one", [seated], says("MUST")), two: profile("two", [], says("MUST NOT")) }),
    ).toHaveLength(1);
    const hat = (rule: string) => [`{ name: hat, type: string, ${rule} }`];
    const never = profile("two", hat("presence: forbidden, when: { order.hat: present }"));
    expect(conflictsOf({ one: profile("one", hat("presence: required")), two: never })).toHaveLength(1);
  });

  it("below a parameter hold where that is there", () => {
    const one = profile("one", [
      "{ name: box, presence: optional, type: object }",
      "{ name: box.lid, presence: required, type: string }",
    ]);
    const two = profile("two", ["{ name: box.lid, presence: forbidden }"]);
    expect(conflictsOf({ one, two })[0]).toContain("house#order.json box!=absent");
  });

  it("are read without regard to case where HTTP has none", () => {
    const line = (name: string, presence: string, place: string) => [
      `{ name: ${name}, in: ${place}, presence: ${presence}, type: string }`,
    ];
    const files = (place: string) => ({
      one: profile("one", line("X-Hat", "required", place)),
      two: profile("two", line("x-hat", "forbidden", place)),
    });
    expect(conflictsOf(files("http-header"))).toHaveLength(1);
    expect(conflictsOf(files("json"))).toEqual([]);
    expect(slotName("challenge", "Realm")).toBe(slotName("challenge", "realm"));
  });

  it("with relations are possible contradictions, and certain ones with absence", () => {
    const line = (rule: string) => [`{ name: price, presence: required, type: integer, ${rule} }`];
    const files = (left: string, right: string) => ({
      one: profile("one", line(left)),
      two: profile("two", line(right)),
    });
    expect(conflictsOf(files("equals: menu.price", "equals: menu.price"))).toEqual([]);
    expect(conflictsOf(files("equals: menu.price", "values: [3]"))[0]).toMatch(/^possible /);
    expect(conflictsOf(files("equals: menu.price", "equals: order.table"))[0]).toMatch(/^possible /);
    const absent = {
      one: profile("one", line("equals: menu.price")),
      two: profile("two", ["{ name: price, presence: forbidden }"]),
    };
    expect(conflictsOf(absent)[0]).toMatch(/^proved /);
  });
});
