import { describe, expect, it } from "vitest";
import { analysisOf, base, profile, requirements } from "../../kitchen.ts";

describe("weakenings", () => {
  const judge = (inherited: string, own: string) => {
    const files = { house: base("", requirements(inherited)), card: profile("card", [], requirements(own)) };
    return analysisOf(files)
      .weakenings()
      .map(({ nature, values, by, of, isSoft }) => [nature, by.level, of.level, values, isSoft]);
  };
  const cook = (level: string) => `role: kitchen, level: ${level}, action: cook, object: order`;
  const say = (level: string, values: string) =>
    `role: guest, level: ${level}, action: say, object: order.table, values: [${values}]`;

  it("S19: a list of values on what is required", () => {
    const house = base(", { name: size, presence: required, type: string }");
    const card = profile("card", ["{ name: size, presence: required, values: [small, large] }"]);
    expect(analysisOf({ house, card }).weakenings()).toEqual([]);
    expect(analysisOf({ house, card }).conflicts()).toEqual([]);
  });

  it("S20: what must be done is recommended or permitted", () => {
    expect(judge(cook("MUST"), cook("SHOULD"))).toEqual([["lower-level", "SHOULD", "MUST", [], false]]);
    expect(judge(cook("MUST"), cook("MAY"))).toEqual([["lower-level", "MAY", "MUST", [], false]]);
    expect(judge(cook("MUST NOT"), cook("SHOULD NOT"))).toEqual([["lower-level", "SHOULD NOT", "MUST NOT", [], false]]);
    expect(judge(cook("SHOULD"), cook("MAY"))).toEqual([["lower-level", "MAY", "SHOULD", [], true]]);
    expect(judge(cook("SHOULD"), cook("MUST"))).toEqual([]);
    expect(judge(cook("MUST"), cook("MUST"))).toEqual([]);
  });

  it("S21: a part of what must be chosen from is recommended", () => {
    expect(judge(say("MUST", "a, b"), say("SHOULD", "a"))).toEqual([]);
    expect(judge(say("MUST", "a, b"), say("SHOULD", "a, b"))).toEqual([["lower-level", "SHOULD", "MUST", [], false]]);
  });

  it("nothing is taken back where one of several is recommended, all of which must be taken", () => {
    const accept = (level: string, more = "") =>
      `role: kitchen, level: ${level}, action: accept, object: order.table, values: [a, b]${more}`;
    const found = [["lower-level", "SHOULD", "MUST", ['"a"', '"b"'], false]];
    expect(judge(accept("MUST"), accept("SHOULD"))).toEqual(found);
    expect(judge(accept("MUST"), accept("SHOULD", ", choose: at-least-one"))).toEqual([]);
  });

  it("a value is named that is excluded, beside others that are not", () => {
    expect(judge(say("MUST", "a, b"), say("MUST", "b, c"))).toEqual([
      ["named-against", "MUST", "MUST", ['"c"'], false],
    ]);
    expect(judge(say("MUST NOT", "a"), say("MAY", "a"))).toEqual([
      ["named-against", "MAY", "MUST NOT", ['"a"'], false],
    ]);
    expect(judge(say("MUST NOT", "a"), say("MUST NOT", "b"))).toEqual([]);
    // Nothing in common is a contradiction.
    expect(judge(say("MUST", "a"), say("MUST", "c"))).toEqual([]);
  });

  it("what is excluded altogether is permitted or advised", () => {
    const named = (level: string, of: string, values: readonly string[]) => [
      ["named-against", level, of, values, false],
    ];
    expect(judge(cook("MUST NOT"), cook("MAY"))).toEqual(named("MAY", "MUST NOT", ["done"]));
    expect(judge(cook("MUST NOT"), cook("SHOULD"))).toEqual(named("SHOULD", "MUST NOT", ["done"]));
    expect(judge(cook("MUST"), cook("SHOULD NOT"))).toEqual([["lower-level", "SHOULD NOT", "MUST", [], false]]);
    expect(judge(cook("MUST NOT"), `${cook("MAY")}, when: { rain: true }`)).toEqual(named("MAY", "MUST NOT", ["done"]));
    expect(judge(`${cook("MUST NOT")}, when: { rain: false }`, `${cook("MAY")}, when: { rain: true }`)).toEqual([]);
    expect(judge(say("MUST", "a, b"), say("SHOULD", "c"))).toEqual(named("SHOULD", "MUST", ['"c"']));
  });

  it("what must not be there is optional", () => {
    const lines = (inherited: string, own: string) => {
      const house = base(`, { name: size, presence: ${inherited}, type: string }`);
      const card = profile("card", [`{ name: size, presence: ${own}, type: string }`]);
      return analysisOf({ house, card })
        .weakenings()
        .map(({ nature, by, of }) => [nature, by.item, of.item]);
    };
    const found = [["named-against", "card#order.size", "house#order.size"]];
    expect(lines("forbidden", "optional")).toEqual(found);
    expect(lines("forbidden", "recommended")).toEqual(found);
    expect(lines("forbidden", "forbidden")).toEqual([]);
    expect(lines("not-recommended", "optional")).toEqual([]);
    expect(lines("optional", "forbidden")).toEqual([]);
  });

  it("a list of what alone is taken names what must be refused", () => {
    const only = (values: string, level = "MUST") =>
      `role: kitchen, level: ${level}, action: accept-only, object: order.table, values: [${values}]`;
    const refuse = "role: kitchen, level: MUST NOT, action: accept, object: order.table, values: [c]";
    const found = (of: string, values: readonly string[]) => [["named-against", "MUST", of, values, false]];
    expect(judge(only("a"), only("a, b"))).toEqual(found("MUST", ['"b"']));
    expect(judge(only("a, b"), only("a"))).toEqual([]);
    expect(judge(refuse, only("a, c"))).toEqual(found("MUST NOT", ['"c"']));
    expect(judge(`${only("a")}, when: { rain: true }`, `${only("a, b")}, when: { rain: false }`)).toEqual([]);
    expect(judge(`${only("a")}, when: { rain: true }`, only("a, b"))).toEqual(found("MUST", ['"b"']));
    expect(judge(only("a", "SHOULD"), only("a, b"))).toEqual([]);
  });

  it("a proof works longer than it may", () => {
    const proof = (of: string, past: string) => `proofs:
  - id: seal
    title: seal
    mechanism: oven
    form: http-message-signature
    from: guest
    to: kitchen
    protects: ${of}
    covers: [{ component: "@method", presence: required }]
    key: { from: [menu.name], fit: asymmetric }
    window: { past: ${past}, future: 5s }
    parameters: [{ name: created, presence: required, type: numeric-date }]
`;
    const found = (past: string) => {
      const card = profile("card", [], proof("house#order", past)).replace("base:", "profile-of:");
      return analysisOf({ house: base("", proof("order", "60s")), card })
        .weakenings()
        .map(({ by, values }) => [by.item, values]);
    };
    expect(found("300s")).toEqual([["card#seal.window", ["61..300"]]]);
    expect(found("30s")).toEqual([]);
    expect(found("60s")).toEqual([]);
  });

  it("the same after a split of either side, and another after a change of its condition", () => {
    const print = (inherited: readonly string[], own: readonly string[]) => {
      const files = {
        house: base("", requirements(...inherited)),
        card: profile("card", [], requirements(...own)),
      };
      return [
        ...new Set(
          analysisOf(files)
            .weakenings()
            .map(({ fingerprint }) => fingerprint),
        ),
      ];
    };
    const [must, may] = [cook("MUST"), cook("MAY")];
    const split = (duty: string) => [`${duty}, when: { rain: true }`, `${duty}, unless: { rain: true }`];
    const known = print([must], [may]);
    expect(known).toHaveLength(1);
    expect(print([must], split(may))).toEqual(known);
    expect(print(split(must), [may])).toEqual(known);
    expect(print([must], [`${may}, when: { rain: true }`])).not.toEqual(known);
    expect(print([`${must}, when: { rain: true }`], [may])).not.toEqual(known);
  });

  it("what must be there is optional", () => {
    const house = base(", { name: size, presence: required, type: string }");
    const card = profile("card", ["{ name: size, presence: optional, values: [small] }"]);
    const found = analysisOf({ house, card }).weakenings();
    expect(found.map(({ nature, by }) => [nature, by.item])).toEqual([["absence", "card#order.size"]]);
    // Also where its values are listed, but not where only a requirement asks for some of them.
    const natures = (house: string) =>
      analysisOf({ house, card })
        .weakenings()
        .map(({ nature }) => nature);
    expect(natures(base(", { name: size, presence: required, type: string, values: [small, large] }"))).toEqual([
      "absence",
    ]);
    const asked = "role: guest, level: MUST, action: say, object: order.size, values: [small], when: { rain: true }";
    expect(natures(base(", { name: size, presence: optional, type: string }", requirements(asked)))).toEqual([]);
  });

  it("nothing where the inherited duty yields", () => {
    const house = base("", requirements(cook("MUST")));
    const yields = 'replaces:\n  - { duty: house#R-1, because: "It is cold food." }\n';
    expect(analysisOf({ house, card: profile("card", [], yields + requirements(cook("MAY"))) }).weakenings()).toEqual(
      [],
    );
  });
});
