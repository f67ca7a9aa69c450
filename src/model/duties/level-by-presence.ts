import type { Level, Presence } from "../../manifest/types.ts";

/** How strictly a presence binds the sender. A line of a choice binds nobody by itself. */
export const levelByPresence: Readonly<Record<Exclude<Presence, "choice">, Level>> = {
  required: "MUST",
  recommended: "SHOULD",
  optional: "MAY",
  "not-recommended": "SHOULD NOT",
  forbidden: "MUST NOT",
};
