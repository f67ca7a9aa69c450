import type { ParameterLine, ResolvedCondition } from "../model/set/message.ts";
import { clausesOf } from "./clauses.ts";
import type { Fragments } from "./fragment.ts";
import type { Speaker } from "./speaker.ts";
import { valueWords } from "./value-words.ts";
import { code, join, list, text } from "./write.ts";

const presenceWords = {
  required: "REQUIRED",
  recommended: "RECOMMENDED",
  optional: "OPTIONAL",
  "not-recommended": "NOT RECOMMENDED",
  forbidden: "FORBIDDEN",
} as const;

const choiceWords = {
  "exactly-one": "exactly one of",
  "at-least-one": "at least one of",
  "at-most-one": "at most one of",
} as const;

/**
 * The presence of a parameter in a table: one word, and the condition that it stands under. What is required only under
 * a condition, or decided by a choice, is CONDITIONAL.
 */
export function presenceCell(line: ParameterLine, speaker: Speaker): Fragments {
  const { presence, otherwise } = line.written;
  if (presence === "choice") return choiceCell(line, speaker);
  const when = whenWords(line.when, line, speaker);
  if (when === undefined) return [text(presenceWords[presence])];
  const word = presence === "required" ? "CONDITIONAL" : presenceWords[presence];
  return join(word, when, otherwise === undefined ? undefined : `; otherwise ${presenceWords[otherwise]}`);
}

function whenWords(when: ResolvedCondition | undefined, line: ParameterLine, speaker: Speaker): Fragments | undefined {
  return when === undefined ? undefined : join(", when ", clausesOf(when, speaker, "when", line.owner));
}

/** "CONDITIONAL: exactly one of `jwks` and `jwks_uri`, when …". */
function choiceCell(line: ParameterLine, speaker: Speaker): Fragments {
  const choices = line.owner.kind === "message" ? line.owner.choices : [];
  const choice = choices.find((one) => one.of.some((member) => member.id === line.id));
  if (choice === undefined) return join("CONDITIONAL", whenWords(line.when, line, speaker));
  const names = list(
    choice.of.map((member) => speaker.nameOf(member)),
    "and",
  );
  const when = whenWords(line.when ?? choice.when, line, speaker);
  return join(`CONDITIONAL: ${choiceWords[choice.written.kind]} `, names, when);
}

/** The value of a parameter in a table, one statement after the other. */
export function valueCell(line: ParameterLine, speaker: Speaker): Fragments {
  return join(...valueItems(line, speaker).flatMap((part, index) => (index === 0 ? [part] : ["; ", part])));
}

/**
 * What a table says of a value, each for a line of its own: scheme, values or relation without a verb, what it carries,
 * cases; the type where nothing else is said; the default in brackets.
 */
export function valueItems(line: ParameterLine, speaker: Speaker): readonly Fragments[] {
  const { written } = line;
  const actor = line.owner.kind === "settings" ? "" : line.owner.from;
  const items: Fragments[] = [];
  if (written.scheme !== undefined) items.push(join("scheme ", code(written.scheme)));
  items.push(...(valueWords(line, actor, speaker)?.cell ?? []));
  if (line.holds !== undefined) items.push(speaker.target(line.holds));
  if (items.length === 0) {
    const type = typeWords(line);
    if (type !== "") items.push(join(type));
  }
  return written.default === undefined ? items : withDefault(items, String(written.default));
}

/** The default is marked where it stands among the values, and added where it does not. */
function withDefault(items: readonly Fragments[], value: string): readonly Fragments[] {
  const isDefault = (item: Fragments): boolean =>
    item.length === 1 && item[0]?.kind === "code" && item[0].value === value;
  if (items.some(isDefault)) return items.map((item) => (isDefault(item) ? join(item, " (default)") : item));
  return [...items, join("(default ", code(value), ")")];
}

/** The type of a line, as its table says it; nothing where it has none. */
export function typeWords(line: ParameterLine): string {
  const type = line.type ?? "";
  const name = typeNames[type] ?? type;
  if (name === "") return "";
  if (line.many === "list") return `list of ${plurals[type] ?? `${name} values`}`;
  return line.many === "one-or-list" ? `${name}, or a list of them` : name;
}

const typeNames: Readonly<Record<string, string>> = {
  uri: "URI",
  "https-uri": "HTTPS URL",
  "numeric-date": "seconds since 1970",
  seconds: "number of seconds",
  base64url: "base64url",
  thumbprint: "base64url SHA-256 thumbprint",
  jwt: "JWT",
  "public-jwk": "public JWK",
  "jwk-set": "JWK set",
  "jws-algorithm": "JWS algorithm",
  "http-signature-algorithm": "HTTP signature algorithm",
  "space-list": "list, separated by spaces",
  "sf-string": "Structured Field string",
  "sf-token": "Structured Field token",
  "sf-integer": "Structured Field integer",
  "sf-byte-sequence": "Structured Field byte sequence",
  "sf-dictionary": "Structured Field dictionary",
  "sf-list": "Structured Field list",
};

const plurals: Readonly<Record<string, string>> = {
  string: "strings",
  integer: "integers",
  number: "numbers",
  boolean: "booleans",
  object: "objects",
  uri: "URIs",
  "https-uri": "HTTPS URLs",
  jwt: "JWTs",
  "public-jwk": "public JWKs",
  "jws-algorithm": "JWS algorithms",
  "http-signature-algorithm": "HTTP signature algorithms",
};
