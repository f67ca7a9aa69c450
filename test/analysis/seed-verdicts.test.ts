import { describe, expect, it } from "vitest";
import { analysisOf, base, manifest, profile, requirements } from "./kitchen.ts";

const schemeLine = (scheme: string, more = "") =>
  `{ name: Authorization, in: http-header, presence: required, type: string, scheme: ${scheme}${more} }`;
const withScheme = base(`, ${schemeLine("Bearer")}`);
const bound = ", when: { bound: true }";
const replaces = (when = "", of = "of: scheme, ") =>
  `replaces:\n  - { duty: house#order.Authorization, ${of}${when}because: "It has another." }\n`;

describe("replacements", () => {
  const judge = (card: string) =>
    analysisOf({ house: withScheme, card })
      .replacements()
      .map(({ nature, rest, situation }) => [
        nature,
        rest,
        situation.map((one) => `${one.variable}=${one.value ?? "?"}`),
      ]);

  it("S2: as wide as needed", () => {
    expect(judge(profile("card", [schemeLine("DPoP", bound)], replaces("when: { bound: true }, ")))).toEqual([]);
  });

  it("S4: wider than the line that takes the place", () => {
    const found = judge(profile("card", [schemeLine("DPoP", bound)], replaces()));
    expect(found).toEqual([["over-wide", "bare", ["bound=false"]]]);
  });

  it("nothing in its place", () => {
    expect(judge(profile("card", [], replaces()))).toEqual([["bare", undefined, []]]);
  });

  it("nothing that would change", () => {
    expect(judge(profile("card", [schemeLine("Bearer")], replaces()))).toEqual([["needless", undefined, []]]);
  });

  it("a condition that never holds where the profile applies", () => {
    const card = profile(
      "card",
      [schemeLine("DPoP", bound)],
      `applies: { bound: false }\n${replaces("when: { bound: true }, ")}`,
    );
    expect(judge(card)).toEqual([["needless", undefined, []]]);
  });

  it("of advice and of permissions, where the profile says otherwise", () => {
    const say = (level: string, value: string) =>
      `role: guest, level: ${level}, action: say, object: order.table, values: [${value}]`;
    const natures = (inherited: string, own: string) => {
      const card = profile(
        "card",
        [],
        `replaces:\n  - { duty: house#R-1, because: "It has another." }\n${requirements(own)}`,
      );
      return analysisOf({ house: base("", requirements(inherited)), card })
        .replacements()
        .map(({ nature }) => nature);
    };
    expect(natures(say("SHOULD", "a"), say("SHOULD", "b"))).toEqual([]);
    expect(natures(say("SHOULD", "a"), say("MUST", "a"))).toEqual(["needless"]);
    expect(natures(say("MAY", "a"), say("MUST NOT", "a"))).toEqual([]);
    expect(natures(say("MAY", "a"), say("MUST", "a"))).toEqual(["needless"]);
  });

  it("the whole line, of which the profile keeps a part", () => {
    const card = profile("card", [schemeLine("DPoP", bound)], replaces("when: { bound: true }, ", ""));
    expect(judge(card)).toEqual([]);
  });
});

describe("subsumption", () => {
  const say = (level: string, values: string, more = "") =>
    `role: guest, level: ${level}, action: say, object: order.table, values: [${values}]${more}`;
  const judge = (duty: string, other: string) => {
    const analysis = analysisOf({ house: base(), p: profile("p", [], requirements(duty, other)) });
    const [one, two] = ["p#R-1", "p#R-2"].map((id) => {
      return analysis.set.profilesById.get("p")?.duties.find((found) => found.id === id);
    });
    if (one === undefined || two === undefined) throw new Error("the profile has two duties");
    return analysis.subsumes(one, two);
  };

  it("is a duty on the same key that holds as widely and leaves no more", () => {
    expect(judge(say("MUST", "a"), say("MUST", "a, b"))).toBe(true);
    expect(judge(say("MUST", "a, b"), say("MUST", "a"))).toBe(false);
    expect(judge(say("MUST", "a"), say("SHOULD", "a, b"))).toBe(true);
    expect(judge(say("SHOULD", "a"), say("MUST", "a"))).toBe(false);
    expect(judge(say("MUST", "a"), say("MUST", "a", ", when: { rain: true }"))).toBe(true);
    expect(judge(say("MUST", "a", ", when: { rain: true }"), say("MUST", "a"))).toBe(false);
    expect(judge(say("MUST", "a"), "role: guest, level: MUST, action: say, object: order.payment, values: [a]")).toBe(
      false,
    );
  });

  it("takes in a permission that stays, and no words", () => {
    expect(judge(say("MAY", "a"), say("MAY", "a"))).toBe(true);
    expect(judge(say("MUST", "a, b"), say("MAY", "a"))).toBe(true);
    expect(judge(say("MUST", "b"), say("MAY", "a"))).toBe(false);
    const smile = `role: guest, level: MUST, action: other, phrase: "smile"`;
    expect(judge(smile, smile)).toBe(false);
  });
});

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

