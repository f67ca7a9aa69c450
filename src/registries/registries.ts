/**
 * Names that registries of the IETF hold, as far as the documents that profiles cite establish them. Every list is
 * partial: that a name is missing here does not show that it is free.
 */
import type { Place, ValueType } from "../manifest/types.ts";

/** One registered name. */
export interface RegisteredName {
  readonly name: string;
  /** The document that defines it. */
  readonly document: string;
  /** Where it may travel, among the places that the registry governs; all of them where nothing is said. */
  readonly places?: readonly Place[];
  /** Types that say what the document says; nothing where it leaves the type open. */
  readonly types?: readonly ValueType[];
  /** Whether a message has room for several values of it: a list, or a field that stands there several times. */
  readonly several?: true;
}

/** A registry with the names of it that are known here. */
export interface RegistrySnapshot {
  /** What the registry lists, as a singular noun phrase. */
  readonly lists: string;
  /** The places on the wire that the registry governs. */
  readonly governs: readonly Place[];
  /** Only a complete list could show that a name is unregistered. */
  readonly complete: boolean;
  /** Where the list was taken from. */
  readonly from: string;
  readonly names: readonly RegisteredName[];
}

const from = "the documents that the bundled profiles are written from; the registry itself was not read";

const uri = ["uri", "https-uri"] as const;

