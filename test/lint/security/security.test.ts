import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/findings/finding.ts";
import { findingsOf } from "../../support/rule-examples.ts";

const of = (rule: string, files: Readonly<Record<string, string>>): readonly Finding[] => findingsOf(rule, files);

const messagesOf = (rule: string, text: string): readonly string[] =>
  of(rule, { "profiles/a.yaml": text }).map(({ message }) => message);

const token = (lines: string, to = "desk") => `messages:
  - { id: slip, title: slip, form: jwt, from: ledger, to: ${to}, unknown: ignore, parameters: [${lines}] }
`;

const alg = (rule: string) => `{ name: alg, in: jwt-header, presence: required, type: jws-algorithm, ${rule} }`;

describe("security/alg-none", () => {
  const rule = "security/alg-none";

  it.each([
    ["a value", token(alg("values: [ES256, none]")), 1],
    ["another spelling", token(alg("values: [nOnE]")), 1],
    ["a value of a case", token(alg("cases: [{ when: { loan.kind: map }, values: [none] }]")), 1],
    ["what is excluded", token(alg("not: [none]")), 0],
    ["a parameter that is no algorithm", token("{ name: rush, presence: required, values: [none, some] }"), 0],
    ["a forbidden parameter", token("{ name: alg, in: jwt-header, presence: forbidden, type: jws-algorithm }"), 0],
    [
      "a duty to accept it",
      `${token(alg("not: [HS256]"))}requirements: [{ id: R-1, role: desk, level: MUST, action: accept, object: slip.alg, values: [none] }]\n`,
      1,
    ],
    [
      "a duty not to accept it",
      `${token(alg("not: [HS256]"))}requirements: [{ id: R-1, role: desk, level: MUST NOT, action: accept, object: slip.alg, values: [none] }]\n`,
      0,
    ],
  ])("%s", (_, text, count) => {
    expect(messagesOf(rule, text)).toHaveLength(count);
  });
});

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

describe("security/bearer-fallback", () => {
  const rule = "security/bearer-fallback";
  const line = (scheme: string, more = "") =>
    `{ name: Authorization, presence: required, type: token68, scheme: ${scheme}, credential: true${more} }`;
  const base = `messages:
  - { id: order, title: order, form: http-request, from: borrower, to: desk, unknown: ignore, parameters: [${line("Bearer")}] }
`;
  const heir = (more: string, requirements = "") => `base: base@1.0.0
replaces: [{ duty: "base#order.Authorization", of: scheme, when: { loan.kind: map }, because: A reason. }]
messages:
  - { id: order, extends: "base#order", parameters: [${line("Card", `, when: { loan.kind: map }${more}`)}] }
${requirements}`;
  const run = (text: string) =>
    of(rule, { "profiles/base/base.yaml": base, "profiles/a.yaml": text }).map(({ message }) => message);

  it("names the situation in which the old scheme may pass", () => {
    expect(run(heir(""))).toEqual([
      "`borrower` must present header field `Authorization` with the scheme `card` where `loan.kind` is `map`, and nothing has `desk` refuse it with `bearer`",
    ]);
  });

  it("is content with a check, or with a duty to refuse everywhere", () => {
    expect(run(heir(", checked: { by: desk }"))).toEqual([]);
  });

  it("finds the part of the situations in which nothing is refused", () => {
    const partly = `requirements:
  - { id: R-1, role: desk, level: MUST, action: accept-only, object: order.Authorization, values: [none], when: { loan.kind: map, counter.staffed: true } }
`;
    expect(run(heir("", partly))).toEqual([
      "`borrower` must present header field `Authorization` with the scheme `card` where `counter.staffed` is `false` and `loan.kind` is `map`, and nothing has `desk` refuse it with `bearer`",
    ]);
  });

  it("has nothing to say where no scheme was replaced", () => {
    expect(of(rule, { "profiles/a.yaml": base })).toEqual([]);
    const other = line("Card", ", id: by-card, when: { loan.kind: book }");
    const two = base.replace(line("Bearer"), `${line("Bearer", ", when: { loan.kind: map }")}, ${other}`);
    expect(two).toContain("by-card");
    expect(of(rule, { "profiles/a.yaml": two })).toEqual([]);
  });
});

