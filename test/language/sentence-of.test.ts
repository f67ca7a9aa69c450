import { describe, expect, it } from "vitest";
import { plainText } from "../../src/language/fragment.ts";
import { checklistEntry, listItem, sentenceOf } from "../../src/language/sentence-of.ts";
import { shortForm } from "../../src/language/short-form.ts";
import { dutyAt, markdown, sampleFiles, setOf, speakerOf } from "./sample-set.ts";

const set = setOf(sampleFiles());

describe("the same duty in other places", () => {
  it.each([
    ["enterprise", "id-jag-request.audience", "client MUST send id-jag-request.audience"],
    ["enterprise", "id-jag-request.resource.value", "client MUST set id-jag-request.resource"],
    ["enterprise", "id-jag.typ.check", "as MUST check id-jag.typ"],
    [
      "enterprise",
      "R-41",
      "idp MUST process id-jag-request.resource, id-jag-request.scope, id-jag-request.authorization_details",
    ],
    ["enterprise", "R-44", "as MUST follow RFC 7521 §5.2"],
    ["signing", "client-metadata.keys", "client MUST send exactly-one of client-metadata.keys"],
    ["signing", "presentation-signature.@method", "client MUST cover presentation-signature.@method"],
    ["signing", "presentation-signature.verify", "server MUST verify presentation-signature"],
    ["signing", "presentation-signature.memory", "server MUST check presentation-signature.memory"],
    ["workload", "R-51", "as MAY use key-discovery"],
    ["workload", "R-54", "as SHOULD NOT meet R-54"],
  ])("%s %s in a finding", (profile, anchor, words) => {
    expect(shortForm(dutyAt(speakerOf(set, profile), anchor))).toBe(words);
  });

  it.each([
    [
      "enterprise",
      "id-jag.typ.check",
      "**MUST** reject the ID-JAG if its `typ` is not `oauth-id-jag+jwt`; the error is `invalid_grant`.",
    ],
    [
      "enterprise",
      "R-37",
      "When the identity provider required client authentication at sign-on, **REQUIRED** to authenticate in the token exchange request.",
    ],
    [
      "possession",
      "R-64",
      "**SHOULD** remember the `jti` claim of the DPoP proof, unless it cannot share state between its instances.",
    ],
    ["possession", "R-72", "**RECOMMENDED** to support Client ID Metadata Documents."],
    ["iso", "R-78", "**Should** verify the DPoP proof."],
  ])("%s %s in a checklist", (profile, anchor, words) => {
    const speaker = speakerOf(set, profile);
    expect(markdown(checklistEntry(dutyAt(speaker, anchor), speaker))).toBe(words);
  });

  it("is an item of a list that role and lead-in head", () => {
    const speaker = speakerOf(set, "iso");
    expect(markdown(listItem(dutyAt(speaker, "R-76"), speaker))).toBe(
      "**shall** cover `@method`, `@target-uri` and `authorization` in the signature",
    );
  });

  it.each([
    [
      "enterprise",
      "id-jag-request.resource.value",
      "When the token exchange request contains `resource`, the client MUST set this parameter to the resource identifier of the MCP server.",
    ],
    [
      "enterprise",
      "as-metadata.authorization_grant_profiles_supported.value",
      "When the authorization server metadata contains `authorization_grant_profiles_supported`, the resource authorization server MUST include `urn:ietf:params:oauth:grant-profile:id-jag` in this field.",
    ],
    [
      "enterprise",
      "id-jag.client_id.value",
      "The identity provider SHOULD set the `client_id` claim of the ID-JAG to the identifier that the client has at the resource authorization server.",
    ],
    [
      "signing",
      "token-request-signature.keyid.otherwise",
      "The client MUST NOT include the `keyid` signature parameter in the token request signature, unless it uses a pre-registered key.",
    ],
    [
      "possession",
      "client-metadata.jwks.otherwise",
      "Unless the authorization server does not use nonces, the client MAY include the `jwks` field in the client metadata.",
    ],
    [
      "signing",
      "token-request-signature.pub.case-1",
      "When the `alg` signature parameter of the token request signature is `ed25519` and the token request signature contains `pub`, the client MUST set this signature parameter to a value of 32 octets.",
    ],
    [
      "signing",
      "token-request-signature.at-most",
      "The authorization server MUST reject the token request if it carries more than one token request signature; the error is `invalid_request`.",
    ],
    [
      "signing",
      "token-request-signature.stricter-window",
      "The authorization server MAY reject the token request if the `created` of its token request signature lies outside a narrower window; the error is `invalid_request`.",
    ],
    [
      "signing",
      "presentation-signature.window",
      "The MCP server MUST reject the MCP request if the `created` of its presentation signature is more than 30 seconds old or in the future; the error is `invalid_signature`.",
    ],
    [
      "possession",
      "R-61-during",
      "The MCP server MUST reject the DPoP proof in the MCP request if its `iat` is more than 5 minutes old.",
    ],
  ])("%s %s alone", (profile, anchor, words) => {
    const speaker = speakerOf(set, profile);
    expect(plainText(sentenceOf(dutyAt(speaker, anchor), speaker))).toBe(words);
  });
});
