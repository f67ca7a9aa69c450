import type { ParameterLine } from "../model/message.ts";
import { clausesOf } from "./clauses.ts";
import type { Fragments } from "./fragment.ts";
import type { Speaker } from "./speaker.ts";
import { valueWords } from "./value-words.ts";
import { code, join, text } from "./write.ts";

const presenceWords = {
  required: "REQUIRED",
  recommended: "RECOMMENDED",
  optional: "OPTIONAL",
  "not-recommended": "NOT RECOMMENDED",
  forbidden: "FORBIDDEN",
  choice: "CHOICE",
} as const;

/** The presence of a parameter in a table: one word, and the condition it stands under. */
export function presenceCell(line: ParameterLine, speaker: Speaker): Fragments {
  const { presence, otherwise } = line.written;
  const word = presenceWords[presence];
  if (line.when === undefined) return [text(word)];
  const other = otherwise === undefined ? undefined : join(`; otherwise ${presenceWords[otherwise]}`);
  return join(`${word} when `, clausesOf(line.when, speaker, "when"), other);
}

/** The value of a parameter in a table, without a verb; its type where nothing else is said. */
export function valueCell(line: ParameterLine, speaker: Speaker): Fragments {
  const { written } = line;
  const sender = line.owner.kind === "settings" ? "" : line.owner.from;
  const parts: Fragments[] = [];
  if (written.scheme !== undefined) parts.push(join("scheme ", code(written.scheme)));
  const predicate = valueWords(written, line.related, sender, speaker)?.predicate;
  if (predicate !== undefined) parts.push(withoutVerb(predicate));
  if (line.holds !== undefined) parts.push(speaker.target(line.holds));
  if (parts.length === 0 && line.type !== undefined) parts.push(join(typeWords(line)));
  if (written.default !== undefined) parts.push(join("default ", code(written.default)));
  return join(...parts.flatMap((part, index) => (index === 0 ? [part] : ["; ", part])));
}

/** "be `A`" is "`A`" in a cell. */
function withoutVerb(predicate: Fragments): Fragments {
  const [first, ...rest] = predicate;
  if (first?.kind !== "text") return predicate;
  const words = first.value
    .replace(/^be (?!of |from |other )/, "")
    .replace(/^be /, "")
    .replace(/^contain /, "containing ");
  return join(words, rest);
}

/** The type of a line, as its table says it. */
export function typeWords(line: ParameterLine): string {
  const type = line.type ?? "";
  const name = typeNames[type] ?? type;
  if (line.written.many === "list") return `list of ${name}`;
  return line.written.many === "one-or-list" ? `${name}, or a list of them` : name;
}

const typeNames: Readonly<Record<string, string>> = {
  uri: "URI",
  "https-uri": "HTTPS URL",
  "numeric-date": "seconds since 1970",
  base64url: "base64url",
  thumbprint: "base64url SHA-256 thumbprint",
  jwt: "JWT",
  "public-jwk": "public JWK",
  "jwk-set": "JWK set",
  "jws-algorithm": "JWS algorithm",
  "http-signature-algorithm": "HTTP signature algorithm",
  "space-list": "list separated by spaces",
  "sf-string": "structured string",
  "sf-token": "structured token",
  "sf-integer": "structured integer",
  "sf-byte-sequence": "structured byte sequence",
  "sf-dictionary": "structured dictionary",
  "sf-list": "structured list",
};
