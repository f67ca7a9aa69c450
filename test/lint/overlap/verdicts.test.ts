import { describe, expect, it } from "vitest";
import { analyseSet } from "../../../src/analysis/analysis.ts";
import { compositionFindings } from "../../../src/lint/verdict-findings/composition-findings.ts";
import { lintProject } from "../../../src/pipeline/lint/lint-project.ts";
import { exampleDay, findingsOf, projectOf, resolveExample } from "../../support/rule-examples.ts";

/** The counter: an order with an optional shelf. */
const base = `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: shelf, presence: optional, type: string }] }
`;

const of = (rule: string, files: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) =>
  findingsOf(rule, {
    "profiles/base/counter.yaml": base,
    ...Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`profiles/${name}.yaml`, `base: counter@1.0.0\n${text}`]),
    ),
    ...more,
  });

const must = (level: string, more = "") =>
  `requirements: [{ id: R-1, role: borrower, level: ${level}, action: include, object: "counter#order.shelf"${more} }]\n`;
const relation = (kind: string, profile: string) =>
  `relations: [{ kind: ${kind}, profile: ${profile}, because: A reason., choose: A rule. }]\n`;
const composes = `relations: [{ kind: composes-with, profile: one, because: A reason. }]\n`;
const bundle = { "auth-profiles.yaml": "bundles: [{ id: both, profiles: [one, two] }]\n" };

const severities = (findings: readonly { readonly severity: string }[]) => findings.map(({ severity }) => severity);

describe("overlap/contradiction between profiles", () => {
  const rule = "overlap/contradiction";
  const one = must("MUST");
  const two = must("MUST NOT");

  it("weighs what people meet", () => {
    expect(severities(of(rule, { one, two }))).toEqual(["warning"]);
    expect(severities(of(rule, { one, two: `${two}${composes}` }))).toEqual(["error"]);
    expect(severities(of(rule, { one, two }, bundle))).toEqual(["error"]);
    expect(of(rule, { one, two: `${two}${relation("alternative", "one")}` })).toEqual([]);
    expect(of(rule, { one, two: `${two}${relation("supersedes", "one")}` })).toEqual([]);
  });

  it("of two profiles with their base is one of two, although it takes all three", () => {
    const any = (values: string) => must("MUST", `, values: [${values}]`);
    const counter = base + any("north, south").replace("counter#", "");
    const found = (name: string) =>
      of(name, { one: any("south, east"), two: any("north, east") }, { "profiles/base/counter.yaml": counter });
    const claimed = found("overlap/singleton-claimed");
    expect(claimed.map(({ profiles }) => [...profiles].sort())).toEqual([["counter", "one", "two"]]);
    expect(found("overlap/unsatisfiable-composition")).toEqual([]);
  });

  it("stands at the profile that builds on the other", () => {
    const more = { "profiles/base/counter.yaml": base + must("MUST").replace("counter#", "") };
    const [finding] = of(rule, { one: two }, more);
    expect(finding?.span.file.path).toBe("profiles/one.yaml");
    expect(finding?.related.map(({ span }) => span.file.path)).toEqual(["profiles/base/counter.yaml"]);
  });

  it("tells each two that are used together of many that clash, and each once", () => {
    const composing = (level: string, other: string) => must(level) + composes.replace("one", other);
    const files = { one, two: composing("MUST NOT", "one"), three: must("MUST"), four: composing("MUST NOT", "three") };
    const told = (more: Readonly<Record<string, string>> = {}) =>
      of(rule, files, more)
        .map(({ severity, profiles }) => [severity, [...profiles].sort().join()])
        .sort();
    const found = [
      ["error", "four,three"],
      ["error", "one,two"],
      ["warning", "four,one,three,two"],
    ];
    expect(told()).toEqual(found);
    expect(told(bundle)).toEqual(found);
  });

  it("says who can do what in no way, where, and what to do", () => {
    const [finding] = of(rule, { one, two: must("MUST NOT", ", when: { loan.kind: map }") });
    expect(finding?.message).toBe(
      "no way for `borrower` to send parameter `shelf` of `counter#order` conforms where `loan.kind` is `map`: `one#R-1` (MUST) permits any value and `two#R-1` (MUST NOT) permits its absence; expected a choice that all of them permit",
    );
    expect(finding?.help).toMatch(/^Exclude `loan.kind` `map` from the condition of `one#R-1`, /);
    expect(finding?.related.map(({ message }) => message)).toEqual(["`two#R-1` (MUST NOT) permits its absence"]);
  });

  it("is the same finding after a rewording, a split condition and a growing vocabulary, and another after a change", () => {
    const print = (files: Readonly<Record<string, string>>) => of(rule, files).map(({ fingerprint }) => fingerprint);
    const [known] = print({ one, two });
    const split = `requirements:
  - { id: A, role: borrower, level: MUST NOT, action: include, object: "counter#order.shelf", when: { counter.staffed: true } }
  - { id: B, role: borrower, level: MUST NOT, action: include, object: "counter#order.shelf", when: { counter.staffed: false } }
`;
    expect(print({ one: must("MUST", ", because: Reworded."), two })).toEqual([known]);
    expect(print({ one, two: split })).toEqual([known]);
    expect(print({ one, two: must("MUST NOT", ", when: { loan.kind: map }") })).not.toEqual([known]);
    expect(print({ one: must("MUST", ", values: [north]"), two })).not.toEqual([known]);
  });

  it("is certain where one of several is, and shows what holds most often", () => {
    const duty = (id: string, said: string) =>
      `  - { id: ${id}, role: borrower, action: include, object: "counter#order.shelf", ${said} }\n`;
    const situations = `situations:
  - { id: calm, says: all is calm, else: nothing is calm }
  - { id: late, says: it is late, else: it is early }
`;
    const possible = `${duty("A-1", "level: MUST, when: { calm: true }")}${duty("A-2", "level: MUST NOT, when: { late: true }")}`;
    const certain = `${duty("Z-1", "level: MUST, when: { loan.kind: map }")}${duty("Z-2", "level: MUST NOT, when: { loan.kind: [map, book] }")}`;
    const told = (duties: string) =>
      of(rule, { one: `${situations}requirements:\n${duties}` }).map(({ severity, certainty, related }) => {
        return [severity, certainty, related.map(({ message }) => message.slice(0, 9))];
      });
    expect(told(possible)).toEqual([["warning", "possible", ["`one#A-2`"]]]);
    expect(told(`${possible}${certain}`)).toEqual([["error", "proved", ["`one#Z-2`"]]]);
    const always = duty("Z-3", "level: MUST NOT");
    const often = duty("Z-4", "level: MUST");
    expect(told(`${certain}${always}${often}`)).toEqual([["error", "proved", ["`one#Z-4`"]]]);
  });

  it("stays an error at draft within a profile, and is a warning between profiles", () => {
    const own = `maturity: draft\nrequirements:
  - { id: A, role: borrower, level: MUST, action: include, object: "counter#order.shelf" }
  - { id: B, role: borrower, level: MUST NOT, action: include, object: "counter#order.shelf" }
`;
    expect(severities(of(rule, { own }))).toEqual(["error"]);
    expect(severities(of(rule, { one: `maturity: draft\n${one}`, two: `${two}${composes}` }))).toEqual(["warning"]);
  });
});

