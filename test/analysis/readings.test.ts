import { describe, expect, it } from "vitest";
import { slotName } from "../../src/analysis/facts/slot.ts";
import { analyseSet } from "../../src/analysis/analysis.ts";
import { resolveFiles, setOf } from "../support/set.ts";
import { analysisOf, base, inWords, manifest, profile, requirements, vocabulary } from "./kitchen.ts";

const conflictsOf = (files: Readonly<Record<string, string>>, words = vocabulary) =>
  analysisOf({ house: base(), ...files }, words)
    .conflicts()
    .map((one) => `${one.witness.certainty} ${inWords(one)}`);

const pair = (left: string, right: string) => ({
  one: profile("one", [], requirements(left)),
  two: profile("two", [], requirements(right)),
});
const say = (level: string, more: string) => `role: guest, level: ${level}, action: say, object: order.table${more}`;

describe("actions", () => {
  it("support is accepting where the role receives, and being able where it sends", () => {
    const takes = "role: kitchen, level: MUST, action: support, object: order.table, values: [a]";
    const refuses = "role: kitchen, level: MUST NOT, action: accept, object: order.table, values: [a]";
    expect(conflictsOf(pair(takes, refuses))).toHaveLength(1);
    // Being able to send two values is not sending both at once.
    const able = "role: guest, level: MUST, action: support, object: order.table, values: [a, b]";
    expect(conflictsOf(pair(able, say("MUST", ", values: [a]")))).toEqual([]);
    const unable = "role: guest, level: MUST NOT, action: support, object: order.table, values: [a]";
    expect(conflictsOf(pair(unable, say("MUST", ", values: [a]")))).toHaveLength(1);
  });

  it("ignoring is taking whatever comes", () => {
    const ignores = "role: kitchen, level: MUST, action: ignore, object: order.table";
    const only = "role: kitchen, level: MUST, action: accept-only, object: order.table, values: [a]";
    expect(conflictsOf(pair(ignores, only))).toEqual([
      "proved contradiction kitchen accept json table {other} [one#R-1 MUST taken; two#R-1 MUST not taken] when always",
    ]);
  });

  it("saying is what a line says, and an act is done or not", () => {
    const line = profile("one", ["{ name: table, presence: forbidden }"]);
    expect(conflictsOf({ one: line, two: profile("two", [], requirements(say("MUST", ""))) })).toHaveLength(1);
    const cook = (level: string) => `role: kitchen, level: ${level}, action: cook, object: order`;
    expect(conflictsOf(pair(cook("MUST"), cook("MUST NOT")))).toEqual([
      "proved contradiction kitchen cook message [one#R-1 MUST done; two#R-1 MUST NOT absent] when always",
    ]);
  });

  it("other is compared by nothing", () => {
    const words = (level: string) => `role: guest, level: ${level}, action: other, phrase: "smile"`;
    expect(conflictsOf(pair(words("MUST"), words("MUST NOT")))).toEqual([]);
  });

  it("options have the values that they list", () => {
    const use = (level: string, values: string) =>
      `role: guest, level: ${level}, action: use, object: cutlery, values: [${values}]`;
    expect(conflictsOf(pair(use("MUST NOT", "fork"), use("MUST NOT", "spoon")))).toEqual([]);
    const all = {
      ...pair(use("MUST NOT", "fork, spoon"), use("MUST NOT", "hands")),
      three: profile("three", [], requirements(use("MUST", "fork, spoon, hands"))),
    };
    expect(conflictsOf(all)).toHaveLength(1);
  });

  it("what happens during something, or goes to somebody, meets what says nothing of it, and the same", () => {
    const cook = (level: string, more: string) => `role: kitchen, level: ${level}, action: cook, object: order${more}`;
    expect(conflictsOf(pair(cook("MUST", ", during: bill"), cook("MUST NOT", "")))).toEqual([
      'proved contradiction kitchen cook message [one#R-1 MUST done; two#R-1 MUST NOT absent] when during="house#bill"',
    ]);
    expect(conflictsOf(pair(cook("MUST", ", during: bill"), cook("MUST NOT", ", during: order")))).toEqual([]);
    expect(conflictsOf(pair(cook("MUST", ", to: guest"), cook("MUST NOT", ", to: cashier")))).toEqual([]);
  });

  it("numbers are compared as intervals", () => {
    const only = (range: string) =>
      `role: kitchen, level: MUST, action: accept-only, object: order.table, range: { value: ${range} }`;
    const accept = "role: kitchen, level: MUST, action: accept, object: order.table, range: { value: 5..9 }";
    expect(conflictsOf(pair(only("1..10"), accept))).toEqual([]);
    expect(conflictsOf(pair(only("1..7"), accept))).toEqual([
      "proved contradiction kitchen accept json table {8..9} [one#R-1 MUST not taken; two#R-1 MUST taken] when always",
    ]);
    const lines = (range: string) => [`{ name: size, presence: required, type: integer, range: ${range} }`];
    expect(conflictsOf({ one: profile("one", lines("1..3")), two: profile("two", lines("4..5")) })).toHaveLength(1);
    expect(conflictsOf({ one: profile("one", lines("1..3")), two: profile("two", lines("3..5")) })).toEqual([]);
  });
});

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

