import { describe, expect, it } from "vitest";
import { findingsOf, lineOf } from "../../support/rule-examples.ts";

interface Line {
  readonly [key: string]: unknown;
}

function message(lines: readonly Line[], more: Line = {}): string {
  const value = { id: "m", title: "slip", form: "jwt", from: "desk", to: "borrower", unknown: "ignore", ...more };
  return `messages:\n  - ${JSON.stringify({ ...value, parameters: lines })}\n`;
}

function judge(rule: string, text: string): readonly string[] {
  return findingsOf(rule, { "profiles/example.yaml": text }).map((finding) => finding.message);
}

const line = (name: string, more: Line = {}): Line => ({ name, presence: "required", type: "string", ...more });

describe("param/name-syntax", () => {
  const rule = "param/name-syntax";

  it.each([
    ["http-header", "Library Card", "`Library Card` contains ` `, which a field name does not allow", "Library-Card"],
    ["http-header", "Card:", "`Card:` contains `:`, which a field name does not allow", "Card"],
    ["http-header", "X-Slip", "`X-Slip` starts with `X-`", "Slip"],
    ["http-header", "x-slip", "`x-slip` starts with `X-`", "slip"],
    ["form", "card&slip", "`card&slip` contains `&`, which a parameter name does not allow", "card_slip"],
    ["query", "größe", "`größe` contains `ö`", "gr_e"],
    ["challenge", "shelf mark", "`shelf mark` contains ` `, which a challenge parameter does not allow", "shelf_mark"],
    ["signature-parameter", "keyId", "`keyId` contains `I`, which a structured field key does not allow", "keyid"],
    ["signature-parameter", "1st", "`1st` contains `1`", "st"],
  ])("finds in %s the name %s", (place, name, expected, suggestion) => {
    const text = message([line(name, { in: place })], { form: "http-request" });
    const [found, ...others] = findingsOf(rule, { "profiles/example.yaml": text });
    expect(others).toEqual([]);
    expect(found?.message.startsWith(expected)).toBe(true);
    expect(found?.help).toBe(`Write \`${suggestion}\``);
  });

  it.each([
    ["http-header", "Library-Card"],
    ["http-header", "Mcp-Param-*"],
    ["form", "filter.kind"],
    ["json", "shelf mark"],
    ["jwt-claim", "https://library.example/claim"],
    ["signature-parameter", "tag"],
    ["signature-parameter", "*any"],
  ])("allows in %s the name %s", (place, name) => {
    expect(judge(rule, message([line(name, { in: place })], { form: "http-request" }))).toEqual([]);
  });

  it("says when nothing of a name is left", () => {
    expect(judge(rule, message([line("漢字", { in: "http-header" })], { form: "http-request" }))).toEqual([
      "the name of the parameter is empty after removing what a field name does not allow",
    ]);
  });

  it("finds two spellings at one place, and none at two", () => {
    expect(judge(rule, message([line("shelf_mark"), line("shelfMark")]))).toHaveLength(1);
    expect(judge(rule, message([line("shelf_mark"), line("shelfMark", { in: "jwt-header" })]))).toEqual([]);
    expect(judge(rule, message([line("shelf"), line("self")]))).toEqual([]);
  });

  it("leaves inherited names to the base", () => {
    const base = `id: house\nmaturity: stable\n${message([line("Bad Name")], { form: "http-request" })}`;
    const text = `base: house@1.0.0\nmessages:\n  - { id: m, extends: "house#m", parameters: [{ name: Bad Name, presence: required, values: [a] }] }\n`;
    const found = findingsOf(rule, { "profiles/base/house.yaml": base, "profiles/example.yaml": text });
    expect(found.map((finding) => finding.span.file.path)).toEqual(["profiles/base/house.yaml"]);
  });
});

