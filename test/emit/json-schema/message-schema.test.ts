import { describe, expect, it } from "vitest";
import { judgeOf, judgeOfManifest, messageOf, schemasOf } from "./schema-judge.ts";
import { resolveExample } from "../../support/rule-examples.ts";

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

describe("conditions", () => {
  const lines = (when: string, more = "") => [
    "{ name: a, presence: optional, type: string }",
    "{ name: b, presence: optional, type: integer }",
    `{ name: x, presence: required, when: ${when}, type: string${more} }`,
  ];

  it.each<[string, string, unknown, readonly string[]]>([
    ["presence", "{ loan.a: present }", { a: "" }, ["required x", "if"]],
    ["presence", "{ loan.a: present }", { b: 1 }, []],
    ["absence", "{ loan.a: absent }", {}, ["required x", "if"]],
    ["absence", "{ loan.a: absent }", { a: "" }, []],
    ["a value", "{ loan.a: z }", { a: "z" }, ["required x", "if"]],
    ["a value", "{ loan.a: z }", { a: "y" }, []],
    ["one of several values", "{ loan.b: [1, 2] }", { b: 2 }, ["required x", "if"]],
    ["both", "{ loan.a: present, loan.b: 1 }", { a: "", b: 1 }, ["required x", "if"]],
    ["both", "{ loan.a: present, loan.b: 1 }", { a: "", b: 2 }, []],
    ["either", "[{ loan.a: z }, { loan.b: 1 }]", { b: 1 }, ["required x", "if"]],
    ["either", "[{ loan.a: z }, { loan.b: 1 }]", { a: "y" }, []],
    ["what is not seen", "{ member: true }", {}, []],
    ["what is not seen, and more", "{ member: true, loan.a: present }", { a: "" }, []],
    ["what is not seen, or more", "[{ member: true }, { loan.a: present }]", { a: "" }, ["required x", "if"]],
  ])("on %s are decided where the message shows them: %s %j", (_what, when, instance, faults) => {
    const text = `situations:\n  - { id: member, says: "the borrower is a member" }\n${messageOf("json", lines(when))}`;
    expect(judgeOfManifest(text)(instance)).toEqual(faults);
  });

  it.each<[string, unknown, readonly string[]]>([
    ["{ loan.a: z }", { a: "z", x: "" }, []],
    ["{ loan.a: z }", { a: "y", x: "" }, ["/x false schema", "if"]],
    ["{ loan.a: z }", { a: "y" }, []],
    // Either may be true, so that neither is known to be wrong.
    ["[{ member: true }, { loan.a: z }]", { x: "" }, []],
    // Whatever else holds, this one does not.
    ["{ member: true, loan.a: z }", { x: "" }, ["/x false schema", "if"]],
  ])("decide what holds elsewhere where they certainly do not hold: %s %j", (when, instance, faults) => {
    const text = `situations:\n  - { id: member, says: "the borrower is a member" }\n${messageOf("json", lines(when, ", otherwise: forbidden"))}`;
    expect(judgeOfManifest(text)(instance)).toEqual(faults);
  });

  it("hold for values as well", () => {
    const line = "{ name: c, presence: optional, when: { loan.a: z }, type: string, values: [k] }";
    const judge = judgeOfManifest(messageOf("json", ["{ name: a, presence: optional, type: string }", line]));
    expect(judge({ a: "z", c: "l" })).toEqual(["/c const", "if"]);
    expect(judge({ a: "y", c: "l" })).toEqual([]);
    expect(judge({ a: "y", c: 5 })).toEqual(["/c type"]);
  });

  it("of cases are decided one by one", () => {
    const line =
      "{ name: pub, presence: required, type: base64url, cases: [{ when: { loan.a: small }, size: 3 }, { when: { loan.a: large }, size: 6 }] }";
    const judge = judgeOfManifest(messageOf("json", ["{ name: a, presence: optional, type: string }", line]));
    expect(judge({ a: "small", pub: "AAAA" })).toEqual([]);
    expect(judge({ a: "large", pub: "AAAA" })).toEqual(["/pub minLength", "if"]);
    expect(judge({ a: "other", pub: "AA" })).toEqual([]);
  });

  it("on groups ask for any of them", () => {
    const judge = judgeOfManifest(
      messageOf("http-request", [
        "{ name: Note-*, presence: optional, type: string }",
        '{ name: Seal, presence: required, when: { "loan.Note-*": present }, type: string }',
      ]),
    );
    expect(judge({ headers: { "note-a": "" } })).toEqual(["/headers required seal", "if"]);
    expect(judge({ headers: {} })).toEqual([]);
  });
});

