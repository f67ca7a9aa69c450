import { describe, expect, it } from "vitest";
import { alg, messagesOf, token } from "./tokens.ts";

describe("security/symmetric-or-shared-secret", () => {
  const rule = "security/symmetric-or-shared-secret";
  const proof = (more: string) => `messages:
  - { id: order, title: order, form: http-request, from: borrower, to: desk, unknown: ignore, parameters: [{ name: Content-Digest, presence: required, type: sf-dictionary }] }
proofs:
  - id: seal
    title: seal
    mechanism: sealed-letter
    form: http-message-signature
    from: borrower
    to: desk
    protects: order
    covers: [{ component: content-digest, presence: required }]
    window: { past: 60s, future: 5s }
    ${more}
`;

  it.each([
    ["what two parties verify", token(alg("values: [HS256]"), "[desk, ledger]"), 1],
    ["what one party verifies", token(alg("values: [HS256]")), 0],
    ["a proof with a shared secret", proof("algorithms: [hmac-sha256]\n    key: { from: [card.key], fit: any }"), 1],
    ["a proof with key pairs", proof("algorithms: [ed25519]\n    key: { from: [card.key], fit: any }"), 0],
    ["a proof with any key", proof("key: { from: [card.key], fit: any }"), 1],
    ["a proof with fit keys", proof("key: { from: [card.key], fit: asymmetric }"), 0],
  ])("%s", (_, text, count) => {
    expect(messagesOf(rule, text)).toHaveLength(count);
  });
});
