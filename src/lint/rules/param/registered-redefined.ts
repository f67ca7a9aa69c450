import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Place } from "../../../manifest/types.ts";
import { registries, type RegisteredName, type RegistrySnapshot } from "../../../snapshots/registries.ts";
import { defineRule } from "../../rule.ts";
import { parameterLines, spanOfLine, type LineInProfile } from "./parameter-lines.ts";

/** A registered name at another place, or with another type, than its document gives it. */
export const registeredRedefined = defineRule("param/registered-redefined", function* (set) {
  const names = registeredNames();
  for (const found of parameterLines(set)) {
    const entry = names.get(keyOf(found.line.place, found.line.name));
    if (entry !== undefined) yield* judge(found, entry.name, entry.registry);
  }
});

function* judge(found: LineInProfile, registered: RegisteredName, registry: RegistrySnapshot): Generator<Finding> {
  const { line, profile } = found;
  const shared = { profiles: [profile.id], key: line.id, reference: registered.document };
  if (registered.places !== undefined && !registered.places.includes(line.place)) {
    const span = spanOfLine(found, line.written.in === undefined ? "name" : "in");
    const params = { name: line.name, registered: places(registered.places), found: places([line.place]) };
    yield report("param/registered-redefined", "place", params, { ...shared, span });
    return;
  }
  const type = line.written.type;
  if (type === undefined || registered.types === undefined || registered.types.includes(type)) return;
  const params = {
    name: line.name,
    registered: registered.types.map((one) => `\`${one}\``).join(" or "),
    found: `\`${type}\``,
  };
  const related = [{ span: spanOfLine(found, "name"), message: `${registry.lists} of ${registered.document}` }];
  yield report("param/registered-redefined", "type", params, { ...shared, span: spanOfLine(found, "type"), related });
}

function registeredNames(): ReadonlyMap<
  string,
  { readonly name: RegisteredName; readonly registry: RegistrySnapshot }
> {
  const found = new Map<string, { name: RegisteredName; registry: RegistrySnapshot }>();
  for (const registry of registries) {
    for (const place of registry.governs) {
      for (const name of registry.names) found.set(keyOf(place, name.name), { name, registry });
    }
  }
  return found;
}

/** Field names are compared without case; all others as written. */
function keyOf(place: Place, name: string): string {
  return `${place} ${place === "http-header" ? name.toLowerCase() : name}`;
}

function places(list: readonly Place[]): string {
  return list.map((place) => `\`${place}\``).join(" and ");
}
