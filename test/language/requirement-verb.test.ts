import { describe, expect, it } from "vitest";
import { orderOf, saidBy } from "./kitchen-words.ts";

const lines = "{ name: a, presence: optional, type: string }, { name: b, presence: optional, type: string }";

/** What is said of a requirement on an order of two members, or of other lines. */
function said(requirement: string, of = lines): string | undefined {
  const more = `  - { id: bill, title: bill, form: metadata, from: cashier, to: guest, parameters: [{ name: note, presence: optional, type: string }, { name: meal, presence: optional, type: jwt, holds: order }] }
requirements: [{ id: R-1, level: MUST, ${requirement} }]
`;
  return saidBy(`${orderOf(of)}${more}`).at(-1);
}

const only = "role: kitchen, action: accept-only, object: order.a";

describe("a requirement", () => {
  it.each([
    ["names a value that fails", `${only}, values: [soup]`, "MUST refuse the order if its `a` is not `soup`."],
    [
      "names several values",
      `${only}, values: [soup, rice]`,
      "MUST refuse the order if its `a` is none of `soup` and `rice`.",
    ],
    [
      "names what a value differs from",
      `${only}, equals: menu.name`,
      "MUST refuse the order if its `a` differs from the name on the menu.",
    ],
    ["names no value", only, "MUST refuse the order if its `a` is missing or malformed."],
    [
      "is a refusal, so that the error follows at once",
      `${only}, error: no-dish`,
      "MUST refuse the order if its `a` is missing or malformed; the error is `no_dish`.",
    ],
    [
      "accepts all that it names",
      "role: kitchen, action: accept, object: order.a, values: [soup, rice]",
      "MUST accept `soup` and `rice` as `a` in the order.",
    ],
    [
      "is about two members of one message",
      "role: kitchen, action: ignore, object: [order.a, order.b]",
      "MUST ignore `a` and `b` of the order.",
    ],
    [
      "is about members of two messages",
      "role: kitchen, action: ignore, object: [order.a, bill.note]",
      "MUST ignore the `a` member of the order and the `note` field of the bill.",
    ],
    [
      "is about a member and a message",
      "role: kitchen, action: support, object: [order.a, bill]",
      "MUST support the `a` member of the order and the bill.",
    ],
    [
      "ends after a while",
      "role: kitchen, action: remember, object: order.a, range: { for: 5m }",
      "MUST remember the `a` member of the order for 5 minutes.",
    ],
    [
      "holds during another message",
      "role: guest, action: say, object: order.a, during: bill",
      "MUST say the `a` member of the order in the bill.",
    ],
    [
      "does not repeat the message of its object",
      "role: guest, action: say, object: order.a, during: order",
      "MUST say the `a` member of the order.",
    ],
    [
      "does not repeat it where one of the objects is of that message",
      "role: guest, action: say, object: [order.a, bill.note], during: order",
      "MUST say the `a` member of the order and the `note` field of the bill.",
    ],
    [
      "acts on a message, and not on the parameter that carries it",
      "role: kitchen, action: cook, object: order",
      "MUST cook the order.",
    ],
  ])("%s", (_, requirement, sentence) => {
    const role = requirement.startsWith("role: guest") ? "guest" : "kitchen";
    expect(said(requirement)).toBe(`The ${role} ${sentence}`);
  });

  it("says how a list or a number fails", () => {
    expect(said(`${only}, values: [soup]`, "{ name: a, presence: optional, type: string, many: list }")).toBe(
      "The kitchen MUST refuse the order if its `a` has a value other than `soup`.",
    );
    expect(said(`${only}, range: { value: 1..3 }`, "{ name: a, presence: optional, type: integer }")).toBe(
      "The kitchen MUST refuse the order if its `a` is less than 1 or more than 3.",
    );
  });
});
