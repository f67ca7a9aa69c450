/** What the document says about lines and requirements of the sample set. */
export interface Row {
  readonly row: number;
  readonly profile: string;
  /** Anchors of the duties, in order. */
  readonly duties: readonly string[];
  readonly reads: string;
  /** The sentence that stands alone, where the document leaves it to a table or makes it a list. */
  readonly form?: "single";
}

/** Levels in bold; statements about meaning, such as a default, come last. */
export const rows: readonly Row[] = [
  {
    row: 1,
    profile: "enterprise",
    duties: ["id-jag-request.audience"],
    reads:
      "The client **MUST** include the `audience` parameter in the token exchange request, set to the issuer identifier of the resource authorization server.",
  },
  {
    row: 2,
    profile: "enterprise",
    duties: ["id-jag-request.grant_type"],
    reads:
      "The client **MUST** include the `grant_type` parameter in the token exchange request, set to `urn:ietf:params:oauth:grant-type:token-exchange`.",
  },
  {
    row: 3,
    profile: "enterprise",
    duties: ["id-jag-request.subject_token"],
    reads:
      "The client **MUST** include the `subject_token` parameter in the token exchange request, carrying the identity assertion.",
  },
  {
    row: 4,
    profile: "enterprise",
    duties: ["id-jag.typ", "id-jag.typ.check"],
    reads:
      "The identity provider **MUST** include the `typ` header parameter in the ID-JAG, set to `oauth-id-jag+jwt`. The resource authorization server **MUST** reject the ID-JAG if its `typ` is not `oauth-id-jag+jwt`; the error is `invalid_grant`.",
  },
  {
    row: 5,
    profile: "enterprise",
    duties: ["id-jag-response.refresh_token"],
    reads: "The identity provider **SHOULD NOT** include the `refresh_token` member in the token exchange response.",
  },
  {
    row: 6,
    profile: "enterprise",
    duties: [
      "as-metadata.authorization_grant_profiles_supported",
      "as-metadata.authorization_grant_profiles_supported.value",
    ],
    reads:
      "The resource authorization server **SHOULD** include the `authorization_grant_profiles_supported` field in the authorization server metadata. If `authorization_grant_profiles_supported` is present, its value **MUST** contain `urn:ietf:params:oauth:grant-profile:id-jag`.",
  },
  {
    row: 7,
    profile: "signing",
    duties: ["presentation-signature.keyid"],
    reads: "The client **MUST NOT** include the `keyid` signature parameter in the presentation signature.",
  },
  {
    row: 8,
    profile: "signing",
    duties: ["mcp-request.Authorization"],
    reads: "The client **MUST** include the `Authorization` header field in the MCP request with the scheme `HTTPSig`.",
  },
  {
    row: 9,
    profile: "signing",
    duties: ["access-token.cnf.htsk.alg", "access-token.cnf.htsk.alg.check"],
    reads:
      "The authorization server **MUST** include `alg` in `cnf.htsk` of the access token. The MCP server **MUST** reject the access token if its `cnf.htsk.alg` is missing or malformed; the error is `invalid_token`.",
  },
  {
    row: 10,
    profile: "possession",
    duties: ["par-request.state"],
    reads: "The client **SHOULD** include the `state` parameter in the pushed authorization request.",
  },
  {
    row: 11,
    profile: "enterprise",
    duties: ["id-jag-request.scope"],
    reads: "The client **MAY** include the `scope` parameter in the token exchange request.",
    form: "single",
  },
  {
    row: 12,
    profile: "enterprise",
    duties: ["id-jag-request.resource", "id-jag-request.resource.value"],
    reads:
      "The client **MAY** include the `resource` parameter in the token exchange request. If `resource` is present, its value **MUST** be the resource identifier of the MCP server.",
  },
  {
    row: 13,
    profile: "enterprise",
    duties: ["id-jag.client_id", "id-jag.client_id.value"],
    reads:
      "The identity provider **MUST** include the `client_id` claim in the ID-JAG. Its value **SHOULD** be the identifier that the client has at the resource authorization server.",
  },
  {
    row: 14,
    profile: "enterprise",
    duties: ["access-token.aud"],
    reads:
      "The resource authorization server **MUST** include the `aud` claim in the access token, set to the `resource` claim of the ID-JAG.",
  },
  {
    row: 15,
    profile: "enterprise",
    duties: ["id-jag-request.subject_token_type"],
    reads:
      "The client **MUST** include the `subject_token_type` parameter in the token exchange request, set to `urn:ietf:params:oauth:token-type:id_token`, `urn:ietf:params:oauth:token-type:saml2` or `urn:ietf:params:oauth:token-type:refresh_token`.",
    form: "single",
  },
  {
    row: 16,
    profile: "possession",
    duties: ["client-metadata.dpop_bound_access_tokens"],
    reads:
      "The client **MAY** include the `dpop_bound_access_tokens` field in the client metadata. If `dpop_bound_access_tokens` is omitted, its value is `false`.",
    form: "single",
  },
  {
    row: 17,
    profile: "possession",
    duties: ["proof.htu"],
    reads: "The client **MUST** include the `htu` claim in the DPoP proof, set to the target URI of the HTTP request.",
  },
  {
    row: 18,
    profile: "workload",
    duties: ["workload-jwt.iss", "workload-jwt.iss.check"],
    reads:
      "The workload issuer **MUST** include the `iss` claim in the workload JWT, set to one of the issuers that the authorization server is configured to trust. The authorization server **MUST** reject the workload JWT if its `iss` is not among the issuers that the authorization server is configured to trust; the error is `invalid_grant`.",
  },
  {
    row: 19,
    profile: "workload",
    duties: ["workload-jwt.exp", "workload-jwt.exp.check"],
    reads:
      "The workload issuer **MUST** include the `exp` claim in the workload JWT, set to a time in the future. The authorization server **MUST** reject the workload JWT if its `exp` lies in the past; the error is `invalid_grant`.",
  },
  {
    row: 20,
    profile: "workload",
    duties: ["workload-jwt.alg"],
    reads:
      "The workload issuer **MUST** include the `alg` header parameter in the workload JWT with a value other than `none`.",
  },
  // A check stands under the condition of its line: without content there is nothing to compare.
  {
    row: 21,
    profile: "signing",
    duties: ["mcp-request.Content-Digest", "mcp-request.Content-Digest.check"],
    reads:
      "When the request has content, the client **MUST** include the `Content-Digest` header field in the MCP request, set to the digest of the content as sent. When the request has content, the MCP server **MUST** reject the MCP request if its `Content-Digest` differs from the digest of the content as sent; the error is `invalid_signature`.",
  },
  {
    row: 22,
    profile: "enterprise",
    duties: ["id-jag.resource"],
    reads:
      "When the token exchange request contains `resource`, the identity provider **MUST** include the `resource` claim in the ID-JAG, set to the resource identifier of the MCP server.",
  },
  {
    row: 23,
    profile: "enterprise",
    duties: ["id-jag.cnf.jkt"],
    reads:
      "When the token exchange request contains `DPoP`, the identity provider **MUST** include the `cnf.jkt` claim in the ID-JAG, set to the JWK thumbprint of the key in the proof.",
  },
  {
    row: 24,
    profile: "enterprise",
    duties: ["id-jag.tenant"],
    reads:
      "When the issuer serves several tenants and the tenant matters to the resource authorization server, the identity provider **MUST** include the `tenant` claim in the ID-JAG.",
  },
  {
    row: 25,
    profile: "enterprise",
    duties: ["id-jag-request.actor_token_type", "id-jag-request.actor_token_type.otherwise"],
    reads:
      "When the token exchange request contains `actor_token`, the client **MUST** include the `actor_token_type` parameter in the token exchange request. Otherwise, the client **MUST NOT** include it.",
  },
  {
    row: 26,
    profile: "enterprise",
    duties: ["as-metadata.grant_types_supported"],
    reads:
      "When the authorization server metadata contains `authorization_grant_profiles_supported`, the resource authorization server **MUST** include the `grant_types_supported` field in the authorization server metadata, containing `urn:ietf:params:oauth:grant-type:jwt-bearer`.",
  },
  {
    row: 27,
    profile: "signing",
    duties: ["token-request-signature.keyid", "token-request-signature.keyid.otherwise"],
    reads:
      "When the client uses a pre-registered key, it **MUST** include the `keyid` signature parameter in the token request signature, set to the `kid` of a key that the client registered. Otherwise, the client **MUST NOT** include it.",
  },
  {
    row: 28,
    profile: "signing",
    duties: ["token-response.token_type"],
    reads:
      "When the access token is bound to an HTTP signature key, the authorization server **MUST** include the `token_type` member in the token response, set to `httpsig`.",
  },
  {
    row: 29,
    profile: "possession",
    duties: ["proof.nonce"],
    reads:
      "When the authorization server answered `use_dpop_nonce`, or when the MCP server answered `use_dpop_nonce`, the client **MUST** include the `nonce` claim in the DPoP proof.",
  },
  {
    row: 30,
    profile: "signing",
    duties: ["client-metadata.keys"],
    reads:
      "When the client uses a pre-registered key, it **MUST** include exactly one of `jwks` and `jwks_uri` in the client metadata.",
  },
  {
    row: 31,
    profile: "enterprise",
    duties: ["id-jag.subject"],
    reads: "The identity provider **SHOULD** include at least one of `aud_sub` and `email` in the ID-JAG.",
  },
  {
    row: 32,
    profile: "possession",
    duties: ["par-request.key"],
    reads:
      "The client **MUST NOT** include more than one of `dpop_jkt` and `DPoP` in the pushed authorization request.",
  },
  {
    row: 33,
    profile: "signing",
    duties: [
      "presentation-signature.@method",
      "presentation-signature.@target-uri",
      "presentation-signature.authorization",
      "presentation-signature.content-type",
      "presentation-signature.mcp-protocol-version",
      "presentation-signature.mcp-method",
    ],
    reads:
      "The client **MUST** cover `@method`, `@target-uri`, `authorization`, `content-type`, `mcp-protocol-version` and `mcp-method` in the presentation signature.",
  },
  {
    row: 34,
    profile: "signing",
    duties: ["presentation-signature.content-digest"],
    reads: "When the request has content, the client **MUST** cover `content-digest` in the presentation signature.",
  },
  {
    row: 35,
    profile: "signing",
    duties: ["presentation-signature.mcp-name"],
    reads:
      "When the JSON-RPC method is `tools/call`, `resources/read` or `prompts/get`, the client **MUST** cover `mcp-name` in the presentation signature.",
  },
  {
    row: 36,
    profile: "signing",
    duties: ["token-request-signature.authorization"],
    reads:
      "When the token request carries the authentication of the client in a header field, the client **MUST** cover `authorization` in the token request signature.",
  },
  {
    row: 37,
    profile: "enterprise",
    duties: ["R-37"],
    reads:
      "When the identity provider required client authentication at sign-on, the client is **REQUIRED** to authenticate in the token exchange request.",
  },
  {
    row: 38,
    profile: "enterprise",
    duties: ["R-38"],
    reads: "The identity provider **MUST** verify the identity assertion in the token exchange request.",
  },
  {
    row: 39,
    profile: "enterprise",
    duties: ["R-39"],
    reads:
      "The identity provider **MUST** accept `urn:ietf:params:oauth:token-type:id_token` and `urn:ietf:params:oauth:token-type:saml2` as `subject_token_type` in the token exchange request.",
  },
  {
    row: 40,
    profile: "enterprise",
    duties: ["R-40"],
    reads:
      "The identity provider **MAY** accept `urn:ietf:params:oauth:token-type:refresh_token` as `subject_token_type` in the token exchange request.",
  },
  {
    row: 41,
    profile: "enterprise",
    duties: ["R-41"],
    reads:
      "The identity provider **MUST** process `resource`, `scope` and `authorization_details` of the token exchange request.",
  },
  {
    row: 42,
    profile: "enterprise",
    duties: ["R-42"],
    reads: "When the identity provider issued the ID-JAG itself, it **MUST NOT** issue an access token.",
  },
  {
    row: 43,
    profile: "enterprise",
    duties: ["R-43"],
    reads:
      "The resource authorization server **MUST** reject the ID-JAG if its `client_id` differs from the identifier of the authenticated client; the error is `invalid_grant`.",
  },
  {
    row: 44,
    profile: "enterprise",
    duties: ["R-44"],
    reads: "The resource authorization server **MUST** apply RFC 7521 section 5.2 to the access token request.",
  },
  {
    row: 45,
    profile: "enterprise",
    duties: ["R-45"],
    reads:
      "When the client is a public client, the resource authorization server **SHOULD NOT** accept the access token request.",
  },
  {
    row: 46,
    profile: "enterprise",
    duties: ["R-46"],
    reads:
      "When the ID-JAG contains `cnf.jkt` and the access token request contains `DPoP`, the resource authorization server **MUST** reject the ID-JAG if its `cnf.jkt` differs from the JWK thumbprint of the key in the proof; the error is `invalid_grant`.",
  },
  {
    row: 47,
    profile: "enterprise",
    duties: ["R-47"],
    reads:
      "When the ID-JAG contains `cnf.jkt` and the access token request contains `DPoP`, the resource authorization server **SHOULD** bind the access token to the JWK thumbprint of the key in the proof.",
  },
  {
    row: 48,
    profile: "enterprise",
    duties: ["R-48"],
    reads:
      "When the ID-JAG contains `cnf.jkt` and the access token request does not contain `DPoP`, the resource authorization server **MUST NOT** accept the access token request; the error is `invalid_grant`.",
  },
  {
    row: 49,
    profile: "enterprise",
    duties: ["R-49"],
    reads:
      "When the ID-JAG does not contain `cnf.jkt`, the access token request does not contain `DPoP` and the MCP server accepts sender-constrained tokens only, the resource authorization server **MUST NOT** accept the access token request; the error is `invalid_grant`.",
  },
  {
    row: 50,
    profile: "workload",
    duties: ["R-50"],
    reads: "The authorization server **MUST** verify the workload JWT with a key from the JWK set of the issuer.",
  },
  {
    row: 51,
    profile: "workload",
    duties: ["R-51"],
    reads:
      "The authorization server **MAY** use a static mapping, OpenID Connect Discovery or authorization server metadata for the discovery of issuer keys.",
  },
  {
    row: 52,
    profile: "workload",
    duties: ["R-52"],
    reads:
      "The authorization server **MUST** support `urn:ietf:params:oauth:grant-type:jwt-bearer` as `grant_type` in the token request.",
  },
  {
    row: 53,
    profile: "workload",
    duties: ["R-53"],
    reads:
      "When the issuer serves several tenants, the authorization server **SHOULD NOT** rely only on claims that a tenant controls.",
  },
  {
    row: 54,
    profile: "workload",
    duties: ["R-54"],
    reads:
      "The authorization server **SHOULD NOT** copy claims of the workload JWT into access tokens without validating them.",
  },
  {
    row: 55,
    profile: "workload",
    duties: ["R-55"],
    reads: "When the authorization server rejected the assertion, the client **SHOULD NOT** repeat the token request.",
  },
  {
    row: 56,
    profile: "signing",
    duties: ["R-56"],
    reads:
      "The authorization server **MUST** reject the token request if the `created` of its token request signature is more than 30 seconds old or more than 30 seconds in the future; the error is `invalid_request`.",
  },
  {
    row: 57,
    profile: "signing",
    duties: ["R-57"],
    reads:
      "The MCP server **MUST** verify the presentation signature with the key in the confirmation of the access token; if this fails, the error is `invalid_signature`.",
  },
  {
    row: 58,
    profile: "signing",
    duties: ["R-58"],
    reads:
      "The MCP server **MUST** reject the MCP request if the `nonce` of its presentation signature was seen before within the window; the error is `invalid_signature`.",
  },
  {
    row: 59,
    profile: "possession",
    duties: ["R-59"],
    reads: "When the authorization server answered `use_dpop_nonce`, the client **MUST** repeat the token request.",
  },
  {
    row: 60,
    profile: "possession",
    duties: ["R-60"],
    reads: "The MCP server **MUST** apply RFC 9449 section 4.3 to the DPoP proof.",
  },
  {
    row: 61,
    profile: "possession",
    duties: ["R-61"],
    reads:
      "The MCP server **MUST** reject the DPoP proof if its `iat` is more than 5 minutes old or more than 5 minutes in the future.",
  },
  {
    row: 62,
    profile: "possession",
    duties: ["R-62"],
    reads:
      "The MCP server **MAY** reject the DPoP proof if its `iat` is more than 1 minute old or more than 1 minute in the future.",
  },
  {
    row: 63,
    profile: "possession",
    duties: ["R-63"],
    reads:
      "The MCP server **MUST** reject the DPoP proof if its `iat` is more than 5 minutes old or more than 1 minute in the future.",
  },
  {
    row: 64,
    profile: "possession",
    duties: ["R-64"],
    reads:
      "The MCP server **SHOULD** remember the `jti` claim of the DPoP proof, unless it cannot share state between its instances.",
  },
  {
    row: 65,
    profile: "possession",
    duties: ["R-65"],
    reads: "The MCP server **MUST** remember the `jti` claim of the DPoP proof for 11 minutes.",
  },
  {
    row: 66,
    profile: "possession",
    duties: ["R-66"],
    reads: "The MCP server **MUST** ignore the `nonce` claim of the DPoP proof.",
  },
  {
    row: 67,
    profile: "possession",
    duties: ["R-67"],
    reads: "When the authorization server does not use nonces, it **SHOULD NOT** issue long-lived bound tokens.",
  },
  {
    row: 68,
    profile: "possession",
    duties: ["R-68"],
    reads:
      "The client **MUST** use `S256` as `code_challenge_method`, unless it is technically unable to compute SHA-256.",
  },
  {
    row: 69,
    profile: "possession",
    duties: ["R-69"],
    reads: "When the transport is stdio, an implementation **SHOULD NOT** use this specification.",
  },
  {
    row: 70,
    profile: "enterprise",
    duties: ["id-jag-response.expires_in"],
    reads: "The `expires_in` member is **RECOMMENDED** in the token exchange response.",
  },
  {
    row: 71,
    profile: "possession",
    duties: ["capability.requiresSignature"],
    reads:
      "The `requiresSignature` member is **OPTIONAL** in the extension settings. If `requiresSignature` is omitted, its value is `false`.",
  },
  {
    row: 72,
    profile: "possession",
    duties: ["R-72"],
    reads: "It is **RECOMMENDED** that the authorization server support Client ID Metadata Documents.",
  },
  {
    row: 73,
    profile: "possession",
    duties: ["R-73"],
    reads: "It is **OPTIONAL** for an implementation to support authorization.",
  },
  {
    row: 74,
    profile: "possession",
    duties: ["R-74"],
    reads: "It is **NOT RECOMMENDED** that the client cover fields that intermediaries change.",
  },
  {
    row: 75,
    profile: "possession",
    duties: ["R-75"],
    reads: "The authorization server **SHALL** verify the DPoP proof.",
  },
  {
    row: 76,
    profile: "iso",
    duties: ["R-76"],
    reads: "The client **shall** cover `@method`, `@target-uri` and `authorization` in the signature.",
  },
  {
    row: 77,
    profile: "iso",
    duties: ["R-77"],
    reads: "When the request has content, the MCP server **shall not** accept the MCP request.",
  },
  { row: 78, profile: "iso", duties: ["R-78"], reads: "The MCP server **should** verify the DPoP proof." },
];