describe("overlap/duplicate-requirement", () => {
  it("is told of a third beside two alternatives, and not of these alone", () => {
    const files = { one: must("MUST"), two: `${must("MUST")}${relation("alternative", "one")}` };
    const told = (more: Readonly<Record<string, string>>) =>
      of("overlap/duplicate-requirement", { ...files, ...more }).map(({ profiles }) => profiles);
    expect(told({})).toEqual([]);
    expect(told({ three: must("MUST") })).toEqual([["one", "three", "two"]]);
  });
});

describe("many profiles that clash on one key", () => {
  const list = (value: string, more = "") => `${must("MUST", `, values: [${value}]`)}${more}`;
  const rule = "overlap/singleton-claimed";

  it("are told although two of them are alternatives, and those two alone are not", () => {
    const one = list("north", relation("alternative", "two"));
    const who = (files: Readonly<Record<string, string>>) => of(rule, files).map(({ profiles }) => profiles);
    expect(who({ one, two: list("north"), three: list("south") })).toEqual([["one", "three", "two"]]);
    expect(who({ one, two: list("west"), three: list("south") })).toEqual([["one", "three", "two"]]);
    expect(who({ one, two: list("west") })).toEqual([]);
    expect(who({ one, two: list("west"), three: list("west, north") })).toEqual([]);
  });

  it("are named, and known again, also where values are decided one by one", () => {
    const accept = (level: string, value: string) =>
      `requirements: [{ id: D-1, role: desk, level: ${level}, action: accept, object: "counter#order.shelf", values: [${value}] }]\n`;
    const found = (one: string, two = one) =>
      of("overlap/contradiction", {
        one: accept("MUST", one),
        two: accept("MUST", two),
        three: accept("MUST NOT", one),
      });
    const [north] = found("north");
    expect(north?.profiles).toEqual(["one", "three", "two"]);
    expect([...(north?.related ?? [])].map(({ message }) => message.slice(0, 20)).sort()).toEqual([
      "`three#D-1` (MUST NO",
      "`two#D-1` (MUST) per",
    ]);
    const prints = [found("north"), found("south"), found("north", "north, south")].map(([one]) => one?.fingerprint);
    expect(new Set(prints).size).toBe(3);
  });

  it("weigh as an error where some of them are said to be used together", () => {
    const files = { one: list("north"), two: list("west", composes), three: list("south") };
    const told = of(rule, files).map(({ severity, profiles }) => [severity, profiles.join(" ")]);
    expect(told.sort()).toEqual([
      ["error", "one two"],
      ["warning", "one three two"],
    ]);
    expect(
      severities(of(rule, files, { "auth-profiles.yaml": "bundles: [{ id: all, profiles: [one, two, three] }]\n" })),
    ).toEqual(["error"]);
  });

  it("refuse what one of several alternatives sends, and what others send", () => {
    const mark = (presence: string) =>
      `messages: [{ id: order, extends: "counter#order", parameters: [{ name: mark, type: string, ${presence} }] }]\n`;
    // Alone it refuses nothing: where nobody is at the counter it knows of no mark.
    const refuses = `${mark("presence: optional, when: { counter.staffed: true }")}requirements: [{ id: D-1, role: desk, level: MUST NOT, action: accept, object: order.mark, values: [north], when: { counter.staffed: false } }]\n`;
    const sends = (more = "") => `${mark("presence: optional")}${more}`;
    const found = (files: Readonly<Record<string, string>>) =>
      of("overlap/interop-gap", { ...files, refuses }).map(({ severity, profiles }) => [severity, profiles.join(" ")]);
    const apart = relation("alternative", "refuses");
    expect(found({ one: sends(apart) })).toEqual([]);
    expect(found({ one: sends(apart), two: sends() })).toEqual([["warning", "refuses two"]]);
    const together = `relations: [{ kind: composes-with, profile: refuses, because: A reason. }]\n`;
    expect(found({ one: sends(), two: sends(together) })).toEqual([["error", "one refuses two"]]);
  });
});

