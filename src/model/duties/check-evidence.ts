import type * as Written from "../../manifest/types.ts";
import type { Evidence } from "../evidence.ts";
import type { Path } from "../message.ts";
import type { Resolver } from "../resolver.ts";
import type { ErrorTarget } from "../target.ts";

/** The evidence of a check: what it says itself, else what the line or proof says. */
export function checkEvidence(checked: Written.Checked, inherited: Evidence, path: Path, resolver: Resolver): Evidence {
  const { source, check, "not-tested": notTested, derived } = checked;
  return resolver.evidence(
    {
      ...(source === undefined ? {} : { source }),
      ...(check === undefined ? {} : { check }),
      ...(notTested === undefined ? {} : { "not-tested": notTested }),
      ...(derived === undefined ? {} : { derived }),
    },
    inherited,
    path,
  );
}

/** The error that a check or duty names. */
export function errorOf(
  written: { readonly error?: Written.Id },
  path: Path,
  resolver: Resolver,
): ErrorTarget | undefined {
  return written.error === undefined
    ? undefined
    : resolver.target("error", written.error, [...path, "error"], ["error"]);
}
