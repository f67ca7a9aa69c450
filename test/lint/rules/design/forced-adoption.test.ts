import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";
import { duty, order } from "./on-data-plane.ts";

describe("design/forced-adoption", () => {
  const rule = "design/forced-adoption";
  const seal =
    "messages: [{ id: sealed, title: sealed order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: seal, presence: optional, type: string }] }]\n";
  const found = (text: string, path = "profiles/one.yaml") =>
    findingsOf(rule, { "profiles/by-seal.yaml": seal, "profiles/base/counter.yaml": order(), [path]: text });
  const needs = (level = "MUST", more = "") =>
    `${order()}${duty(`role: desk, level: ${level}, action: repeat, object: "by-seal#sealed"${more}`)}`;

  it.each([
    ["a permission", needs("MAY")],
    ["a prohibition", needs("MUST NOT")],
    ["a duty only where something of the other is in use", needs("MUST", ', when: { "by-seal#sealed.seal": present }')],
    ["a duty of a profile that builds on it", `profile-of: by-seal@1.0.0\n${needs()}`],
    ["a duty about its own message", `${order()}${duty("role: desk, level: MUST, action: repeat, object: order")}`],
  ])("finds nothing in %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("finds a duty about what another profile declares, once for all duties", () => {
    const two = needs().replace(
      "requirements: [",
      'requirements: [{ id: R-2, role: desk, level: SHOULD, because: It helps., action: repeat, object: "by-seal#sealed" }, ',
    );
    const [finding, ...more] = found(two);
    expect(more).toEqual([]);
    expect(finding?.severity).toBe("warning");
    expect(finding?.message).toContain("`by-seal#sealed` of profile `by-seal`");
    expect(finding?.related).toHaveLength(1);
  });

  it("tells of two that need each other what they need of two others that do", () => {
    const text = (id: string, ...needed: readonly string[]) => {
      const message = `  - { id: ${id}-order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: wax, presence: optional, type: string }] }\n`;
      const duties = needed.map((other) => {
        return `  - { id: R-${other}, role: desk, level: MUST, action: repeat, object: "${other}#${other}-order" }\n`;
      });
      return `messages:\n${message}requirements:\n${duties.join("")}`;
    };
    const files = {
      one: text("one", "two", "three"),
      two: text("two", "one"),
      three: text("three", "four"),
      four: text("four", "three"),
    };
    const set = Object.fromEntries(Object.entries(files).map(([id, written]) => [`profiles/${id}.yaml`, written]));
    expect(findingsOf(rule, set).map(({ profiles }) => profiles)).toEqual([["one", "three"]]);
  });

  it("is an error in a base", () => {
    expect(found(needs(), "profiles/base/counter.yaml").map(({ severity }) => severity)).toEqual(["error"]);
  });
});
