import { describe, expect, it } from "vitest";
import { runExample } from "../../support/rule-examples.ts";

interface Component {
  readonly component: string;
  readonly id?: string;
  readonly presence?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
  readonly when?: Readonly<Record<string, unknown>>;
}

/** Findings of the group about a signature that covers some components. */
function judge(
  covers: readonly Component[],
  form = "http-request",
  names: readonly string[] = ["Slip"],
): readonly string[] {
  const message = {
    id: "m",
    title: "message",
    form,
    from: "borrower",
    to: "desk",
    unknown: "ignore",
    parameters: names.map((name) => ({
      name,
      presence: "required",
      type: "string",
      ...(name.startsWith("/") ? {} : { in: "http-header" }),
    })),
  };
  const proof = {
    id: "p",
    title: "signature",
    mechanism: "sealed-letter",
    form: "http-message-signature",
    from: "borrower",
    to: "desk",
    protects: "m",
    covers: covers.map((one) => ({ presence: "required", ...one })),
    key: { from: ["card.key"], fit: "asymmetric" },
  };
  const text = `messages:\n  - ${JSON.stringify(message)}\nproofs:\n  - ${JSON.stringify(proof)}\n`;
  return runExample([{ path: "profiles/example.yaml", text }])
    .filter((finding) => finding.rule.startsWith("sig/"))
    .map((finding) => `${finding.rule.slice(4)} ${finding.severity}: ${finding.message}`);
}

describe("covered components of a request", () => {
  it.each<[string, readonly Component[]]>([
    ["a plain set", [{ component: "@method" }, { component: "@target-uri" }, { component: "content-digest" }]],
    ["a query parameter", [{ component: "@query-param", with: { name: "title" } }]],
    ["two query parameters", ["a", "b"].map((name) => ({ component: "@query-param", with: { name } }))],
    ["a group of fields", [{ component: "mcp-param-*" }]],
    ["a member of a dictionary", [{ component: "content-digest", with: { key: "sha-256" } }]],
    ["a trailer in strict form", [{ component: "priority", with: { tr: true, sf: true } }]],
    [
      "one component in conditions that exclude each other",
      [
        { component: "slip", when: { "loan.kind": "map" } },
        { component: "slip", id: "other-slip", when: { "loan.kind": ["book", "other"] } },
      ],
    ],
  ])("are fine: %s", (_, covers) => {
    expect(judge(covers)).toEqual([]);
  });

  it("may be a field that is called like a signature parameter, if the message has one", () => {
    expect(judge([{ component: "tag" }], "http-request", ["Tag"])).toEqual([]);
    expect(judge([{ component: "tag" }], "http-request", ["Slip"])).toHaveLength(1);
  });

  it.each<[Component, string]>([
    [{ component: "@url" }, "unknown-component error: `@url` is no registered derived component, expected one of"],
    [
      { component: "@Method" },
      "unknown-component error: `@Method` is no registered derived component, expected `@method`",
    ],
    [{ component: "@signature-params" }, "unknown-component error: `@signature-params` is listed as covered"],
    [{ component: "created" }, "unknown-component error: `created` names a header field here, but the message has no"],
    [{ component: "content-digest;req" }, "unknown-component error: `content-digest;req` is no field name"],
    [{ component: "@status" }, "wrong-target error: `@status` belongs to a response"],
    [{ component: "@method", with: { req: true } }, "wrong-target error: `@method` has the parameter `req`, but"],
    [{ component: "slip", with: { req: true } }, "wrong-target error: `slip` has the parameter `req`, but"],
    [{ component: "@status", with: { req: true } }, "wrong-target error: `@status` has the parameter `req`, but no"],
    [{ component: "@query-param" }, "component-params error: `@query-param` has no parameter `name`"],
    [
      { component: "@query-param", with: { name: "" } },
      'component-params error: the parameter `name` of `@query-param` is `""`',
    ],
    [
      { component: "@method", with: { tr: true } },
      "component-params error: `@method` has the parameter `tr`, which applies to fields",
    ],
    [
      { component: "slip", with: { name: "a" } },
      "component-params error: `slip` has the parameter `name`, which applies to `@query-param`",
    ],
    [{ component: "slip", with: { foo: true } }, "component-params error: `slip` has the unknown parameter `foo`"],
    [{ component: "slip", with: { sf: "yes" } }, "component-params error: the parameter `sf` of `slip` is"],
    [
      { component: "slip", with: { key: true } },
      "component-params error: the parameter `key` of `slip` is `true`, expected a string",
    ],
    [{ component: "slip", with: { bs: true, sf: true } }, "component-params error: `slip` has `bs` together with `sf`"],
    [
      { component: "slip", with: { bs: true, key: "a" } },
      "component-params error: `slip` has `bs` together with `key`",
    ],
    [{ component: "slip", with: { sf: true, key: "a" } }, "component-params info: `slip` has `sf` beside `key`"],
    [{ component: "Content-Digest" }, "duplicate-component error: field name `Content-Digest` is not in lower case"],
  ])("are found: %j", (component, expected) => {
    const found = judge([component]);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(expected);
  });

  it.each<[string, readonly Component[]]>([
    ["the same twice", [{ component: "@method" }, { component: "@method" }]],
    [
      "parameters in another order",
      [
        { component: "slip", with: { tr: true, sf: true } },
        { component: "slip", with: { sf: true, tr: true } },
      ],
    ],
    ["one of them under a condition", [{ component: "slip" }, { component: "slip", when: { "loan.kind": "map" } }]],
    [
      "conditions that can both hold",
      [
        { component: "slip", when: { "loan.kind": "map" } },
        { component: "slip", when: { "counter.staffed": true } },
      ],
    ],
  ])("are covered twice: %s", (_, covers) => {
    expect(judge(covers).filter((one) => one.includes("is covered twice"))).toHaveLength(1);
  });
});