describe("param/registered-redefined", () => {
  const rule = "param/registered-redefined";
  const oauth =
    "references:\n  - { id: RFC 2119, title: a }\n  - { id: RFC 8174, title: b }\n  - { id: RFC 6749, title: c }\n";

  it.each([
    ["exp", "boolean", 1],
    ["exp", "numeric-date", 0],
    ["exp", "seconds", 1],
    ["exp", "integer", 0],
    ["sub", "https-uri", 0],
    ["jti", "base64url", 0],
    ["cnf", "public-jwk", 0],
    ["cnf", "string", 1],
    ["scope", "string", 0],
    ["scope", "jwt", 1],
  ])("judges the claim %s of type %s", (name, type, count) => {
    expect(judge(rule, message([line(name, { type })]))).toHaveLength(count);
  });

  it("compares field names without case, and takes any text for a field", () => {
    const header = (name: string, type: string) => message([line(name, { type })], { form: "http-request" });
    expect(judge(rule, header("content-digest", "integer"))).toHaveLength(1);
    expect(judge(rule, header("CONTENT-DIGEST", "string"))).toEqual([]);
  });

  it("judges shared places only where a profile builds on the registry", () => {
    const files = (source: string) => ({
      "profiles/vocabulary.yaml": oauth,
      "profiles/example.yaml": `${source}${message([line("expires_in", { type: "string" })], { form: "json" })}`,
    });
    expect(findingsOf(rule, files(""))).toEqual([]);
    expect(findingsOf(rule, files("source: RFC 6749\n"))).toHaveLength(1);
    expect(findingsOf(rule, files("sources: [RFC 6749]\n"))).toHaveLength(1);
  });

  it("finds a name at a place where it is not registered", () => {
    const files = {
      "profiles/vocabulary.yaml": oauth,
      "profiles/example.yaml": `source: RFC 6749\n${message([line("grant_type")], { form: "json" })}`,
    };
    expect(findingsOf(rule, files).map((finding) => finding.message)).toEqual([
      "`grant_type` is registered for `form`, but stands in `json`",
    ]);
  });
});

describe("param/not-collision-resistant", () => {
  const rule = "param/not-collision-resistant";
  it.each([
    ["ctx", 1],
    ["iss", 0],
    ["https://library.example/ctx", 0],
    ["example.library.ctx", 0],
    ["cnf.new", 0],
  ])("judges the claim %s", (name, count) => {
    const found = findingsOf(rule, { "profiles/example.yaml": message([line(name)]) });
    expect(found).toHaveLength(count);
    // The snapshots are partial.
    for (const one of found) expect(one).toMatchObject({ severity: "info", certainty: "possible" });
  });

  it("takes a registration of the profile or of its base", () => {
    const own = `${message([line("ctx")])}registrations:\n  - { registry: Claims, name: ctx, by: this }\n`;
    expect(judge(rule, own)).toEqual([]);
  });
});

describe("param/stated-twice", () => {
  const rule = "param/stated-twice";
  const requirement = (fields: string) => `requirements:\n  - { id: X, ${fields} }\n`;
  const request = (fields: Line) =>
    message([line("card", fields)], { id: "m", form: "json", from: "borrower", to: "desk" });

  it.each([
    ["role: borrower, level: MUST, action: include, object: m.card", {}, 1],
    ["role: desk, level: MUST, action: include, object: m.card", {}, 0],
    ["role: borrower, level: SHOULD, action: include, object: m.card", {}, 0],
    ["role: borrower, level: SHOULD, action: include, object: m.card", { presence: "recommended" }, 1],
    ["role: borrower, level: MUST, action: include, object: m.card, values: [a]", {}, 0],
    ["role: borrower, level: MUST, action: include, object: m.card, values: [a]", { values: ["a"] }, 1],
    ["role: borrower, level: MUST, action: include, object: m.card, when: { loan.kind: map }", {}, 0],
    [
      "role: borrower, level: MUST, action: include, object: m.card, when: { loan.kind: map }",
      { when: { "loan.kind": "map" } },
      1,
    ],
    ["role: desk, level: MUST, action: accept-only, object: m.card, values: [a]", { values: ["a"] }, 0],
    [
      "role: desk, level: MUST, action: accept-only, object: m.card, values: [a]",
      { values: ["a"], checked: { by: "desk" } },
      1,
    ],
  ])("judges %s", (fields, more, count) => {
    expect(judge(rule, request(more) + requirement(fields))).toHaveLength(count);
  });

  it("finds a line that stands twice, and one that only repeats what it inherits", () => {
    const twice = message([line("card", { id: "one" }), line("card", { id: "two" })]);
    expect(judge(rule, twice)).toEqual(["`m` states `card` twice with the same meaning"]);
    const apart = message([
      line("card", { id: "one", when: { "loan.kind": "map" } }),
      line("card", { id: "two", when: { "loan.kind": "book" } }),
    ]);
    expect(judge(rule, apart)).toEqual([]);
    const base = `id: house\n${message([line("card")])}`;
    const child = (more: string) => ({
      "profiles/base/house.yaml": base,
      "profiles/example.yaml": `base: house@1.0.0\nmessages:\n  - { id: m, extends: "house#m", parameters: [{ name: card, presence: required${more} }] }\n`,
    });
    expect(findingsOf(rule, child(""))).toHaveLength(1);
    expect(findingsOf(rule, child(", values: [a]"))).toEqual([]);
  });

  it.each([
    ["action: verify, object: p", "verification"],
    ['action: accept-only, object: p.created, range: { age: "-1m..300s" }', "window"],
    ["action: accept-only, object: p.nonce, equals: slip.unseen", "memory"],
    ['action: accept-only, object: p.created, range: { age: "-1m..200s" }', undefined],
  ])("judges %s against the proof", (fields, part) => {
    const proof = {
      id: "p",
      title: "signature",
      mechanism: "sealed-letter",
      form: "http-message-signature",
      from: "borrower",
      to: "desk",
      protects: "m",
      covers: [{ component: "@method", presence: "required" }],
      parameters: [line("created", { type: "sf-integer" }), line("nonce", { type: "sf-string" })],
      key: { from: ["card.key"], fit: "asymmetric" },
      window: { past: "5m", future: "60s" },
      memory: { of: "nonce", scope: "shared", for: "window" },
    };
    const sent = message([line("Slip")], { form: "http-request", from: "borrower", to: "desk" });
    const text = `${sent}proofs:\n  - ${JSON.stringify(proof)}\n${requirement(`role: desk, level: MUST, ${fields}`)}`;
    expect(judge(rule, text)).toEqual(part === undefined ? [] : [`\`X\` repeats the ${part} of proof \`p\``]);
  });
});

