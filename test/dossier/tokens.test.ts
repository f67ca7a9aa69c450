import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Manifest } from "../../src/manifest/types.ts";

/** The public key `test-key-ed25519` of RFC 9421 appendix B.1.4. */
const key = createPublicKey({
  key: { kty: "OKP", crv: "Ed25519", x: "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs" },
  format: "jwk",
});

const file = new URL("../../profiles/enterprise-managed-authorization.yaml", import.meta.url);
const { examples = [] } = parse(readFileSync(file, "utf8")) as Manifest;

/** The value that an example gives to a parameter. */
function valueOf(example: string, name: string): unknown {
  return examples.find(({ id }) => id === example)?.values?.[name];
}

/** Header parameters and claims. */
interface Content {
  readonly iss?: unknown;
  readonly sub?: unknown;
  readonly aud?: unknown;
  readonly exp?: unknown;
  readonly iat?: unknown;
  readonly resource?: unknown;
  readonly scope?: unknown;
}

/** Header and claims of a token whose signature holds. */
function read(token: unknown): Content {
  const [header = "", claims = "", signature = "", ...rest] = String(token).split(".");
  expect(rest).toEqual([]);
  expect(verify(null, Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, "base64url"))).toBe(true);
  const part = (text: string) => JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as object;
  return { ...part(header), ...part(claims) };
}

describe("the tokens in the examples of enterprise-managed authorization", () => {
  it("have the content that another example shows, and are signed", () => {
    const shown = examples.find(({ id }) => id === "grant")?.values ?? {};
    expect(Object.keys(shown).length).toBeGreaterThan(5);
    expect(read(valueOf("presentation", "assertion"))).toEqual({ ...shown, alg: "EdDSA", kid: "test-key-ed25519" });
    expect(valueOf("exchanged", "access_token")).toBe(valueOf("presentation", "assertion"));
  });

  it("follow from each other", () => {
    const assertion = read(valueOf("exchange", "subject_token"));
    const grant = read(valueOf("exchanged", "access_token"));
    expect([grant.iss, grant.sub]).toEqual(["https://acme.idp.example", "U019488227"]);
    expect([grant.iss, grant.sub]).toEqual([assertion.iss, assertion.sub]);
    expect([grant.aud, grant.resource, grant.scope]).toEqual(
      ["audience", "resource", "scope"].map((name) => valueOf("exchange", name)),
    );
    expect(Number(grant.exp) - Number(grant.iat)).toBe(valueOf("exchanged", "expires_in"));
  });
});
