import type { Place } from "../../manifest/types.ts";
import type { ParameterLine } from "../../model/set/message.ts";

/** Places where names differ in nothing if they differ in case only: fields of HTTP and parameters of a challenge. */
const caseless: ReadonlySet<Place> = new Set(["http-header", "challenge"]);

/**
 * A position on the wire: the place and the name. Only names that HTTP compares without regard to case are folded:
 * `keyId` and `keyid` are two members of JSON, which is a matter of naming and no contradiction.
 */
export function slotName(place: Place, name: string): string {
  return `${place} ${caseless.has(place) ? name.toLowerCase() : name}`;
}

/** The slot of a line. */
export function slotOf(line: ParameterLine): string {
  return slotName(line.place, line.name);
}
