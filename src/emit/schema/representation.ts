import type { Form, Place } from "../../manifest/types.ts";
import type { Message, ParameterLine } from "../../model/set/message.ts";

/**
 * What a schema is applied to.
 *
 * A message whose lines all stand in one JSON object is that object: JSON content, a metadata document, the claims of a
 * token, a JSON Web Key, the parameters of a challenge by name.
 *
 * Every other message is an object of its parts, so that lines of several places are judged together:
 *
 * | Part | Holds | Values |
 * | --- | --- | --- |
 * | `method`, `target`, `status` | the method and target URI of an HTTP request, the status of a response | two strings, an integer |
 * | `headers` | header fields, names in lower case, lines of one name joined by a comma and a space | strings |
 * | `query` | parameters of the query of the URL, decoded | strings; a list of strings for one that is repeated |
 * | `form` | parameters of form-encoded content, decoded | strings; a list of strings for one that is repeated |
 * | `content` | JSON content, decoded: a member of a JSON-RPC message is found by its JSON Pointer from here | JSON |
 * | `header`, `payload` | the JOSE header and the claims of a JSON Web Token | JSON |
 * | `key` | a JSON Web Key | JSON |
 * | `challenge` | the parameters of a challenge by name | strings |
 * | `signature` | parameters of an HTTP message signature, as bare values | JSON |
 * | `settings` | the settings of a capability | JSON |
 *
 * The schema of a part stands at `#/properties/<part>`, so that it can be applied alone.
 */
export type MessagePart = (typeof parts)[number];

const parts = [
  "headers",
  "query",
  "form",
  "content",
  "header",
  "payload",
  "key",
  "challenge",
  "signature",
  "settings",
] as const;

const partByPlace: Readonly<Record<Place, MessagePart>> = {
  "http-header": "headers",
  query: "query",
  form: "form",
  json: "content",
  "json-rpc": "content",
  metadata: "content",
  "jwt-header": "header",
  "jwt-claim": "payload",
  jwk: "key",
  challenge: "challenge",
  "signature-parameter": "signature",
  settings: "settings",
};

/** The part of a message that is a message of this form; an HTTP message has several. */
const wholeByForm: Readonly<Partial<Record<Form, MessagePart>>> = {
  json: "content",
  "json-rpc": "content",
  metadata: "content",
  jwt: "payload",
  token: "payload",
  jwk: "key",
  challenge: "challenge",
};

/** The part in which a line travels. */
export function partOf(line: ParameterLine): MessagePart {
  return partByPlace[line.place];
}

/** How a message is represented. */
export interface Representation {
  /** The part that is the message, where it is one JSON object. */
  readonly whole?: MessagePart;
  /** The parts that the message can have, in their order. */
  readonly parts: readonly MessagePart[];
  /** Members beside the parts. */
  readonly aside: readonly ("method" | "target" | "status")[];
}

const httpParts: ReadonlySet<MessagePart> = new Set(["headers", "query", "form"]);

/** The representation of a message, by its form and the places of its lines. */
export function representationOf({ form, allLines }: Message): Representation {
  const used = new Set(allLines.map(partOf));
  const whole = wholeByForm[form];
  if (whole !== undefined && [...used].every((part) => part === whole)) return { whole, parts: [whole], aside: [] };
  if (whole !== undefined) used.add(whole);
  const isHttp = whole === undefined || [...used].some((part) => httpParts.has(part));
  if (isHttp) for (const part of ["headers", "query", "form", "content"] as const) used.add(part);
  return { parts: parts.filter((part) => used.has(part)), aside: isHttp ? asideOf(form) : [] };
}

function asideOf(form: Form): Representation["aside"] {
  if (form === "http-response") return ["status"];
  return form === "json" || form === "json-rpc" || form === "challenge"
    ? ["method", "target", "status"]
    : ["method", "target"];
}

/** Whether the values of a part are texts, whatever they stand for. */
export function isTextPart(part: MessagePart): boolean {
  return httpParts.has(part) || part === "challenge";
}

/** Whether a name can occur several times in a part, so that its value is a list. */
export function isRepeatable(part: MessagePart): boolean {
  return part === "query" || part === "form";
}
