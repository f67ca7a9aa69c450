import { describe, expect, it } from "vitest";
import { bundle, must, onCounter, relation, severities } from "./counter.ts";

describe("many profiles that clash on one key", () => {
  it("refuse what one of several alternatives sends, and what others send", () => {
    const mark = (presence: string) =>
      `messages: [{ id: order, extends: "counter#order", parameters: [{ name: mark, type: string, ${presence} }] }]\n`;
    // Alone it refuses nothing: where nobody is at the counter it knows of no mark.
    const refuses = `${mark("presence: optional, when: { counter.staffed: true }")}requirements: [{ id: D-1, role: desk, level: MUST NOT, action: accept, object: order.mark, values: [north], when: { counter.staffed: false } }]\n`;
    const sends = (more = "") => `${mark("presence: optional")}${more}`;
    const found = (files: Readonly<Record<string, string>>) =>
      onCounter("overlap/interop-gap", { ...files, refuses }).map(({ severity, profiles }) => [
        severity,
        profiles.join(" "),
      ]);
    const apart = relation("alternative", "refuses");
    expect(found({ one: sends(apart) })).toEqual([]);
    expect(found({ one: sends(apart), two: sends() })).toEqual([["warning", "refuses two"]]);
    const together = `relations: [{ kind: composes-with, profile: refuses, because: A reason. }]\n`;
    expect(found({ one: sends(), two: sends(together) })).toEqual([["error", "one refuses two"]]);
  });
});

describe("overlap/interop-gap", () => {
  const desk = (level: string, action: string, values: string) =>
    `requirements: [{ id: D-1, role: desk, level: ${level}, action: ${action}, object: "counter#order.shelf", values: [${values}] }]\n`;

  it("weighs what must be refused, what may be, and what nobody names", () => {
    const may = must("MAY", ", values: [north]");
    const refuses = desk("MUST NOT", "accept", "north");
    // The profile that refuses has it with what it builds on as well, and that is met by whoever uses it.
    expect(severities(onCounter("overlap/interop-gap", { two: refuses }))).toEqual(["error"]);
    expect(severities(onCounter("overlap/interop-gap", { one: may, two: refuses }))).toEqual(["error"]);
    expect(severities(onCounter("overlap/interop-gap", { one: may, two: refuses }, bundle))).toEqual(["error"]);
    const unnamed = onCounter("overlap/interop-gap", { one: desk("MUST", "accept", "north") });
    expect(unnamed.map(({ severity, certainty }) => [severity, certainty])).toEqual([["info", "possible"]]);
  });

  it("finds a message that must not be accepted without a parameter that may be left out", () => {
    const refuses = `requirements: [{ id: D-1, role: desk, level: MUST NOT, action: accept, object: "counter#order", when: { "counter#order.shelf": absent } }]\n`;
    const [finding] = onCounter("overlap/interop-gap", { one: refuses });
    expect(finding?.message).toContain("as its absence");
    expect(finding?.severity).toBe("error");
  });

  it("is the same finding after a split condition, and another after a change of what takes part anywhere", () => {
    const duties = (...all: readonly string[]) =>
      `requirements:\n${all.map((one, at) => `  - { id: D-${at}, role: desk, level: MUST NOT, action: accept, object: "counter#order.shelf", ${one} }\n`).join("")}`;
    const print = (...all: readonly string[]) =>
      onCounter("overlap/interop-gap", { one: duties(...all) }).map(({ fingerprint }) => fingerprint);
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
      onCounter("overlap/interop-gap", { one, two: refuses(when) }).map(({ severity, message }) => [severity, message]);
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
    expect(onCounter("overlap/interop-gap", { one })).toEqual([]);
  });
});
