import { createPublicKey, verify } from "node:crypto";
import { expect } from "vitest";

/** The public key `test-key-ed25519` of RFC 9421 appendix B.1.4. */
const key = createPublicKey({
  key: { kty: "OKP", crv: "Ed25519", x: "JrQLj5P_89iXES9-vFgrIy29clF9CC_oPPsw3c5D0bs" },
  format: "jwk",
});

/** Header parameters and claims of a JWT, by name. */
export interface TestToken {
  readonly iss?: unknown;
  readonly sub?: unknown;
  readonly aud?: unknown;
  readonly exp?: unknown;
  readonly iat?: unknown;
  readonly resource?: unknown;
  readonly scope?: unknown;
}

/** Reads a JWT in compact form, and expects that the Ed25519 test key of RFC 9421 signed it. */
export function readTestToken(token: unknown): TestToken {
  const [header = "", claims = "", signature = "", ...rest] = String(token).split(".");
  expect(rest).toEqual([]);
  expect(verify(null, Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, "base64url"))).toBe(true);
  const part = (text: string) => JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as object;
  return { ...part(header), ...part(claims) };
}
