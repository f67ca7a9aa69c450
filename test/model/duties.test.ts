import { describe, expect, it } from "vitest";
import { fixture, lineOf, profileOf, resolveFiles } from "../support/set.ts";
import type { Duty } from "../../src/model/set/duty.ts";

const vocabulary = fixture("library")["profiles/vocabulary.yaml"] ?? "";

/** The duties of a message with these lines, or of a profile with this text. */
function dutiesOf(lines: string, more = "", message = ""): readonly Duty[] {
  const text =
    'id: a\ntitle: A\nversion: "1.0.0"\nmaturity: draft\nabstract: "x"\n' +
    "solves: [{ objective: right-borrower, mechanism: library-card }]\n" +
    'errors: [{ id: wrong, says: "no" }]\nsituations: [{ id: raining, says: "it rains" }]\n' +
    `messages:\n  - id: m\n    title: m\n    form: json\n    from: reader\n    to: desk\n${message}    parameters:\n${lines}\n${more}`;
  const files = {
    "profiles/vocabulary.yaml": vocabulary.replace("    profile: lending\n", ""),
    "profiles/a.yaml": text,
  };
  const { set, findings } = resolveFiles(files);
  const own = findings.filter((one) => one.span.file.path === "profiles/a.yaml");
  expect(own.map(lineOf)).toEqual([]);
  return profileOf(set, "a").duties;
}

const short = (duty: Duty): string =>
  [
    duty.anchor,
    duty.kind,
    duty.role,
    duty.level,
    duty.when === undefined ? "" : "when",
    duty.unless === undefined ? "" : "unless",
  ]
    .filter((part) => part !== "")
    .join(" ");

