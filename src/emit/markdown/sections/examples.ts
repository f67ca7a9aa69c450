import type { Example } from "../../../manifest/types.ts";
import type { Message } from "../../../model/message.ts";
import type { Profile } from "../../../model/profile.ts";
import { jsonText } from "../json-text.ts";
import { authorText } from "../inline.ts";
import { anchor, codeBlock, heading, paragraph, placeAnchor, type Blocks } from "../nodes.ts";
import type { PageContext } from "../page-context.ts";
import { statusLine } from "../status-line.ts";

/**
 * The examples of a message, as far as nothing has to be computed for them: the request line, the values that are
 * given, the content. What a proof adds is not shown before it is computed.
 */
export function exampleBlocks(message: Message, { profile, speaker }: PageContext): Blocks {
  return (profile.manifest.examples ?? [])
    .filter((example) => profile.lookUp(example.message) === message)
    .flatMap((example) => {
      const text = exampleMessage(example, message, profile);
      return [
        heading(4, anchor(placeAnchor("example", example.id)), `Example: ${example.title}`),
        ...(example.text === undefined ? [] : [paragraph(authorText(example.text, speaker))]),
        codeBlock(
          text,
          message.form === "http-request" || message.form === "http-response" || message.form === "form"
            ? "http"
            : "json",
        ),
        ...(example.proof === undefined ? [] : [paragraph("The fields that carry the proof are added by the signer.")]),
      ];
    });
}

/** The example as it travels. */
export function exampleMessage(example: Example, message: Message, profile: Profile): string {
  const values = Object.entries(example.values ?? {});
  const fields = values.filter(([name]) => placeOf(name, message) === "http-header");
  const others = values.filter(
    ([name]) => !fields.some(([field]) => field === name) && placeOf(name, message) !== undefined,
  );
  if (message.form === "http-request" || message.form === "http-response" || message.form === "form") {
    const first = message.form === "http-response" ? statusLine(message, profile) : requestLine(example);
    const head = [first, ...hostOf(example, message), ...fields.map(([name, value]) => `${name}: ${String(value)}`)];
    const body = example.content === undefined ? formBody(others) : JSON.stringify(example.content);
    return body === "" ? head.join("\n") : `${head.join("\n")}\n\n${body}`;
  }
  return jsonText(example.content ?? Object.fromEntries(others));
}

function placeOf(name: string, message: Message): string | undefined {
  return message.allLines.find((line) => line.name === name)?.place;
}

function requestLine({ method = "POST", target = "/" }: Example): string {
  const path = /^https?:\/\/[^/]+(\/.*)?$/.exec(target)?.[1] ?? (target.startsWith("/") ? target : "/");
  return `${method} ${path} HTTP/1.1`;
}

function hostOf({ target = "" }: Example, message: Message): readonly string[] {
  const host = /^https?:\/\/([^/]+)/.exec(target)?.[1];
  return host === undefined || message.form === "http-response" ? [] : [`Host: ${host}`];
}

function formBody(values: readonly (readonly [string, unknown])[]): string {
  return values.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`).join("&");
}
