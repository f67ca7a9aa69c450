import type { Example } from "../manifest/types.ts";

/** A length that an example gives and its content does not have. */
export interface WrongLength {
  /** The name of the value, as the example writes it. */
  readonly name: string;
  readonly found: string;
  /** Octets of the content as it is sent. */
  readonly expected: number;
}

/**
 * A `Content-Length` that differs from the content of an example (RFC 9110 section 8.6). Nothing where the example has
 * no such value or no content.
 */
export function wrongLength({ values, content }: Example): WrongLength | undefined {
  if (content === undefined) return undefined;
  const [name, found] = Object.entries(values ?? {}).find(([key]) => key.toLowerCase() === "content-length") ?? [];
  if (name === undefined) return undefined;
  // The content is sent compactly, in the written order.
  const expected = new TextEncoder().encode(JSON.stringify(content)).length;
  return String(found) === String(expected) ? undefined : { name, found: String(found), expected };
}