describe("overlap/unsatisfiable-composition", () => {
  const list = (values: string) => must("MUST", `, values: [${values}]`);
  const files = { one: list("a, b"), two: list("b, c"), three: list("a, c") };

  it("names all of them, and no pair", () => {
    const found = of("overlap/unsatisfiable-composition", files);
    expect(found.map(({ profiles }) => profiles)).toEqual([["one", "three", "two"]]);
    expect(of("overlap/contradiction", files)).toEqual([]);
  });

  it("is gone where two of them are alternatives", () => {
    const apart = { ...files, two: `${files.two}${relation("alternative", "one")}` };
    expect(of("overlap/unsatisfiable-composition", apart)).toEqual([]);
  });
});

describe("overlap/soft-tension", () => {
  it("finds a lost recommendation, and nothing where it can be followed somewhere", () => {
    expect(of("overlap/soft-tension", { one: must("SHOULD"), two: must("MUST NOT") })).toHaveLength(1);
    const sometimes = must("MUST NOT", ", when: { loan.kind: map }");
    expect(of("overlap/soft-tension", { one: must("SHOULD"), two: sometimes })).toEqual([]);
  });

  it("is told of several, although two of them are alternatives", () => {
    const forbids = must("MUST NOT");
    const files = { one: must("SHOULD"), two: forbids, three: `${forbids}${relation("alternative", "two")}` };
    expect(of("overlap/soft-tension", files).map(({ profiles }) => [...profiles].sort())).toEqual([
      ["one", "three", "two"],
    ]);
    const two = { one: must("SHOULD"), two: `${forbids}${relation("alternative", "one")}` };
    expect(of("overlap/soft-tension", two)).toEqual([]);
  });

  it("is told of a profile that advises against what it inherits as what it takes back", () => {
    const files = { one: must("MUST NOT"), two: `profile-of: one@1.0.0\n${must("SHOULD")}` };
    expect(of("overlap/soft-tension", files)).toEqual([]);
    expect(of("ref/base-weakened", files)).toHaveLength(1);
  });

  it("is not told beside a contradiction of the same duties", () => {
    const both = `requirements:
  - { id: A, role: borrower, level: MUST, action: include, object: "counter#order.shelf" }
  - { id: B, role: borrower, level: SHOULD, action: include, object: "counter#order.shelf", because: Of old. }
`;
    expect(of("overlap/contradiction", { one: both, two: must("MUST NOT") })).toHaveLength(1);
    expect(of("overlap/soft-tension", { one: both, two: must("MUST NOT") })).toEqual([]);
  });
});

