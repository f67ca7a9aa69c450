import type * as Written from "../../manifest/types.ts";
import type { Evidence } from "../set/evidence.ts";
import type { YamlPath } from "../../syntax/places.ts";
import type { Resolver } from "../resolve/resolver.ts";
import type { ErrorTarget } from "../set/message.ts";

/**
 * The evidence of a check. What the line says of its sender's test shows nothing of the receiver: check and reason are
 * the check's own, or those of the message around. With a source of its own a check is derived only if it says so.
 */
export function checkEvidence(
  checked: Written.Checked,
  line: Evidence,
  around: Evidence,
  path: YamlPath,
  resolver: Resolver,
): Evidence {
  const { source, check, "not-tested": notTested, derived } = checked;
  const written: Written.Evidence = {
    ...(source === undefined ? {} : { source }),
    ...(check === undefined ? {} : { check }),
    ...(notTested === undefined ? {} : { "not-tested": notTested }),
    ...(derived === undefined ? {} : { derived }),
  };
  const { sources, serves } = line;
  const said: Pick<Evidence, "derived" | "unverified"> = source === undefined ? line : {};
  return resolver.evidence(
    written,
    {
      sources,
      serves,
      checks: around.checks,
      ...(around.notTested === undefined ? {} : { notTested: around.notTested }),
      ...(said.derived === undefined ? {} : { derived: said.derived }),
      ...(said.unverified === undefined ? {} : { unverified: said.unverified }),
    },
    path,
  );
}

/** The error that a check or duty names. */
export function errorOf(
  written: { readonly error?: Written.Id },
  path: YamlPath,
  resolver: Resolver,
): ErrorTarget | undefined {
  return written.error === undefined
    ? undefined
    : resolver.target("error", written.error, [...path, "error"], ["error"]);
}
