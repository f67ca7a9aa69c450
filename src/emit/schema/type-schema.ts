import type { ValueType } from "../../manifest/types.ts";
import type { Schema, SchemaObject } from "./schema.ts";
import { bareValuePatterns, greatestInteger, structuredFieldPatterns } from "./structured-fields.ts";

/** The kind of a JSON value. */
export type JsonKind = "string" | "integer" | "number" | "boolean" | "object";

/** Where a value stands, as far as that decides how it is written. */
export interface ValueSetting {
  /** Whether the value is a text, whatever it stands for. */
  readonly isText: boolean;
  /** Whether an authentication scheme stands in front of the value. */
  readonly hasScheme: boolean;
}

// Patterns and not formats: whether a format is judged at all is for each validator to decide.
const uriCharacters = String.raw`(?:[A-Za-z0-9._~!$&'()*+,;=:@/?[\]-]|%[0-9A-Fa-f]{2})`;
const uriEnd = `${uriCharacters}*(?:#${uriCharacters}*)?$`;
const httpsUri = `^[Hh][Tt][Tt][Pp][Ss]://(?![/?#])${uriCharacters}+(?:#${uriCharacters}*)?$`;
const base64url = "^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$";
const token68 = String.raw`[A-Za-z0-9._~+/-]+=*`;
const schemeToken = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
/** A signed token in three parts, or an encrypted one in five; the first and the one that is the content are never empty. */
const compactJwt = String.raw`^[A-Za-z0-9_-]+\.(?:[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*|[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*\.[A-Za-z0-9_-]+)$`;

/** Patterns of types that are texts everywhere. */
const patterns: Readonly<Partial<Record<ValueType, string>>> = {
  uri: `^[A-Za-z][A-Za-z0-9+.-]*:${uriEnd}`,
  "https-uri": httpsUri,
  base64url,
  // 32 octets: the last of 43 characters has two bits that are always zero.
  thumbprint: "^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$",
  jwt: compactJwt,
  "jws-algorithm": "^[A-Za-z0-9][A-Za-z0-9+._-]*$",
  "http-signature-algorithm": "^[A-Za-z0-9][A-Za-z0-9._-]*$",
  "space-list": "^[!-~]+(?: [!-~]+)*$",
  token68: `^${token68}$`,
};

/** Numbers as text. */
const numberPatterns: Readonly<Partial<Record<ValueType, string>>> = {
  integer: "^-?[0-9]+$",
  number: String.raw`^-?[0-9]+(?:\.[0-9]+)?$`,
  "numeric-date": String.raw`^-?[0-9]+(?:\.[0-9]+)?$`,
  seconds: "^[0-9]+$",
};

const numbers: Readonly<Partial<Record<ValueType, SchemaObject>>> = {
  integer: { type: "integer" },
  number: { type: "number" },
  "numeric-date": { type: "number" },
  seconds: { type: "integer", minimum: 0 },
  "sf-integer": { type: "integer", minimum: -greatestInteger, maximum: greatestInteger },
};

/** What a private key, or a shared secret, has and no public key does. */
const privateMembers = ["d", "k"];

const jwk: SchemaObject = {
  type: "object",
  required: ["kty"],
  properties: { kty: { type: "string", minLength: 1 } },
};

const objects: Readonly<Partial<Record<ValueType, SchemaObject>>> = {
  object: { type: "object" },
  "public-jwk": {
    ...jwk,
    properties: {
      kty: { type: "string", minLength: 1 },
      ...Object.fromEntries(privateMembers.map((name) => [name, false])),
    },
  },
  "jwk-set": {
    type: "object",
    required: ["keys"],
    properties: { keys: { type: "array", items: jwk } },
  },
};

/** One value of a type, where it stands. */
export function typeSchema(type: ValueType, setting: ValueSetting): Schema {
  if (type === "token68" && setting.hasScheme) return text(`^${schemeToken} +${token68}$`);
  const pattern = patterns[type];
  if (pattern !== undefined) return text(pattern);
  if (type === "boolean") return setting.isText ? { type: "string", enum: ["true", "false"] } : { type: "boolean" };
  if (isStructuredField(type)) return structuredField(type, setting);
  const number = setting.isText ? numberPatterns[type] : undefined;
  if (number !== undefined) return text(number);
  const value = numbers[type] ?? objects[type];
  // An object in a text is its JSON, which a pattern cannot judge.
  return value === undefined || setting.isText ? { type: "string" } : value;
}

/** The kind of JSON value that a type is at a place. */
export function kindOf(type: ValueType, setting: ValueSetting): JsonKind {
  if (setting.isText) return "string";
  if (type === "boolean") return "boolean";
  if (type === "integer" || type === "seconds" || type === "sf-integer") return "integer";
  if (type === "number" || type === "numeric-date") return "number";
  return objects[type] === undefined ? "string" : "object";
}

function text(pattern: string): SchemaObject {
  return { type: "string", pattern };
}

type StructuredField = keyof typeof structuredFieldPatterns;

function isStructuredField(type: ValueType): type is StructuredField {
  return Object.hasOwn(structuredFieldPatterns, type);
}

/** In a header field as it is sent; elsewhere the bare value. Lists and dictionaries have no other form. */
function structuredField(type: StructuredField, { isText }: ValueSetting): Schema {
  if (isText) return text(structuredFieldPatterns[type]);
  const number = numbers[type];
  if (number !== undefined) return number;
  return text(
    type in bareValuePatterns
      ? bareValuePatterns[type as keyof typeof bareValuePatterns]
      : structuredFieldPatterns[type],
  );
}
