import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bundledSet, judgeOf, schemasOf, type Judge } from "./schema-judge.ts";

interface HttpMessage {
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body?: string;
}

interface Instance {
  readonly [part: string]: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

function read<Content>(name: string): Content {
  return JSON.parse(readFileSync(new URL(`../../fixtures/published/${name}.json`, import.meta.url), "utf8")) as Content;
}

const schemas = schemasOf(bundledSet());

function judge(name: string): Judge {
  const schema = schemas.get(name);
  if (schema === undefined) throw new Error(`there is no schema ${name}`);
  return judgeOf(schema);
}

/** A published HTTP message as an object of its parts. */
function partsOf({ method, headers, body }: HttpMessage): Instance {
  return {
    method,
    headers: Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value.trim()])),
    ...(body === undefined ? {} : { content: JSON.parse(body) as unknown }),
  };
}

function withHeaders(instance: Instance, headers: Readonly<Record<string, string | undefined>>): Instance {
  const entries = Object.entries({ ...instance.headers, ...headers });
  return {
    ...instance,
    headers: Object.fromEntries(entries.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  };
}

describe("DPoP proofs of RFC 9449", () => {
  interface Proof {
    readonly figure: string;
    readonly header: Readonly<Record<string, unknown>>;
    readonly claims: Readonly<Record<string, unknown>>;
  }
  const { proofs } = read<{ readonly proofs: readonly Proof[] }>("rfc9449-proofs");
  const isProof = judge("dpop/proof");
  const instances = proofs.map(({ figure, header, claims }) => ({ figure, instance: { header, payload: claims } }));

  it.each(instances)("are proofs: $figure", ({ instance }) => {
    expect(isProof(instance)).toEqual([]);
  });

  it("accompany a token by its hash", () => {
    const judged = instances.map(({ figure, instance }) => [figure, judge("dpop/proof-with-token-hash")(instance)]);
    expect(judged).toEqual([
      ["Figure 2", ["/payload required ath"]],
      ["Figure 7", ["/payload required ath"]],
      ["Figure 13", []],
    ]);
  });

  const [{ header, claims }] = proofs as readonly [Proof];
  it.each<[string, object, readonly string[]]>([
    ["another type", { header: { ...header, typ: "JWT" }, payload: claims }, ["/header/typ const"]],
    ["no signature", { header: { ...header, alg: "none" }, payload: claims }, ["/header/alg not"]],
    [
      "a private key",
      { header: { ...header, jwk: { ...(header["jwk"] as object), d: "secret" } }, payload: claims },
      ["/header/jwk/d false schema"],
    ],
    ["no key", { header: { typ: "dpop+jwt", alg: "ES256" }, payload: claims }, ["/header required jwk"]],
    ["a key of no type", { header: { ...header, jwk: {} }, payload: claims }, ["/header/jwk required kty"]],
    ["a time as text", { header, payload: { ...claims, iat: "1562262616" } }, ["/payload/iat type"]],
    ["no URI", { header, payload: { ...claims, htu: "/token" } }, ["/payload/htu pattern"]],
    ["no header", { payload: claims }, ["required header"]],
    ["a misspelt part", { header, claims, payload: claims }, ["additionalProperties claims"]],
  ])("are none with %s", (_what, instance, faults) => {
    expect(isProof(instance)).toEqual(faults);
  });
});

describe("MCP requests", () => {
  interface Request extends HttpMessage {
    readonly id: string;
    readonly valid: boolean;
  }
  const { requests } = read<{ readonly requests: readonly Request[] }>("mcp-requests");
  const isRequest = judge("mcp-authorization/mcp-request");
  const token = { authorization: "Bearer mF_9.B5f-4.1JqM" };

  it.each(requests.filter((request) => request.valid))("with a token are right: $id", (request) => {
    expect(isRequest(withHeaders(partsOf(request), token))).toEqual([]);
  });

  it.each(requests.filter((request) => request.valid))("without a token are not: $id", (request) => {
    expect(isRequest(partsOf(request))).toEqual(["/headers required authorization"]);
  });

  it("are refused where a field is missing, and not where only a comparison shows the fault", () => {
    const refused = requests.filter(
      (request) => !request.valid && isRequest(withHeaders(partsOf(request), token)).length > 0,
    );
    expect(refused.map((request) => request.id)).toEqual(["x-header-missing-method"]);
  });

  const [sample] = requests.filter((request) => request.id === "m-call-weather");
  if (sample === undefined) throw new Error("the sample is missing");
  const right = withHeaders(partsOf(sample), token);
  const content = right["content"] as { readonly params: { readonly _meta: object } };

  it.each<[string, object, readonly string[]]>([
    [
      "another scheme",
      withHeaders(right, { authorization: "Basic czZCaGRSa3F0Mzpn" }),
      ["/headers/authorization pattern"],
    ],
    ["a token without scheme", withHeaders(right, { authorization: "mF_9.B5f" }), ["/headers/authorization pattern"]],
    ["a token with a space", withHeaders(right, { authorization: "Bearer a b" }), ["/headers/authorization pattern"]],
    ["another content type", withHeaders(right, { "content-type": "text/plain" }), ["/headers/content-type const"]],
    ["no revision", { ...right, content: { ...content, params: {} } }, ["/content/params required _meta"]],
    ["no content", { method: "POST", headers: right.headers }, ["required content"]],
    [
      "a field name in capitals",
      withHeaders(right, { "Mcp-Method": "tools/call" }),
      ["/headers pattern", "/headers propertyNames"],
    ],
  ])("are wrong with %s", (_what, instance, faults) => {
    expect([...new Set(isRequest(instance))]).toEqual(faults);
  });

  it("may write the scheme in letters of any case", () => {
    expect(isRequest(withHeaders(right, { authorization: "bEARER mF_9.B5f-4.1JqM" }))).toEqual([]);
  });

  it("with a DPoP token take another scheme, which the profile has in place of that of the base", () => {
    const presented = withHeaders(right, { authorization: "DPoP Kz~8mXK1EalYznwH-LC-1fBAo.4Ljp~zsPE_NeO.gxU" });
    expect(isRequest(presented)).toEqual(["/headers/authorization pattern"]);
    expect(judge("dpop/mcp-request")(presented)).toEqual([]);
    expect(judge("dpop/mcp-request")(withHeaders(right, { dpop: "no.token" }))).toEqual(["/headers/dpop pattern"]);
  });
});

describe("requests of the HTTP signature draft", () => {
  interface Signed {
    readonly use: string;
    readonly label: string;
    readonly message: HttpMessage;
    readonly signature_input: string;
    readonly signature: string;
    readonly public_jwk: object;
  }
  const { signatures } = read<{ readonly signatures: readonly Signed[] }>("oauth-httpsig-draft03");

  function signedParts({ message, label, signature_input, signature }: Signed): Instance {
    const { body, ...rest } = message;
    const instance = withHeaders(partsOf(rest), {
      "signature-input": `${label}=${signature_input}`,
      signature: `${label}=:${signature}:`,
    });
    return body === undefined ? instance : { ...instance, form: Object.fromEntries(new URLSearchParams(body)) };
  }

  const tokenRequests = signatures.filter((one) => one.use.startsWith("token request")).map(signedParts);
  const presentations = signatures.filter((one) => one.use.startsWith("resource request")).map(signedParts);
  const isTokenRequest = judge("http-message-signatures/token-request");

  it("are token requests with the resource that MCP adds", () => {
    expect(tokenRequests).toHaveLength(2);
    for (const request of tokenRequests) {
      expect(isTokenRequest(request)).toEqual(["/form required resource"]);
      const form = { ...(request["form"] as object), resource: "https://mcp.example.com/mcp" };
      expect(isTokenRequest({ ...request, form })).toEqual([]);
      expect(isTokenRequest({ ...request, form: { ...form, resource: "https://mcp.example.com/#part" } })).toEqual([
        "/form/resource pattern",
      ]);
      expect(isTokenRequest({ ...request, form: { ...form, grant_type: ["a", "b"] } })).toEqual([
        "/form/grant_type type",
      ]);
    }
  });

  it.each(["signature", "signature-input", "content-digest"])("are none without %s", (field) => {
    for (const request of tokenRequests) {
      const form = { ...(request["form"] as object), resource: "https://mcp.example.com/mcp" };
      expect(isTokenRequest({ ...withHeaders(request, { [field]: undefined }), form })).toEqual([
        `/headers required ${field}`,
      ]);
      expect(isTokenRequest({ ...withHeaders(request, { [field]: "sig1=:not base64" }), form })).toEqual([
        `/headers/${field} pattern`,
      ]);
    }
  });

  it("present tokens of MCP requests", () => {
    const { requests } = read<{ readonly requests: readonly (HttpMessage & { readonly id: string })[] }>(
      "mcp-requests",
    );
    const [call] = requests.filter((request) => request.id === "m-call-weather").map(partsOf);
    const isPresentation = judge("http-message-signatures/mcp-request");
    expect(presentations).toHaveLength(2);
    for (const { headers } of presentations) {
      if (call === undefined) throw new Error("the sample is missing");
      expect(isPresentation(withHeaders(call, headers))).toEqual([]);
      // A token that is not bound to a key travels without a signature, and no schema sees how a token is bound.
      expect(isPresentation(withHeaders(call, { ...headers, signature: undefined }))).toEqual([]);
      expect(isPresentation(withHeaders(call, { ...headers, signature: "sig1=:not base64" }))).toEqual([
        "/headers/signature pattern",
      ]);
    }
  });

  it("are bound to keys that a token names in one way", () => {
    const isToken = judge("http-message-signatures/access-token");
    const pub = "iuemcj_GhRHmY_yCsMlDNp3BQgPZDdG00VRsg_BgU3s";
    for (const { public_jwk } of signatures) expect(isToken({ cnf: { jwk: public_jwk } })).toEqual([]);
    expect(isToken({ cnf: { htsk: { alg: "ed25519", pub } } })).toEqual([]);
    expect(isToken({})).toEqual([]);
    expect(isToken({ cnf: { htsk: { pub } } })).toEqual(["/cnf/htsk required alg", "if"]);
    expect(isToken({ cnf: { htsk: { alg: "hmac-sha256", pub } } })).toEqual(["/cnf/htsk/alg enum", "if"]);
  });
});

describe("documents of MCP authorization", () => {
  it.each<[string, object, readonly string[]]>([
    [
      "protected-resource-metadata",
      { authorization_servers: ["https://auth.example.com"], resource: "https://mcp.example.com" },
      [],
    ],
    ["protected-resource-metadata", { authorization_servers: [] }, ["/authorization_servers minItems"]],
    [
      "protected-resource-metadata",
      { authorization_servers: "https://auth.example.com" },
      ["/authorization_servers type"],
    ],
    [
      "protected-resource-metadata",
      { authorization_servers: ["http://auth.example.com"] },
      ["/authorization_servers/0 pattern"],
    ],
    ["protected-resource-metadata", {}, ["required authorization_servers"]],
    ["authorization-response", { query: { code: "SplxlOBeZQQYbYS6WxSbIA", iss: "https://auth.example.com" } }, []],
    ["authorization-response", { query: { error: "access_denied" } }, []],
    ["token-response", { access_token: "2YotnFZFEjr1zCsicMWpAA", token_type: "Bearer", expires_in: 3600 }, []],
    [
      "token-response",
      { access_token: "2YotnFZFEjr1zCsicMWpAA", expires_in: "3600" },
      ["required token_type", "/expires_in type"],
    ],
    // Other types of token may come later.
    ["token-response", { access_token: "2YotnFZFEjr1zCsicMWpAA", token_type: "mac" }, []],
    [
      "code-token-request",
      { form: { grant_type: "password", resource: "https://mcp.example.com", code: "a", code_verifier: "b" } },
      ["/form/grant_type const"],
    ],
  ])("%s %j", (name, instance, faults) => {
    expect(judge(`mcp-authorization/${name}`)(instance)).toEqual(faults);
  });

  it.each([{ query: {} }, {}, { query: { code: "a", error: "b" } }])(
    "are no outcome of both or neither: %j",
    (instance) => {
      expect(judge("mcp-authorization/authorization-response")(instance)).toContain("oneOf");
    },
  );
});

describe("every bundled schema", () => {
  it.each([...schemas])("%s takes the examples that it shows", (_name, schema) => {
    for (const part of partsWithExamples(schema)) {
      const isRight = judgeOf(part);
      for (const example of part.examples) expect(isRight(example), JSON.stringify(example)).toEqual([]);
    }
  });

  it("has an id of its own", () => {
    const ids = [...schemas.values()].map((schema) => (schema as { $id: string }).$id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain("urn:auth-profiles:dpop:proof");
  });
});

interface ShownSchema {
  readonly examples: readonly unknown[];
}

function partsWithExamples(schema: unknown): readonly ShownSchema[] {
  if (typeof schema !== "object" || schema === null) return [];
  const own = "examples" in schema ? [schema as ShownSchema] : [];
  return [
    ...own,
    ...Object.entries(schema).flatMap(([key, part]) => (key === "examples" ? [] : partsWithExamples(part))),
  ];
}
