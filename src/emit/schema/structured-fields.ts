/**
 * The grammar of structured field values (RFC 9651) as regular expressions: the texts that header fields carry. Each
 * piece can be matched in one way only, so that no text takes long, and stands once, so that people can read it.
 */

const key = String.raw`[a-z*][a-z0-9_.*-]*`;
const integer = "-?[0-9]{1,15}";
const string = String.raw`"(?:[ !#-[\]-~]|\\["\\])*"`;
const token = "[A-Za-z*][!#$%&'*+.^_`|~0-9A-Za-z:/-]*";
const octets = "[A-Za-z0-9+/]*={0,2}";
/** A number or date, a string or display string, a token, octets, a boolean. */
const bareItem = String.raw`(?:@?${integer}(?:\.[0-9]{1,3})?|%?${string}|${token}|:${octets}:|\?[01])`;
const parameters = `(?:; *${key}(?:=${bareItem})?)*`;
const innerList = String.raw`\((?: *${bareItem}${parameters}(?=[ )]))* *\)`;
const member = `(?:${bareItem}|${innerList})`;
/** The first of a list has nothing in front, all others a comma. */
const first = String.raw`^(?![ \t,])`;
const next = String.raw`(?:^|[ \t]*,[ \t]*)`;

/** Whole field values by the type of the structured field; of an item with its parameters. */
export const structuredFieldPatterns = {
  "sf-integer": `^${integer}${parameters}$`,
  "sf-string": `^${string}${parameters}$`,
  "sf-token": `^${token}${parameters}$`,
  "sf-byte-sequence": `^:${octets}:${parameters}$`,
  "sf-dictionary": `${first}(?:${next}${key}(?:=${member})?${parameters})+$`,
  "sf-list": `${first}(?:${next}${member}${parameters})+$`,
} as const;

/** Bare values, as JSON holds them: the text of a string without its quotes, octets in base64. */
export const bareValuePatterns = {
  "sf-string": "^[ -~]*$",
  "sf-token": `^${token}$`,
  "sf-byte-sequence": "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
} as const;

/** The greatest integer of a structured field. */
export const greatestInteger = 999_999_999_999_999;