describe("overlap/interop-gap", () => {
  const desk = (level: string, action: string, values: string) =>
    `requirements: [{ id: D-1, role: desk, level: ${level}, action: ${action}, object: "counter#order.shelf", values: [${values}] }]\n`;

  it("weighs what must be refused, what may be, and what nobody names", () => {
    const may = must("MAY", ", values: [north]");
    const refuses = desk("MUST NOT", "accept", "north");
    // The profile that refuses has it with what it builds on as well, and that is met by whoever uses it.
    expect(severities(of("overlap/interop-gap", { two: refuses }))).toEqual(["error"]);
    expect(severities(of("overlap/interop-gap", { one: may, two: refuses }))).toEqual(["error"]);
    expect(severities(of("overlap/interop-gap", { one: may, two: refuses }, bundle))).toEqual(["error"]);
    const unnamed = of("overlap/interop-gap", { one: desk("MUST", "accept", "north") });
    expect(unnamed.map(({ severity, certainty }) => [severity, certainty])).toEqual([["info", "possible"]]);
  });

  it("finds a message that must not be accepted without a parameter that may be left out", () => {
    const refuses = `requirements: [{ id: D-1, role: desk, level: MUST NOT, action: accept, object: "counter#order", when: { "counter#order.shelf": absent } }]\n`;
    const [finding] = of("overlap/interop-gap", { one: refuses });
    expect(finding?.message).toContain("as its absence");
    expect(finding?.severity).toBe("error");
  });

  it("is the same finding after a split condition, and another after a change of what takes part anywhere", () => {
    const duties = (...all: readonly string[]) =>
      `requirements:\n${all.map((one, at) => `  - { id: D-${at}, role: desk, level: MUST NOT, action: accept, object: "counter#order.shelf", ${one} }\n`).join("")}`;
    const print = (...all: readonly string[]) =>
      of("overlap/interop-gap", { one: duties(...all) }).map(({ fingerprint }) => fingerprint);
    const known = print("values: [north]");
    expect(known).toHaveLength(1);
    const pieces = ["book", "map"].map((kind) => `values: [north], when: { loan.kind: ${kind} }`);
    expect(print(...pieces, "values: [north], unless: [{ loan.kind: book }, { loan.kind: map }]")).toEqual(known);
    expect(print("values: [north], when: { loan.kind: map }", "values: [north], unless: { loan.kind: map }")).toEqual(
      known,
    );
    expect(print("values: [north], when: { loan.kind: map }")).not.toEqual(known);
    const elsewhere = print("values: [north], when: { loan.kind: map }", "values: [south], when: { loan.kind: book }");
    expect(elsewhere).toHaveLength(1);
    expect(elsewhere).not.toEqual(print("values: [north], when: { loan.kind: map }"));
    expect(elsewhere).not.toEqual(
      print("values: [north], when: { loan.kind: map }", "values: [west], when: { loan.kind: book }"),
    );
  });

  it("finds a message that must not be accepted with a parameter that may be there", () => {
    const refuses = (when: string) =>
      `requirements: [{ id: D-1, role: desk, level: MUST NOT, action: accept, object: "counter#order", when: { ${when} } }]\n`;
    const found = (when: string, one = "") =>
      of("overlap/interop-gap", { one, two: refuses(when) }).map(({ severity, message }) => [severity, message]);
    expect(found('"counter#order.shelf": present')).toEqual([
      ["error", expect.stringContaining("send parameter `shelf` of `counter#order` as any value in every situation")],
    ]);
    expect(found('"counter#order.shelf": present, loan.kind: map')).toEqual([
      ["error", expect.stringContaining("as any value where `loan.kind` is `map`, and `desk` must refuse that")],
    ]);
    // Nobody may send it where it is refused.
    const one = `requirements:
  - { id: B-1, role: borrower, level: MUST NOT, action: include, object: "counter#order.shelf" }
  - { id: D-1, role: desk, level: MUST NOT, action: accept, object: "counter#order", when: { "counter#order.shelf": present } }
`;
    expect(of("overlap/interop-gap", { one })).toEqual([]);
  });
});

