import { describe, expect, it } from "vitest";
import { bundle, composes, counterText, must, onCounter, relation, severities } from "./counter.ts";

describe("overlap/contradiction between profiles", () => {
  const rule = "overlap/contradiction";
  const one = must("MUST");
  const two = must("MUST NOT");

  it("weighs what people meet", () => {
    expect(severities(onCounter(rule, { one, two }))).toEqual(["warning"]);
    expect(severities(onCounter(rule, { one, two: `${two}${composes}` }))).toEqual(["error"]);
    expect(severities(onCounter(rule, { one, two }, bundle))).toEqual(["error"]);
    expect(onCounter(rule, { one, two: `${two}${relation("alternative", "one")}` })).toEqual([]);
    expect(onCounter(rule, { one, two: `${two}${relation("supersedes", "one")}` })).toEqual([]);
  });

  it("of two profiles with their base is one of two, although it takes all three", () => {
    const any = (values: string) => must("MUST", `, values: [${values}]`);
    const counter = counterText + any("north, south").replace("counter#", "");
    const found = (name: string) =>
      onCounter(name, { one: any("south, east"), two: any("north, east") }, { "profiles/base/counter.yaml": counter });
    const claimed = found("overlap/singleton-claimed");
    expect(claimed.map(({ profiles }) => [...profiles].sort())).toEqual([["counter", "one", "two"]]);
    expect(found("overlap/unsatisfiable-composition")).toEqual([]);
  });

  it("stands at the profile that builds on the other", () => {
    const more = { "profiles/base/counter.yaml": counterText + must("MUST").replace("counter#", "") };
    const [finding] = onCounter(rule, { one: two }, more);
    expect(finding?.span.file.path).toBe("profiles/one.yaml");
    expect(finding?.related.map(({ span }) => span.file.path)).toEqual(["profiles/base/counter.yaml"]);
  });

  it("tells each two that are used together of many that clash, and each once", () => {
    const composing = (level: string, other: string) => must(level) + composes.replace("one", other);
    const files = { one, two: composing("MUST NOT", "one"), three: must("MUST"), four: composing("MUST NOT", "three") };
    const told = (more: Readonly<Record<string, string>> = {}) =>
      onCounter(rule, files, more)
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
    const [finding] = onCounter(rule, { one, two: must("MUST NOT", ", when: { loan.kind: map }") });
    expect(finding?.message).toBe(
      "no way for `borrower` to send parameter `shelf` of `counter#order` conforms where `loan.kind` is `map`: `one#R-1` (MUST) permits any value and `two#R-1` (MUST NOT) permits its absence; expected a choice that all of them permit",
    );
    expect(finding?.help).toMatch(/^Exclude `loan.kind` `map` from the condition of `one#R-1`, /);
    expect(finding?.related.map(({ message }) => message)).toEqual(["`two#R-1` (MUST NOT) permits its absence"]);
  });

  it("is the same finding after a rewording, a split condition and a growing vocabulary, and another after a change", () => {
    const print = (files: Readonly<Record<string, string>>) =>
      onCounter(rule, files).map(({ fingerprint }) => fingerprint);
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
      onCounter(rule, { one: `${situations}requirements:\n${duties}` }).map(({ severity, certainty, related }) => {
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
    expect(severities(onCounter(rule, { own }))).toEqual(["error"]);
    expect(severities(onCounter(rule, { one: `maturity: draft\n${one}`, two: `${two}${composes}` }))).toEqual([
      "warning",
    ]);
  });
});

describe("many profiles that clash on one key", () => {
  it("are named, and known again, also where values are decided one by one", () => {
    const accept = (level: string, value: string) =>
      `requirements: [{ id: D-1, role: desk, level: ${level}, action: accept, object: "counter#order.shelf", values: [${value}] }]\n`;
    const found = (one: string, two = one) =>
      onCounter("overlap/contradiction", {
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
});
