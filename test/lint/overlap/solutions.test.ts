import { describe, expect, it } from "vitest";
import { similarTexts } from "../../../src/lint/rules/overlap/similar-texts.ts";
import { findingsOf } from "../../support/rule-examples.ts";

const counter = `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: shelf, presence: optional, type: string }] }
`;

const of = (rule: string, files: Readonly<Record<string, string>>) =>
  findingsOf(rule, {
    "profiles/base/counter.yaml": counter,
    ...Object.fromEntries(
      Object.entries(files).map(([name, text]) => [`profiles/${name}.yaml`, `base: counter@1.0.0\n${text}`]),
    ),
  });

const verify = `{ id: V, role: desk, level: MUST, action: verify, object: "counter#order.shelf" }`;
const repeat = `{ id: R, role: desk, level: MUST, action: repeat, object: "counter#order" }`;
const duties = (...all: readonly string[]) => `requirements: [${all.join(", ")}]\n`;
const applies = (kind: string) => `applies: { loan.kind: ${kind} }\n`;
const alternative = (profile: string) =>
  `relations: [{ kind: alternative, profile: ${profile}, because: A reason., choose: A rule. }]\n`;

describe("profiles with one mechanism for one objective", () => {
  it("are redundant where they say the same, however many they are", () => {
    const files = { one: duties(verify), two: duties(verify), three: duties(verify) };
    const found = of("overlap/redundant-solution", files);
    expect(found.map(({ profiles }) => profiles)).toEqual([["one", "three", "two"]]);
    expect(of("overlap/redundant-solution", { one: files.one, two: `${files.two}${alternative("one")}` })).toEqual([]);
  });

  it("diverge where neither implies the other, and the finding says in what", () => {
    const [finding] = of("overlap/divergent-solution", { one: duties(verify), two: duties(repeat) });
    expect(finding?.message).toBe(
      "`one` and `two` reach objective `safe-lending` by `library-card` and differ in `two#R`, `one#V`; expected equal duties, or a word on how they relate",
    );
    expect(
      of("overlap/divergent-solution", { one: duties(verify), two: `${duties(repeat)}${alternative("one")}` }),
    ).toEqual([]);
  });

  it("do not meet where they never apply together", () => {
    const files = { one: `${applies("map")}${duties(verify)}`, two: `${applies("book")}${duties(repeat)}` };
    expect(of("overlap/divergent-solution", files)).toEqual([]);
    const rivals = {
      ...files,
      two: `${files.two}solves: [{ objective: safe-lending, mechanism: one-time-slip }]\nserves: [safe-lending]\n`,
    };
    expect(of("overlap/rival-solution", rivals)).toEqual([]);
    expect(of("overlap/rival-solution", { ...rivals, one: duties(verify) })).toHaveLength(1);
  });

  it("are a refinement that has to be declared", () => {
    const [finding] = of("overlap/undeclared-refinement", { one: duties(verify), two: duties(verify, repeat) });
    expect(finding?.message).toContain("whoever conforms to `two` conforms to `one`");
    const declared = `profile-of: one@1.0.0\n${duties(repeat)}`;
    expect(of("overlap/undeclared-refinement", { one: duties(verify), two: declared })).toEqual([]);
  });
});

describe("overlap/duplicate-requirement", () => {
  it("compares all that a duty says", () => {
    const line = (rule: string) =>
      `messages: [{ id: order, extends: "counter#order", parameters: [{ name: seal, presence: required, ${rule} }] }]\n`;
    const rule = "overlap/duplicate-requirement";
    expect(of(rule, { one: line("values: [a]"), two: line("values: [a]") })).toHaveLength(1);
    expect(of(rule, { one: line("values: [a]"), two: line("values: [b]") })).toEqual([]);
    const when = (value: string) => duties(verify.replace(" }", `, when: { loan.kind: ${value} } }`));
    expect(of(rule, { one: when("map"), two: when("book") })).toEqual([]);
    expect(of(rule, { one: when("map"), two: when("map") })).toHaveLength(1);
    expect(of(rule, { one: duties(verify), two: `profile-of: one@1.0.0\n${duties(verify)}` })).toEqual([]);
  });
});

describe("overlap/near-duplicate-text", () => {
  const phrase = (level: string, text: string) =>
    duties(`{ id: P, role: desk, level: ${level}, action: other, phrase: "${text}" }`);
  const rule = "overlap/near-duplicate-text";

  it("weighs more where the levels differ", () => {
    const one = phrase("MUST", "keep each slip of an order in a box of its own in the cellar");
    const two = phrase("SHOULD", "keep each slip of an order in a box of its own in the cellars");
    expect(of(rule, { one, two }).map(({ severity, certainty }) => [severity, certainty])).toEqual([
      ["warning", "possible"],
    ]);
    expect(of(rule, { one, two: two.replace("SHOULD", "MUST") }).map(({ severity }) => severity)).toEqual(["info"]);
    expect(of(rule, { one, two: phrase("MUST", "burn the slips of all orders on the last day of the year") })).toEqual(
      [],
    );
  });

  it("finds a term with two meanings", () => {
    const term = (means: string) => `terms: [{ term: seal, means: "${means}" }]\n`;
    expect(of(rule, { one: term("A drop of wax."), two: term("An animal.") })).toHaveLength(1);
    expect(of(rule, { one: term("A drop of wax."), two: term("A drop  of wax.") })).toEqual([]);
  });
});

describe("similar texts", () => {
  const alike = (left: string, right: string): boolean => {
    const shingles = (text: string) => {
      const words = text.split(" ");
      return new Set(words.slice(2).map((_, index) => words.slice(index, index + 3).join(" ")));
    };
    const [one, other] = [shingles(left), shingles(right)];
    const common = [...one].filter((shingle) => other.has(shingle)).length;
    return common >= 0.8 * (one.size + other.size - common);
  };

  it("are those that comparing all pairs finds", () => {
    // A small generator of numbers: the same texts in each run.
    let state = 7;
    const next = (limit: number): number => (state = (state * 48271) % 2147483647) % limit;
    const words = Array.from({ length: 40 }, (_, index) => `w${index}`);
    const texts: string[] = [];
    for (let index = 0; index < 120; index++) {
      const from = next(2) === 0 ? undefined : texts[next(Math.max(texts.length, 1))];
      const own = from?.split(" ") ?? Array.from({ length: 8 + next(20) }, () => words[next(40)] ?? "");
      if (from !== undefined)
        for (let edits = next(3); edits > 0; edits--) own[next(own.length)] = words[next(40)] ?? "";
      texts.push(own.join(" "));
    }
    const groups = similarTexts(texts);
    const groupOf = new Map(groups.flatMap((group, index) => group.map((text) => [text, index] as const)));
    for (const [left, one] of texts.entries()) {
      for (const [right, other] of texts.entries()) {
        if (left < right && alike(one, other)) expect(groupOf.get(left), `${one} | ${other}`).toBe(groupOf.get(right));
      }
    }
    for (const group of groups) {
      const connected = group.every((index) =>
        group.some((other) => other !== index && alike(texts[index] ?? "", texts[other] ?? "")),
      );
      expect(connected).toBe(true);
    }
    expect(groups.length).toBeGreaterThan(5);
  });
});