describe("overlap/singleton-claimed", () => {
  const error = (code: string) =>
    `errors: [{ id: no-shelf, status: 400, code: ${code}, says: there is no such shelf }]\n`;

  it("finds an error with another code than what the profile builds on", () => {
    const counter = { "profiles/base/counter.yaml": `${base}${error("E1")}` };
    const [finding] = of("overlap/singleton-claimed", { one: error("E2") }, counter);
    expect(finding?.message).toBe("error `no-shelf` has E2 here and E1 at `counter`, expected one code for one error");
    expect(of("overlap/singleton-claimed", { one: error("E1") }, counter)).toEqual([]);
    expect(of("overlap/singleton-claimed", { one: error("E2"), two: error("E1") })).toEqual([]);
  });

  describe("for errors of profiles side by side", () => {
    const refuses = (id: string, code: string, more = "", value = "north") =>
      `errors: [{ id: ${id}, status: 400, code: ${code}, says: there is none }]
requirements: [{ id: R-1, role: desk, level: MUST, action: accept-only, object: "counter#order.shelf", values: [${value}], error: ${id} }]\n${more}`;
    const told = (files: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) =>
      of("overlap/singleton-claimed", files, more).map(({ severity, message }) => [severity, message]);

    it("finds one code for two errors", () => {
      const [one, two] = [refuses("no-card", "E1"), refuses("no-book", "E1", "", "north, south")];
      const message =
        "the code `E1` stands for different errors: `one#no-card`, `two#no-book`; expected one error for one code";
      expect(told({ one, two })).toEqual([["warning", message]]);
      expect(told({ one, two }, bundle)).toEqual([["error", message]]);
      expect(told({ one, two: `${two}${relation("alternative", "one")}` })).toEqual([]);
      expect(told({ one, two: refuses("no-card", "E1", "", "north, south") })).toEqual([]);
      expect(told({ one, two: refuses("no-book", "E2", "", "north, south") })).toEqual([]);
      const general = { "profiles/base/counter.yaml": `${base}${error("E1")}` };
      expect(told({ one, two }, general)).toEqual([]);
    });

    it("speaks against using both, and says so of a relation", () => {
      const pairs = [
        [refuses("no-card", "E1"), refuses("no-book", "E1", "", "north, south"), "`one#no-card` and `two#no-book`"],
        [refuses("no-card", "E1"), refuses("bad-card", "E2"), "`one#no-card` and `two#bad-card`"],
        [refuses("no-card", "E1"), refuses("no-card", "E1"), undefined],
      ] as const;
      for (const [one, two, errors] of pairs) {
        const files = { one, two: `${two}${composes}` };
        const said = of("ref/relation-contradicted", files).map(({ message }) => message);
        const message = `\`two\` is declared to compose with \`one\`, and they use ${errors ?? ""} in different ways`;
        expect(said).toEqual(errors === undefined ? [] : [message]);
        const set = resolveExample({
          "profiles/base/counter.yaml": base,
          "profiles/one.yaml": `base: counter@1.0.0\n${one}`,
          "profiles/two.yaml": `base: counter@1.0.0\n${two}`,
        });
        const composition = analyseSet(set).compose(["one", "two"]);
        expect(composition.isCompatible).toBe(errors === undefined ? "yes" : "no");
        expect(compositionFindings(composition, ["one", "two"], set).map(({ rule }) => rule)).toEqual(
          errors === undefined ? [] : ["overlap/singleton-claimed"],
        );
      }
    });

    it("finds two answers to one refusal", () => {
      const [one, two] = [refuses("no-card", "E1"), refuses("bad-card", "E2")];
      const message =
        "what `desk` refuses by `one#R-1` is answered with 400 E1, and by `two#R-1` with 400 E2; expected one answer to one refusal";
      expect(told({ one, two })).toEqual([["warning", message]]);
      expect(told({ one, two }, bundle)).toEqual([["error", message]]);
      expect(told({ one, two: `${two}${relation("alternative", "one")}` })).toEqual([]);
      expect(told({ one, two: refuses("no-card", "E1") })).toEqual([]);
      const forbidden = refuses("no-card", "E1").replace("400", "403");
      expect(told({ one, two: forbidden }).map(([, text]) => text)).toEqual([message.replace("400 E2", "403 E1")]);
      expect(told({ one, two: refuses("bad-card", "E2", "applies: { loan.kind: map }\n") })).toEqual([]);
    });
  });

  it("finds what two profiles each require with a value of their own", () => {
    const line = (value: string) =>
      `messages: [{ id: order, extends: "counter#order", parameters: [{ name: proof, presence: required, values: [${value}] }] }]\n`;
    expect(severities(of("overlap/singleton-claimed", { one: line("card"), two: line("slip") }))).toEqual(["warning"]);
    expect(of("overlap/singleton-claimed", { one: line("card"), two: line("card") })).toEqual([]);
  });
});

describe("what one position carries for several profiles", () => {
  const counter = {
    "profiles/base/counter.yaml": `messages:
  - { id: refusal, title: refusal, form: http-response, from: desk, to: borrower, unknown: ignore }
`,
  };
  const challenge = (field: string, scheme: string) => `messages:
  - { id: note, title: note, form: challenge, from: desk, to: borrower, unknown: ignore, ${scheme} }
  - id: refusal
    extends: "counter#refusal"
    parameters: [{ name: ${field}, presence: required, type: string, holds: note }]
`;
  const found = (left: string, right: string) =>
    ["overlap/singleton-claimed", "overlap/slot-collision"].flatMap((rule) =>
      of(rule, { one: left, two: right }, counter).map(({ message }) => `${rule}: ${message}`),
    );

  it("may be two challenges, if each has a scheme of its own", () => {
    const [card, slip, same] = ["scheme: Card", "scheme: Slip", "scheme: card"];
    expect(found(challenge("WWW-Authenticate", card), challenge("WWW-Authenticate", slip))).toEqual([]);
    expect(found(challenge("www-authenticate", card), challenge("WWW-Authenticate", slip))).toEqual([]);
    expect(found(challenge("WWW-Authenticate", card), challenge("WWW-Authenticate", same))).toEqual([
      "overlap/slot-collision: header field `WWW-Authenticate` of `counter#refusal` carries `one#note` and `two#note`, and no parameter tells them apart; expected one with values that differ",
    ]);
  });

  it("may be one thing only where there is room for no more", () => {
    expect(found(challenge("Notice", "scheme: Card"), challenge("Notice", "scheme: Slip"))).toEqual([
      "overlap/singleton-claimed: header field `Notice` of `counter#refusal` is there once, and is required for `one#note` and `two#note` at the same time; expected one of them",
    ]);
  });
});