describe("choices", () => {
  const judgeOfKind = (kind: string, more = "") =>
    judgeOfManifest(
      messageOf(
        "json",
        ["a", "b", "c"].map((name) => `{ name: ${name}, presence: choice, type: string }`),
        `    choices: [{ id: way, kind: ${kind}, of: [a, b, c]${more} }]\n`,
      ),
    );
  const instances = [{}, { a: "" }, { a: "", c: "" }, { a: "", b: "", c: "" }];

  it.each([
    ["exactly-one", [false, true, false, false]],
    ["at-least-one", [false, true, true, true]],
    ["at-most-one", [true, true, false, false]],
  ])("of %s", (kind, expected) => {
    const judge = judgeOfKind(kind);
    expect(instances.map((instance) => judge(instance).length === 0)).toEqual(expected);
  });

  it("that are recommended are asked of nobody", () => {
    const judge = judgeOfKind("exactly-one", ", presence: recommended");
    expect(instances.flatMap(judge)).toEqual([]);
  });

  it("under a condition are made where it holds", () => {
    const judge = judgeOfKind("exactly-one", ", when: { loan.c: present }");
    expect(judge({ c: "" })).toEqual([]);
    expect(judge({ a: "", c: "" })).not.toEqual([]);
    expect(judge({ a: "", b: "" })).toEqual([]);
  });

  it("in one object are made where that is", () => {
    const judge = judgeOfManifest(
      messageOf(
        "json",
        [
          "{ name: cnf, presence: optional, type: object }",
          "{ name: cnf.a, presence: choice, type: string }",
          "{ name: cnf.b, presence: choice, type: string }",
        ],
        "    choices: [{ id: way, kind: exactly-one, of: [cnf.a, cnf.b] }]\n",
      ),
    );
    expect(judge({})).toEqual([]);
    expect(judge({ cnf: { a: "" } })).toEqual([]);
    expect(judge({ cnf: {} })).not.toEqual([]);
  });
});

describe("unknown members", () => {
  const judge = judgeOfManifest(
    messageOf("json", [
      "{ name: a, presence: optional, type: string }",
      "{ name: cnf.b, presence: optional, type: string }",
      "{ name: free, presence: optional, type: object }",
      "{ name: key, presence: optional, type: public-jwk }",
      "{ name: key.kid, presence: optional, type: string }",
      "{ name: x-*, presence: optional, type: string }",
    ]).replace("unknown: ignore", "unknown: refuse"),
  );

  it.each<[unknown, readonly string[]]>([
    [{ a: "", cnf: { b: "" }, free: { any: 1 }, key: { kty: "EC", kid: "", x: "" }, "x-y": "" }, []],
    [{ b: 1 }, ["additionalProperties b"]],
    [{ cnf: { c: 1 } }, ["/cnf additionalProperties c"]],
  ])("are refused where the message says so, and only where lines describe what is known: %j", (instance, faults) => {
    expect(judge(instance)).toEqual(faults);
  });

  it("of HTTP are refused in the content, and never among header fields", () => {
    const text = messageOf("http-request", [
      "{ name: A, presence: optional, type: string }",
      "{ name: /params/b, presence: optional, type: string }",
    ]);
    const http = judgeOfManifest(text.replace("unknown: ignore", "unknown: refuse"));
    expect(
      http({ headers: { host: "x" }, content: { jsonrpc: "2.0", id: 1, method: "m", params: { b: "" } } }),
    ).toEqual([]);
    expect(http({ content: { extra: 1, params: { c: 1 } } })).toEqual([
      "/content additionalProperties extra",
      "/content/params additionalProperties c",
    ]);
  });
});

