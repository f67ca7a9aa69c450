import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const messages = (text: string) =>
  findingsOf("structure/unknown-key", { "profiles/a.yaml": text }).map(({ message }) => message);

describe("structure/unknown-key", () => {
  it.each(["keywords: iso\n", 'errors: [{ id: lost, says: "it is lost, or was sold" }]\n'])("is silent: %j", (text) => {
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["keyword: iso\n", "expected `keywords`"],
    ["errors: [{ id: lost, says: it is lost, or was sold }]\n", "`or was sold`"],
  ])("finds %j", (text, says) => {
    expect(messages(text)).toEqual([expect.stringContaining(says)]);
  });
});
