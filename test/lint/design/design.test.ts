import { describe, expect, it } from "vitest";
import { findingsOf, runExample } from "../../support/rule-examples.ts";

const words = (server: string) => `relations:
  - { id: card.number, reads: the number on the library card, type: string }
  - { id: slip.unseen, reads: a value not seen before, type: string }
  - { id: reader.name, reads: the name of the reader, type: string, identifies: borrower }
roles:
  - { id: borrower, term: the borrower, means: Who reads. }
  - { id: desk, term: the desk, means: Who lends.${server === "desk" ? ", data-plane: true" : ""} }
  - { id: ledger, term: the ledger, means: Who keeps the record.${server === "ledger" ? ", data-plane: true" : ""} }
`;
const peer = `variables:
  - id: peer.supports
    values: [{ value: true, says: the other side announces it }, { value: false, says: the other side does not announce it }]
`;
const order = (more = "") => `messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: card, presence: required, type: string }${more}] }
`;
const of = (rule: string, text: string, server = "desk", more: Readonly<Record<string, string>> = {}) =>
  findingsOf(rule, { "profiles/vocabulary.yaml": words(server), "profiles/one.yaml": text, ...more }).map(
    ({ message }) => message,
  );
const duty = (text: string) => `requirements: [{ id: R-1, ${text} }]\n`;

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
    expect(of(rule, text, server)).toHaveLength(count);
  });

  const carrying = (line: string, form = "form") => order(`, ${line}`).replace("form: form", `form: ${form}`);
  const keep = (of: string, more = "", level = "MUST") =>
    `role: desk, level: ${level}, action: remember, object: order.${of}${more}`;
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
    expect(of(rule, text)).toHaveLength(count);
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
    expect(of(rule, text, server)).toHaveLength(count);
  });
});

describe("design/identity-in-negotiation", () => {
  const rule = "design/identity-in-negotiation";
  const greeting = (line: string, negotiates = ", negotiates: true") => `messages:
  - { id: greeting, title: greeting, form: json, from: borrower, to: desk, unknown: ignore${negotiates}, parameters: [${line}] }
`;

  it.each([
    ["a key", greeting("{ name: key, presence: required, type: public-jwk }"), 1],
    ["a credential", greeting("{ name: secret, presence: optional, type: string, credential: true }"), 1],
    ["a name", greeting("{ name: who, presence: optional, type: string, identifies: borrower }"), 1],
    ["what a relation says is a name", greeting("{ name: who, presence: optional, equals: reader.name }"), 1],
    ["what is no name by its relation", greeting("{ name: mark, presence: optional, equals: slip.unseen }"), 0],
    ["a key that is forbidden", greeting("{ name: key, presence: forbidden, type: public-jwk }"), 0],
    ["a list of algorithms", greeting("{ name: algs, presence: required, type: jws-algorithm, many: list }"), 0],
    ["a key where nobody negotiates", greeting("{ name: key, presence: required, type: public-jwk }", ""), 0],
    [
      "a token among the settings",
      "capability: { declared-by: [borrower], fallback: core, settings: [{ name: token, presence: required, type: jwt }] }\n",
      1,
    ],
    [
      "a mode among the settings",
      "capability: { declared-by: [borrower], fallback: core, settings: [{ name: mode, presence: required, type: string }] }\n",
      0,
    ],
  ])("%s", (_, text, count) => {
    expect(of(rule, text)).toHaveLength(count);
  });
});

describe("design/may-heavy", () => {
  const rule = "design/may-heavy";
  const solves = (...mechanisms: readonly string[]) =>
    `solves: [${mechanisms.map((one) => `{ objective: safe-lending, mechanism: ${one} }`).join(", ")}]\nserves: [safe-lending]\n`;
  const duties = (count: number, may: number) =>
    `requirements:\n${Array.from({ length: count }, (_, index) => `  - { id: R-${index}, role: desk, level: ${index < may ? "MAY" : "MUST"}, action: other, phrase: "do ${index}" }`).join("\n")}\n`;

  it.each([
    [8, 4, 1],
    [10, 4, 0],
    [7, 7, 0],
  ])("%i requirements of which %i are MAY", (count, may, found) => {
    expect(of(rule, duties(count, may))).toHaveLength(found);
  });

  it("judges a base as it judges a profile, and a set with its own thresholds", () => {
    const counted = (text: string, thresholds = "{}", path = "profiles/one.yaml") =>
      of(rule, text, "desk", { "auth-profiles.yaml": `thresholds: ${thresholds}\n`, [path]: text });
    expect(counted(duties(8, 4), "{}", "profiles/base/counter.yaml").length).toBeGreaterThan(1);
    expect(counted(duties(8, 4), "{ may-percent: 50 }")).toEqual([]);
    expect(counted(duties(8, 4), "{ may-requirements: 9 }")).toEqual([]);
    expect(counted(duties(8, 1), "{ may-percent: 10 }")).toEqual([expect.stringContaining("expected at most 10 %")]);
    expect(
      counted(solves("library-card", "one-time-slip", "sealed-letter"), "{ mechanisms-per-objective: 3 }"),
    ).toEqual([]);
    expect(counted(solves("library-card", "one-time-slip"), "{ mechanisms-per-objective: 1 }")).toHaveLength(1);
  });

  it("counts the mechanisms for one objective", () => {
    expect(of(rule, solves("library-card", "one-time-slip", "sealed-letter"))).toHaveLength(1);
    expect(of(rule, solves("library-card", "one-time-slip"))).toEqual([]);
  });
});