describe("messages", () => {
  const own = (id: string, message: string, size: string) =>
    profile(
      id,
      [],
      `messages:\n  - { id: ${message}, title: order, extends: house#order, parameters: [{ name: size, presence: required, values: [${size}] }] }\n`,
    );

  it("of one profile are alternatives of each other, and meet the message that they extend", () => {
    expect(conflictsOf({ one: own("one", "soup-order", "1"), two: own("two", "cake-order", "2") })).toEqual([]);
    expect(conflictsOf({ one: own("one", "order", "1"), two: own("two", "order", "2") })).toHaveLength(1);
    const shared = profile("two", ["{ name: size, presence: required, values: [2] }"]);
    expect(conflictsOf({ one: own("one", "soup-order", "1"), two: shared })).toEqual([
      'proved singleton guest send json size [one#soup-order.size MUST 1; two#order.size MUST 2] when kind of house#order="one#soup-order"',
    ]);
  });

  it("of a profile that nobody adopts any more speak through those that build on it", () => {
    const says = (id: string, level: string, more = "") => profile(id, [], `${more}${requirements(say(level, ""))}`);
    const files = {
      old: says("old", "MUST", "maturity: deprecated\n"),
      two: says("two", "MUST NOT"),
    };
    expect(conflictsOf(files)).toEqual([]);
    expect(conflictsOf({ ...files, heir: profile("heir", [], `profile-of: "old@1.0.0"\n`) })).toHaveLength(1);
  });

  it("of one name meet through `profile-of`, not by the name alone", () => {
    const slip = (values: string) =>
      `messages:\n  - { id: slip, title: slip, form: json, from: guest, to: kitchen, parameters: [{ name: kind, presence: required, values: [${values}] }] }\n`;
    expect(conflictsOf({ one: profile("one", [], slip("a")), two: profile("two", [], slip("b")) })).toEqual([]);
    const narrowed = profile("two", [], `profile-of: "one@1.0.0"\n${slip("b")}`);
    expect(conflictsOf({ one: profile("one", [], slip("a")), two: narrowed })).toHaveLength(1);
  });
});

