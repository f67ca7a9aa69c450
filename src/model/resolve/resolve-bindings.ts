import type * as Written from "../../manifest/types.ts";
import type { Evidence } from "../set/evidence.ts";
import type { Binding } from "../set/message.ts";
import type { YamlPath } from "../../syntax/places.ts";
import { mapsOf } from "./resolve-condition.ts";
import type { Resolver } from "./resolver.ts";

/** The formulas of a profile. The proof may be one that the profile inherits. */
export function resolveBindings(
  manifest: Written.Manifest,
  resolver: Resolver,
  inherited: Evidence,
): readonly Binding[] {
  return (manifest.bindings ?? []).flatMap((written, index) => {
    const path = ["bindings", index];
    const proof = resolver.target("proof", written.proof, [...path, "proof"], ["proof"]);
    const carrier = resolver.target("parameter", written.carrier, [...path, "carrier"], ["parameter"]);
    const evidence = resolver.evidence(written, inherited, path);
    if (written.select !== "whole") checkSelections(written.select, [...path, "select"], resolver);
    if (proof === undefined || carrier === undefined) return [];
    const id = `${resolver.profile}#${written.id}`;
    const { profile } = resolver;
    return [{ kind: "binding", id, name: written.id, profile, path, written, proof, carrier, evidence }];
  });
}

/** Names are selected once, and conditions test only names that are always selected. */
function checkSelections(selections: readonly Written.Selection[], path: YamlPath, resolver: Resolver): void {
  const first = new Map<string, number>();
  selections.forEach((selection, index) => {
    const earlier = first.get(selection.as);
    if (earlier === undefined) first.set(selection.as, index);
    else {
      const [span, place] = [resolver.span([...path, index, "as"]), resolver.span([...path, earlier, "as"])];
      resolver.reporter.duplicate("selection", selection.as, span, place);
    }
  });
  const testable = new Set(selections.filter((one) => one.when === undefined).map((one) => one.as));
  selections.forEach((selection, index) => {
    if (selection.when === undefined) return;
    for (const { map, path: at } of mapsOf(selection.when, [...path, index, "when"])) {
      for (const name of Object.keys(map)) {
        if (testable.has(name)) continue;
        resolver.reporter.unresolved("selected name", name, () => testable, resolver.span([...at, name], "key"));
      }
    }
  });
}