describe("one position with other types", () => {
  const line = (type: string, more = "") =>
    `messages: [{ id: order, extends: "counter#order", parameters: [{ name: size, presence: optional, type: ${type} }] }]\n${more}`;
  const files = { one: line("string"), two: line("string", composes), three: line("boolean") };

  it("is nothing that profiles of one type have against each other", () => {
    const found = of("overlap/slot-collision", files);
    expect(found.map(({ severity, profiles }) => [severity, profiles])).toEqual([["warning", ["one", "three", "two"]]]);
    expect(of("ref/relation-contradicted", files)).toEqual([]);
  });

  it("is an error for those that are said to be used together", () => {
    const found = of("overlap/slot-collision", { ...files, two: line("integer", composes) });
    expect(found.map(({ severity, profiles }) => [severity, profiles.join(" ")]).sort()).toEqual([
      ["error", "one two"],
      ["warning", "one three two"],
    ]);
  });
});

describe("one position with a list and with one value", () => {
  const line = (more: string) =>
    `messages: [{ id: order, extends: "counter#order", parameters: [{ name: sizes, presence: required, type: string${more} }] }]\n`;
  const found = (one: string, two: string) => of("overlap/slot-collision", { one, two }).map(({ message }) => message);

  it("is used for two things, and says which is the list", () => {
    expect(found(line(", many: list"), line(""))).toEqual([
      "parameter `sizes` of `counter#order` has the types a list of `string` in `one` and `string` in `two`, expected one type, or types of which one is a kind of the other",
    ]);
    expect(found(line(", many: list"), line(", many: one-or-list"))).toEqual([]);
    expect(found(line(", many: list"), line(", many: list"))).toEqual([]);
  });

  it("is a list for every line that adds to one", () => {
    const counter = {
      "profiles/base/counter.yaml": `messages:
  - id: order
    title: order
    form: form
    from: borrower
    to: desk
    unknown: ignore
    parameters: [{ name: sizes, presence: optional, type: string, many: list }]
`,
    };
    const adds = (value: string) => line(`, contains: [${value}]`);
    expect(
      of("overlap/slot-collision", { one: adds("a"), two: adds("b").replace(" type: string,", "") }, counter),
    ).toEqual([]);
    const [other] = of("overlap/slot-collision", { one: adds("a").replace("type: string", "type: integer") }, counter);
    expect(other?.message).toContain("a list of `string` in `counter` and a list of `integer` in `one`");
  });
});

describe("one parameter with other defaults", () => {
  const line = (value: string, more = "") =>
    `messages: [{ id: order, extends: "counter#order", parameters: [{ name: size, presence: optional, type: integer, default: ${value}${more} }] }]\n`;
  const found = (one: string, two: string, more: Readonly<Record<string, string>> = {}) =>
    of("overlap/slot-collision", { one, two }, more).map(({ severity, message }) => [severity, message]);

  it("means two things where it is left out", () => {
    const message =
      "parameter `size` of `counter#order` has the defaults `3` in `one` and `5` in `two` where it is left out, expected one default";
    expect(found(line("3"), line("5"))).toEqual([["warning", message]]);
    expect(found(line("3"), line("5"), bundle)).toEqual([["error", message]]);
    expect(found(line("3"), line("3"))).toEqual([]);
    expect(found(line("3"), line("3").replace(", default: 3", ""))).toEqual([]);
  });

  it("does not where the two lines never hold at once", () => {
    const where = (kind: string) => `, when: { loan.kind: ${kind} }`;
    expect(found(line("3", where("map")), line("5", where("book")))).toEqual([]);
    expect(found(line("3", where("map")), line("5", where("[map, book]")))).toHaveLength(1);
  });

  it("may take the place of what the base says, if it says so", () => {
    const counter = { "profiles/base/counter.yaml": base.replace("type: string }", "type: string, default: north }") };
    const own = (more = "") =>
      `messages: [{ id: order, extends: "counter#order", parameters: [{ name: shelf, presence: optional, type: string, default: south }] }]\n${more}`;
    const replaces = `replaces: [{ duty: "counter#order.shelf", because: South is nearer. }]\n`;
    expect(found(own(), "", counter)).toEqual([
      ["error", expect.stringContaining('the defaults `"north"` in `counter` and `"south"` in `one`')],
    ]);
    expect(found(own(replaces), "", counter)).toEqual([]);
  });
});