describe("what is inherited", () => {
  const base = messageOf("json", [
    "{ name: a, presence: optional, type: string }",
    "{ name: kind, presence: required, type: string, values: [plain] }",
    "{ name: old, presence: required, type: string }",
  ]);
  const child = (replaces: string, lines: readonly string[]) => `base: lending@1.0.0
situations:
  - { id: sealed, says: "the loan is sealed" }
${replaces}messages:
  - id: loan
    extends: lending#loan
    parameters:
${lines.map((line) => `      - ${line}\n`).join("")}`;
  const judgeChild = (replaces: string, lines: readonly string[]) => {
    const set = resolveExample({ "profiles/base/lending.yaml": base, "profiles/child.yaml": child(replaces, lines) });
    return judgeOf(schemasOf(set).get("child/loan"));
  };

  it("holds together with what is added", () => {
    const judge = judgeChild("", ["{ name: a, presence: required }", "{ name: b, presence: required, type: integer }"]);
    expect(judge({ a: "", b: 1, kind: "plain", old: "" })).toEqual([]);
    expect([...judge({ a: 1, kind: "other" })].sort()).toEqual([
      "/a type",
      "/kind const",
      "required b",
      "required old",
    ]);
  });

  it.each<[string, string, readonly string[]]>([
    ["values, always", "duty: lending#loan.kind, of: values", []],
    ["values, where nobody sees", "duty: lending#loan.kind, of: values, when: { sealed: true }", []],
    [
      "values, where it is not so",
      "duty: lending#loan.kind, of: values, when: { lending#loan.a: z }",
      ["/kind const", "if"],
    ],
    ["presence alone", "duty: lending#loan.kind, of: presence", ["/kind const"]],
  ])("yields as the profile says: %s", (_what, replacement, faults) => {
    const judge = judgeChild(`replaces:\n  - { ${replacement}, because: "Sealed loans differ." }\n`, [
      "{ name: b, presence: optional, type: string }",
    ]);
    expect(judge({ kind: "sealed", old: "" })).toEqual(faults);
  });

  it("yields as a whole", () => {
    const judge = judgeChild('replaces:\n  - { duty: lending#loan.old, because: "No longer." }\n', [
      "{ name: old, presence: forbidden }",
    ]);
    expect(judge({ kind: "plain" })).toEqual([]);
    expect(judge({ kind: "plain", old: "" })).toEqual(["/old false schema"]);
  });

  it("yields where the message itself shows it", () => {
    const judge = judgeChild(
      'replaces:\n  - { duty: lending#loan.old, when: { lending#loan.a: z }, because: "No longer." }\n',
      ["{ name: b, presence: optional, type: string }"],
    );
    expect(judge({ kind: "plain", a: "z" })).toEqual([]);
    expect(judge({ kind: "plain", a: "y" })).toEqual(["required old", "if"]);
  });

  it("is not written again for a message that the profile leaves as it is", () => {
    const set = resolveExample({ "profiles/base/lending.yaml": base, "profiles/child.yaml": "base: lending@1.0.0\n" });
    expect([...schemasOf(set).keys()]).toEqual(["lending/loan"]);
  });
});

describe("the words of a schema", () => {
  const set = resolveExample({
    "profiles/example.yaml": messageOf(
      "json",
      [
        '{ name: a, presence: required, when: { member: true }, type: string, means: "What {borrower} wants", default: x, example: y }',
        "{ name: b, presence: recommended, type: integer, default: 5 }",
      ],
      '    means: "Asks {desk} for a book"\n',
    ).concat('situations:\n  - { id: member, says: "the borrower is a member" }\n'),
  });
  const schema = schemasOf(set).get("example/loan") as Readonly<Record<string, unknown>>;

  it("say what it is, and what is not judged", () => {
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      $id: "urn:auth-profiles:example:loan",
      $comment: expect.stringContaining("Generated by auth-profiles from profiles/example.yaml") as string,
      title: "Loan",
      description:
        "Asks the desk for a book. The message is the JSON object itself. What holds only under conditions that the message does not show is described, and not asked for.",
      properties: {
        a: {
          description:
            "What the borrower wants. CONDITIONAL, when the borrower is a member; string (default `x`). The message alone does not show when this holds, so that the schema does not ask for it.",
          default: "x",
          examples: ["y"],
        },
        b: { description: "RECOMMENDED; integer (default `5`).", default: 5 },
      },
    });
  });

  it("name the site where that is known", () => {
    const known = { ...set, configuration: { site: { address: "https://profiles.example/" } } };
    expect(schemasOf(known).get("example/loan")).toMatchObject({
      $id: "https://profiles.example/schemas/profiles/example/loan.schema.json",
    });
  });
});