describe("refinement", () => {
  const say = (level: string, values: string) =>
    requirements(`role: guest, level: ${level}, action: say, object: order.table, values: [${values}]`);

  it("S27: narrower where it applies", () => {
    const files = {
      house: base(),
      p: profile("p", [], `applies: { grant: cc }\n${say("MUST", "a")}`),
      q: profile("q", [], say("MUST", "a, b")),
    };
    const analysis = analysisOf(files);
    expect(analysis.refines("p", "q").answer).toBe("yes");
    const back = analysis.refines("q", "p");
    expect(back.answer).toBe("no");
    expect(back.differences.map(({ reason, beyond }) => [reason, beyond])).toEqual([["permits-more", ['"b"']]]);
  });

  it("partly, where the other does not apply", () => {
    const files = {
      house: base(),
      p: profile("p", [], say("MUST", "a")),
      q: profile("q", [], `applies: { grant: cc }\n${say("MUST", "a, b")}`),
    };
    expect(analysisOf(files).refines("p", "q")).toMatchObject({
      answer: "partly",
      outside: [{ variable: "grant", value: '"code"' }],
    });
  });

  it("is reflexive, follows preferences and does not know words", () => {
    const other = requirements('role: guest, level: MUST, action: other, phrase: "smile"');
    const files = {
      house: base(),
      p: profile("p", [], say("SHOULD", "a")),
      q: profile("q", [], say("MUST", "a")),
      words: profile("words", [], other),
    };
    const analysis = analysisOf(files);
    expect(analysis.refines("p", "p").answer).toBe("yes");
    expect(analysis.refines("words", "words").answer).toBe("yes");
    expect(analysis.refines("q", "p").answer).toBe("yes");
    expect(analysis.refines("p", "q").answer).toBe("no");
    expect(analysis.refines("p", "words").answer).toBe("unknown");
    // What has no duty cannot be refined.
    expect(analysis.refines("p", "house").answer).toBe("no");
  });

  it("of what a profile narrows has to be said by itself", () => {
    const narrowing = (id: string, text: string) => manifest(id, `profile-of: "q@1.0.0"\n${text}`);
    const q = profile("q", [], say("MUST", "a, b"));
    const files = { house: base(), q, p: narrowing("p", say("MUST", "a")), silent: narrowing("silent", "") };
    const analysis = analysisOf(files);
    expect(analysis.refines("p", "q").answer).toBe("yes");
    expect(analysis.refines("silent", "q").answer).toBe("no");
  });

  it("lays own messages of one name side by side", () => {
    const slip = (values: string) =>
      `messages:\n  - { id: slip, title: slip, form: json, from: guest, to: kitchen, parameters: [{ name: kind, presence: required, values: [${values}] }] }\n`;
    const files = { house: base(), p: profile("p", [], slip("a")), q: profile("q", [], slip("a, b")) };
    const analysis = analysisOf(files);
    expect(analysis.refines("p", "q").answer).toBe("yes");
    expect(analysis.refines("q", "p").answer).toBe("no");
    expect(analysis.conflicts()).toEqual([]);
  });
});

