import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";
import { duty, onDataPlane, order, words } from "./on-data-plane.ts";

describe("design/data-plane-registration", () => {
  const rule = "design/data-plane-registration";
  const register = (more = "", level = "MUST") =>
    `${order()}${duty(`role: borrower, level: ${level}, action: register, object: order.card${more}`)}`;

  it.each([
    ["in a message to a server", register(), "desk", 1],
    ["with another role", register(", to: ledger"), "desk", 0],
    ["with a server that is named", register(", to: ledger"), "ledger", 1],
    ["in a message to no server", register(), "ledger", 0],
    ["forbidden", register("", "MUST NOT"), "desk", 0],
    ["advised against", register(", because: It floods", "SHOULD NOT"), "desk", 0],
  ])("%s", (_, text, server, count) => {
    expect(onDataPlane(rule, text, server)).toHaveLength(count);
  });

  const carrying = (line: string, form = "form") => order(`, ${line}`).replace("form: form", `form: ${form}`);
  const keep = (onDataPlane: string, more = "", level = "MUST") =>
    `role: desk, level: ${level}, action: remember, object: order.${onDataPlane}${more}`;
  const key = "{ name: key, presence: required, type: public-jwk }";

  it.each([
    ["a key", carrying(key) + duty(keep("key")), 1],
    ["a key that it may keep", carrying(key) + duty(keep("key", "", "MAY")), 1],
    ["a key for a time", carrying(key) + duty(keep("key", ", range: { for: 1h }")), 0],
    ["a key that it fetched", carrying(key, "metadata") + duty(keep("key")), 0],
    ["what is no identity", carrying(key) + duty(keep("card")), 0],
    [
      "a credential, to refuse it the next time",
      carrying("{ name: slip, presence: required, type: string, credential: true }") + duty(keep("slip")),
      0,
    ],
    [
      "a name",
      carrying("{ name: who, presence: required, type: string, identifies: borrower }") + duty(keep("who")),
      1,
    ],
    [
      "what is equal to a name",
      carrying("{ name: who, presence: required, type: string, equals: card.number }") + duty(keep("who")),
      0,
    ],
  ])("finds what a server keeps of a request, whatever it is called: %s", (_, text, count) => {
    expect(onDataPlane(rule, text)).toHaveLength(count);
  });

  it("tells a registration once, with who keeps it", () => {
    const both = `${carrying(key)}requirements:
  - { id: R-1, role: borrower, level: MUST, action: register, object: order.key }
  - { id: R-2, ${keep("key")} }
`;
    const found = findingsOf(rule, { "profiles/vocabulary.yaml": words("desk"), "profiles/one.yaml": both });
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining("`one#R-1`")]);
    expect(found[0]?.related.map(({ message }) => message)).toEqual(["`one#R-2` has `desk` keep it"]);
  });
});
