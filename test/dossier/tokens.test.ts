import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Example, Manifest } from "../../src/manifest/types.ts";
import { readTestToken } from "../support/read-test-token.ts";

describe("the tokens in the examples of enterprise-managed authorization", () => {
  const examples = examplesOf("enterprise-managed-authorization");
  const valueOf = (example: string, name: string): unknown => valuesIn(examples, example)[name];

  it("have the content that another example shows, and are signed", () => {
    const shown = valuesIn(examples, "grant");
    expect(Object.keys(shown).length).toBeGreaterThan(5);
    expect(readTestToken(valueOf("presentation", "assertion"))).toEqual({
      ...shown,
      alg: "EdDSA",
      kid: "test-key-ed25519",
    });
    expect(valueOf("exchanged", "access_token")).toBe(valueOf("presentation", "assertion"));
  });

  it("follow from each other", () => {
    const assertion = readTestToken(valueOf("exchange", "subject_token"));
    const grant = readTestToken(valueOf("exchanged", "access_token"));
    expect([grant.iss, grant.sub]).toEqual(["https://acme.idp.example", "U019488227"]);
    expect([grant.iss, grant.sub]).toEqual([assertion.iss, assertion.sub]);
    expect([grant.aud, grant.resource, grant.scope]).toEqual(
      ["audience", "resource", "scope"].map((name) => valueOf("exchange", name)),
    );
    expect(Number(grant.exp) - Number(grant.iat)).toBe(valueOf("exchanged", "expires_in"));
  });
});

describe("the credentials in the examples of client credentials", () => {
  const examples = examplesOf("oauth-client-credentials");
  const request = valuesIn(examples, "by-assertion");

  it("show in one example what the client assertion of another one contains", () => {
    const shown = valuesIn(examples, "assertion");
    expect(Object.keys(shown).length).toBeGreaterThan(5);
    expect(readTestToken(request["client_assertion"])).toEqual(shown);
    expect(shown["aud"]).toBe(valuesIn(examples, "issuer-metadata")["issuer"]);
    expect(valuesIn(examples, "issuer-metadata")["token_endpoint_auth_signing_alg_values_supported"]).toContain(
      shown["alg"],
    );
  });

  it("belong to one client, whichever way it authenticates", () => {
    const [scheme, credentials = ""] = String(valuesIn(examples, "by-secret")["Authorization"]).split(" ");
    expect(scheme).toBe("Basic");
    const [identifier, secret = ""] = Buffer.from(credentials, "base64").toString("utf8").split(":");
    expect(identifier).toBe(readTestToken(request["client_assertion"]).sub);
    expect(secret).not.toBe("");
  });
});

describe("the assertion in the examples of RFC 7523", () => {
  it("has the content that another example shows", () => {
    const examples = examplesOf("upstream/rfc-7523");
    const shown = valuesIn(examples, "assertion");
    expect(Object.keys(shown).length).toBeGreaterThan(4);
    expect(readTestToken(valuesIn(examples, "grant")["assertion"])).toEqual({ ...shown, alg: "EdDSA" });
  });
});

function examplesOf(name: string): readonly Example[] {
  const file = new URL(`../../profiles/${name}.yaml`, import.meta.url);
  return (parse(readFileSync(file, "utf8")) as Manifest).examples ?? [];
}

function valuesIn(examples: readonly Example[], id: string): Readonly<Record<string, unknown>> {
  return examples.find((example) => example.id === id)?.values ?? {};
}
