import type { ParameterLine } from "../../model/set/message.ts";
import { isTextPart, partOf, type MessagePart } from "./representation.ts";

/** Where a line stands in the representation of its message. */
export interface MemberPath {
  readonly part: MessagePart;
  /** Names from the part to the member; of a group, the last one is the beginning of the names. */
  readonly names: readonly string[];
  readonly isGroup: boolean;
}

/** More than any document is nested; what lies deeper would only cost the reader of the schema. */
const depthLimit = 32;

/**
 * The path of a line. A JSON Pointer leads into content, a dot into an object; a final `*` stands for a group. Names of
 * header fields, form and query parameters have no parts. A name with `:` or `/` in it is one name, as URIs and names
 * with a prefix are. Nothing where a pointer leads through the position of a list, which cannot be told from a name.
 */
export function memberPathOf(line: ParameterLine): MemberPath | undefined {
  const part = partOf(line);
  const names = namesOf(line, part);
  if (names === undefined || names.length > depthLimit) return undefined;
  const last = names.at(-1) ?? "";
  const isGroup = last.endsWith("*");
  return { part, names: isGroup ? [...names.slice(0, -1), last.slice(0, -1)] : names, isGroup };
}

function namesOf({ name, place }: ParameterLine, part: MessagePart): readonly string[] | undefined {
  if (name.startsWith("/") && !isTextPart(part)) {
    const tokens = name.slice(1).split("/");
    if (tokens.some((token) => /^(?:0|[1-9]\d*|-)$/.test(token))) return undefined;
    return tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  if (place === "http-header") return [name.toLowerCase()];
  const isOneName = isTextPart(part) || /[:/]/.test(name) || name.split(".").includes("");
  return isOneName ? [name] : name.split(".");
}