describe("gaps", () => {
  const says = "role: guest, level: MAY, action: say, object: order.payment, values: [shells]";
  const refuses = "role: kitchen, level: MUST NOT, action: accept, object: order.payment, values: [shells]";

  it("S16: may be sent, must not be taken, in one profile and between two", () => {
    const alone = analysisOf({ house: base(), p: profile("p", [], requirements(says, refuses)) }).gaps();
    expect(alone).toMatchObject([
      { certainty: "proved", values: ['"shells"'], consumer: "kitchen", profiles: ["house", "p"], situation: [] },
    ]);
    const two = { house: base(), p: profile("p", [], requirements(says)), q: profile("q", [], requirements(refuses)) };
    const certain = analysisOf(two)
      .gaps()
      .filter((gap) => gap.certainty === "proved");
    expect(certain.some((gap) => gap.profiles.includes("p") && gap.profiles.includes("q"))).toBe(true);
  });

  it("of a base are told there, and not again of whoever builds on it", () => {
    const coins = "role: guest, level: MAY, action: say, object: order.payment, values: [coins]";
    const found = analysisOf({
      house: base("", requirements(says, refuses)),
      p: profile("p", [], requirements(coins)),
    });
    expect(found.gaps().map(({ profiles }) => profiles)).toEqual([["house"]]);
  });

  it("what is recommended is declared, and what is advised against is not", () => {
    const line = "{ name: wish, presence: optional, type: string, when: { grant: code } }";
    const cold = (action: string) => `action: ${action}, object: order.wish, values: [a], when: { grant: cc }`;
    const gaps = (level: string) => {
      const all = [`role: guest, level: ${level}, ${cold("say")}`, `role: kitchen, level: MUST NOT, ${cold("accept")}`];
      return analysisOf({ house: base(), p: profile("p", [line], requirements(...all)) }).gaps();
    };
    expect(gaps("SHOULD")).toMatchObject([{ certainty: "proved", values: ['"a"'] }]);
    expect(gaps("SHOULD NOT")).toEqual([]);
  });

  it("only what is declared can be sent, and a list that is refused is closed", () => {
    const only = "role: kitchen, level: MUST, action: accept-only, object: order.table, values: [a, b]";
    const open = analysisOf({ house: base(), p: profile("p", [], requirements(only)) }).gaps();
    expect(open).toMatchObject([{ certainty: "proved", isUnnamed: true, values: ["other"], isHard: false }]);
    const more = "role: guest, level: MAY, action: say, object: order.table, values: [c]";
    expect(analysisOf({ house: base(), p: profile("p", [], requirements(only, more)) }).gaps()).toMatchObject([
      { certainty: "proved", isUnnamed: false, values: ['"c"', "other"] },
    ]);
    const closed = profile("p", ["{ name: table, presence: required, values: [a] }"], requirements(only));
    expect(analysisOf({ house: base(), p: closed }).gaps()).toEqual([]);
    const beside = profile("p", ["{ name: table, presence: required, values: [c] }"], requirements(only));
    expect(analysisOf({ house: base(), p: beside }).gaps()).toMatchObject([
      { certainty: "proved", isHard: true, values: ['"c"'] },
    ]);
  });

  it("a floor leaves the rest open, and being stricter is possible", () => {
    const floor = "role: kitchen, level: MUST, action: accept, object: order.table, values: [a]";
    const values = ["{ name: table, presence: required, values: [a, b] }"];
    expect(analysisOf({ house: base(), p: profile("p", values, requirements(floor)) }).gaps()).toMatchObject([
      { certainty: "possible", values: ['"b"'] },
    ]);
    expect(analysisOf({ house: base(), p: profile("p", values) }).gaps()).toEqual([]);
    const only = (level: string) =>
      requirements(`role: kitchen, level: ${level}, action: accept-only, object: order.table, values: [a]`);
    for (const [level, certainty] of [
      ["MUST", "proved"],
      ["SHOULD", "possible"],
      ["MAY", "possible"],
    ] as const) {
      expect(analysisOf({ house: base(), p: profile("p", values, only(level)) }).gaps()).toMatchObject([
        { certainty, values: ['"b"'], consumer: "kitchen" },
      ]);
    }
  });

  it("with the profile at one end only", () => {
    const house = base();
    const p = profile("p", ["{ name: wish, presence: required, type: string }"]);
    const analysis = analysisOf({ house, p });
    // The order ignores what nobody declares.
    expect(analysis.gapsBetween(["p"], ["house"]).verdicts).toEqual([]);
    const strict = analysisOf({ house: house.replace("unknown: ignore", "unknown: refuse"), p });
    expect(strict.gapsBetween(["p"], ["house"]).verdicts).toMatchObject([
      { certainty: "proved", isHard: true, consumer: "kitchen" },
      { certainty: "proved", isHard: true, consumer: "cashier" },
    ]);
    expect(strict.gapsBetween(["house"], ["p"]).verdicts).toMatchObject([
      { certainty: "possible", values: ["absent"], consumer: "kitchen" },
      { certainty: "possible", values: ["absent"], consumer: "cashier" },
    ]);
  });

  it("on what a profile adds to messages of the base, not on messages of its own", () => {
    const house = base().replace("unknown: ignore", "unknown: refuse");
    const oneSided = (messages: string) =>
      analysisOf({ house, p: profile("p", [], `messages:\n${messages}`) })
        .oneSidedGaps("p")
        .verdicts.map(({ lacking, gap }) => `${lacking} ${gap.behaviour.object} ${gap.certainty}`);
    const bag = "parameters: [{ name: bag, presence: required, type: string }]";
    expect(oneSided(`  - { id: order, extends: house#order, ${bag} }\n`)).toContain("consumer json bag certain");
    // A kind of a message does not travel to who does not know it, nor does a message of one's own.
    expect(oneSided(`  - { id: takeaway, extends: house#order, ${bag} }\n`)).toEqual([]);
    expect(
      oneSided(`  - { id: slip, title: slip, form: json, from: guest, to: kitchen, unknown: refuse, ${bag} }\n`),
    ).toEqual([]);
  });

  it("of members that nobody declares, as the message says or who adds to it", () => {
    const bill = (id: string, more: string) =>
      profile(id, [], `messages:\n  - { id: bill, extends: house#bill, ${more} }\n`);
    const p = bill("p", "parameters: [{ name: tip, presence: required, type: integer }]");
    const gaps = (q: string) => analysisOf({ house: base(), p, q }).gapsBetween(["p"], ["q"]).verdicts;
    expect(gaps(profile("q"))).toMatchObject([{ certainty: "possible", consumer: "guest", isHard: true }]);
    expect(gaps(bill("q", "unknown: refuse"))).toMatchObject([{ certainty: "proved", consumer: "guest" }]);
    expect(gaps(bill("q", "unknown: ignore"))).toEqual([]);
  });
});

