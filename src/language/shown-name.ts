import type { Place } from "../manifest/types.ts";
import type { ParameterLine } from "../model/set/message.ts";

/** Places whose names are texts as they travel, so that a slash in one leads nowhere. */
const flatPlaces: ReadonlySet<Place> = new Set(["http-header", "query", "form", "challenge", "signature-parameter"]);

/**
 * The name of a parameter for readers. A JSON Pointer (RFC 6901) is shown as a path without its escapes:
 * `/params/_meta/org.example~1name` as `params._meta["org.example/name"]`. Every other name is itself.
 */
export function shownName({ name, place }: Pick<ParameterLine, "name" | "place">): string {
  if (!name.startsWith("/") || flatPlaces.has(place)) return name;
  const tokens = name
    .slice(1)
    .split("/")
    .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  return tokens.map(step).join("").replace(/^\./, "");
}

function step(token: string): string {
  if (/^(?:0|[1-9]\d*)$/.test(token)) return `[${token}]`;
  return /^[\w$-]*\*?$/.test(token) && token !== "" ? `.${token}` : `[${JSON.stringify(token)}]`;
}
