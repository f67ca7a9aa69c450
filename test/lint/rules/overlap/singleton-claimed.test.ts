import { describe, expect, it } from "vitest";
import { analyseSet } from "../../../../src/analysis/analysis.ts";
import { compositionFindings } from "../../../../src/lint/verdict-findings/composition-findings.ts";
import { resolveExample } from "../../../support/rule-examples.ts";
import { bundle, composes, counterText, must, onCounter, relation, severities } from "./counter.ts";

describe("many profiles that clash on one key", () => {
  const list = (value: string, more = "") => `${must("MUST", `, values: [${value}]`)}${more}`;
  const rule = "overlap/singleton-claimed";

  it("are told although two of them are alternatives, and those two alone are not", () => {
    const one = list("north", relation("alternative", "two"));
    const who = (files: Readonly<Record<string, string>>) => onCounter(rule, files).map(({ profiles }) => profiles);
    expect(who({ one, two: list("north"), three: list("south") })).toEqual([["one", "three", "two"]]);
    expect(who({ one, two: list("west"), three: list("south") })).toEqual([["one", "three", "two"]]);
    expect(who({ one, two: list("west") })).toEqual([]);
    expect(who({ one, two: list("west"), three: list("west, north") })).toEqual([]);
  });

  it("weigh as an error where some of them are said to be used together", () => {
    const files = { one: list("north"), two: list("west", composes), three: list("south") };
    const told = onCounter(rule, files).map(({ severity, profiles }) => [severity, profiles.join(" ")]);
    expect(told.sort()).toEqual([
      ["error", "one two"],
      ["warning", "one three two"],
    ]);
    expect(
      severities(
        onCounter(rule, files, { "auth-profiles.yaml": "bundles: [{ id: all, profiles: [one, two, three] }]\n" }),
      ),
    ).toEqual(["error"]);
  });
});

describe("overlap/singleton-claimed", () => {
  const error = (code: string) =>
    `errors: [{ id: no-shelf, status: 400, code: ${code}, says: there is no such shelf }]\n`;

  it("finds an error with another code than what the profile builds on", () => {
    const counter = { "profiles/base/counter.yaml": `${counterText}${error("E1")}` };
    const [finding] = onCounter("overlap/singleton-claimed", { one: error("E2") }, counter);
    expect(finding?.message).toBe("error `no-shelf` has E2 here and E1 at `counter`, expected one code for one error");
    expect(onCounter("overlap/singleton-claimed", { one: error("E1") }, counter)).toEqual([]);
    expect(onCounter("overlap/singleton-claimed", { one: error("E2"), two: error("E1") })).toEqual([]);
  });

  describe("for errors of profiles side by side", () => {
    const refuses = (id: string, code: string, more = "", value = "north") =>
      `errors: [{ id: ${id}, status: 400, code: ${code}, says: there is none }]
requirements: [{ id: R-1, role: desk, level: MUST, action: accept-only, object: "counter#order.shelf", values: [${value}], error: ${id} }]\n${more}`;
    const told = (files: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) =>
      onCounter("overlap/singleton-claimed", files, more).map(({ severity, message }) => [severity, message]);

    it("finds one code for two errors", () => {
      const [one, two] = [refuses("no-card", "E1"), refuses("no-book", "E1", "", "north, south")];
      const message =
        "the code `E1` stands for different errors: `one#no-card`, `two#no-book`; expected one error for one code";
      expect(told({ one, two })).toEqual([["warning", message]]);
      expect(told({ one, two }, bundle)).toEqual([["error", message]]);
      expect(told({ one, two: `${two}${relation("alternative", "one")}` })).toEqual([]);
      expect(told({ one, two: refuses("no-card", "E1", "", "north, south") })).toEqual([]);
      expect(told({ one, two: refuses("no-book", "E2", "", "north, south") })).toEqual([]);
      const general = { "profiles/base/counter.yaml": `${counterText}${error("E1")}` };
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
        const said = onCounter("ref/relation-contradicted", files).map(({ message }) => message);
        const message = `\`two\` is declared to compose with \`one\`, and they use ${errors ?? ""} in different ways`;
        expect(said).toEqual(errors === undefined ? [] : [message]);
        const set = resolveExample({
          "profiles/base/counter.yaml": counterText,
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
    expect(severities(onCounter("overlap/singleton-claimed", { one: line("card"), two: line("slip") }))).toEqual([
      "warning",
    ]);
    expect(onCounter("overlap/singleton-claimed", { one: line("card"), two: line("card") })).toEqual([]);
  });
});