describe("negotiated choices", () => {
  const support = (role: string, values: string, choose = "") =>
    `role: ${role}, level: MUST, action: support, object: order.payment, values: [${values}]${choose}`;
  const judge = (...all: readonly string[]) => analysisOf({ house: base("", requirements(...all)) }).negotiations();
  const one = ", choose: at-least-one";

  it("S17: each at least one of two", () => {
    const [found, ...others] = judge(support("guest", "coins, card", one), support("cashier", "coins, card", one));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: "no-common-choice", supports: [["coins"], ["card"]], others: 1 });
  });

  it("S18: one side both, the other at least one", () => {
    expect(judge(support("guest", "coins, card"), support("cashier", "coins, card", one))).toEqual([]);
  });

  it("one side without a floor, and a value that one side alone speaks of", () => {
    expect(judge(support("guest", "coins"))).toMatchObject([{ kind: "no-floor", role: "cashier" }]);
    const only = "role: cashier, level: MUST, action: accept-only, object: order.payment, values: [card]";
    const found = judge(support("guest", "coins"), support("cashier", "card"), only);
    expect(found.map(({ kind }) => kind)).toEqual(["one-sided", "one-sided", "no-common-choice"]);
    expect(found[0]).toMatchObject({ role: "guest", value: "coins", isClosed: true });
  });
});

