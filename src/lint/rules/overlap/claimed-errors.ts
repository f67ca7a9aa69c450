import type { Analysis } from "../../../analysis/analysis.ts";
import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import { compareText } from "../../../findings/sort.ts";
import type { DeclaredRelations } from "../../../model/declared-relations.ts";
import type { Profile } from "../../../model/profile.ts";
import type { ProfileSet } from "../../../model/profile-set.ts";
import type { ErrorTarget } from "../../../model/target.ts";
import { crossSeverity } from "../../verdicts/cross-severity.ts";

interface Claim {
  readonly profile: Profile;
  readonly error: ErrorTarget;
}

/** Claims that a message lists; all of them are related places. */
const listed = 4;

/**
 * One code by which profiles that do not build on each other mean different errors: who reads it does not know which. A code
 * that what both build on defines is a general one, and fine.
 */
export function* sharedCodes(set: ProfileSet, relations: DeclaredRelations): Generator<Finding> {
  for (const [key, claims] of claimsByCode(set)) {
    const clashing = claims.filter((one) => claims.some((other) => areOther(one, other, relations)));
    const [first, ...others] = clashing;
    if (first === undefined) continue;
    const spanOf = ({ profile, error }: Claim) => profile.located.spanOf([...error.path, "code"], "value");
    const profiles = [...new Set(clashing.map(({ profile }) => profile.id))].sort(compareText);
    const ids = clashing.slice(0, listed).map(({ error }) => `\`${error.id}\``);
    if (clashing.length > listed) ids.push(`${clashing.length - listed} more`);
    const params = { code: String(first.error.error.code), errors: ids.join(", ") };
    yield report("overlap/singleton-claimed", "code", params, {
      span: spanOf(first),
      related: others.map((one) => ({ span: spanOf(one), message: `\`${one.error.id}\` has the same code` })),
      profiles,
      key: JSON.stringify([key, clashing.map(({ error }) => error.id).sort(compareText)]),
      severity: crossSeverity(relations.among(profiles)),
    });
  }
}

/** Errors of what can be adopted, by the code and the message that carries it. */
function claimsByCode(set: ProfileSet): ReadonlyMap<string, readonly Claim[]> {
  const found = new Map<string, Claim[]>();
  for (const profile of set.profiles) {
    if (!profile.adoptable) continue;
    for (const error of profile.errors) {
      const { code } = error.error;
      if (code === undefined) continue;
      const key = JSON.stringify([rootOf(error), code]);
      const list = found.get(key);
      if (list === undefined) found.set(key, [{ profile, error }]);
      else list.push({ profile, error });
    }
  }
  return found;
}

function rootOf({ message }: ErrorTarget): string {
  let root = message;
  while (root?.extends !== undefined) root = root.extends;
  return root?.id ?? "";
}

function areOther(one: Claim, other: Claim, relations: DeclaredRelations): boolean {
  if (one.error.error.id === other.error.error.id || areOfOneLine(one.profile, other.profile)) return false;
  if (relations.areApart(one.profile, other.profile)) return false;
  const { code } = one.error.error;
  const common = one.profile.lineage.filter((below) => other.profile.lineage.includes(below));
  return !common.some(({ errors }) => errors.some(({ error }) => error.code === code));
}

/**
 * One refusal for which profiles that do not build on each other have another answer: a response has one status and one code,
 * and whoever uses both breaks one of them each time.
 */
export function* otherAnswers(analysis: Analysis, relations: DeclaredRelations): Generator<Finding> {
  for (const { behaviour, duties, fingerprint } of analysis.duplicates()) {
    const claims = duties.flatMap(({ duty, profile }) => {
      return duty.error === undefined ? [] : [{ duty, profile, error: duty.error.error }];
    });
    const clashing = claims.filter((one) =>
      claims.some(({ profile, error }) => {
        if (areOfOneLine(one.profile, profile) || relations.areApart(one.profile, profile)) return false;
        return differs(one.error.code, error.code) || differs(one.error.status, error.status);
      }),
    );
    const [first, second, ...others] = clashing;
    if (first === undefined || second === undefined) continue;
    const spanOf = ({ duty, profile }: typeof first) => profile.located.spanOf(duty.path, "value");
    const answer = ({ error: { status, code } }: typeof first): string =>
      [status, code].filter((part) => part !== undefined).join(" ");
    const other = clashing.find((one) => answer(one) !== answer(first)) ?? second;
    const profiles = [...new Set(clashing.map(({ profile }) => profile.id))].sort(compareText);
    const params = {
      role: behaviour.role,
      item: first.duty.id,
      answer: answer(first),
      other: other.duty.id,
      otherAnswer: answer(other),
    };
    yield report("overlap/singleton-claimed", "answer", params, {
      span: spanOf(first),
      related: [second, ...others].map((one) => ({
        span: spanOf(one),
        message: `\`${one.duty.id}\` has ${answer(one)}`,
      })),
      profiles,
      key: JSON.stringify([fingerprint, clashing.map((one) => [one.profile.id, answer(one)])]),
      severity: crossSeverity(relations.among(profiles)),
    });
  }
}

function differs(one: string | number | undefined, other: string | number | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function areOfOneLine(one: Profile, other: Profile): boolean {
  return one === other || one.lineage.includes(other) || other.lineage.includes(one);
}
