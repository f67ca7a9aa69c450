import { describe, expect, it } from "vitest";
import { duty, onDataPlane, order } from "./on-data-plane.ts";

describe("design/server-state", () => {
  const rule = "design/server-state";
  const remember = (more = "", level = "MUST") =>
    `${order()}${duty(`role: desk, level: ${level}, action: remember, object: order.card${more}`)}`;
  const proof = (
    scope: string,
  ) => `${order(", { name: Signature-Input, in: http-header, presence: required, type: sf-dictionary }").replace("form: form", "form: http-request")}proofs:
  - id: seal
    title: seal
    mechanism: sealed-letter
    form: http-message-signature
    from: borrower
    to: desk
    protects: order
    covers: [{ component: "@method", presence: required }]
    parameters: [{ name: nonce, presence: required, type: sf-string }]
    key: { from: [card.key], fit: asymmetric }
    window: { past: 60s, future: 5s }
    memory: { of: nonce, scope: ${scope}, for: window }
`;

  it.each([
    ["without an end", remember(), "desk", 1],
    ["for a time", remember(", range: { for: 60s }"), "desk", 0],
    [
      "recommended",
      remember("", "SHOULD").replace("object: order.card", "object: order.card, because: It helps."),
      "desk",
      0,
    ],
    ["by somebody else", remember(), "ledger", 0],
    ["shared", proof("shared"), "desk", 1],
    ["of each instance", proof("instance"), "desk", 0],
  ])("%s", (_, text, server, count) => {
    expect(onDataPlane(rule, text, server)).toHaveLength(count);
  });
});
