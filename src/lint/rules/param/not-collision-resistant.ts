import { report } from "../../../findings/report.ts";
import { registries } from "../../../snapshots/registries.ts";
import { defineRule } from "../../rule.ts";
import { parameterLines, spanOfLine, type LineInProfile } from "./parameter-lines.ts";

/**
 * A new bare name: in no registry that is known here, without a prefix that somebody controls, inherited from nothing
 * and registered by nobody. The snapshots are partial, so that this can only be information.
 */
export const notCollisionResistant = defineRule("param/not-collision-resistant", function* (set) {
  for (const found of parameterLines(set)) {
    if (found.profile.placement !== "profile" && found.profile.placement !== "draft") continue;
    const name = bareName(found);
    const governing = registries.filter((registry) => registry.governs.includes(found.line.place));
    if (name === undefined || governing.length === 0) continue;
    const same = (other: string) =>
      found.line.place === "http-header" ? other.toLowerCase() === name.toLowerCase() : other === name;
    if (governing.some((registry) => registry.names.some((known) => same(known.name)))) continue;
    if (registeredByProfile(found).some(same)) continue;
    const complete = governing.every((registry) => registry.complete);
    yield report(
      "param/not-collision-resistant",
      "bare",
      { name, kind: governing[0]?.lists ?? "a name" },
      {
        span: spanOfLine(found, "name"),
        profiles: [found.profile.id],
        key: found.line.id,
        ...(complete ? {} : { severity: "info" as const, certainty: "possible" as const }),
      },
    );
  }
});

/** The first part of a dotted name; nothing for names that are inherited, wild, pointers, URIs or prefixed. */
function bareName({ line }: LineInProfile): string | undefined {
  if (line.inherits !== undefined || /[*/:]/.test(line.name)) return undefined;
  const [first = "", ...rest] = line.name.split(".");
  // A name of three or more labels is taken for a reverse domain name; members of an object belong to their parent.
  if (rest.length > 1 && line.place !== "jwt-claim" && line.place !== "json" && line.place !== "metadata")
    return undefined;
  return rest.length === 0 ? first : undefined;
}

function registeredByProfile({ profile }: LineInProfile): readonly string[] {
  return [profile, ...profile.lineage].flatMap((one) => {
    const registrations = one.manifest.registrations;
    return registrations === undefined || "none" in registrations ? [] : registrations.map((entry) => entry.name);
  });
}