describe("overlaps", () => {
  const solving = (id: string, mechanism: string, objective = "warm-food", more = "") =>
    profile(id, [], `solves: [{ objective: ${objective}, mechanism: ${mechanism} }]\n${more}`);
  const heat = (level: string, values: string) =>
    `serves: [warm-food]\n${requirements(`role: guest, level: ${level}, action: say, object: order.table, values: [${values}]`)}`;
  const judge = (files: Readonly<Record<string, string>>) =>
    analysisOf({ house: base(), ...files })
      .overlaps()
      .map(({ nature, claims, isDeclared }) => [nature, claims.map((claim) => claim.profile.id), isDeclared]);

  it("are rivals where mechanisms differ and nobody says how they relate", () => {
    expect(judge({ a: solving("a", "oven"), b: solving("b", "lamp") })).toEqual([["rival", ["a", "b"], false]]);
    const says = 'relations: [{ kind: alternative, profile: a, because: "Taste." }]\n';
    expect(judge({ a: solving("a", "oven"), b: solving("b", "lamp", "warm-food", says) })).toEqual([]);
    expect(judge({ a: solving("a", "oven"), b: solving("b", "lamp", "hot-soup") })).toEqual([
      ["rival", ["a", "b"], false],
    ]);
    expect(judge({ a: solving("a", "oven", "good-mood"), b: solving("b", "lamp", "good-mood") })).toEqual([]);
    // Of alternatives a reader has to be told how to choose; of one that takes the place of another there is no choice.
    const quick = (relation: string) =>
      judge({
        a: solving("a", "oven", "quick-food"),
        b: solving("b", "lamp", "quick-food", `relations: [${relation}]\n`),
      });
    const to = 'profile: a, because: "Taste."';
    expect(quick(`{ kind: alternative, ${to} }`)).toEqual([["rival", ["a", "b"], false]]);
    expect(quick(`{ kind: alternative, ${to}, choose: "By hunger." }`)).toEqual([]);
    expect(quick(`{ kind: supersedes, ${to} }`)).toEqual([]);
    const apart = (when: string) => `applies: { bound: ${when} }\n`;
    expect(
      judge({
        a: solving("a", "oven", "warm-food", apart("true")),
        b: solving("b", "lamp", "warm-food", apart("false")),
      }),
    ).toEqual([]);
  });

  it("are redundant, nested or divergent where the mechanism is the same", () => {
    const pair = (left: string, right: string) =>
      judge({ a: solving("a", "oven", "warm-food", left), b: solving("b", "oven", "warm-food", right) });
    expect(pair(heat("MUST", "x"), heat("MUST", "x"))).toEqual([["redundant", ["a", "b"], false]]);
    expect(pair(heat("MUST", "x"), heat("MUST", "x, z"))).toEqual([["nested", ["a", "b"], false]]);
    expect(pair(heat("MUST", "x, w"), heat("MUST", "x, z"))).toEqual([["divergent", ["a", "b"], false]]);
  });
});

describe("slots", () => {
  const slip = (id: string, kind: string, more = "") =>
    `messages:
  - { id: ${id}, title: ${id}, form: jwt, from: guest, to: kitchen, parameters: [{ name: typ, presence: required, ${kind} }] }
  - { id: order, extends: house#order, parameters: [{ name: slip, presence: ${more === "" ? "required" : more}, type: jwt, holds: ${id} }] }
`;
  const judge = (a: string, b: string) =>
    analysisOf({ house: base(), a: profile("a", [], a), b: profile("b", [], b) })
      .slots()
      .map(({ nature, slot, profiles }) => [nature, slot, profiles]);

  it("can carry one of two things only if they are told apart", () => {
    expect(judge(slip("red", "type: string", "optional"), slip("blue", "type: string", "optional"))).toEqual([
      ["collision", "json slip", ["a", "b"]],
    ]);
    expect(judge(slip("red", "values: [r]", "optional"), slip("blue", "values: [b]", "optional"))).toEqual([]);
    expect(judge(slip("red", "values: [r]", "optional"), slip("blue", "type: string", "optional"))).toHaveLength(1);
    const inRain = slip("red", "values: [r], when: { rain: true }", "optional");
    expect(judge(inRain, slip("blue", "values: [b]", "optional"))).toHaveLength(1);
    // What stands beside it tells two messages apart, and nothing in one.
    const beside = (id: string) =>
      slip(id, "type: string", "optional").replace(
        `holds: ${id} }`,
        `holds: ${id} }, { name: wish, presence: required, values: [${id}] }`,
      );
    expect(judge(beside("red"), beside("blue")).map(([nature]) => nature)).toEqual(["collision"]);
    const kindOf = (id: string) => beside(id).replace("id: order,", `id: ${id}-order, title: order,`);
    expect(judge(kindOf("red"), kindOf("blue"))).toEqual([]);
  });

  it("can be claimed once", () => {
    expect(judge(slip("red", "values: [r]"), slip("blue", "values: [b]"))).toEqual([
      ["singleton", "json slip", ["a", "b"]],
    ]);
  });

  it("have one type", () => {
    const line = (type: string) =>
      `messages:\n  - { id: order, extends: house#order, parameters: [{ name: wish, presence: optional, type: ${type} }] }\n`;
    expect(judge(line("string"), line("integer"))).toEqual([["type", "json wish", ["a", "b"]]]);
    expect(judge(line("string"), line("string"))).toEqual([]);
  });
});