describe("acknowledgements of what profiles say against each other", () => {
  const files = { one: must("MUST"), two: must("MUST NOT") };
  const acknowledged = (fingerprint: string) => ({
    "profiles/acknowledgements.yaml": `acknowledgements:
  - { rule: overlap/contradiction, profiles: [one, two], fingerprint: "${fingerprint}", relation: accepted-risk, reason: Decided., owner: Us }
`,
  });

  const side = (said: string, when = ", when: { loan.kind: map }", id = "R-1") =>
    `  - { id: ${id}, role: borrower, action: include, object: "counter#order.shelf", ${said}${when} }\n`;
  const both = (left: string, right: string) => ({ one: `requirements:\n${left}`, two: `requirements:\n${right}` });
  const [asks, excludes] = ["level: MUST, values: [north]", "level: MUST NOT, values: [north, south]"];
  const begun = both(side(asks), side(excludes));
  const states = (files: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) => {
    const [known] = of("overlap/contradiction", begun);
    const decided = { ...acknowledged(known?.fingerprint ?? ""), ...more };
    return [
      of("overlap/contradiction", files, decided).map(({ status }) => status),
      of("meta/stale-acknowledgement", files, decided).map(({ message }) => message.replace(/`[0-9a-f]{16}`/g, "…")),
    ];
  };
  const changed = "the acknowledgement of `overlap/contradiction` was given for …, but the finding is now …";
  const gone = "the acknowledgement of `overlap/contradiction` meets no finding";

  it.each([
    ["as they were", begun],
    ["reworded on one side", both(side(`${asks}, because: North is near.`), side(excludes))],
    ["reworded on the other side", both(side(asks), side(`${excludes}, because: South is warm.`))],
    ["called otherwise", both(side(asks, undefined, "A-7"), side(excludes))],
    [
      "with a condition in two pieces",
      both(
        side(asks, ", when: { loan.kind: map, counter.staffed: true }", "A") +
          side(asks, ", when: { loan.kind: map, counter.staffed: false }", "B"),
        side(excludes),
      ),
    ],
    [
      "beside something that has nothing to do with it",
      both(side(asks), `${side(excludes)}${side("level: MAY", "", "R-2")}`),
    ],
  ])("hold for duties %s", (_name, files) => {
    expect(states(files)).toEqual([["acknowledged"], []]);
  });

  it("hold when the vocabulary grows", () => {
    const grown = `variables:
  - id: loan.kind
    values: [{ value: book, says: B }, { value: map, says: M }, { value: disc, says: D }, { value: other, says: O }]
  - { id: counter.staffed, values: [{ value: true, says: somebody is there }, { value: false, says: nobody is there }] }
  - { id: counter.open, values: [{ value: true, says: it is open }, { value: false, says: it is closed }] }
`;
    expect(states(begun, { "profiles/vocabulary.yaml": grown })).toEqual([["acknowledged"], []]);
  });

  it.each([
    ["value of one side", both(side("level: MUST, values: [south]"), side(excludes)), ["open"], changed],
    ["value of the other side", both(side(asks), side("level: MUST NOT, values: [north]")), ["open"], changed],
    ["condition of one side", both(side(asks, ""), side(excludes)), ["open"], changed],
    [
      "condition of the other side",
      both(side(asks), side(excludes, ", when: { loan.kind: [map, book] }")),
      ["open"],
      changed,
    ],
    ["level of one side", both(side("level: SHOULD, values: [north]"), side(excludes)), [], gone],
    ["level of the other side", both(side(asks), side("level: SHOULD NOT, values: [north, south]")), [], gone],
    ["duty of one side", both(side(asks), side("level: MAY", "", "R-2")), [], gone],
  ])("lapse with the %s", (_name, files, statuses, said) => {
    expect(states(files)).toEqual([statuses, [said]]);
  });

  it("are not replaced by a comment in one of the manifests", () => {
    const silenced = {
      ...files,
      one: files.one.replace("requirements:", "# auth-profiles-allow overlap/contradiction: no\nrequirements:"),
    };
    expect(of("overlap/contradiction", silenced).map(({ status }) => status)).toEqual(["open"]);
  });
});

describe("an acknowledgement that profiles never meet", () => {
  const files = { one: must("MUST"), two: must("MUST NOT") };
  const stale = (more: string, own = files) => {
    const [finding] = of("overlap/contradiction", own);
    const entry = `acknowledgements:
  - { rule: overlap/contradiction, profiles: [one, two], fingerprint: "${finding?.fingerprint ?? ""}", relation: disjoint-deployments, reason: Decided., owner: Us${more} }
`;
    return of("meta/stale-acknowledgement", own, { "profiles/acknowledgements.yaml": entry }).map(
      ({ message }) => message,
    );
  };
  const applying = (kind: string) => ({
    one: `applies: { loan.kind: ${kind} }\n${files.one}`,
    two: `applies: { loan.kind: ${kind} }\n${files.two}`,
  });

  it("names a variable by which each can have deployments of its own", () => {
    expect(stale(", variable: loan.kind")).toEqual([]);
    expect(stale(", variable: loan.kind", applying("[map, book]"))).toEqual([]);
  });

  it("is a finding without one, with one that does not exist, and with one that cannot tell them apart", () => {
    expect(stale("")).toEqual([expect.stringContaining("names no variable")]);
    expect(stale(", variable: loan.colour")).toEqual([expect.stringContaining("`loan.colour`")]);
    expect(stale(", variable: loan.kind", applying("map"))).toEqual([expect.stringContaining("too few of its values")]);
  });

  const judged = (own: Readonly<Record<string, string>>, profiles: readonly string[]) => {
    const [finding] = of("overlap/contradiction", own);
    const entry = `acknowledgements:
  - { rule: overlap/contradiction, profiles: [${profiles.join(", ")}], fingerprint: "${finding?.fingerprint ?? ""}", relation: disjoint-deployments, variable: loan.kind, reason: Decided., owner: Us }
`;
    const more = { "profiles/acknowledgements.yaml": entry };
    return [
      finding?.profiles,
      of("overlap/contradiction", own, more).map(({ status }) => status),
      of("meta/stale-acknowledgement", own, more).map(({ message }) => message),
    ];
  };

  it("accepts nothing where the claim is not so", () => {
    expect(judged(applying("map"), ["one", "two"])).toEqual([["one", "two"], ["open"], [expect.anything()]]);
    expect(judged(applying("[map, book]"), ["one", "two"])).toEqual([["one", "two"], ["acknowledged"], []]);
  });

  it("is not so for a profile and what it builds on, and for one profile alone", () => {
    const oneDeployment =
      "the acknowledgement of `overlap/contradiction` says that the profiles never meet, and whoever uses one of them uses all of them";
    const heir = { one: files.one, two: `profile-of: one@1.0.0\n${files.two}` };
    expect(judged(heir, ["one", "two"])).toEqual([["one", "two"], ["open"], [oneDeployment]]);
    const torn = `requirements:
  - { id: R-1, role: borrower, level: MUST, action: include, object: "counter#order.shelf" }
  - { id: R-2, role: borrower, level: MUST NOT, action: include, object: "counter#order.shelf" }
`;
    expect(judged({ torn }, ["torn"])).toEqual([["torn"], ["open"], [oneDeployment]]);
  });

  it("is for the profiles that it names: the finding has the same ones", () => {
    expect(judged(files, ["one", "far"])[1]).toEqual(["open"]);
    expect(judged(files, ["one"])[2]).toEqual([expect.stringContaining("uses all of them")]);
  });
});

