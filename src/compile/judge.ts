import type { Finding } from "../findings/finding.ts";
import { disposeFindings } from "../findings/dispose.ts";
import type { Decisions } from "../findings/disposition.ts";
import { weighFindings, placementOf, type Circumstances } from "../findings/severity.ts";
import { sortFindings } from "../findings/sort.ts";
import type { Maturity } from "../manifest/types.ts";
import type { Settings } from "./settings.ts";

/** What is known about a manifest, also where it is too broken to become a profile. */
export interface ManifestFacts {
  readonly path: string;
  readonly maturity?: Maturity;
}

/**
 * From what was found to what is told: decisions of the group, severity by maturity and configuration, order.
 * `factsById` holds the manifests by profile id; a finding of no profile is weighed by its file.
 */
export function judgeFindings(
  found: readonly Finding[],
  decisions: Decisions,
  settings: Settings,
  factsById: ReadonlyMap<string, ManifestFacts>,
  factsByPath: ReadonlyMap<string, ManifestFacts>,
): readonly Finding[] {
  const circumstancesOf = (finding: Finding): Circumstances => {
    const concerned = finding.profiles.flatMap((id) => factsById.get(id) ?? []);
    const own = factsByPath.get(finding.span.file.path);
    const facts = own === undefined ? concerned : [own, ...concerned];
    return {
      maturities: facts.flatMap((one) => one.maturity ?? []),
      placements: facts.map((one) => placementOf(one.path, settings.profiles)),
    };
  };
  const disposed = disposeFindings(found, decisions);
  return sortFindings(weighFindings(disposed, circumstancesOf, settings.configuration));
}
