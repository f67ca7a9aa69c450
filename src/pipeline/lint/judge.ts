import type { Finding } from "../../findings/finding.ts";
import { disposeFindings } from "../../findings/decisions/dispose.ts";
import type { Decisions } from "../../findings/decisions/disposition.ts";
import { weighFindings, type Circumstances } from "../../findings/severity.ts";
import { sortFindings } from "../../findings/sort.ts";
import type { Maturity } from "../../manifest/types.ts";
import type { Settings } from "../read/settings.ts";
import { placementOf } from "../../findings/placement.ts";

/** What is known about a manifest, also where it is too broken to become a profile. */
export interface ManifestFacts {
  readonly path: string;
  /** Missing where the manifest has the wrong shape. */
  readonly id?: string;
  /** As it is claimed, where it is claimed. */
  readonly maturity?: Maturity;
}

/**
 * From what was found to what is told: decisions of the group, severity by maturity and configuration, order. A
 * finding is weighed by the manifest that it stands in and by the profiles that it concerns.
 */
export function judgeFindings(
  found: readonly Finding[],
  decisions: Decisions,
  settings: Settings,
  facts: readonly ManifestFacts[],
): readonly Finding[] {
  const byPath = new Map(facts.map((one) => [one.path, one]));
  const placement = ({ path }: ManifestFacts) => placementOf(path, settings.profiles);
  // An earlier edition shares its id with the current text, and is never what others are judged against.
  const current = facts.filter((one) => placement(one) !== "edition");
  const byId = new Map(current.flatMap((one) => (one.id === undefined ? [] : [[one.id, one] as const])));
  const circumstancesOf = (finding: Finding): Circumstances => {
    const own = byPath.get(finding.span.file.path);
    const concerned = finding.profiles.flatMap((id) => (id === own?.id ? [] : (byId.get(id) ?? [])));
    const all = own === undefined ? concerned : [own, ...concerned];
    return {
      maturities: all.flatMap((one) => one.maturity ?? []),
      placements: all.map(placement),
    };
  };
  const disposed = disposeFindings(found, decisions);
  return sortFindings(weighFindings(disposed, circumstancesOf, settings.configuration));
}