describe("one component in two situations", () => {
  const [book, map] = [{ "loan.kind": "book" }, { "loan.kind": "map" }];

  it("needs two ids", () => {
    expect(
      judge([
        { component: "slip", when: book },
        { component: "slip", when: map, presence: "forbidden" },
      ]),
    ).toEqual([
      "duplicate-component error: `slip` is covered in two situations, and both lines have the id `p.slip`; expected an id of its own",
    ]);
    expect(
      judge([
        { component: "slip", when: book },
        { component: "slip", id: "no-slip", when: map, presence: "forbidden" },
      ]),
    ).toEqual([]);
  });
});

describe("covered components of a response", () => {
  it("may come from the request with `req`", () => {
    expect(judge([{ component: "@status" }, { component: "@method", with: { req: true } }], "http-response")).toEqual(
      [],
    );
    expect(judge([{ component: "slip", with: { req: true } }], "challenge")).toEqual([]);
  });

  it("are not those of a request", () => {
    expect(judge([{ component: "@method" }], "http-response")).toHaveLength(1);
    expect(judge([{ component: "@status", with: { req: true } }], "http-response")).toHaveLength(1);
  });
});

describe("JSON, which travels both ways", () => {
  it.each([
    ["json-rpc", ["/method"], "@status", 1],
    ["json-rpc", ["/result"], "@status", 0],
    ["json-rpc", ["/result"], "@method", 1],
    ["json-rpc", ["/id"], "@status", 0],
    ["json", ["Slip"], "@status", 0],
    ["json", ["Slip"], "@method", 0],
  ])("as %s with %j, covering %s", (form, names, component, count) => {
    expect(judge([{ component }], form, names)).toHaveLength(count);
  });
});

it("takes a thousand components", () => {
  const covers = Array.from({ length: 1000 }, () => ({ component: "slip", when: { "loan.kind": "map" } }));
  expect(judge(covers)).toHaveLength(999);
});
