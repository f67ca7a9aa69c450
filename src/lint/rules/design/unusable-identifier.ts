import { report } from "../../../findings/report.ts";
import type { IdentifierPrefix } from "../../../manifest/vocabulary-types.ts";
import { defineRule } from "../../rule.ts";

/**
 * A profile that is to be announced and has no identifier, or one below a prefix whose owner has not given it out. An idea
 * has none yet. The grammar is the schema's, and that no two have one the resolver's.
 */
export const unusableIdentifier = defineRule("design/unusable-identifier", function* (set) {
  const owned = set.words.vocabulary["identifier-prefixes"] ?? [];
  for (const profile of set.profiles) {
    if (!profile.adoptable || profile.maturity === "idea") continue;
    const { id, located, manifest } = profile;
    const options = { profiles: [id], key: id, ...(profile.maturity === "draft" ? { severity: "info" as const } : {}) };
    const { identifier, capability } = manifest;
    if (identifier === undefined) {
      if (capability === undefined || capability["declared-by"].length === 0) continue;
      const span = located.spanOf(["capability", "declared-by"], "value");
      const role = capability["declared-by"][0] ?? "";
      yield report("design/unusable-identifier", "missing", { profile: id, role }, { ...options, span });
      continue;
    }
    const owner = owned.find((one) => isBelow(identifier, one));
    if (owner === undefined || owner.given.includes(identifier)) continue;
    const span = located.spanOf(["identifier"], "value");
    const params = { identifier, prefix: owner.prefix };
    yield report("design/unusable-identifier", "notGiven", params, { ...options, span });
  }
});

/** Whether an identifier has the prefix, or one below it. */
function isBelow(identifier: string, { prefix }: IdentifierPrefix): boolean {
  const own = identifier.split("/", 1)[0]?.toLowerCase() ?? "";
  return own === prefix.toLowerCase() || own.startsWith(`${prefix.toLowerCase()}.`);
}
