import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";
import { must, onCounter, relation } from "./counter.ts";

describe("overlap/unsatisfiable-composition in a bundle", () => {
  const list = (values: string) =>
    `base: counter@1.0.0\nrequirements: [{ id: R-1, role: borrower, level: MUST, action: include, object: "counter#order.shelf", values: [${values}] }]\n`;
  const files = {
    "profiles/base/counter.yaml": `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: shelf, presence: optional, type: string }] }
`,
    "profiles/one.yaml": list("a, b"),
    "profiles/two.yaml": list("b, c"),
    "profiles/three.yaml": list("a, c"),
  };
  const bundled = (profiles: string) => ({
    ...files,
    "auth-profiles.yaml": `bundles: [{ id: some, profiles: [${profiles}] }]\n`,
  });

  it("is an error, and speaks against a bundle of all but not of two", () => {
    const id = "overlap/unsatisfiable-composition";
    expect(findingsOf(id, files).map(({ severity }) => severity)).toEqual(["warning"]);
    expect(findingsOf(id, bundled("one, two, three")).map(({ severity }) => severity)).toEqual(["error"]);
    const against = (profiles: string) => findingsOf("ref/relation-contradicted", bundled(profiles)).length;
    expect([against("one, two"), against("one, two, three")]).toEqual([0, 1]);
  });
});

describe("overlap/unsatisfiable-composition", () => {
  const list = (values: string) => must("MUST", `, values: [${values}]`);
  const files = { one: list("a, b"), two: list("b, c"), three: list("a, c") };

  it("names all of them, and no pair", () => {
    const found = onCounter("overlap/unsatisfiable-composition", files);
    expect(found.map(({ profiles }) => profiles)).toEqual([["one", "three", "two"]]);
    expect(onCounter("overlap/contradiction", files)).toEqual([]);
  });

  it("is gone where two of them are alternatives", () => {
    const apart = { ...files, two: `${files.two}${relation("alternative", "one")}` };
    expect(onCounter("overlap/unsatisfiable-composition", apart)).toEqual([]);
  });
});
