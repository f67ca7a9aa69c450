import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const messages = (text: string) =>
  findingsOf("structure/yaml-hazard", { "profiles/a.yaml": text }).map(({ message }) => message);

describe("structure/yaml-hazard", () => {
  it.each(['title: "no"\n', "title: nothing\n", "title: No way\n"])("is silent: %j", (text) => {
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["title: no\n", "`no` is text in YAML 1.2"],
    ["title: A\ntitle: B\n", "`title` stands twice in one map"],
  ])("finds %j", (text, says) => {
    expect(messages(text)).toEqual([expect.stringContaining(says)]);
  });
});
