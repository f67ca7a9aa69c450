import { describe, expect, it } from "vitest";
import { plainText } from "../../src/language/fragment.ts";
import { presenceCell, typeWords, valueCell } from "../../src/language/table-cells.ts";
import { dutyAt, sampleFiles, setOf, speakerOf } from "./sample-set.ts";

const set = setOf(sampleFiles());

describe("table cells", () => {
  it.each([
    [
      "enterprise",
      "id-jag-request",
      "audience",
      "REQUIRED",
      "the issuer identifier of the resource authorization server",
    ],
    ["enterprise", "id-jag-request", "scope", "OPTIONAL", ""],
    ["enterprise", "id-jag-response", "refresh_token", "NOT RECOMMENDED", ""],
    ["enterprise", "id-jag-response", "expires_in", "RECOMMENDED", ""],
    [
      "enterprise",
      "id-jag-request",
      "actor_token_type",
      "CONDITIONAL, when the token exchange request contains `actor_token`; otherwise FORBIDDEN",
      "",
    ],
    ["enterprise", "id-jag", "email", "CONDITIONAL: at least one of `aud_sub` and `email`", ""],
    [
      "enterprise",
      "as-metadata",
      "grant_types_supported",
      "CONDITIONAL, when the authorization server metadata contains `authorization_grant_profiles_supported`",
      "containing `urn:ietf:params:oauth:grant-type:jwt-bearer`",
    ],
    [
      "signing",
      "client-metadata",
      "jwks",
      "CONDITIONAL: exactly one of `jwks` and `jwks_uri`, when the client uses a pre-registered key",
      "",
    ],
    ["signing", "mcp-request", "Authorization", "REQUIRED", "scheme `HTTPSig`; the access token"],
    ["signing", "presentation-signature", "pub", "FORBIDDEN", ""],
    ["possession", "client-metadata", "dpop_bound_access_tokens", "OPTIONAL", "boolean; (default `false`)"],
    ["workload", "workload-jwt", "alg", "REQUIRED", "other than `none`"],
  ])("%s: %s.%s", (profile, owner, name, presence, value) => {
    const speaker = speakerOf(set, profile);
    const { messages, proofs } = speaker.profile;
    const line = [...messages, ...proofs].find((one) => one.name === owner)?.lines.find((one) => one.name === name);
    if (line === undefined) throw new Error(`no line ${owner}.${name}`);
    expect(plainText(presenceCell(line, speaker))).toBe(presence);
    expect(plainText(valueCell(line, speaker))).toBe(value);
  });

  it("say a list as a list", () => {
    const duty = dutyAt(speakerOf(set, "enterprise"), "id-jag.sub");
    if (duty.kind !== "presence") throw new Error("no presence");
    const { line } = duty;
    const typed = (many: "list" | "one-or-list") => ({ ...line, type: "uri" as const, many });
    expect(typeWords(typed("list"))).toBe("list of URIs");
    expect(typeWords(typed("one-or-list"))).toBe("URI, or a list of them");
    expect(typeWords({ ...line, type: "sf-string" })).toBe("Structured Field string");
  });
});
