import type { Form, Place } from "../../manifest/types.ts";

/** Where the parameters of a message travel, unless a line says otherwise. */
const placeByForm: Readonly<Record<Form, Place>> = {
  "http-request": "http-header",
  "http-response": "http-header",
  form: "form",
  query: "query",
  json: "json",
  "json-rpc": "json-rpc",
  metadata: "metadata",
  jwt: "jwt-claim",
  token: "jwt-claim",
  jwk: "jwk",
  challenge: "challenge",
};

/** The place of a line: as written, else a JSON Pointer is one into JSON-RPC, else by the form of the message. */
export function placeOf(name: string, written: Place | undefined, form: Form): Place {
  if (written !== undefined) return written;
  return name.startsWith("/") ? "json-rpc" : placeByForm[form];
}
