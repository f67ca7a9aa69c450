import type { ErrorClash, ErrorUse } from "../../analysis/verdicts/slots/error-clashes.ts";
import type { Finding } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import { compareText } from "../../findings/sort.ts";
import type { Coexistence } from "../../model/set/declared-relations.ts";
import { crossSeverity } from "./cross-severity.ts";

/** Errors that a message lists; all of them are places of the finding. */
const listed = 4;

/** The finding of errors that nobody can tell apart. */
export function errorFinding({ kind, uses }: ErrorClash, coexistence: Coexistence): Finding {
  const [first, ...others] = uses;
  if (first === undefined) throw new RangeError("a clash needs errors");
  const options = {
    span: spanOf(first),
    related: others.map((one) => ({ span: spanOf(one), message: `\`${itemOf(one)}\` has ${answerOf(one)}` })),
    profiles: profilesOf(uses),
    key: JSON.stringify([kind, uses.map((one) => [itemOf(one), answerOf(one)].join(" ")).sort(compareText)]),
    severity: crossSeverity(coexistence),
  };
  if (kind === "code") {
    const errors = uses.slice(0, listed).map(({ error }) => `\`${error.id}\``);
    if (uses.length > listed) errors.push(`${uses.length - listed} more`);
    const params = { code: String(first.error.error.code), errors: errors.join(", ") };
    return report("overlap/singleton-claimed", "code", params, options);
  }
  const other = uses.find((one) => answerOf(one) !== answerOf(first)) ?? first;
  const params = {
    role: first.duty?.role ?? "",
    item: itemOf(first),
    answer: answerOf(first),
    other: itemOf(other),
    otherAnswer: answerOf(other),
  };
  return report("overlap/singleton-claimed", "answer", params, options);
}

/** The profiles of a clash, by id. */
export function profilesOf(uses: readonly ErrorUse[]): readonly string[] {
  return [...new Set(uses.map(({ profile }) => profile.id))].sort(compareText);
}

function itemOf({ duty, error }: ErrorUse): string {
  return duty?.id ?? error.id;
}

function spanOf({ profile, duty, error }: ErrorUse) {
  return profile.located.spanOf(duty?.path ?? [...error.path, "code"], "value");
}

/** `400 invalid_grant`. */
function answerOf({ error: { error } }: ErrorUse): string {
  return [error.status, error.code].filter((part) => part !== undefined).join(" ");
}