describe("lines", () => {
  it.each([
    [{ default: "a" }, 1],
    [{ default: "a", when: { "loan.kind": "map" } }, 0],
    [{ default: "a", presence: "optional" }, 0],
  ])("are required or have a default: %j", (more, count) => {
    expect(judge("param/required-default-clash", message([line("exp.x", more)]))).toHaveLength(count);
  });

  it.each([
    [{ values: ["a", "b"] }, "json", 1],
    [{ values: ["a", "b"] }, "form", 0],
    [{ values: ["a", "b"], extensible: false }, "json", 0],
    [{ values: ["a"] }, "json", 0],
    [{ values: ["a", "b"], presence: "forbidden" }, "json", 0],
    [{ values: [true, false], type: "boolean" }, "json", 0],
    [{ values: ["a", "b"] }, "http-response", 1],
  ])("close their lists knowingly: %j in %s", (more, form, count) => {
    expect(judge("param/enum-not-extensible", message([line("note", more)], { form }))).toHaveLength(count);
  });

  it("say what happens to unknown members, once for what extends them", () => {
    const open = message([line("x")]).replace(',"unknown":"ignore"', "");
    const extended = `${open}  - { id: n, extends: m, parameters: [{ name: y, presence: required, type: string }] }\n`;
    const found = findingsOf("param/unknown-handling", { "profiles/example.yaml": extended });
    expect(found.map(lineOf)).toEqual([2, 3]);
    expect(judge("param/unknown-handling", message([line("x")]))).toEqual([]);
  });

  it("are judged in great number", () => {
    const many = Array.from({ length: 3000 }, (_, index) => line(`n${index}`, { id: `l-${index}` }));
    const registrations = Array.from({ length: 3000 }, (_, index) => ({
      registry: "R",
      name: `r${index}`,
      by: "this",
    }));
    const text = `${message(many)}registrations: ${JSON.stringify(registrations)}\n`;
    expect(findingsOf("param/not-collision-resistant", { "profiles/example.yaml": text })).toHaveLength(3000);
  });
});

describe("param/incomplete", () => {
  it.each([
    ["jwt", "http-header", 1],
    ["jwt", "jwt-header", 0],
    ["token", undefined, 0],
    ["json", "jwt-claim", 1],
    ["json", "http-header", 0],
    ["http-request", "form", 0],
    ["jwk", "json", 1],
    ["form", "signature-parameter", 1],
    ["form", "settings", 1],
  ])("judges a message of form %s with a line in %s", (form, place, count) => {
    const lines = [line("card", place === undefined ? {} : { in: place })];
    expect(judge("param/incomplete", message(lines, { form }))).toHaveLength(count);
  });
});
