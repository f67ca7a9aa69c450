import { describe, expect, it } from "vitest";
import { compareProfiles, type ComparedRow } from "../../../src/emit/compare/compare-profiles.ts";
import { resolveExample } from "../../support/rule-examples.ts";

const counter = `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: title, presence: required, type: string }] }
`;

const compare = (files: Readonly<Record<string, string>>, order = Object.keys(files)): readonly ComparedRow[] => {
  const set = resolveExample({
    "profiles/base/counter.yaml": counter,
    ...Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`profiles/${name}.yaml`, `base: counter@1.0.0\n${text}`]),
    ),
  });
  return compareProfiles(
    order.flatMap((id) => set.profilesById.get(id) ?? []),
    set,
  ).rows;
};

const verdictsOf = (rows: readonly ComparedRow[], kind: string) =>
  rows.filter((row) => row.kind === kind).map(({ key, verdict }) => `${verdict} ${key}`);

const slip = (name: string, message: string, lines: string, carrier = `${message}-order`) => `messages:
  - { id: ${carrier}, extends: "counter#order", parameters: [{ name: proof, presence: required, type: jwt, holds: ${message} }] }
  - { id: ${message}, title: ${name}, form: jwt, from: ledger, to: desk, unknown: ignore, parameters: [${lines}] }
`;

const claim = (name: string, more: string) => `{ name: ${name}, presence: required, type: string${more} }`;

