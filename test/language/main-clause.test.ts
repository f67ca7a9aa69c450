import { describe, expect, it } from "vitest";
import type { Level, Word } from "../../src/manifest/types.ts";
import { orderOf, saidBy } from "./kitchen-words.ts";

/** The last sentence about an order and a requirement. */
function said(requirement: string, more = ""): string | undefined {
  return saidBy(
    `${orderOf("{ name: a, presence: optional, type: string }")}requirements: [{ id: R-1, ${requirement} }]\n${more}`,
  ).at(-1);
}

describe("a level", () => {
  it.each<[Level, Word | undefined, string]>([
    ["MUST", undefined, "The guest MUST ignore the `a` member of the order."],
    ["MUST", "SHALL", "The guest SHALL ignore the `a` member of the order."],
    ["MUST", "REQUIRED", "The guest is REQUIRED to ignore the `a` member of the order."],
    ["MUST NOT", undefined, "The guest MUST NOT ignore the `a` member of the order."],
    ["MUST NOT", "SHALL NOT", "The guest SHALL NOT ignore the `a` member of the order."],
    ["SHOULD", undefined, "The guest SHOULD ignore the `a` member of the order."],
    ["SHOULD", "RECOMMENDED", "It is RECOMMENDED that the guest ignore the `a` member of the order."],
    ["SHOULD NOT", undefined, "The guest SHOULD NOT ignore the `a` member of the order."],
    ["SHOULD NOT", "NOT RECOMMENDED", "It is NOT RECOMMENDED that the guest ignore the `a` member of the order."],
    ["MAY", undefined, "The guest MAY ignore the `a` member of the order."],
    ["MAY", "OPTIONAL", "It is OPTIONAL for the guest to ignore the `a` member of the order."],
  ])("%s, as %s", (level, word, sentence) => {
    const as = word === undefined ? "" : `, word: ${word}`;
    expect(said(`role: guest, level: ${level}${as}, action: ignore, object: order.a`)).toBe(sentence);
  });

  it.each<[Level, string]>([
    ["MUST", "shall"],
    ["MUST NOT", "shall not"],
    ["SHOULD", "should"],
    ["SHOULD NOT", "should not"],
    ["MAY", "may"],
  ])("%s is that of ISO where the document keeps to it", (level, word) => {
    expect(said(`role: guest, level: ${level}, action: ignore, object: order.a`, "keywords: iso\n")).toBe(
      `The guest ${word} ignore the \`a\` member of the order.`,
    );
  });
});

describe("an exception", () => {
  const situations =
    'situations: [{ id: full, says: "{kitchen} is full" }, { id: empty, says: "the house is empty" }]\n';

  it.each([
    ["of the role itself", "unless: { full: true }", ", unless it is full."],
    ["of somebody else", "unless: { empty: true }", ", unless the house is empty."],
    ["of both", "unless: { full: true, empty: true }", ", unless the kitchen is full and the house is empty."],
  ])("%s", (_, unless, end) => {
    expect(said(`role: kitchen, level: MUST, action: ignore, object: order.a, ${unless}`, situations)).toBe(
      `The kitchen MUST ignore the \`a\` member of the order${end}`,
    );
  });
});

describe("the error of a requirement", () => {
  it.each([
    ["reject it", "; the error is `no_dish`."],
    ["refuse it", "; the error is `no_dish`."],
    ["deny it", "; the error is `no_dish`."],
    ["decline it", "; the error is `no_dish`."],
    ["answer", "; the error is `no_dish`."],
    ["respond", "; the error is `no_dish`."],
    ["accept only soup", "; the error is `no_dish`."],
    ["accept soup", "; if this fails, the error is `no_dish`."],
    ["kindly answer", "; if this fails, the error is `no_dish`."],
    ["rejectify it", "; if this fails, the error is `no_dish`."],
  ])("behind: %s", (phrase, end) => {
    const requirement = `role: kitchen, level: MUST, action: ignore, object: order.a, phrase: ${phrase}, error: no-dish`;
    expect(said(requirement)).toBe(`The kitchen MUST ${phrase}${end}`);
  });
});
