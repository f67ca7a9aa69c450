import { report } from "../../../findings/report.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";
import { foldFor, GoverningRegistries } from "./governing-registries.ts";
import { parameterLines, spanOfLine, type LineInProfile } from "./parameter-lines.ts";

/**
 * A new bare name: in no registry that is known here, without a prefix that somebody controls, inherited from nothing
 * and registered by nobody. The snapshots are partial, so that this can only be information.
 */
export const notCollisionResistant = defineRule("param/not-collision-resistant", function* (set) {
  const registries = new GoverningRegistries();
  let registered: { readonly of: Profile; readonly names: RegisteredHere } | undefined;
  for (const found of parameterLines(set)) {
    const { profile, line } = found;
    if (profile.placement !== "profile" && profile.placement !== "draft") continue;
    const name = bareName(found);
    const governing = registries.governing(profile, line.place);
    if (name === undefined || governing.length === 0) continue;
    if (governing.some((registry) => registries.find(registry, line.place, name) !== undefined)) continue;
    if (registered?.of !== profile) registered = { of: profile, names: registeredBy(profile) };
    if (registered.names[line.place === "http-header" ? "folded" : "exact"].has(foldFor(line.place, name))) continue;
    const complete = governing.every((registry) => registry.complete);
    yield report(
      "param/not-collision-resistant",
      "bare",
      { name, kind: governing[0]?.lists ?? "a name" },
      {
        span: spanOfLine(found, "name"),
        profiles: [profile.id],
        key: line.id,
        ...(complete ? {} : { severity: "info" as const, certainty: "possible" as const }),
      },
    );
  }
});

/** The first part of a dotted name; nothing for names that are inherited, wild, pointers, URIs or prefixed. */
function bareName({ line }: LineInProfile): string | undefined {
  if (line.inherits !== undefined || /[*/:]/.test(line.name)) return undefined;
  const [first = "", ...rest] = line.name.split(".");
  // Members of an object belong to their parent, and a reverse domain name is somebody's.
  return rest.length === 0 ? first : undefined;
}

interface RegisteredHere {
  readonly exact: ReadonlySet<string>;
  readonly folded: ReadonlySet<string>;
}

/** Names that a profile, or what it builds on, registers. */
function registeredBy(profile: Profile): RegisteredHere {
  const names = [profile, ...profile.lineage].flatMap((one) => {
    const registrations = one.manifest.registrations;
    return registrations === undefined || "none" in registrations ? [] : registrations.map((entry) => entry.name);
  });
  return { exact: new Set(names), folded: new Set(names.map((name) => name.toLowerCase())) };
}
