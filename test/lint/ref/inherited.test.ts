import { describe, expect, it } from "vitest";
import { analyseSet } from "../../../src/analysis/analysis.ts";
import { findingsOf, resolveExample } from "../../support/rule-examples.ts";

const counter = `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: proof, presence: required, type: string }, { name: shelf, presence: optional, type: string, values: [north, south] }] }
requirements:
  - { id: B-1, role: desk, level: MUST, action: verify, object: order.proof }
  - { id: B-2, role: desk, level: SHOULD, action: repeat, object: order, because: It helps. }
`;

const of = (rule: string, text: string, more: Readonly<Record<string, string>> = {}) =>
  findingsOf(rule, {
    "profiles/base/counter.yaml": counter,
    "profiles/one.yaml": `base: counter@1.0.0\n${text}`,
    ...more,
  });

const line = (text: string, more = "") =>
  `${more}messages: [{ id: order, extends: "counter#order", parameters: [{ ${text} }] }]\n`;
const duty = (text: string) => `requirements: [{ id: R-1, role: desk, ${text} }]\n`;
const replaces = (more = "") =>
  `replaces: [{ duty: "counter#order.proof", of: presence, because: A reason.${more} }]\n`;

describe("ref/base-weakened", () => {
  const rule = "ref/base-weakened";

  it.each([
    ["an optional line for a required one", line("name: proof, presence: optional"), ["error"]],
    ["a lower level", duty('level: SHOULD, action: verify, object: "counter#order.proof"'), ["error"]],
    ["a permission for a recommendation", duty('level: MAY, action: repeat, object: "counter#order"'), ["warning"]],
    ["a value that is ruled out", line("name: shelf, presence: optional, values: [north, west]"), ["error"]],
    ["a list inside the inherited one", line("name: shelf, presence: optional, values: [north]"), []],
    ["a prohibition", line("name: shelf, presence: forbidden"), []],
    ["what is replaced", line("name: proof, presence: optional", replaces()), []],
  ])("%s", (_, text, severities) => {
    expect(of(rule, text).map(({ severity }) => severity)).toEqual(severities);
  });

  it("tells leave and advice to do what is forbidden, and does not tell it again as a tension", () => {
    const forbids = {
      "profiles/base/counter.yaml": `${counter}  - { id: B-3, role: desk, level: MUST NOT, action: verify, object: order.shelf }\n`,
    };
    const told = (level: string) => {
      const text = duty(`level: ${level}, action: verify, object: "counter#order.shelf"`);
      expect(of("overlap/soft-tension", text, forbids)).toEqual([]);
      return of(rule, text, forbids).map(({ severity, message }) => [severity, message]);
    };
    const said = (level: string) =>
      `\`one#R-1\` (${level}) lets \`desk\` \`verify\` parameter \`shelf\` of \`counter#order\`, which the inherited \`counter#B-3\` (MUST NOT) rules out, in every situation`;
    expect(told("MAY")).toEqual([["error", said("MAY")]]);
    expect(told("SHOULD, because: It helps.")).toEqual([["error", said("SHOULD")]]);
    expect(told("SHOULD NOT, because: It helps.").map(([severity]) => severity)).toEqual(["error"]);
  });
});

describe("ref/replaces-unneeded", () => {
  const rule = "ref/replaces-unneeded";
  const sometimes = "name: proof, presence: optional, when: { loan.kind: map }";

  it.each([
    ["exactly what is needed", line(sometimes, replaces(", when: { loan.kind: map }")), []],
    ["more than is needed", line(sometimes, replaces()), [/is replaced also where `loan.kind` is/]],
    ["nothing in its place", replaces(), [/the profile says nothing in its place/]],
    [
      "nothing against it",
      line("name: proof, presence: required", replaces()),
      [/nothing of the profile goes against it/],
    ],
  ])("%s", (_, text, expected) => {
    const found = of(rule, text).map(({ message }) => message);
    expect(found).toHaveLength(expected.length);
    expected.forEach((pattern, index) => {
      expect(found[index]).toMatch(pattern);
    });
  });
});

