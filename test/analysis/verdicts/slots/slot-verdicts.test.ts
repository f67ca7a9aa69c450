import { describe, expect, it } from "vitest";
import { analysisOf, base, profile } from "../../kitchen.ts";

describe("slots", () => {
  const slip = (id: string, kind: string, more = "") =>
    `messages:
  - { id: ${id}, title: ${id}, form: jwt, from: guest, to: kitchen, parameters: [{ name: typ, presence: required, ${kind} }] }
  - { id: order, extends: house#order, parameters: [{ name: slip, presence: ${more === "" ? "required" : more}, type: jwt, holds: ${id} }] }
`;
  const judge = (a: string, b: string) =>
    analysisOf({ house: base(), a: profile("a", [], a), b: profile("b", [], b) })
      .slots()
      .map(({ nature, slot, profiles }) => [nature, slot, profiles]);

  it("can carry one of two things only if they are told apart", () => {
    expect(judge(slip("red", "type: string", "optional"), slip("blue", "type: string", "optional"))).toEqual([
      ["collision", "json slip", ["a", "b"]],
    ]);
    expect(judge(slip("red", "values: [r]", "optional"), slip("blue", "values: [b]", "optional"))).toEqual([]);
    expect(judge(slip("red", "values: [r]", "optional"), slip("blue", "type: string", "optional"))).toHaveLength(1);
    const inRain = slip("red", "values: [r], when: { rain: true }", "optional");
    expect(judge(inRain, slip("blue", "values: [b]", "optional"))).toHaveLength(1);
    // What stands beside it tells two messages apart, and nothing in one.
    const beside = (id: string) =>
      slip(id, "type: string", "optional").replace(
        `holds: ${id} }`,
        `holds: ${id} }, { name: wish, presence: required, values: [${id}] }`,
      );
    expect(judge(beside("red"), beside("blue")).map(([nature]) => nature)).toEqual(["collision"]);
    const kindOf = (id: string) => beside(id).replace("id: order,", `id: ${id}-order, title: order,`);
    expect(judge(kindOf("red"), kindOf("blue"))).toEqual([]);
  });

  it("can be claimed once", () => {
    expect(judge(slip("red", "values: [r]"), slip("blue", "values: [b]"))).toEqual([
      ["singleton", "json slip", ["a", "b"]],
    ]);
  });

  it("have one type", () => {
    const line = (type: string) =>
      `messages:\n  - { id: order, extends: house#order, parameters: [{ name: wish, presence: optional, type: ${type} }] }\n`;
    expect(judge(line("string"), line("integer"))).toEqual([["type", "json wish", ["a", "b"]]]);
    expect(judge(line("string"), line("string"))).toEqual([]);
  });
});