describe("a parameter line", () => {
  it.each<[string, readonly string[]]>([
    ["presence: required, type: string", ["m.p presence reader MUST"]],
    ["presence: recommended, type: string", ["m.p presence reader SHOULD"]],
    ["presence: optional, type: string", ["m.p presence reader MAY"]],
    ["presence: not-recommended, type: string", ["m.p presence reader SHOULD NOT"]],
    ["presence: forbidden", ["m.p presence reader MUST NOT"]],
    ["presence: choice, type: string", []],
    ["presence: choice, values: [x]", ["m.p.value value reader MUST"]],
    ["presence: required, values: [x]", ["m.p presence reader MUST"]],
    ["presence: required, values: [x], level: SHOULD", ["m.p presence reader MUST", "m.p.value value reader SHOULD"]],
    ["presence: optional, values: [x]", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: recommended, values: [x], level: MAY", ["m.p presence reader SHOULD", "m.p.value value reader MAY"]],
    ["presence: optional, contains: [x]", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: optional, type: string, not: [x]", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: optional, type: string, pattern: x+", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: optional, type: integer, range: 1..9", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: optional, size: 3", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: optional, equals: desk.address", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: optional, type: uri, within: desk.address", ["m.p presence reader MAY", "m.p.value value reader MUST"]],
    ["presence: required, type: string, when: { raining: true }", ["m.p presence reader MUST when"]],
    [
      "presence: required, type: string, when: { raining: true }, otherwise: optional",
      ["m.p presence reader MUST when", "m.p.otherwise otherwise reader MAY unless"],
    ],
    [
      "presence: optional, values: [x], when: { raining: true }",
      ["m.p presence reader MAY when", "m.p.value value reader MUST when"],
    ],
    [
      "presence: required, cases: [{ when: { raining: true }, values: [x] }, { when: { loan.kind: map }, size: 3 }]",
      ["m.p presence reader MUST", "m.p.case-1 case reader MUST when", "m.p.case-2 case reader MUST when"],
    ],
    [
      "presence: required, type: string, checked: { by: desk, level: MAY }",
      ["m.p presence reader MUST", "m.p.check check desk MAY"],
    ],
    [
      "presence: optional, type: string, checked: { by: [desk, carrier] }",
      ["m.p presence reader MAY", "m.p.check.desk check desk MUST", "m.p.check.carrier check carrier MUST"],
    ],
    ["id: q, presence: required, type: string", ["m.q presence reader MUST"]],
  ])("with %s", (line, expected) => {
    expect(dutiesOf(`      - { name: p, ${line} }`).map(short)).toEqual(expected);
  });
});

describe("a message that is checked", () => {
  const checked = "    checked: { by: desk, error: wrong, source: LEND §2.1 }\n";
  it.each<[string, boolean]>([
    ["presence: required, type: string", true],
    ["presence: forbidden", true],
    ["presence: optional, values: [x]", true],
    ["presence: choice, values: [x]", true],
    ["presence: optional, cases: [{ when: { raining: true }, values: [x] }]", true],
    ["presence: optional, type: string", false],
    ["presence: recommended, type: string", false],
    ["presence: not-recommended, type: string", false],
    ["presence: optional, values: [x], level: SHOULD", false],
  ])("checks a line with %s: %s", (line, expected) => {
    const check = dutiesOf(`      - { name: p, ${line} }`, "", checked).find((duty) => duty.kind === "check");
    expect(check !== undefined).toBe(expected);
    if (check !== undefined) expect(check.error?.id).toBe("a#wrong");
  });

  it("leaves a line alone that says itself who checks it", () => {
    const lines = "      - { name: p, presence: required, type: string, checked: { by: carrier } }";
    expect(dutiesOf(lines, "", checked).map(short)).toEqual([
      "m.p presence reader MUST",
      "m.p.check check carrier MUST",
    ]);
  });
});

describe("a choice", () => {
  it.each<[string, string]>([
    ["kind: exactly-one", "MUST"],
    ["kind: at-least-one, presence: recommended", "SHOULD"],
    ["kind: at-most-one", "MUST NOT"],
    ["kind: at-most-one, presence: recommended", "SHOULD NOT"],
  ])("with %s is %s", (choice, level) => {
    const lines = ["p", "q"].map((name) => `      - { name: ${name}, presence: choice, type: string }`).join("\n");
    const [duty] = dutiesOf(lines, "", `    choices: [{ id: c, ${choice}, of: [p, q] }]\n`);
    expect(duty).toMatchObject({ kind: "choice", anchor: "m.c", role: "reader", level });
  });
});

describe("a proof", () => {
  const proof = (more: string): readonly string[] =>
    dutiesOf(
      "      - { name: p, presence: required, type: string }",
      "proofs:\n  - { id: s, title: seal, mechanism: sealed-order, form: http-message-signature, from: reader, to: desk,\n" +
        "      protects: m, key: { from: [reader.card-key], fit: any },\n" +
        `      parameters: [{ name: nonce, presence: optional, type: sf-string }]${more} }\n`,
    )
      .map(short)
      .filter((line) => line.startsWith("s.") && !line.startsWith("s.nonce"));

  it.each<[string, readonly string[]]>([
    ["", ["s.verify proof desk MUST"]],
    [", checked: { by: desk, level: SHOULD }", ["s.verify proof desk SHOULD"]],
    [", window: { past: 1s, future: 1s }", ["s.verify proof desk MUST", "s.window proof desk MUST"]],
    [
      ", window: { past: 1s, future: 1s, stricter: true }, checked: { by: desk, level: SHOULD }",
      ["s.verify proof desk SHOULD", "s.window proof desk SHOULD", "s.stricter-window proof desk MAY"],
    ],
    [", memory: { of: nonce, scope: none }", ["s.verify proof desk MUST"]],
    [", memory: { of: nonce, scope: instance }", ["s.verify proof desk MUST", "s.memory proof desk MUST"]],
    [", at-most: 2", ["s.verify proof desk MUST", "s.at-most proof desk MUST"]],
    [", covers: []", ["s.verify proof desk MUST"]],
    [
      ', covers: [{ component: "@path", presence: not-recommended, when: { raining: true } }]',
      ["s.@path cover reader SHOULD NOT when", "s.verify proof desk MUST", "s.coverage proof desk MUST"],
    ],
  ])("with %s", (more, expected) => {
    expect(proof(more)).toEqual(expected);
  });
});

describe("evidence", () => {
  const one = (lines: string, message: string, more = "", anchor = "m.p") => {
    const duty = dutiesOf(lines, more, message).find((each) => each.anchor === anchor);
    if (duty === undefined) throw new Error(`no ${anchor}`);
    const { sources, ...rest } = duty.evidence;
    return { ...rest, sources: sources.map((source) => source.text) };
  };
  const profile =
    'source: LEND\ncheck: whole\nderived: "all of it"\nunverified: "all of it"\nserves: [right-borrower]\n';
  const nothing = { checks: [], serves: [], sources: [] };

  it("comes from the profile, but not what derives the profile", () => {
    const line = "      - { name: p, presence: required, type: string }";
    expect(one(line, "", profile)).toEqual({ checks: ["whole"], serves: ["right-borrower"], sources: ["LEND"] });
  });

  it("comes from the message, also what derives it and what could not be verified", () => {
    const line = "      - { name: p, presence: required, type: string }";
    const message = '    derived: "x"\n    unverified: "z"\n    not-tested: { reason: no-suite }\n    source: SEALS\n';
    expect(one(line, message, profile)).toEqual({
      checks: [],
      notTested: { reason: "no-suite" },
      derived: "x",
      unverified: "z",
      serves: ["right-borrower"],
      sources: ["SEALS"],
    });
  });

  it("of a line wins; check and reason are one statement", () => {
    const line =
      "      - { name: p, presence: required, type: string, check: [c, d], serves: [fresh-orders], source: LEND §1 }";
    const message = "    not-tested: { reason: no-suite }\n    source: SEALS\n";
    expect(one(line, message)).toEqual({ checks: ["c", "d"], serves: ["fresh-orders"], sources: ["LEND §1"] });
  });

  it("of a check is not that of the sender's test", () => {
    const line =
      "      - { name: p, presence: required, type: string, check: sender, source: LEND §1, checked: { by: desk } }";
    expect(one(line, "    check: message\n", "", "m.p.check")).toEqual({
      checks: ["message"],
      serves: [],
      sources: ["LEND §1"],
    });
    expect(one(line, "", "", "m.p.check")).toEqual({ ...nothing, sources: ["LEND §1"] });
  });

  it("of a check with a source of its own is not derived", () => {
    const line =
      '      - { name: p, presence: required, type: string, derived: "x", checked: { by: desk, source: LEND §2.1 } }';
    expect(one(line, "", "", "m.p.check")).toEqual({ ...nothing, sources: ["LEND §2.1"] });
    const without = '      - { name: p, presence: required, type: string, derived: "x", checked: { by: desk } }';
    expect(one(without, "", "", "m.p.check")).toEqual({ ...nothing, derived: "x" });
  });
});