describe("situations", () => {
  it("are those that the axioms leave", () => {
    const when = ", when: { grant: [cc, code], rain: true }";
    const dry = `${vocabulary}axioms: [{ never: { grant: cc, rain: true }, because: "Nobody is out." }]\n`;
    const files = pair(say("MUST", when), say("MUST NOT", when));
    expect(conflictsOf(files)[0]).toMatch(/when grant="cc", rain=true$/);
    expect(conflictsOf(files, dry)[0]).toMatch(/when grant="code", rain=true$/);
  });

  const with_ = (id: string, level: string, when: string) =>
    profile(
      id,
      [],
      `situations: [{ id: hungry, says: "the guest is hungry", else: "the guest is not hungry" }]\n${requirements(say(level, when))}`,
    );

  it("are certain where one is enough, and possible where it takes two", () => {
    const one = with_("one", "MUST", ", when: { hungry: true }");
    expect(conflictsOf({ one, two: profile("two", [], requirements(say("MUST NOT", ""))) })).toEqual([
      "proved contradiction guest send json table [one#R-1 MUST other; two#R-1 MUST NOT absent] when one#hungry=true",
    ]);
    expect(conflictsOf({ one, two: with_("two", "MUST NOT", ", when: { hungry: true }") })[0]).toMatch(/^possible /);
  });

  it("announcing the profile at the other end is true where both have it, and false where one has", () => {
    const gone = profile("one", [], requirements(say("MUST NOT", ", when: { peer.supports: false }")));
    const two = profile("two", [], requirements(say("MUST", "")));
    expect(conflictsOf({ one: gone, two })).toEqual([]);
    const here = profile("one", [], requirements(say("MUST NOT", ", when: { peer.supports: true }")));
    expect(conflictsOf({ one: here, two })).toHaveLength(1);
  });

  it("announcing one profile at the other end are judged for each profile, whatever another one has", () => {
    const words = vocabulary.replace(
      "variables:\n",
      "variables:\n  - { id: peer.supports.z, values: [{ value: true, says: it has z }, { value: false, says: it lacks z }] }\n",
    );
    const torn = requirements(say("MUST NOT", ""), say("MUST", ", when: { peer.supports.z: true }"));
    const alone = analysisOf({ house: base(), a: profile("a", [], torn), z: profile("z", [], torn) }, words)
      .conflicts()
      .filter(({ profiles }) => profiles.length === 1);
    expect(alone.map(({ profiles }) => profiles)).toEqual([["z"]]);
  });

  it("that a vocabulary excludes are none, nor are values that a finite variable has not", () => {
    const files = pair(say("MUST", ", when: { grant: code }"), say("MUST NOT", ", when: { rain: true }"));
    expect(conflictsOf(files)).toHaveLength(1);
    expect(
      conflictsOf(files, `${vocabulary}axioms: [{ never: { grant: code, rain: true }, because: "Never." }]\n`),
    ).toEqual([]);
    const none = pair(say("MUST", ", unless: { grant: [code, cc, other] }"), say("MUST NOT", ""));
    expect(conflictsOf(none)).toEqual([]);
    // An axiom on what nobody has is reported, and says nothing.
    const strange = `${vocabulary}axioms: [{ never: { nobody.hat: present, rain: true }, because: "Never." }]\n`;
    const written = { "profiles/one.yaml": files.one, "profiles/two.yaml": files.two };
    const { set } = resolveFiles({
      "profiles/vocabulary.yaml": strange,
      "profiles/base/house.yaml": base(),
      ...written,
    });
    expect(analyseSet(set).conflicts()).toHaveLength(1);
  });

  it("of parameters know that what is absent has no value", () => {
    const files = pair(
      say("MUST", ", when: { order.payment: absent }"),
      say("MUST NOT", ", when: { order.payment: card }"),
    );
    expect(conflictsOf(files)).toEqual([]);
    const meet = pair(
      say("MUST", ", when: { order.payment: present }"),
      say("MUST NOT", ", when: { order.payment: card }"),
    );
    expect(conflictsOf(meet)).toHaveLength(1);
  });

  it("of numbers are intervals", () => {
    const files = (left: string, right: string) =>
      pair(say("MUST", `, when: { guests: ${left} }`), say("MUST NOT", `, when: { guests: ${right} }`));
    expect(conflictsOf(files("1..4", "5.."))).toEqual([]);
    expect(conflictsOf(files("1..5", "5.."))[0]).toContain("when guests=5");
  });
});