describe("documents side by side", () => {
  it("meet by what they carry where, whatever they call it, and by nothing that only the base says", () => {
    const rows = compare({
      one: slip("slip", "slip", claim("sub", "")),
      two: slip("pass", "pass", `${claim("sub", "")}, ${claim("iss", "")}`),
    });
    expect(verdictsOf(rows, "message")).toEqual(["same slip-order", "same slip"]);
    expect(verdictsOf(rows, "parameter")).toEqual([
      "same slip-order: proof (parameter)",
      "same slip: sub (claim)",
      "only slip: iss (claim)",
    ]);
  });

  it("differ in presence, type, values, who checks, and conditions by what these mean", () => {
    const of = (left: string, right: string): string | undefined =>
      verdictsOf(compare({ one: slip("slip", "slip", left), two: slip("slip", "slip", right) }), "parameter")[1];
    const line = (more: string) => claim("sub", more);
    expect(of(line(""), line("").replace("required", "optional"))).toBe("differs slip: sub (claim)");
    expect(of(line(", values: [a, b]"), line(", values: [b, a]"))).toBe("same slip: sub (claim)");
    expect(of(line(", values: [a]"), line(", values: [b]"))).toBe("differs slip: sub (claim)");
    expect(of(line(", checked: { by: desk }"), line(""))).toBe("differs slip: sub (claim)");
    expect(of(line(", values: [a], level: SHOULD"), line(", values: [a]"))).toBe("differs slip: sub (claim)");
    const title = (rule: string) => line(`, ${rule}: "counter#order.title"`);
    expect(of(title("equals"), title("equals"))).toBe("same slip: sub (claim)");
    expect(of(title("equals"), title("within"))).toBe("differs slip: sub (claim)");
    const cases = (...values: readonly string[]) => {
      const written = values.map(
        (value, at) => `{ when: { loan.kind: ${at === 0 ? "map" : "book"} }, values: [${value}] }`,
      );
      return line(`, cases: [${written.join(", ")}]`);
    };
    expect(of(cases("a", "b"), cases("a", "b"))).toBe("same slip: sub (claim)");
    expect(of(cases("a", "b"), cases("b", "a"))).toBe("differs slip: sub (claim)");
    const when = (condition: string) => line(`, when: ${condition}, otherwise: optional`);
    expect(of(when("{ loan.kind: [map, book] }"), when("[{ loan.kind: book }, { loan.kind: map }]"))).toBe(
      "same slip: sub (claim)",
    );
    expect(of(when("{ loan.kind: map }"), when("{ loan.kind: book }"))).toBe("differs slip: sub (claim)");
  });

  it("have duties in common by who does what, not by their ids, and words by the words", () => {
    const duties = (id: string, level: string, phrase: string) => `requirements:
  - { id: ${id}-1, role: desk, level: ${level}, action: verify, object: "counter#order.title" }
  - { id: ${id}-2, role: desk, level: MUST, action: other, phrase: "${phrase}" }
`;
    const rows = compare({
      one: duties("A", "MUST", "smile"),
      two: duties("B", "SHOULD", "smile"),
      three: duties("C", "MUST", "frown"),
    });
    expect(verdictsOf(rows, "duty")).toEqual([
      "differs desk: verify order.title",
      "agree desk: smile",
      "only desk: frown",
    ]);
    const to = (role: string) =>
      `requirements: [{ id: R-1, role: desk, level: MUST, action: verify, object: "counter#order.title", to: ${role} }]\n`;
    const sent = compare({ one: to("ledger"), two: to("borrower") });
    expect(verdictsOf(sent, "duty")).toEqual(["differs desk: verify order.title"]);
    const [verify, smile] = rows.filter(({ kind }) => kind === "duty");
    expect(verify?.cells.map((cell) => cell?.ids)).toEqual([["one#A-1"], ["two#B-1"], ["three#C-1"]]);
    expect(smile?.cells[2]).toBeUndefined();
  });

  it("differ in how long a proof is remembered, how often it may come, and who may be stricter", () => {
    const card = (more: string) => `${slip("slip", "slip", claim("iat", ""))}proofs:
  - { id: stamp, title: stamp, mechanism: library-card, form: jwt, message: slip, from: ledger, to: desk, protects: "counter#order", key: { from: [slip.iat], fit: any }, ${more} }
`;
    const of = (left: string, right: string) =>
      verdictsOf(compare({ one: card(left), two: card(right) }), "proof").filter((one) => !one.startsWith("same"));
    const window = "window: { past: 5m, future: 30s }";
    expect(of(window, window)).toEqual([]);
    expect(of(window, window.replace("30s", "30s, stricter: true"))).toEqual(["differs stamp: age"]);
    expect(of("algorithms: [ES256, EdDSA]", "algorithms: [EdDSA, ES256]")).toEqual([]);
    expect(of("algorithms: [ES256, EdDSA]", "algorithms: [ES256]")).toEqual(["differs stamp: algorithms"]);
    const memory = (long: string) => `memory: { of: iat, scope: instance, for: ${long} }`;
    expect(of(memory("5m"), memory("1h"))).toEqual(["differs stamp: memory"]);
    expect(of("at-most: 1", "at-most: 2")).toEqual(["differs stamp: number"]);
  });

  it("choose between the same parameters, or otherwise", () => {
    const choice = (kind: string, more = "") => `messages:
  - id: order
    extends: "counter#order"
    choices: [{ id: how, kind: ${kind}, of: [cash, card]${more} }]
    parameters: [{ name: cash, presence: choice, type: string }, { name: card, presence: choice, type: string }]
`;
    const of = (left: string, right: string) =>
      verdictsOf(compare({ one: left, two: right }), "parameter").filter((one) => one.includes("choice of"));
    expect(of(choice("exactly-one"), choice("exactly-one"))).toEqual(["same order: choice of card, cash"]);
    expect(of(choice("exactly-one"), choice("at-most-one"))).toEqual(["differs order: choice of card, cash"]);
    expect(of(choice("exactly-one"), choice("exactly-one", ", when: { loan.kind: map }"))).toEqual([
      "differs order: choice of card, cash",
    ]);
  });

  it("say the same of everything where there is one document twice", () => {
    const text = `${slip("slip", "slip", claim("sub", ", checked: { by: desk }"))}requirements: [{ id: A, role: desk, level: MUST, action: verify, object: slip.sub }]\n`;
    const rows = compare({ one: text, two: text });
    expect(rows.filter(({ verdict }) => verdict !== "same")).toEqual([]);
    expect(rows.length).toBeGreaterThan(5);
  });

  it("give the same rows in another order, with the cells in that order", () => {
    const files = {
      one: slip("slip", "slip", claim("sub", "")),
      two: slip("pass", "pass", claim("iss", "")),
      three: 'requirements: [{ id: A, role: desk, level: MUST, action: verify, object: "counter#order.title" }]\n',
    };
    const rows = compare(files);
    const turned = compare(files, ["three", "two", "one"]);
    const byIds = (row: ComparedRow, order: readonly number[]) =>
      JSON.stringify([row.kind, row.verdict, order.map((index) => row.cells[index] ?? null)]);
    expect(turned.map((row) => byIds(row, [2, 1, 0])).sort()).toEqual(rows.map((row) => byIds(row, [0, 1, 2])).sort());
  });
});
