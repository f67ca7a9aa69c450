import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Place, ValueType } from "../../../manifest/types.ts";
import type { RegisteredName, RegistrySnapshot } from "../../../registries/registries.ts";
import { defineRule } from "../../rule.ts";
import { GoverningRegistries } from "./governing-registries.ts";
import { parameterLines, spanOfLine, type LineInProfile } from "./parameter-lines.ts";

/** A registered name at another place, or with another type, than its document gives it. */
export const registeredRedefined = defineRule("param/registered-redefined", function* (set) {
  const registries = new GoverningRegistries();
  for (const found of parameterLines(set)) {
    const { line, profile } = found;
    for (const registry of registries.governing(profile, line.place)) {
      const entry = registries.find(registry, line.place, line.name);
      if (entry !== undefined) yield* judge(found, entry, registry);
    }
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
  if (type === undefined || registered.types === undefined) return;
  if (registered.types.some((one) => agree(one, type, line.place))) return;
  const params = {
    name: line.name,
    registered: registered.types.map((one) => `\`${one}\``).join(" or "),
    found: `\`${type}\``,
  };
  const related = [{ span: spanOfLine(found, "name"), message: `${registry.lists} of ${registered.document}` }];
  yield report("param/registered-redefined", "type", params, { ...shared, span: spanOfLine(found, "type"), related });
}

const texts: ReadonlySet<ValueType> = new Set([
  "string",
  "uri",
  "https-uri",
  "base64url",
  "thumbprint",
  "jwt",
  "jws-algorithm",
  "http-signature-algorithm",
  "space-list",
  "token68",
]);
const numbers: ReadonlySet<ValueType> = new Set(["integer", "number", "numeric-date", "seconds"]);
const objects: ReadonlySet<ValueType> = new Set(["object", "public-jwk", "jwk-set"]);

/** Whether two types can be said of one value: equal, or one of them is the general kind of the other. */
function agree(registered: ValueType, written: ValueType, place: Place): boolean {
  if (registered === written) return true;
  const both = (kind: ReadonlySet<ValueType>) => kind.has(registered) && kind.has(written);
  const either = (type: ValueType) => registered === type || written === type;
  // The value of a header field is text, whatever structure it has.
  if (place === "http-header" && written === "string") return true;
  if (both(texts)) return either("string") || sameText(registered, written);
  if (both(numbers)) return either("number") || either("integer");
  return both(objects) && either("object");
}

function sameText(left: ValueType, right: ValueType): boolean {
  const pair = [left, right].sort().join(" ");
  return pair === "https-uri uri" || pair === "base64url thumbprint";
}

function places(list: readonly Place[]): string {
  return list.map((place) => `\`${place}\``).join(" and ");
}