describe("meta/budget-exceeded", () => {
  const carrier = (id: string) => `base: counter@1.0.0
messages:
  - id: order-${id}
    extends: counter#order
    parameters: [{ name: proof, presence: optional, type: jwt, holds: card-${id} }]
  - { id: card-${id}, title: card, form: jwt, from: ledger, to: desk, unknown: ignore, parameters: [{ name: exp, presence: required, type: numeric-date }] }
`;
  const carriers = (count: number) => ({
    "profiles/base/counter.yaml": base,
    ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`profiles/p-${at}.yaml`, carrier(String(at))])),
  });
  const crowd = (count: number) =>
    findingsOf("meta/budget-exceeded", carriers(count)).map(({ message, profiles }) => [message, profiles]);

  it("tells a position at which too many things meet to compare each with each", () => {
    expect(crowd(20)).toEqual([]);
    expect(crowd(100)).toEqual([
      [
        "the check of `overlap/slot-collision` gave up after too many things that `p-0#order-0.proof` carries to compare each with each, so that it may have missed findings",
        ["p-0"],
      ],
    ]);
  });

  it("leaves no composition of two of them undecided", () => {
    const { isCompatible, slots } = analyseSet(resolveExample(carriers(100))).compose(["p-1", "p-2"]);
    expect(isCompatible).toBe("no");
    expect(slots.map(({ nature, profiles }) => [nature, profiles])).toEqual([["collision", ["p-1", "p-2"]]]);
  });

  it("tells a behaviour that could not be decided", () => {
    const values = Array.from({ length: 9 }, (_, index) => `v${index}`);
    const choice = (choose: string) =>
      `  - { id: ${choose}, role: desk, level: MUST, action: accept, object: "counter#order.shelf", values: [${values.join(", ")}], choose: ${choose} }\n`;
    const one = `requirements:\n${choice("at-least-one")}${choice("exactly-one")}`;
    const project = projectOf([
      { path: "profiles/base/counter.yaml", text: base },
      { path: "profiles/one.yaml", text: `base: counter@1.0.0\n${one}` },
    ]);
    const found = lintProject({ project, asOf: exampleDay }).filter(({ rule }) => rule === "meta/budget-exceeded");
    expect(found.map(({ message }) => message)).toEqual([
      "the check of `overlap/contradiction` gave up after more choices than it takes for what `desk` can accept parameter `shelf` of `counter#order`, so that it may have missed findings",
    ]);
  });

  it("names the rule whose question it is", () => {
    const when = (parameter: string) =>
      `, when: [${Array.from({ length: 160 }, (_, at) => `{ ${parameter}: v${at} }`).join(", ")}]`;
    const pen = base.replace("parameters: [", (list) => {
      return `${list}{ name: pen, presence: optional, type: string }, { name: note, presence: optional, type: string }, `;
    });
    const include = (level: string, parameter: string) => must(level, when(parameter)).replace("shelf", "pen");
    const found = findingsOf("meta/budget-exceeded", {
      "profiles/base/counter.yaml": pen + include("MUST", "counter#order.note"),
      "profiles/one.yaml": `base: counter@1.0.0\n${include("SHOULD", "counter#order.shelf")}`,
    });
    expect(found.map(({ message }) => message)).toEqual([
      "the check of `ref/base-weakened` gave up after its steps for what `borrower` can send parameter `pen` of `counter#order`, so that it may have missed findings",
    ]);
  });
});
