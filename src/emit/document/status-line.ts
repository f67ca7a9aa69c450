import type { Example } from "../../manifest/types.ts";
import type { Message } from "../../model/set/message.ts";
import type { Profile } from "../../model/set/profile.ts";

/**
 * The first line of a response: the status of an error that comes in it, or in what one of its fields carries; of
 * several, of the one whose code the example shows.
 */
export function statusLine(message: Message, profile: Profile, example: Example): string {
  const carriers = new Set([
    message.id,
    ...message.allLines.flatMap(({ holds }) => (holds && "id" in holds ? holds.id : [])),
  ]);
  const errors = [profile, ...profile.lineage].flatMap((one) => one.errors);
  const carried = errors.filter(({ message: inside, error }) => inside && carriers.has(inside.id) && error.status);
  const shown = Object.values(example.values ?? {}).map(String);
  const isShown = (code: string): boolean => shown.some((value) => value === code || value.includes(`error="${code}"`));
  const named = carried.find(({ error }) => error.code !== undefined && isShown(String(error.code)));
  const status = (named ?? carried[0])?.error.status ?? 200;
  const reason = reasonPhrases[status];
  return reason === undefined ? `HTTP/1.1 ${status}` : `HTTP/1.1 ${status} ${reason}`;
}

/** RFC 9110 section 15, as far as authorization answers use it. */
const reasonPhrases: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  204: "No Content",
  302: "Found",
  303: "See Other",
  307: "Temporary Redirect",
  308: "Permanent Redirect",
  400: "Bad Request",
  401: "Unauthorized",
  402: "Payment Required",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  409: "Conflict",
  410: "Gone",
  413: "Content Too Large",
  415: "Unsupported Media Type",
  422: "Unprocessable Content",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};
