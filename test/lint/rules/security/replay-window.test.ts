import { describe, expect, it } from "vitest";
import { foundBy, messagesOf, presented } from "./tokens.ts";

describe("security/replay-window", () => {
  const rule = "security/replay-window";
  const jti = "{ name: jti, presence: required, type: string }";
  const iat = "{ name: iat, presence: required, type: numeric-date }";
  const must = (more: string) => `[{ id: R-1, role: desk, level: MUST, ${more} }]`;

  it.each([
    ["an identifier that nobody remembers", presented(jti), 1],
    ["one that is remembered", presented(jti, must("action: remember, object: slip.jti, range: { for: 60s }")), 0],
    [
      "an age that is limited",
      presented(iat, must("action: accept-only, object: slip.iat, range: { age: 0s..60s }")),
      0,
    ],
    [
      "one that should be limited",
      presented(iat, must("action: accept-only, object: slip.iat, range: { age: 0s..60s }").replace("MUST", "SHOULD")),
      1,
    ],
    [
      "a carrier that gives no right",
      presented(jti, "[]", "name: slip, presence: required, type: jwt, holds: slip"),
      0,
    ],
  ])("%s", (_, text, count) => {
    expect(messagesOf(rule, text)).toHaveLength(count);
  });

  it("is only possible where a document that is followed may say it", () => {
    const followed = presented(jti, must("action: follow, object: LEND §2, during: order"));
    expect(
      foundBy(rule, { "profiles/a.yaml": followed }).map(({ certainty, severity }) => [certainty, severity]),
    ).toEqual([["possible", "info"]]);
    const elsewhere = presented(jti, must("action: follow, object: LEND §2, during: slip"));
    expect(foundBy(rule, { "profiles/a.yaml": elsewhere }).map(({ certainty }) => certainty)).toEqual(["possible"]);
    const always = presented(jti, must("action: follow, object: LEND §2"));
    expect(foundBy(rule, { "profiles/a.yaml": always }).map(({ severity }) => severity)).toEqual(["info"]);
    const other = always.replace(
      "messages:\n",
      "messages:\n  - { id: farewell, title: farewell, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: wave, presence: optional, type: string }] }\n",
    );
    const there = other.replace("LEND §2", "LEND §2, during: farewell");
    expect(foundBy(rule, { "profiles/a.yaml": there }).map(({ severity }) => severity)).not.toContain("info");
    expect(foundBy(rule, { "profiles/a.yaml": there })).toHaveLength(1);
  });

  it("is only possible of a proof while a document is followed", () => {
    const sealed = (requirement: string) => `messages:
  - { id: order, title: order, form: http-request, from: borrower, to: desk, unknown: ignore, parameters: [{ name: Content-Digest, presence: required, type: sf-dictionary }] }
proofs:
  - { id: seal, title: seal, mechanism: sealed-letter, form: http-message-signature, from: borrower, to: desk, protects: order, covers: [{ component: content-digest, presence: required }], key: { from: [card.key], fit: asymmetric } }
requirements: [${requirement}]
`;
    const severities = (requirement: string) =>
      foundBy(rule, { "profiles/a.yaml": sealed(requirement) }).map(({ severity }) => severity);
    const follow = "{ id: R-1, role: desk, level: MUST, action: follow, object: LEND §2, during: seal }";
    expect(severities(follow)).toEqual(["info"]);
    expect(severities(follow.replace("desk", "borrower"))).not.toEqual(["info"]);
    expect(severities(follow.replace("desk", "borrower"))).toHaveLength(1);
  });
});
