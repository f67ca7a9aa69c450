import type { Example } from "../../manifest/types.ts";
import type { Message, ParameterLine } from "../../model/set/message.ts";
import type { Profile } from "../../model/set/profile.ts";
import { ExampleInstance } from "../schema/example-instance.ts";
import { MessageTree } from "../schema/message-tree.ts";
import { partOf, type MessagePart } from "../schema/representation.ts";
import { jsonText } from "./json-text.ts";
import { statusLine } from "./status-line.ts";

/** A part of an example, as it is shown. */
export interface ExampleText {
  /** What the part is, where a message has several: "Header", "Payload". */
  readonly label?: string;
  readonly language: "http" | "json";
  readonly text: string;
}

/**
 * An example as it travels, as far as nothing has to be computed for it: the request or status line, the header fields,
 * the content; of a JSON Web Token its header and its payload.
 */
export function exampleTexts(example: Example, message: Message, profile: Profile): readonly ExampleText[] {
  const shown = new ShownExample(example, message);
  if (isHttp(message, example, shown)) return [{ language: "http", text: httpText(shown, profile) }];
  const { header, payload } = shown.parts;
  if (header === undefined || example.content !== undefined) return [json(shown.content)];
  return [
    { label: "Header", ...json(header) },
    ...(payload === undefined ? [] : [{ label: "Payload", ...json(payload) }]),
  ];
}

/** The values of an example at their places in its message. */
class ShownExample {
  readonly example: Example;
  readonly message: Message;
  /** Header fields by name, in the written order and case. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly parts: { readonly [Name in MessagePart]?: unknown };
  readonly #whole: unknown;

  constructor(example: Example, message: Message) {
    this.example = example;
    this.message = message;
    const tree = new MessageTree(message);
    const instance = new ExampleInstance(tree, example, []);
    const partOfName = (name: string): MessagePart | undefined => {
      const line: ParameterLine | undefined = instance.lineOf(name);
      return line && partOf(line);
    };
    const values = Object.entries(example.values ?? {});
    this.fields = values.flatMap(([name, value]) =>
      partOfName(name) === "headers" ? [[name, fieldValue(value)] as const] : [],
    );
    const { whole } = tree.representation;
    this.#whole = instance.value;
    this.parts = (whole === undefined ? instance.value : { [whole]: instance.value }) as {
      [Name in MessagePart]?: unknown;
    };
  }

  /** The JSON of the example: its content where that is written, else the members that have values. */
  get content(): unknown {
    const { content, payload } = this.parts;
    return this.example.content ?? content ?? payload ?? (this.fields.length > 0 ? undefined : this.#whole);
  }

  hasField(name: string): boolean {
    return this.fields.some(([field]) => field.toLowerCase() === name);
  }
}

/** JSON alone is shown without what carries it, unless the example has something to say of that. */
function isHttp({ form }: Message, { method }: Example, { fields }: ShownExample): boolean {
  if (form === "http-request" || form === "http-response" || form === "form") return true;
  return (form === "json" || form === "json-rpc") && (fields.length > 0 || method !== undefined);
}

function json(value: unknown): ExampleText {
  return { language: "json", text: jsonText(value) };
}

function httpText(shown: ShownExample, profile: Profile): string {
  const { example, message, fields } = shown;
  const isResponse = message.form === "http-response" || (message.form === "json" && example.method === undefined);
  const body = bodyOf(shown);
  const head = [
    ...(isResponse ? [statusLine(message, profile, example)] : [requestLine(shown), ...hostOf(example)]),
    ...fields.map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined || shown.hasField("content-type") ? [] : [`Content-Type: ${body.type}`]),
  ];
  return body === undefined ? head.join("\n") : `${head.join("\n")}\n\n${body.text}`;
}

/** Content as it is sent; JSON that is made of single values is spread out for the reader. */
function bodyOf(shown: ShownExample): { readonly type: string; readonly text: string } | undefined {
  const { example, parts } = shown;
  if (example.content !== undefined) return { type: "application/json", text: JSON.stringify(example.content) };
  if (parts.form !== undefined) return { type: "application/x-www-form-urlencoded", text: pairs(parts.form) };
  const { content } = shown;
  return content === undefined ? undefined : { type: "application/json", text: jsonText(content) };
}

function requestLine({ example: { method = "POST", target = "/" }, parts }: ShownExample): string {
  const path = /^https?:\/\/[^/]+(\/.*)?$/.exec(target)?.[1] ?? (target.startsWith("/") ? target : "/");
  const query = parts.query === undefined ? "" : `${path.includes("?") ? "&" : "?"}${pairs(parts.query)}`;
  return `${method} ${path}${query} HTTP/1.1`;
}

function hostOf({ target = "" }: Example): readonly string[] {
  const host = /^https?:\/\/([^/]+)/.exec(target)?.[1];
  return host === undefined ? [] : [`Host: ${host}`];
}

/** Names and values as form-encoded content and queries have them; one of several values has the name again. */
function pairs(members: unknown): string {
  const written: string[] = [];
  for (const [name, value] of Object.entries(members as Readonly<Record<string, unknown>>)) {
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    for (const one of values) written.push(`${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`);
  }
  return written.join("&");
}

/** Several values in one field are one text. */
function fieldValue(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(", ") : String(value);
}
