import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const messages = (text: string) =>
  findingsOf("structure/objective-unknown", { "profiles/a.yaml": text }).map(({ message }) => message);

describe("structure/objective-unknown", () => {
  it("is silent about objectives of the vocabulary", () => {
    expect(messages("solves: [{ objective: renewal, mechanism: library-card }]\nserves: [renewal]\n")).toEqual([]);
  });

  it("finds one that the vocabulary does not have, with the one that is near", () => {
    expect(messages("solves: [{ objective: renewel, mechanism: library-card }]\n")).toEqual([
      expect.stringMatching(/`renewel`.*`renewal`/),
    ]);
  });
});
