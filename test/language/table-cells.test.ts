import { describe, expect, it } from "vitest";
import { plainText } from "../../src/language/fragment.ts";
import { presenceCell, typeWords, valueCell, valueItems } from "../../src/language/table-cells.ts";
import { dutyAt, sampleFiles, setOf, speakerOf } from "./sample-set.ts";
import { type ValueType } from "../../src/manifest/types.ts";
import { type ParameterLine } from "../../src/model/set/message.ts";
import { type Speaker } from "../../src/language/speaker.ts";
import { orderOf, speakerFor } from "./kitchen-words.ts";

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

function firstLine(lines: string): readonly [ParameterLine, Speaker] {
  const speaker = speakerFor(orderOf(lines));
  const line = speaker.profile.messages[0]?.lines[0];
  if (line === undefined) throw new Error("no line");
  return [line, speaker];
}

describe("the type of a value, in a table", () => {
  const [line] = firstLine("{ name: a, presence: required, type: string }");

  it.each<[ValueType, string, string]>([
    ["string", "string", "list of strings"],
    ["integer", "integer", "list of integers"],
    ["number", "number", "list of numbers"],
    ["boolean", "boolean", "list of booleans"],
    ["object", "object", "list of objects"],
    ["uri", "URI", "list of URIs"],
    ["https-uri", "HTTPS URL", "list of HTTPS URLs"],
    ["numeric-date", "seconds since 1970", "list of seconds since 1970 values"],
    ["seconds", "number of seconds", "list of number of seconds values"],
    ["base64url", "base64url", "list of base64url values"],
    ["thumbprint", "base64url SHA-256 thumbprint", "list of base64url SHA-256 thumbprint values"],
    ["jwt", "JWT", "list of JWTs"],
    ["public-jwk", "public JWK", "list of public JWKs"],
    ["jwk-set", "JWK set", "list of JWK set values"],
    ["jws-algorithm", "JWS algorithm", "list of JWS algorithms"],
    ["http-signature-algorithm", "HTTP signature algorithm", "list of HTTP signature algorithms"],
    ["space-list", "list, separated by spaces", "list of list, separated by spaces values"],
    ["sf-string", "Structured Field string", "list of Structured Field string values"],
    ["sf-token", "Structured Field token", "list of Structured Field token values"],
    ["sf-integer", "Structured Field integer", "list of Structured Field integer values"],
    ["sf-byte-sequence", "Structured Field byte sequence", "list of Structured Field byte sequence values"],
    ["sf-dictionary", "Structured Field dictionary", "list of Structured Field dictionary values"],
    ["sf-list", "Structured Field list", "list of Structured Field list values"],
  ])("%s is %s", (type, one, list) => {
    expect(typeWords({ ...line, type })).toBe(one);
    expect(typeWords({ ...line, type, many: "list" })).toBe(list);
  });
});

describe("the value of a line, in a table", () => {
  it.each([
    ["marks the default among the values", "values: [u, v], default: v", ["`u`", "`v` (default)"]],
    ["adds a default that is none of them", "type: string, not: [u], default: v", ["other than `u`", "(default `v`)"]],
    ["shows the type where nothing else is said", "type: integer", ["integer"]],
    ["is empty where nothing is", "", []],
    ["counts octets", "type: string, size: 1", ["1 octet"]],
    ["shows both ends of a range", "type: integer, range: 1..3", ["from 1 to 3"]],
  ])("%s", (_, rule, items) => {
    const [line, speaker] = firstLine(`{ name: a, presence: ${rule === "" ? "forbidden" : `optional, ${rule}`} }`);
    expect(valueItems(line, speaker).map(plainText)).toEqual(items);
    expect(plainText(valueCell(line, speaker))).toBe(items.join("; "));
  });

  it("says of a setting what it is, whoever sends it", () => {
    const speaker = speakerFor(`capability:
  declared-by: [guest]
  fallback: refuse
  settings: [{ name: a, presence: required, equals: menu.name }]
`);
    const [setting] = speaker.profile.settings;
    expect(setting && plainText(valueCell(setting, speaker))).toBe("the name on the menu");
  });
});

describe("the presence of a line, in a table", () => {
  it.each([
    ["required", "REQUIRED"],
    ["required, when: { rain: true }", "CONDITIONAL, when it rains"],
    ["required, when: { rain: true }, otherwise: optional", "CONDITIONAL, when it rains; otherwise OPTIONAL"],
    ["optional, when: { rain: true }, otherwise: forbidden", "OPTIONAL, when it rains; otherwise FORBIDDEN"],
    ["recommended, when: { order.b: u }", "RECOMMENDED, when the `b` member is `u`"],
  ])("%s", (presence, words) => {
    const [line, speaker] = firstLine(
      `{ name: a, type: string, presence: ${presence} }, { name: b, type: string, presence: optional }`,
    );
    expect(plainText(presenceCell(line, speaker))).toBe(words);
  });

  it("is that of the choice which the line belongs to", () => {
    const one = (name: string): string => `{ name: ${name}, presence: choice, type: string }`;
    const speaker = speakerFor(`
messages:
  - id: order
    title: order
    form: json
    from: guest
    to: kitchen
    choices:
      - { id: first, kind: exactly-one, of: [a, b] }
      - { id: second, kind: at-most-one, of: [c, d], when: { rain: true } }
    parameters: [${["a", "b", "c", "d"].map(one).join(", ")}]
`);
    const lines = speaker.profile.messages[0]?.lines ?? [];
    expect(lines.map((line) => plainText(presenceCell(line, speaker)))).toEqual([
      "CONDITIONAL: exactly one of `a` and `b`",
      "CONDITIONAL: exactly one of `a` and `b`",
      "CONDITIONAL: at most one of `c` and `d`, when it rains",
      "CONDITIONAL: at most one of `c` and `d`, when it rains",
    ]);
  });
});
