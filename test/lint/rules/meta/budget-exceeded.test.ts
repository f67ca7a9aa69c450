import { describe, expect, it } from "vitest";
import { analyseSet } from "../../../../src/analysis/analysis.ts";
import { lintProject } from "../../../../src/pipeline/lint/lint-project.ts";
import { exampleDay, findingsOf, projectOf, resolveExample } from "../../../support/rule-examples.ts";
import { counterText, must } from "../overlap/counter.ts";
import { counter, some, support } from "../overlap/negotiated-choice.ts";

describe("a choice of more values than can be compared", () => {
  it("is told to be undecided, and is not taken for one that fits", () => {
    const ids = Array.from({ length: 13 }, (_, at) => `v${at}`);
    const told = (count: number) => {
      const values = ids.slice(0, count);
      const options = `options: [{ id: seal, title: the seal, values: [${values.map((id) => `{ id: ${id}, title: ${id} }`).join(", ")}] }]\n`;
      const duties = ["desk", "borrower"].map((role) => support(role, "MUST", values.join(", "), some));
      const base = counter(...duties).replace(/options:\n.*\n/, options);
      return ["overlap/no-common-choice", "meta/budget-exceeded"].map(
        (id) => findingsOf(id, { "profiles/base/counter.yaml": base }).length,
      );
    };
    expect(told(2)).toEqual([1, 0]);
    expect(told(13)).toEqual([0, 1]);
  });
});

describe("meta/budget-exceeded", () => {
  const carrier = (id: string) => `base: counter@1.0.0
messages:
  - id: order-${id}
    extends: counter#order
    parameters: [{ name: proof, presence: optional, type: jwt, holds: card-${id} }]
  - { id: card-${id}, title: card, form: jwt, from: ledger, to: desk, unknown: ignore, parameters: [{ name: exp, presence: required, type: numeric-date }] }
`;
  const carriers = (count: number) => ({
    "profiles/base/counter.yaml": counterText,
    ...Object.fromEntries(Array.from({ length: count }, (_, at) => [`profiles/p-${at}.yaml`, carrier(String(at))])),
  });
  const crowd = (count: number) =>
    findingsOf("meta/budget-exceeded", carriers(count)).map(({ message, profiles }) => [message, profiles]);

  it("tells a position at which too many things meet to compare each with each", () => {
    expect(crowd(20)).toEqual([]);
    expect(crowd(100)).toEqual([
      [
        "the check of `overlap/slot-collision` gave up after too many things that `p-0#order-0.proof` carries to compare each with each, so that it may have missed findings",
        ["p-0"],
      ],
    ]);
  });

  it("leaves no composition of two of them undecided", () => {
    const { isCompatible, slots } = analyseSet(resolveExample(carriers(100))).compose(["p-1", "p-2"]);
    expect(isCompatible).toBe("no");
    expect(slots.map(({ nature, profiles }) => [nature, profiles])).toEqual([["collision", ["p-1", "p-2"]]]);
  });

  it("tells a behaviour that could not be decided", () => {
    const values = Array.from({ length: 9 }, (_, index) => `v${index}`);
    const choice = (choose: string) =>
      `  - { id: ${choose}, role: desk, level: MUST, action: accept, object: "counter#order.shelf", values: [${values.join(", ")}], choose: ${choose} }\n`;
    const one = `requirements:\n${choice("at-least-one")}${choice("exactly-one")}`;
    const project = projectOf([
      { path: "profiles/base/counter.yaml", text: counterText },
      { path: "profiles/one.yaml", text: `base: counter@1.0.0\n${one}` },
    ]);
    const found = lintProject({ project, asOf: exampleDay }).filter(({ rule }) => rule === "meta/budget-exceeded");
    expect(found.map(({ message }) => message)).toEqual([
      "the check of `overlap/contradiction` gave up after more choices than it takes for what `desk` can accept parameter `shelf` of `counter#order`, so that it may have missed findings",
    ]);
  });

  it("names the rule whose question it is", () => {
    const when = (parameter: string) =>
      `, when: [${Array.from({ length: 160 }, (_, at) => `{ ${parameter}: v${at} }`).join(", ")}]`;
    const pen = counterText.replace("parameters: [", (list) => {
      return `${list}{ name: pen, presence: optional, type: string }, { name: note, presence: optional, type: string }, `;
    });
    const include = (level: string, parameter: string) => must(level, when(parameter)).replace("shelf", "pen");
    const found = findingsOf("meta/budget-exceeded", {
      "profiles/base/counter.yaml": pen + include("MUST", "counter#order.note"),
      "profiles/one.yaml": `base: counter@1.0.0\n${include("SHOULD", "counter#order.shelf")}`,
    });
    expect(found.map(({ message }) => message)).toEqual([
      "the check of `ref/base-weakened` gave up after its steps for what `borrower` can send parameter `pen` of `counter#order`, so that it may have missed findings",
    ]);
  });
});