describe("duplicates", () => {
  it("are equal in key, level, values and condition, and not inherited", () => {
    const say = (more: string) =>
      requirements(`role: guest, level: MUST, action: say, object: order.table, values: [a]${more}`);
    const judge = (left: string, right: string) =>
      analysisOf({ house: base(), p: profile("p", [], say(left)), q: profile("q", [], say(right)) })
        .duplicates()
        .map(({ duties }) => duties.map(({ duty }) => duty.id));
    expect(judge("", "")).toEqual([["p#R-1", "q#R-1"]]);
    expect(judge(", when: { bound: true }", "")).toEqual([]);
    expect(judge(", when: { bound: true }", ", unless: { bound: false }")).toEqual([["p#R-1", "q#R-1"]]);
  });
});

describe("composition", () => {
  it("has nothing against a profile that another one of it takes away", () => {
    const say = (level: string) => requirements(`role: guest, level: ${level}, action: say, object: order.table`);
    const analysis = analysisOf({
      house: base("", say("MUST")),
      p: profile("p", [], 'replaces:\n  - { duty: house#R-1, because: "Nobody asks." }\n'),
      q: profile("q", [], say("MUST NOT")),
    });
    expect(analysis.compose(["q"]).conflicts).toHaveLength(1);
    expect(analysis.compose(["p", "q"]).conflicts).toEqual([]);
  });

  it("says what is lost in part, what gaps are new and whether it can be used", () => {
    const say = (level: string, more: string) =>
      requirements(`role: guest, level: ${level}, action: say, object: order.table, values: [a]${more}`);
    const files = {
      house: base(),
      p: profile("p", [], say("SHOULD", "")),
      q: profile("q", [], say("MUST NOT", ", when: { grant: cc }")),
      // Alone it knows a wish only where it does not refuse one.
      r: profile(
        "r",
        ["{ name: wish, presence: optional, type: string, when: { grant: code } }"],
        requirements(
          "role: kitchen, level: MUST NOT, action: accept, object: order.wish, values: [a], when: { grant: cc }",
        ),
      ),
      s: profile("s", ["{ name: wish, presence: optional, type: string }"]),
    };
    const analysis = analysisOf(files);
    const two = analysis.compose(["p", "q"]);
    expect(two.isCompatible).toBe("yes");
    expect(two.partialLosses.map(({ profiles }) => profiles)).toEqual([["p", "q"]]);
    const refused = analysis.compose(["r", "s"]);
    expect(refused.isCompatible).toBe("no");
    expect(refused.newGaps).toMatchObject([
      { certainty: "proved", values: ['"a"'], situation: [{ variable: "grant", value: '"cc"' }] },
    ]);
    // What nobody names, and need not be taken, stands against nothing.
    const floor = "role: kitchen, level: MUST, action: accept, object: order.wish, values: [a], when: { grant: cc }";
    const line = "{ name: wish, presence: optional, type: string, when: { grant: code } }";
    const open = analysisOf({ ...files, r: profile("r", [line], requirements(floor)) }).compose(["r", "s"]);
    expect(open.newGaps).toMatchObject([{ certainty: "possible", isUnnamed: true }]);
    expect(open.isCompatible).toBe("yes");
    expect(analysis.compose(["p", "r"]).newGaps).toEqual([]);
    expect(analysis.compose(["p"]).newGaps).toEqual([]);
  });
});