export const registries: readonly RegistrySnapshot[] = [
  {
    lists: "an OAuth parameter",
    governs: ["form", "query", "json"],
    complete: false,
    from,
    names: [
      { name: "grant_type", document: "RFC 6749", places: ["form"], types: ["string"] },
      { name: "client_id", document: "RFC 6749", types: ["string", "uri", "https-uri"] },
      { name: "client_secret", document: "RFC 6749", places: ["form"], types: ["string"] },
      { name: "response_type", document: "RFC 6749", types: ["string", "space-list"] },
      { name: "redirect_uri", document: "RFC 6749", types: uri },
      { name: "code", document: "RFC 6749", types: ["string"] },
      { name: "state", document: "RFC 6749", types: ["string"] },
      { name: "scope", document: "RFC 6749", types: ["space-list"] },
      { name: "access_token", document: "RFC 6749", types: ["string", "jwt"] },
      { name: "token_type", document: "RFC 6749", places: ["json", "query"], types: ["string"] },
      { name: "expires_in", document: "RFC 6749", places: ["json", "query"], types: ["seconds", "integer"] },
      { name: "refresh_token", document: "RFC 6749", types: ["string"] },
      { name: "error", document: "RFC 6749", types: ["string"] },
      { name: "error_description", document: "RFC 6749", types: ["string"] },
      { name: "error_uri", document: "RFC 6749", types: uri },
      { name: "resource", document: "RFC 8707", places: ["form", "query"], types: uri },
      { name: "code_challenge", document: "RFC 7636", types: ["string", "base64url"] },
      { name: "code_challenge_method", document: "RFC 7636", types: ["string"] },
      { name: "code_verifier", document: "RFC 7636", types: ["string"] },
      { name: "iss", document: "RFC 9207", places: ["query", "form"], types: ["string", "uri", "https-uri"] },
      {
        name: "dpop_jkt",
        document: "RFC 9449",
        places: ["query", "form"],
        types: ["thumbprint", "base64url", "string"],
      },
      { name: "assertion", document: "RFC 7521", places: ["form"], types: ["string", "jwt"] },
      { name: "client_assertion", document: "RFC 7521", places: ["form"], types: ["string", "jwt"] },
      { name: "client_assertion_type", document: "RFC 7521", places: ["form"], types: ["string", "uri"] },
      { name: "audience", document: "RFC 8693", places: ["form"], types: ["string", "uri", "https-uri"] },
      { name: "requested_token_type", document: "RFC 8693", places: ["form"], types: ["string", "uri"] },
      { name: "subject_token", document: "RFC 8693", places: ["form"], types: ["string", "jwt"] },
      { name: "subject_token_type", document: "RFC 8693", places: ["form"], types: ["string", "uri"] },
      { name: "actor_token", document: "RFC 8693", places: ["form"], types: ["string", "jwt"] },
      { name: "actor_token_type", document: "RFC 8693", places: ["form"], types: ["string", "uri"] },
      { name: "issued_token_type", document: "RFC 8693", places: ["json"], types: ["string", "uri"] },
    ],
  },
  {
    lists: "a JWT claim",
    governs: ["jwt-claim"],
    complete: false,
    from,
    names: [
      { name: "iss", document: "RFC 7519", types: ["string", "uri", "https-uri"] },
      { name: "sub", document: "RFC 7519", types: ["string", "uri", "https-uri"] },
      { name: "aud", document: "RFC 7519", types: ["string", "uri", "https-uri"] },
      { name: "exp", document: "RFC 7519", types: ["numeric-date"] },
      { name: "nbf", document: "RFC 7519", types: ["numeric-date"] },
      { name: "iat", document: "RFC 7519", types: ["numeric-date"] },
      { name: "jti", document: "RFC 7519", types: ["string"] },
      { name: "cnf", document: "RFC 7800", types: ["object"] },
      { name: "htm", document: "RFC 9449", types: ["string"] },
      { name: "htu", document: "RFC 9449", types: uri },
      { name: "ath", document: "RFC 9449", types: ["base64url", "string"] },
      { name: "nonce", document: "RFC 9449", types: ["string"] },
      { name: "scope", document: "RFC 8693", types: ["space-list"] },
      { name: "client_id", document: "RFC 8693", types: ["string", "uri", "https-uri"] },
      { name: "act", document: "RFC 8693", types: ["object"] },
    ],
  },
  {
    lists: "a JOSE header parameter",
    governs: ["jwt-header"],
    complete: false,
    from,
    names: [
      { name: "typ", document: "RFC 7515", types: ["string"] },
      { name: "alg", document: "RFC 7515", types: ["jws-algorithm", "string"] },
      { name: "kid", document: "RFC 7515", types: ["string"] },
      { name: "jwk", document: "RFC 7515", types: ["public-jwk", "object"] },
    ],
  },
  {
    lists: "an HTTP field",
    governs: ["http-header"],
    complete: false,
    from,
    names: [
      { name: "Authorization", document: "RFC 9110" },
      // A list of challenges, in one field or in several (RFC 9110 section 11.6.1).
      { name: "WWW-Authenticate", document: "RFC 9110", several: true },
      { name: "Content-Type", document: "RFC 9110", types: ["string"] },
      { name: "Content-Encoding", document: "RFC 9110", types: ["string"] },
      { name: "Content-Length", document: "RFC 9110", types: ["integer"] },
      { name: "Accept", document: "RFC 9110", types: ["string"], several: true },
      { name: "Host", document: "RFC 9110", types: ["string"] },
      { name: "Date", document: "RFC 9110", types: ["string"] },
      { name: "Cache-Control", document: "RFC 9111", types: ["string"], several: true },
      { name: "Content-Digest", document: "RFC 9530", types: ["sf-dictionary"] },
      { name: "Repr-Digest", document: "RFC 9530", types: ["sf-dictionary"] },
      { name: "Want-Content-Digest", document: "RFC 9530", types: ["sf-dictionary"] },
      { name: "Want-Repr-Digest", document: "RFC 9530", types: ["sf-dictionary"] },
      { name: "Signature", document: "RFC 9421", types: ["sf-dictionary"] },
      { name: "Signature-Input", document: "RFC 9421", types: ["sf-dictionary"] },
      { name: "Accept-Signature", document: "RFC 9421", types: ["sf-dictionary"] },
      { name: "DPoP", document: "RFC 9449", types: ["jwt", "string"] },
      { name: "DPoP-Nonce", document: "RFC 9449", types: ["string"] },
    ],
  },
  {
    lists: "a metadata field",
    governs: ["metadata"],
    complete: false,
    from,
    names: [
      { name: "issuer", document: "RFC 8414", types: uri },
      { name: "authorization_endpoint", document: "RFC 8414", types: uri },
      { name: "token_endpoint", document: "RFC 8414", types: uri },
      { name: "jwks_uri", document: "RFC 8414", types: uri },
      { name: "registration_endpoint", document: "RFC 8414", types: uri },
      { name: "scopes_supported", document: "RFC 8414", types: ["string"] },
      { name: "grant_types_supported", document: "RFC 8414", types: ["string"] },
      { name: "code_challenge_methods_supported", document: "RFC 8414", types: ["string"] },
      { name: "authorization_response_iss_parameter_supported", document: "RFC 9207", types: ["boolean"] },
      { name: "dpop_signing_alg_values_supported", document: "RFC 9449", types: ["jws-algorithm", "string"] },
      { name: "dpop_bound_access_tokens", document: "RFC 9449", types: ["boolean"] },
      { name: "client_id", document: "RFC 7591", types: ["string", "uri", "https-uri"] },
      { name: "client_name", document: "RFC 7591", types: ["string"] },
      { name: "client_uri", document: "RFC 7591", types: uri },
      { name: "logo_uri", document: "RFC 7591", types: uri },
      { name: "redirect_uris", document: "RFC 7591", types: uri },
      { name: "grant_types", document: "RFC 7591", types: ["string"] },
      { name: "response_types", document: "RFC 7591", types: ["string"] },
      { name: "token_endpoint_auth_method", document: "RFC 7591", types: ["string"] },
      { name: "jwks", document: "RFC 7591", types: ["jwk-set"] },
      { name: "application_type", document: "OIDC Dynamic Client Registration 1.0", types: ["string"] },
      { name: "resource", document: "RFC 9728", types: uri },
      { name: "authorization_servers", document: "RFC 9728", types: uri },
      { name: "bearer_methods_supported", document: "RFC 9728", types: ["string"] },
      { name: "dpop_bound_access_tokens_required", document: "RFC 9728", types: ["boolean"] },
      { name: "tls_client_certificate_bound_access_tokens", document: "RFC 9728", types: ["boolean"] },
      { name: "resource_signing_alg_values_supported", document: "RFC 9728", types: ["jws-algorithm", "string"] },
      { name: "signed_metadata", document: "RFC 9728", types: ["jwt", "string"] },
    ],
  },
  {
    lists: "a challenge parameter",
    governs: ["challenge"],
    complete: false,
    from,
    names: [
      { name: "realm", document: "RFC 9110", types: ["string"] },
      { name: "scope", document: "RFC 6750", types: ["space-list"] },
      { name: "error", document: "RFC 6750", types: ["string"] },
      { name: "error_description", document: "RFC 6750", types: ["string"] },
      { name: "error_uri", document: "RFC 6750", types: uri },
      { name: "algs", document: "RFC 9449", types: ["space-list"] },
      { name: "resource_metadata", document: "RFC 9728", types: uri },
    ],
  },
  {
    lists: "a signature parameter",
    governs: ["signature-parameter"],
    complete: false,
    from: "RFC 9421 section 2.3; the registry can have grown",
    names: [
      { name: "created", document: "RFC 9421", types: ["sf-integer"] },
      { name: "expires", document: "RFC 9421", types: ["sf-integer"] },
      { name: "nonce", document: "RFC 9421", types: ["sf-string"] },
      { name: "alg", document: "RFC 9421", types: ["sf-string", "http-signature-algorithm"] },
      { name: "keyid", document: "RFC 9421", types: ["sf-string"] },
      { name: "tag", document: "RFC 9421", types: ["sf-string"] },
    ],
  },
];

/** Whether a message has room for several HTTP fields of a name, or for several values in one. */
export function isFieldOfSeveral(name: string): boolean {
  return fieldsOfSeveral.has(name.toLowerCase());
}

const fieldsOfSeveral: ReadonlySet<string> = new Set(
  registries
    .filter(({ governs }) => governs.includes("http-header"))
    .flatMap(({ names }) => names.filter(({ several }) => several === true).map(({ name }) => name.toLowerCase())),
);