describe("ref/replaces-unneeded of one duty more than once", () => {
  const rule = "ref/replaces-unneeded";
  const entry = (more = "") => `{ duty: "counter#order.proof", because: A reason.${more} }`;
  const [presence, whole, maps] = [entry(", of: presence"), entry(), entry(", of: presence, when: { loan.kind: map }")];
  const optional = "name: proof, presence: optional";
  const told = (entries: readonly string[], own = optional, more: Readonly<Record<string, string>> = {}) =>
    of(rule, line(own, `replaces: [${entries.join(", ")}]\n`), more).map(({ span: { file, start, end } }) => {
      return file.text.slice(start, end);
    });

  it.each([
    ["the same twice", [presence, presence], 1],
    ["the same three times", [presence, presence, presence], 2],
    ["a part beside the whole", [presence, whole], 1],
    ["the whole before a part", [whole, presence], 1],
    ["in some situations beside all", [maps, presence], 1],
  ])("leaves one of them: %s", (_, entries, count) => {
    expect(told([...entries])).toHaveLength(count);
    // Without what it tells nothing is told any more, and nothing is weakened.
    const left = told([...entries]).reduce<readonly string[]>((rest, one) => {
      const at = rest.indexOf(one);
      return rest.filter((_, index) => index !== at);
    }, entries);
    expect(left).toHaveLength(1);
    expect(told(left)).toEqual([]);
    expect(of("ref/base-weakened", line(optional, `replaces: [${left.join(", ")}]\n`))).toEqual([]);
  });

  it("tells each of them where nobody needs one", () => {
    expect(told([presence, presence], "name: proof, presence: required")).toHaveLength(2);
  });

  it("tells it of the heir that repeats what it has already, and not of what that builds on", () => {
    const text = line(optional, `replaces: [${presence}]\n`);
    const found = of(rule, text, { "profiles/a-heir.yaml": `profile-of: one@1.0.0\n${text}` });
    expect(found.map(({ span }) => span.file.path)).toEqual(["profiles/a-heir.yaml"]);
  });
});

describe("ref/relation-contradicted", () => {
  const rule = "ref/relation-contradicted";
  const must = (level: string) =>
    `requirements: [{ id: R-1, role: borrower, level: ${level}, action: include, object: "counter#order.shelf" }]\n`;
  const other = (level: string) => ({
    "profiles/two.yaml": `base: counter@1.0.0\nsolves: [{ objective: renewal, mechanism: one-time-slip }]\nserves: [renewal]\n${must(level)}`,
  });
  const relation = (kind: string) =>
    `relations: [{ kind: ${kind}, profile: two, because: A reason., choose: A rule. }]\n`;

  it("finds a composition that cannot be, and an alternative to nothing", () => {
    expect(of(rule, `${must("MUST")}${relation("composes-with")}`, other("MUST NOT"))).toHaveLength(1);
    expect(of(rule, `${must("MUST")}${relation("composes-with")}`, other("SHOULD"))).toEqual([]);
    expect(of(rule, `${must("MUST")}${relation("alternative")}`, other("MUST NOT"))).toHaveLength(1);
  });
});

describe("ref/restated-or-unused", () => {
  it("finds a requirement that is inherited, and a source that is not used", () => {
    const rule = "ref/restated-or-unused";
    expect(of(rule, duty('level: MUST, action: verify, object: "counter#order.proof"'))).toHaveLength(1);
    expect(
      of(rule, duty('level: MUST, action: verify, object: "counter#order.proof", when: { loan.kind: map }')),
    ).toEqual([]);
    // What a line requires is required, whichever way it is said again; a line says more than the presence.
    expect(
      of(rule, duty('level: MUST, action: include, object: "counter#order.proof"').replace("desk", "borrower")),
    ).toHaveLength(1);
    expect(of(rule, line("name: proof, presence: required"))).toEqual([]);
    expect(of(rule, "sources: [LEND]\n")).toHaveLength(1);
    expect(of(rule, "sources: [LEND]\nsource: LEND §1\n")).toEqual([]);
    expect(of(rule, "sources: [LEND]\nterms: [{ term: seal, means: Wax., source: LEND }]\n")).toEqual([]);
  });
});

describe("what becomes of an inherited duty", () => {
  const verdictsOf = (text: string) => {
    const set = resolveExample({
      "profiles/base/counter.yaml": counter,
      "profiles/one.yaml": `base: counter@1.0.0\n${text}`,
    });
    const found = analyseSet(set).inheritance("one");
    return Object.fromEntries(found.map(({ duty: { anchor }, verdict }) => [anchor, verdict]));
  };

  it("is told for each of them", () => {
    expect(verdictsOf("")).toEqual({
      "order.proof": "unrelated",
      "order.shelf": "unrelated",
      "order.shelf.value": "unrelated",
      "B-1": "unrelated",
      "B-2": "unrelated",
    });
    expect(verdictsOf(line("name: shelf, presence: required, values: [north]"))).toMatchObject({
      "order.shelf": "stronger",
      "order.shelf.value": "stronger",
      "order.proof": "unrelated",
    });
    expect(verdictsOf(line("name: proof, presence: optional"))["order.proof"]).toBe("weaker");
    expect(verdictsOf(line("name: proof, presence: optional", replaces()))["order.proof"]).toBe("replaced");
    expect(verdictsOf(duty('level: MUST, action: verify, object: "counter#order.proof"'))["B-1"]).toBe("equal");
    expect(verdictsOf(duty('level: MUST, action: repeat, object: "counter#order"'))["B-2"]).toBe("stronger");
  });
});