describe("design/no-degradation", () => {
  const rule = "design/no-degradation";
  const base = { "profiles/base/counter.yaml": order() };

  it("is content with a capability of the profile, or of what it narrows, and asks no profile without a base", () => {
    const heir = "base: counter@1.0.0\ncapability: { declared-by: [], fallback: refuse }\n";
    expect(of(rule, heir, "desk", base)).toEqual([]);
    expect(of(rule, order())).toEqual([]);
  });

  it.each([
    ["when: { peer.supports: true }", 1],
    ["when: { peer.supports: false }", 0],
    ["unless: { peer.supports: true }", 0],
    ["unless: { peer.supports: false }", 1],
  ])("is content with a duty for those without: %s", (condition, count) => {
    const text = `base: counter@1.0.0\n${duty(`role: desk, level: MUST, action: other, phrase: serve as before, ${condition}`)}`;
    const example = [
      { path: "profiles/vocabulary.yaml", text: `${words("desk")}${peer}` },
      { path: "profiles/base/counter.yaml", text: order() },
      { path: "profiles/one.yaml", text, without: ["capability"] },
    ];
    expect(runExample(example).filter((finding) => finding.rule === rule)).toHaveLength(count);
  });
});

describe("design/not-additive", () => {
  const rule = "design/not-additive";
  const base = (unknown: string) => ({
    path: "profiles/base/counter.yaml",
    text: order().replace(", unknown: ignore", unknown),
  });
  const seal = (more = "", name = "seal") =>
    `base: counter@1.0.0\nmessages: [{ id: order, extends: "counter#order", parameters: [{ name: ${name}, presence: required, type: string${more} }] }]\n`;
  const found = (text: string, unknown = ", unknown: refuse", ...more: readonly { path: string; text: string }[]) =>
    runExample([
      { path: "profiles/vocabulary.yaml", text: `${words("desk")}${peer}` },
      base(unknown),
      ...more,
      { path: "profiles/sealed.yaml", text, without: ["capability"] },
    ])
      .filter((finding) => finding.rule === rule)
      .map(({ severity, certainty, message }) => `${severity} ${certainty} ${message}`);

  it.each([
    ["where they ignore what may be there", seal().replace("required", "optional"), ", unknown: ignore"],
    ["where it depends on what the other side announces", seal(", when: { peer.supports: true }"), undefined],
    [
      "where the profile says what else holds",
      `${seal()}capability: { declared-by: [desk], fallback: core }\n`,
      undefined,
    ],
    [
      "in a message of the profile's own",
      `base: counter@1.0.0\nmessages: [{ id: sealed-order, title: sealed order, extends: "counter#order", parameters: [{ name: seal, presence: required, type: string, checked: { by: desk } }] }]\n`,
      undefined,
    ],
  ])("finds nothing %s", (_, text, unknown) => {
    expect(found(text, unknown)).toEqual([]);
  });

  it("finds what those who lack the profile must refuse", () => {
    const optional = seal().replace("required", "optional");
    expect(found(optional)).toEqual([expect.stringMatching(/^error proved `sealed#order.seal` .* must refuse that/)]);
    // That nothing is said of unknown members is told of the message itself.
    expect(found(optional, "")).toEqual([]);
  });

  it("finds that those who have it may refuse what lacks a part that it requires", () => {
    expect(found(seal(), ", unknown: ignore")).toEqual([
      expect.stringMatching(/lets a `borrower` without the profile .* as its absence .* need not take/),
    ]);
  });

  it("finds what those who have it must refuse of those who lack it", () => {
    const strict = `${seal()}${duty("role: desk, level: MUST, action: accept-only, object: order.card, values: [a]")}`;
    expect(found(strict, ", unknown: ignore")).toContainEqual(
      expect.stringMatching(
        /^error proved .* lets a `borrower` without the profile .* and a `desk` with it must refuse/,
      ),
    );
  });

  it("asks what the narrowed profile says too", () => {
    const narrowed = { path: "profiles/by-seal.yaml", text: seal() };
    const heir = seal("", "stamp").replace("base: counter@1.0.0", "base: counter@1.0.0\nprofile-of: by-seal@1.0.0");
    expect(found(heir, undefined, narrowed)).toEqual([]);
  });
});

