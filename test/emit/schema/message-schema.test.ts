import { describe, expect, it } from "vitest";
import { judgeOfManifest, messageOf } from "./schema-judge.ts";

/** Lines of a message, and instances with what is wrong with them. */
type Case = readonly [
  what: string,
  form: string,
  lines: readonly string[],
  instances: readonly (readonly [instance: unknown, faults: readonly string[]])[],
];

const json = (what: string, line: string, ...instances: Case[3]): Case => [what, "json", [line], instances];

const cases: readonly Case[] = [
  json(
    "requires",
    "{ name: a, presence: required, type: string }",
    [{ a: "" }, []],
    [{}, ["required a"]],
    [[], ["type"]],
  ),
  json("forbids", "{ name: a, presence: forbidden }", [{}, []], [{ a: 1 }, ["/a false schema"]]),
  ...["recommended", "optional", "not-recommended"].map((presence) =>
    json(
      `lets ${presence} be`,
      `{ name: a, presence: ${presence}, type: string }`,
      [{}, []],
      [{ a: "" }, []],
      [{ a: 1 }, ["/a type"]],
    ),
  ),
  json("knows one value", "{ name: a, presence: optional, values: [x] }", [{ a: "x" }, []], [{ a: "y" }, ["/a const"]]),
  json(
    "knows several",
    "{ name: a, presence: optional, values: [x, 5, true] }",
    [{ a: 5 }, []],
    [{ a: "5" }, ["/a enum"]],
  ),
  json(
    "writes values as their type",
    '{ name: a, presence: optional, type: string, values: [5, "x"] }',
    [{ a: "5" }, []],
    [{ a: 5 }, ["/a type", "/a enum"]],
  ),
  json(
    "leaves a list open that says so",
    "{ name: a, presence: optional, type: string, values: [x], extensible: true }",
    [{ a: "y" }, []],
    [{ a: 1 }, ["/a type"]],
  ),
  json(
    "asks for no value that only should be so",
    "{ name: a, presence: optional, type: string, values: [x], level: SHOULD }",
    [{ a: "y" }, []],
  ),
  json(
    "excludes",
    "{ name: a, presence: optional, type: string, not: [x, y] }",
    [{ a: "z" }, []],
    [{ a: "y" }, ["/a not"]],
  ),
  json(
    "matches the whole value",
    '{ name: a, presence: optional, type: string, pattern: "[a-z]+|[0-9]" }',
    [{ a: "ab" }, []],
    [{ a: "5" }, []],
    [{ a: "ab5" }, ["/a pattern"]],
    [{ a: "ab\n" }, ["/a pattern"]],
  ),
  ...['"a)|(b"', '"["', '"(?<n>a)\\\\k<m>"', '"\\\\i"'].map((pattern) =>
    json(
      `leaves out ${pattern}, which is no pattern`,
      `{ name: a, presence: optional, type: string, pattern: ${pattern} }`,
      [{ a: "anything" }, []],
    ),
  ),
  json(
    "bounds numbers",
    '{ name: a, presence: optional, type: integer, range: "1..10" }',
    [{ a: 10 }, []],
    [{ a: 0 }, ["/a minimum"]],
    [{ a: 11 }, ["/a maximum"]],
  ),
  json(
    "bounds one end",
    '{ name: a, presence: optional, type: number, range: "..-1" }',
    [{ a: -1.5 }, []],
    [{ a: 0 }, ["/a maximum"]],
  ),
  json(
    "bounds lengths of time in seconds",
    '{ name: a, presence: optional, type: seconds, range: "1m..1h" }',
    [{ a: 60 }, []],
    [{ a: 59 }, ["/a minimum"]],
    [{ a: 3601 }, ["/a maximum"]],
  ),
  json("leaves ages to a clock", '{ name: a, presence: optional, type: numeric-date, range: "-300s..300s" }', [
    { a: 1e9 },
    [],
  ]),
  json(
    "counts octets of what is encoded",
    "{ name: a, presence: optional, type: base64url, size: 32 }",
    [{ a: "x".repeat(43) }, []],
    [{ a: "x".repeat(42) }, ["/a minLength"]],
  ),
  json(
    "counts octets of a text as far as characters tell",
    "{ name: a, presence: optional, type: string, size: 8 }",
    [{ a: "🙂🙂" }, []],
    [{ a: "x".repeat(8) }, []],
    [{ a: "x".repeat(9) }, ["/a maxLength"]],
    [{ a: "x" }, ["/a minLength"]],
  ),
  json(
    "has lists",
    "{ name: a, presence: optional, type: string, many: list, values: [x, y], extensible: false }",
    [{ a: ["x", "y"] }, []],
    [{ a: [] }, []],
    [{ a: "x" }, ["/a type"]],
    [{ a: ["z"] }, ["/a/0 enum"]],
  ),
  json(
    "has one or several",
    "{ name: a, presence: optional, type: https-uri, many: one-or-list }",
    [{ a: "https://a.example" }, []],
    [{ a: ["https://a.example"] }, []],
    [{ a: ["x"] }, ["/a type", "/a/0 pattern", "/a anyOf"]],
  ),
  json(
    "wants values in a list",
    "{ name: a, presence: optional, type: string, many: list, contains: [x, y] }",
    [{ a: ["y", "z", "x"] }, []],
    [{ a: ["x"] }, ["/a/0 const", "/a contains"]],
  ),
  json(
    "wants words among words",
    '{ name: a, presence: optional, type: space-list, contains: [openid, "a.b"] }',
    [{ a: "profile openid a.b" }, []],
    [{ a: "a.b openid" }, []],
    [{ a: "openid2 a.b" }, ["/a pattern"]],
    [{ a: "openid axb" }, ["/a pattern"]],
  ),
  json(
    "excludes from lists",
    "{ name: a, presence: optional, type: jws-algorithm, many: list, not: [none] }",
    [{ a: ["ES256"] }, []],
    [{ a: ["ES256", "none"] }, ["/a/1 not"]],
  ),
  json(
    "takes a schema of the author",
    "{ name: a, presence: optional, type: string, many: list, schema: { minItems: 1, uniqueItems: true } }",
    [{ a: ["x"] }, []],
    [{ a: [] }, ["/a minItems"]],
    [{ a: ["x", "x"] }, ["/a uniqueItems"]],
  ),
  json("refuses no other members", "{ name: a, presence: optional, type: string }", [{ b: 1 }, []]),
  [
    "leads into objects",
    "json",
    ["{ name: cnf.jkt, presence: required, type: thumbprint }", "{ name: cnf.kid, presence: optional, type: string }"],
    [
      [{ cnf: { jkt: "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I" } }, []],
      [{}, ["required cnf"]],
      [{ cnf: {} }, ["/cnf required jkt"]],
      [{ cnf: "x" }, ["/cnf type"]],
    ],
  ],
  [
    "asks for members of what is there",
    "json",
    ["{ name: cnf, presence: optional, type: object }", "{ name: cnf.jwk.kid, presence: required, type: string }"],
    [
      [{}, []],
      [{ cnf: {} }, ["/cnf required jwk"]],
      [{ cnf: { jwk: {} } }, ["/cnf/jwk required kid"]],
      [{ cnf: { jwk: { kid: "a" } } }, []],
    ],
  ],
  [
    "asks each item of a list",
    "json",
    [
      "{ name: keys, presence: required, type: object, many: list }",
      "{ name: keys.kid, presence: required, type: string }",
    ],
    [
      [{ keys: [] }, []],
      [{ keys: [{ kid: "a" }, { kid: "b" }] }, []],
      [{ keys: [{ kid: "a" }, {}] }, ["/keys/1 required kid"]],
      [{ keys: {} }, ["/keys type"]],
    ],
  ],
  [
    "takes an address for one name",
    "token",
    ["{ name: https://a.example/claim.x, presence: required, type: string }"],
    [
      [{ "https://a.example/claim.x": "a" }, []],
      [{ "https://a": { "example/claim": { x: "a" } } }, ["required https://a.example/claim.x"]],
    ],
  ],
  [
    "follows JSON Pointers",
    "json-rpc",
    [
      '{ name: "/params/_meta/a.b~1c", presence: required, type: string }',
      "{ name: /method, presence: required, values: [x] }",
    ],
    [
      [{ method: "x", params: { _meta: { "a.b/c": "y" } } }, []],
      [{ method: "x", params: {} }, ["/params required _meta"]],
      [{ method: "z", params: { _meta: { "a.b/c": 1 } } }, ["/params/_meta/a.b~1c type", "/method const"]],
    ],
  ],
  [
    "looks into no positions of lists",
    "json-rpc",
    ["{ name: /params/0/a, presence: required, type: string }"],
    [[{ params: [] }, []]],
  ],
  [
    "knows groups",
    "http-request",
    ["{ name: Note-*, presence: required, type: integer }"],
    [
      [{ headers: { "note-a": "1", "note-b": "2" } }, []],
      [{ headers: { "note-a": "x" } }, ["/headers/note-a pattern"]],
      [{ headers: { note: "1" } }, ["/headers not"]],
      [{}, ["required headers"]],
    ],
  ],
  [
    "forbids groups",
    "http-request",
    ["{ name: Note-*, presence: forbidden }"],
    [
      [{ headers: { note: "1" } }, []],
      [{ headers: { "note-a": "1" } }, ["/headers/note-a false schema"]],
    ],
  ],
  [
    "judges places together",
    "form",
    [
      "{ name: grant, presence: required, type: string }",
      "{ name: Seal, in: http-header, presence: required, when: { loan.grant: sealed }, type: string }",
    ],
    [
      [{ form: { grant: "open" } }, []],
      [{ form: { grant: "sealed" }, headers: { seal: "x" } }, []],
      [{ form: { grant: "sealed" }, headers: {} }, ["/headers required seal", "if"]],
      [{ form: { grant: "sealed" } }, ["required headers", "if"]],
      [{ headers: {} }, ["required form"]],
    ],
  ],
  [
    "takes repeated parameters where there may be several",
    "query",
    ["{ name: one, presence: optional, type: string }", "{ name: several, presence: optional, type: uri, many: list }"],
    [
      [{ query: { one: "a", several: "urn:a" } }, []],
      [{ query: { several: ["urn:a", "urn:b"], other: ["x"] } }, []],
      [{ query: { one: ["a", "b"] } }, ["/query/one type"]],
      [{ query: { other: 5 } }, ["/query/other type", "/query/other type", "/query/other anyOf"]],
    ],
  ],
  [
    "reads several values in one field",
    "http-request",
    ["{ name: Accept, presence: optional, type: string, many: list, values: [a, b] }"],
    [
      [{ headers: { accept: "a" } }, []],
      [{ headers: { accept: "a, b ,a" } }, []],
      [{ headers: { accept: "a, c" } }, ["/headers/accept pattern"]],
    ],
  ],
  [
    "has the status of a response",
    "http-response",
    ["{ name: Retry-After, presence: required, type: seconds }"],
    [
      [{ status: 429, headers: { "retry-after": "30" } }, []],
      [{ status: 1000, headers: { "retry-after": "30" } }, ["/status maximum"]],
      [{ method: "GET", headers: { "retry-after": "30" } }, ["additionalProperties method"]],
    ],
  ],
  [
    "has a header beside claims only where a line is in it",
    "jwt",
    ["{ name: iss, presence: required, type: uri }", "{ name: typ, in: jwt-header, presence: required, values: [x] }"],
    [
      [{ header: { typ: "x" }, payload: { iss: "urn:a" } }, []],
      [{ iss: "urn:a" }, ["required header", "required payload", "additionalProperties iss"]],
    ],
  ],
  ["is the claims without", "jwt", ["{ name: iss, presence: required, type: uri }"], [[{ iss: "urn:a" }, []]]],
  [
    "is a key",
    "jwk",
    ["{ name: kid, presence: required, type: string }"],
    [
      [{ kid: "a" }, []],
      [{}, ["required kid"]],
    ],
  ],
  [
    "is the texts of a challenge",
    "challenge",
    ["{ name: max-age, presence: required, type: seconds }"],
    [
      [{ "max-age": "5", realm: "x" }, []],
      [{ "max-age": 5, realm: 5 }, ["/max-age type", "/realm type"]],
    ],
  ],
];

describe("the schema of a message", () => {
  it.each(cases)("%s (%s)", (_what, form, lines, instances) => {
    const judge = judgeOfManifest(messageOf(form, lines));
    for (const [instance, faults] of instances) {
      expect([...new Set(judge(instance))].sort(), JSON.stringify(instance)).toEqual([...new Set(faults)].sort());
    }
  });
});