/** A slip that is presented in a form; what its lines and the requirements of the desk are. */
const presented = (
  lines: string,
  requirements = "[]",
  carrier = "name: slip, presence: required, type: jwt, holds: slip, credential: true",
) => `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ ${carrier} }] }
  - { id: slip, title: slip, form: jwt, from: ledger, to: desk, unknown: ignore, parameters: [${lines}] }
requirements: ${requirements}
`;

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
    expect(of(rule, { "profiles/a.yaml": followed }).map(({ certainty, severity }) => [certainty, severity])).toEqual([
      ["possible", "info"],
    ]);
    const elsewhere = presented(jti, must("action: follow, object: LEND §2, during: slip"));
    expect(of(rule, { "profiles/a.yaml": elsewhere }).map(({ certainty }) => certainty)).toEqual(["possible"]);
    const always = presented(jti, must("action: follow, object: LEND §2"));
    expect(of(rule, { "profiles/a.yaml": always }).map(({ severity }) => severity)).toEqual(["info"]);
    const other = always.replace(
      "messages:\n",
      "messages:\n  - { id: farewell, title: farewell, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: wave, presence: optional, type: string }] }\n",
    );
    const there = other.replace("LEND §2", "LEND §2, during: farewell");
    expect(of(rule, { "profiles/a.yaml": there }).map(({ severity }) => severity)).not.toContain("info");
    expect(of(rule, { "profiles/a.yaml": there })).toHaveLength(1);
  });

  it("is only possible of a proof while a document is followed", () => {
    const sealed = (requirement: string) => `messages:
  - { id: order, title: order, form: http-request, from: borrower, to: desk, unknown: ignore, parameters: [{ name: Content-Digest, presence: required, type: sf-dictionary }] }
proofs:
  - { id: seal, title: seal, mechanism: sealed-letter, form: http-message-signature, from: borrower, to: desk, protects: order, covers: [{ component: content-digest, presence: required }], key: { from: [card.key], fit: asymmetric } }
requirements: [${requirement}]
`;
    const severities = (requirement: string) =>
      of(rule, { "profiles/a.yaml": sealed(requirement) }).map(({ severity }) => severity);
    const follow = "{ id: R-1, role: desk, level: MUST, action: follow, object: LEND §2, during: seal }";
    expect(severities(follow)).toEqual(["info"]);
    expect(severities(follow.replace("desk", "borrower"))).not.toEqual(["info"]);
    expect(severities(follow.replace("desk", "borrower"))).toHaveLength(1);
  });
});

describe("security/audience-or-issuer-unbound", () => {
  const rule = "security/audience-or-issuer-unbound";
  const claim = (name: string, more = "") => `{ name: ${name}, presence: required, type: string${more} }`;
  const checked = ", checked: { by: desk }";

  it.each([
    ["both checked", `${claim("aud", checked)}, ${claim("iss", checked)}`, 0],
    ["none checked", `${claim("aud")}, ${claim("iss")}`, 2],
    ["an issuer only", claim("iss", checked), 1],
    ["checked by somebody else", `${claim("aud", ", checked: { by: ledger }")}, ${claim("iss", checked)}`, 1],
  ])("%s", (_, lines, count) => {
    expect(messagesOf(rule, presented(lines))).toHaveLength(count);
  });

  it("counts the check of what the profile builds on", () => {
    const base = presented(`${claim("aud", checked)}, ${claim("iss", checked)}`);
    const heir = `base: base@1.0.0
messages:
  - { id: order, extends: "base#order", parameters: [{ name: slip, presence: required, holds: "base#slip" }] }
`;
    expect(of(rule, { "profiles/base/base.yaml": base, "profiles/a.yaml": heir })).toEqual([]);
  });

  it("asks nobody who only hands it out", () => {
    const issued = `messages:
  - { id: answer, title: answer, form: json, from: ledger, to: borrower, unknown: ignore, parameters: [{ name: slip, presence: required, type: jwt, holds: slip, credential: true }] }
  - { id: slip, title: slip, form: jwt, from: ledger, to: desk, unknown: ignore, parameters: [${claim("sub")}] }
`;
    expect(messagesOf(rule, issued)).toEqual([]);
  });
});

describe("security/credential-exposure", () => {
  const rule = "security/credential-exposure";
  const message = (id: string, form: string, from: string, to: string, line: string) =>
    `  - { id: ${id}, title: ${id}, form: ${form}, from: ${from}, to: ${to}, unknown: ignore, parameters: [${line}] }\n`;
  const card = (more = "") => `{ name: card, presence: required, type: string, credential: true${more} }`;
  const key = "{ name: key, presence: required, type: string, credential: true }";

  it.each([
    ["an address", message("order", "query", "borrower", "desk", card()), 1],
    ["a form", message("order", "form", "borrower", "desk", card()), 0],
    [
      "an address where it is forbidden",
      message("order", "query", "borrower", "desk", card().replace("required", "forbidden")),
      0,
    ],
    ["metadata", message("notice", "metadata", "desk", "borrower", card()), 1],
    ["a challenge", message("refusal", "challenge", "desk", "borrower", card()), 1],
    [
      "a code that is worth nothing alone",
      message("answer", "query", "desk", "borrower", card()) +
        message("order", "form", "borrower", "desk", `${card(", equals: answer.card")}, ${key}`),
      0,
    ],
    [
      "a code that is enough",
      message("answer", "query", "desk", "borrower", card()) +
        message("order", "form", "borrower", "desk", card(", equals: answer.card")),
      1,
    ],
    [
      "a code beside which another credential may be left out",
      message("answer", "query", "desk", "borrower", card()) +
        message(
          "order",
          "form",
          "borrower",
          "desk",
          `${card(", equals: answer.card")}, ${key.replace("required", "optional")}`,
        ),
      1,
    ],
  ])("%s", (_, messages, count) => {
    expect(messagesOf(rule, `messages:\n${messages}`)).toHaveLength(count);
  });
});
