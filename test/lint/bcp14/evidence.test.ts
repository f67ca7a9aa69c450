import { describe, expect, it } from "vitest";
import { runExample } from "../../support/rule-examples.ts";

function messages(rule: string, text: string, without: readonly string[] = []): readonly string[] {
  return runExample([{ path: "profiles/example.yaml", text, without }])
    .filter((finding) => finding.rule === rule)
    .map((finding) => finding.message);
}

const duty = (id: number, more = "") =>
  `  - { id: X-${id}, role: desk, level: MUST, action: other, phrase: "look"${more} }\n`;

describe("bcp14/untestable", () => {
  const judge = (text: string) => messages("bcp14/untestable", text, ["not-tested"]);

  it("names up to three duties, and counts more", () => {
    expect(judge(`requirements:\n${duty(1)}${duty(2)}${duty(3)}`)).toHaveLength(3);
    expect(judge(`requirements:\n${[1, 2, 3, 4].map((n) => duty(n)).join("")}`)).toEqual([
      "4 duties have neither `check` nor `not-tested`, the first is `X-1`",
    ]);
  });

  it.each([
    ["a check", `requirements:\n${duty(1, ", check: looks")}`],
    ["a reason", `requirements:\n${duty(1, ", not-tested: { reason: no-suite }")}`],
    ["the profile's check", `check: all\nrequirements:\n${duty(1)}`],
    ["a MAY", "requirements:\n  - { id: X, role: desk, level: MAY, action: other, phrase: look }\nmessages: []\n"],
  ])("is silent with %s", (_, text) => {
    expect(judge(text)).toEqual([]);
  });
});

describe("bcp14/should-without-exception", () => {
  const judge = (more: string) =>
    messages(
      "bcp14/should-without-exception",
      `requirements:\n  - { id: X, role: desk, level: SHOULD, action: other${more} }\n`,
    );

  it.each([
    [", phrase: look", 1],
    [", phrase: look, because: it helps", 0],
    [", phrase: look, unless: { counter.staffed: false }", 0],
    [", phrase: look at everything except maps", 0],
    [", phrase: look, when: { counter.staffed: true }", 1],
  ])("judges %s", (more, count) => {
    expect(judge(more)).toHaveLength(count);
  });
});

describe("bcp14/multiple-duties", () => {
  it("finds a condition that joins more than three situations, once for a line", () => {
    const names = ["a", "b", "c", "d"];
    const situations = `situations:\n${names.map((id) => `  - { id: ${id}, says: it is so }\n`).join("")}`;
    const judge = (count: number) =>
      messages(
        "bcp14/multiple-duties",
        `${situations}messages:\n  - { id: m, title: m, form: json, from: borrower, to: desk, unknown: ignore,\n      parameters: [{ name: x, presence: required, otherwise: forbidden, type: string, when: { ${names
          .slice(0, count)
          .map((id) => `${id}: true`)
          .join(", ")} } }] }\n`,
      );
    expect(judge(3)).toEqual([]);
    expect(judge(4)).toEqual(["the condition joins 4 situations, expected at most 3"]);
  });
});