describe("who is judged together", () => {
  it("profiles that can be adopted, with each other; others with what they build on", () => {
    const files = pair(say("MUST", ""), say("MUST NOT", ""));
    const rejected = manifest("two", `maturity: rejected\nbase: house@1.0.0\n${requirements(say("MUST NOT", ""))}`);
    expect(conflictsOf(files)).toHaveLength(1);
    expect(conflictsOf({ one: files.one, two: rejected })).toEqual([]);
    const own = manifest(
      "two",
      `maturity: rejected\nbase: house@1.0.0\n${requirements(say("MUST NOT", ""), say("MUST", ""))}`,
    );
    expect(conflictsOf({ two: own })).toHaveLength(1);
  });

  const any = (values: string) => say("MUST", `, values: [${values}]`);
  const three = (relations = "") => ({
    ...pair(any("a, b"), any("b, c")),
    three: profile("three", [], `${relations}${requirements(any("a, c"))}`),
  });
  const apart = (id: string) => `relations: [{ kind: alternative, profile: ${id}, because: "Taste." }]\n`;

  it("three of which any two fit together, unless two of them are alternatives", () => {
    expect(conflictsOf(three())).toHaveLength(1);
    expect(conflictsOf(three(apart("one")))).toEqual([]);
  });

  it("a profile with its base, once, where three duties of them clash", () => {
    const house = base("", requirements(any("a, b")));
    const analysis = analysisOf({ house, one: profile("one", [], requirements(any("b, c"), any("a, c"))) });
    expect(analysis.conflicts().map(({ profiles }) => profiles)).toEqual([["house", "one"]]);
  });

  it("whoever says the same, with the first on the other side that is no alternative", () => {
    const all = Object.fromEntries(
      ["a", "b", "c", "d"].map((id) => {
        const duty = requirements(say(id < "c" ? "MUST" : "MUST NOT", ""));
        return [id, profile(id, [], `${id === "b" ? apart("c") : ""}${duty}`)];
      }),
    );
    expect(analysisOf({ house: base(), ...all }).conflicts()).toMatchObject([{ profiles: ["a", "b", "c", "d"] }]);
  });

  it("two that are only built on in a profile that builds on both", () => {
    const inn = manifest("inn", requirements(say("MUST NOT", "").replace("order.table", "house#order.table")));
    const conflicts = (files: Readonly<Record<string, string>>) =>
      analyseSet(
        setOf({
          "profiles/vocabulary.yaml": vocabulary,
          "profiles/base/house.yaml": base("", requirements(say("MUST", ""))),
          "profiles/base/inn.yaml": inn,
          ...files,
        }),
      )
        .conflicts()
        .map(({ profiles }) => profiles);
    const guest = manifest("guest", "base: inn@1.0.0");
    expect(conflicts({ "profiles/guest.yaml": guest })).toEqual([]);
    const both = manifest("both", 'base: house@1.0.0\nprofile-of: "guest@1.0.0"');
    expect(conflicts({ "profiles/guest.yaml": guest, "profiles/both.yaml": both })).toEqual([["house", "inn"]]);
  });

  it("many profiles are one verdict for each key, with all who take part", () => {
    const many = Object.fromEntries(
      Array.from({ length: 37 }, (_, index) => {
        const id = `p${index}`;
        return [
          id,
          profile(id, [`{ name: Scheme, in: http-header, presence: required, type: string, scheme: s${index} }`]),
        ];
      }),
    );
    const [found, ...others] = analysisOf({ house: base(), ...many }).conflicts();
    expect(others).toEqual([]);
    expect(found?.nature).toBe("singleton");
    expect(found?.profiles).toHaveLength(37);
    expect(found?.cluster).toHaveLength(37);
    expect(found?.witness.members).toHaveLength(2);
  });

  it("hundreds of profiles that fit together are looked at without giving up", () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, index) => {
        const id = `p${index}`;
        const line = `{ name: size, presence: required, values: [small, s${index}] }`;
        return [
          id,
          profile(
            id,
            [line],
            requirements(say("SHOULD", `, values: [a], when: { grant: ${index % 2 === 0 ? "code" : "cc"} }`)),
          ),
        ];
      }),
    );
    const analysis = analysisOf({ house: base(", { name: size, presence: optional, type: string }"), ...many });
    expect(analysis.conflicts()).toEqual([]);
    expect(analysis.tensions()).toEqual([]);
    expect(analysis.undecided()).toEqual([]);
  }, 30_000);

  it("what is too large to be decided is said, and never taken for clean", () => {
    const values = Array.from({ length: 9 }, (_, index) => `v${index}`).join(", ");
    const any = `role: kitchen, level: MUST, action: support, object: order.table, values: [${values}], choose: at-least-one`;
    const none = `role: kitchen, level: MUST NOT, action: support, object: order.table, values: [${values}]`;
    const analysis = analysisOf({ house: base(), ...pair(any, none) });
    expect(analysis.conflicts()).toEqual([]);
    expect(analysis.undecided().map(({ reason, key }) => [reason, key.object])).toContainEqual([
      "too many members",
      "json table",
    ]);
    expect(analysis.compose(["one", "two"]).isCompatible).toBe("unknown");
  });
});