describe("design/granularity", () => {
  const rule = "design/granularity";
  const solves = `solves:
  - { objective: safe-lending, mechanism: library-card }
  - { objective: fresh-requests, mechanism: one-time-slip }
  - { objective: renewal, mechanism: sealed-letter }
`;
  const message = (id: string) =>
    `  - { id: ${id}, title: ${id}, form: form, from: borrower, to: desk, unknown: ignore }\n`;
  const repeat = (index: number, object: string, serves: string) =>
    `  - { id: R-${index}, role: desk, level: MUST, action: repeat, object: ${object}, serves: [${serves}] }\n`;

  it("finds three problems without a tie, and no problem with one", () => {
    const apart = `${solves}messages:\n${message("a")}${message("b")}${message("c")}requirements:\n${repeat(1, "a", "safe-lending")}${repeat(2, "b", "fresh-requests")}${repeat(3, "c", "renewal")}`;
    expect(of(rule, apart)).toHaveLength(1);
    expect(of(rule, apart.replace("object: c", "object: b"))).toEqual([]);
  });

  const greeting = (id: string, more: string) => `id: ${id}
messages: [{ id: ${id}-order, title: ${id} order, form: form, from: borrower, to: desk, unknown: ignore }]
requirements: [${more}]
`;
  const repeats = (id: string, object: string, more = "") =>
    `{ id: ${id}, role: desk, level: MUST, action: repeat, object: ${object}${more} }`;
  const both = (mine: string, other: string) =>
    of(rule, greeting("one", mine), "desk", { "profiles/two.yaml": greeting("two", other) });

  it("finds profiles that need each other, and not one that needs another", () => {
    const [mine, other] = [repeats("R-1", '"two#two-order"'), repeats("R-2", '"one#one-order"')];
    expect(both(mine, other)).toEqual([expect.stringContaining("`one` and `two` need each other")]);
    expect(both(mine, repeats("R-2", "two-order"))).toEqual([]);
    expect(both(repeats("R-1", '"two#two-order"').replace("MUST", "MAY"), other)).toEqual([]);
  });
});

describe("design/forced-adoption", () => {
  const rule = "design/forced-adoption";
  const seal =
    "messages: [{ id: sealed, title: sealed order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: seal, presence: optional, type: string }] }]\n";
  const found = (text: string, path = "profiles/one.yaml") =>
    findingsOf(rule, { "profiles/by-seal.yaml": seal, "profiles/base/counter.yaml": order(), [path]: text });
  const needs = (level = "MUST", more = "") =>
    `${order()}${duty(`role: desk, level: ${level}, action: repeat, object: "by-seal#sealed"${more}`)}`;

  it.each([
    ["a permission", needs("MAY")],
    ["a prohibition", needs("MUST NOT")],
    ["a duty only where something of the other is in use", needs("MUST", ', when: { "by-seal#sealed.seal": present }')],
    ["a duty of a profile that builds on it", `profile-of: by-seal@1.0.0\n${needs()}`],
    ["a duty about its own message", `${order()}${duty("role: desk, level: MUST, action: repeat, object: order")}`],
  ])("finds nothing in %s", (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it("finds a duty about what another profile declares, once for all duties", () => {
    const two = needs().replace(
      "requirements: [",
      'requirements: [{ id: R-2, role: desk, level: SHOULD, because: It helps., action: repeat, object: "by-seal#sealed" }, ',
    );
    const [finding, ...more] = found(two);
    expect(more).toEqual([]);
    expect(finding?.severity).toBe("warning");
    expect(finding?.message).toContain("`by-seal#sealed` of profile `by-seal`");
    expect(finding?.related).toHaveLength(1);
  });

  it("tells of two that need each other what they need of two others that do", () => {
    const text = (id: string, ...needed: readonly string[]) => {
      const message = `  - { id: ${id}-order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: wax, presence: optional, type: string }] }\n`;
      const duties = needed.map((other) => {
        return `  - { id: R-${other}, role: desk, level: MUST, action: repeat, object: "${other}#${other}-order" }\n`;
      });
      return `messages:\n${message}requirements:\n${duties.join("")}`;
    };
    const files = {
      one: text("one", "two", "three"),
      two: text("two", "one"),
      three: text("three", "four"),
      four: text("four", "three"),
    };
    const set = Object.fromEntries(Object.entries(files).map(([id, written]) => [`profiles/${id}.yaml`, written]));
    expect(findingsOf(rule, set).map(({ profiles }) => profiles)).toEqual([["one", "three"]]);
  });

  it("is an error in a base", () => {
    expect(found(needs(), "profiles/base/counter.yaml").map(({ severity }) => severity)).toEqual(["error"]);
  });
});
