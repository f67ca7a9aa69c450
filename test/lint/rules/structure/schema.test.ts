import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const messages = (text: string) =>
  findingsOf("structure/schema", { "profiles/a.yaml": text }).map(({ message }) => message);

describe("structure/schema", () => {
  it.each(['version: "1.10.0"\n', "maturity: candidate\n", "title: yes or no\n"])("is silent: %j", (text) => {
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["version: 1.10\n", "`version` is the number 1.10"],
    ["maturity: finished\n", "`maturity` is `finished`"],
    ["title: [a]\n", "`title` is a list, expected text"],
  ])("finds %j", (text, says) => {
    expect(messages(text)).toEqual([expect.stringContaining(says)]);
  });
});
