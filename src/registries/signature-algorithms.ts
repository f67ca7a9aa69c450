/** Names of algorithms of which a rule needs to know more than the name. Not a list of all there are. */

/** Shared secrets: whoever verifies could have made the signature. */
export const sharedSecretAlgorithms: ReadonlyMap<string, string> = new Map([
  ["HS256", "RFC 7518 section 3.2"],
  ["HS384", "RFC 7518 section 3.2"],
  ["HS512", "RFC 7518 section 3.2"],
  ["hmac-sha256", "RFC 9421 section 3.3.3"],
]);

/** The name that stands for no signature at all (RFC 7518 section 3.6). */
export const unsigned = "none";
