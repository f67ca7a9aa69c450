import fc from "fast-check";
import { base, profile, requirements, vocabulary } from "./kitchen.ts";

/** A situation: rain or not, and one of three meals. */
export interface Sky {
  readonly rain: boolean;
  readonly grant: "code" | "cc" | "other";
}

type Clause = Readonly<{ rain?: boolean; grant?: readonly Sky["grant"][] }>;

/** One requirement, as it is written and as it is meant. */
export interface RandomDuty {
  readonly level: "MUST" | "MUST NOT" | "SHOULD" | "SHOULD NOT" | "MAY";
  readonly action: "say" | "accept" | "accept-only";
  readonly values: readonly string[];
  readonly choose?: "at-least-one" | "exactly-one";
  readonly when?: readonly Clause[];
  readonly unless?: readonly Clause[];
}

/** A base and three profiles, the first of which may replace the first duty of the base. */
export interface RandomSet {
  readonly house: readonly RandomDuty[];
  readonly profiles: readonly (readonly RandomDuty[])[];
  readonly applies?: Clause;
  readonly replaces?: readonly Clause[];
  readonly hasAxiom: boolean;
}

export const profileIds = ["p", "q", "r"] as const;

const clause: fc.Arbitrary<Clause> = fc
  .record(
    { rain: fc.boolean(), grant: fc.subarray(["code", "cc", "other"] as const, { minLength: 1, maxLength: 2 }) },
    { requiredKeys: [] },
  )
  .filter((one) => one.rain !== undefined || one.grant !== undefined);

const condition = fc.array(clause, { minLength: 1, maxLength: 2 });

const duty = (actions: readonly RandomDuty["action"][]): fc.Arbitrary<RandomDuty> =>
  fc
    .record(
      {
        level: fc.constantFrom("MUST", "MUST", "MUST NOT", "SHOULD", "SHOULD NOT", "MAY"),
        action: fc.constantFrom(...actions),
        values: fc.subarray(["a", "b"], { minLength: 0 }),
        choose: fc.constantFrom("at-least-one", "exactly-one"),
        when: condition,
        unless: condition,
      },
      { requiredKeys: ["level", "action", "values"] },
    )
    .map(({ choose, ...rest }) => {
      const isChoice = rest.action === "accept" && rest.level === "MUST" && rest.values.length === 2;
      const values = rest.action === "accept-only" && rest.values.length === 0 ? ["a"] : rest.values;
      const level = rest.action === "accept-only" && rest.level.endsWith("NOT") ? "MUST" : rest.level;
      return { ...rest, values, level, ...(isChoice && choose !== undefined ? { choose } : {}) };
    });

/** Sets whose duties have some actions. */
export const randomSet = (...actions: readonly RandomDuty["action"][]): fc.Arbitrary<RandomSet> =>
  fc.record(
    {
      house: fc.array(duty(actions), { minLength: 1, maxLength: 2 }),
      profiles: fc.tuple(...profileIds.map(() => fc.array(duty(actions), { minLength: 1, maxLength: 2 }))),
      applies: clause,
      replaces: condition,
      hasAxiom: fc.boolean(),
    },
    { requiredKeys: ["house", "profiles", "hasAxiom"] },
  );

function conditionText(written: readonly Clause[]): string {
  const maps = written.map((one) => {
    const parts = [
      ...(one.rain === undefined ? [] : [`rain: ${one.rain}`]),
      ...(one.grant === undefined ? [] : [`grant: [${one.grant.join(", ")}]`]),
    ];
    return `{ ${parts.join(", ")} }`;
  });
  return maps.length === 1 ? (maps[0] ?? "") : `[${maps.join(", ")}]`;
}

function dutyText({ level, action, values, choose, when, unless }: RandomDuty): string {
  const role = action === "say" ? "guest" : "kitchen";
  const parts = [`role: ${role}`, `level: ${level}`, `action: ${action}`, "object: order.table"];
  if (values.length > 0) parts.push(`values: [${values.join(", ")}]`);
  if (choose !== undefined) parts.push(`choose: ${choose}`);
  if (when !== undefined) parts.push(`when: ${conditionText(when)}`);
  if (unless !== undefined) parts.push(`unless: ${conditionText(unless)}`);
  return parts.join(", ");
}

/** The set as files, and its vocabulary. */
export function filesOf(set: RandomSet): { readonly files: Record<string, string>; readonly words: string } {
  const files: Record<string, string> = { house: base("", requirements(...set.house.map(dutyText))) };
  profileIds.forEach((id, index) => {
    const more = [
      ...(index === 0 && set.applies !== undefined ? [`applies: ${conditionText([set.applies])}`] : []),
      ...(index === 0 && set.replaces !== undefined
        ? [`replaces: [{ duty: house#R-1, when: ${conditionText(set.replaces)}, because: "It rains." }]`]
        : []),
      requirements(...(set.profiles[index] ?? []).map(dutyText)),
    ];
    files[id] = profile(id, [], more.join("\n"));
  });
  const words = set.hasAxiom
    ? `${vocabulary}axioms:\n  - { never: { rain: true, grant: cc }, because: "Never." }\n`
    : vocabulary;
  return { files, words };
}

// ------------------------------------------------------------------------------------------------- meant, point by point

/** A duty with its owner and the name of its item. */
export interface OwnedDuty {
  readonly duty: RandomDuty;
  readonly owner: string;
  readonly item: string;
}

/** All situations that the axiom of a set allows. */
export function skiesOf({ hasAxiom }: RandomSet): readonly Sky[] {
  const all = [true, false].flatMap((rain) =>
    (["code", "cc", "other"] as const).map((grant): Sky => ({ rain, grant })),
  );
  return all.filter(({ rain, grant }) => !(hasAxiom && rain && grant === "cc"));
}

/** The duties of a set of profiles with the base. */
export function dutiesOf(set: RandomSet, enabled: readonly string[]): readonly OwnedDuty[] {
  const owned = (owner: string, duties: readonly RandomDuty[]) =>
    duties.map((one, index) => ({ duty: one, owner, item: `${owner}#R-${index + 1}` }));
  return [
    ...owned("house", set.house),
    ...profileIds.flatMap((id, index) => (enabled.includes(id) ? owned(id, set.profiles[index] ?? []) : [])),
  ];
}

function isIn(written: readonly Clause[] | undefined, sky: Sky, otherwise: boolean): boolean {
  if (written === undefined) return otherwise;
  return written.some(({ rain, grant }) => {
    return (rain === undefined || rain === sky.rain) && (grant === undefined || grant.includes(sky.grant));
  });
}

/** Whether a duty holds in a situation, with some profiles enabled. */
export function holds(
  { duty: one, owner, item }: OwnedDuty,
  sky: Sky,
  set: RandomSet,
  enabled: readonly string[],
): boolean {
  const applies = (id: string): boolean => id !== "p" || isIn(set.applies && [set.applies], sky, true);
  if (!applies(owner) || !isIn(one.when, sky, true) || isIn(one.unless, sky, false)) return false;
  const yields = item === "house#R-1" && set.replaces !== undefined && enabled.includes("p");
  return !(yields && applies("p") && isIn(set.replaces, sky, false));
}

/** What a guest can say: nothing, one of two words, or another. */
export const sayings = ["absent", "a", "b", "other"] as const;

/** What a kitchen can take: any set of what can be said. */
export const takings: readonly (readonly string[])[] = Array.from({ length: 16 }, (_, set) =>
  sayings.filter((_word, index) => ((set >> index) & 1) === 1),
);

/** The set that a duty of saying names, (docs/analysis.md 1.2). */
export function named({ values }: RandomDuty): readonly string[] {
  return values.length === 0 ? ["a", "b", "other"] : values;
}

/** Whether a saying follows a duty, were it hard. */
export function isFollowedBySaying(one: RandomDuty, saying: string): boolean {
  const isNamed = named(one).includes(saying);
  return one.level.endsWith("NOT") ? !isNamed : isNamed;
}

/** Whether a taking follows a duty, were it hard. */
export function isFollowedByTaking(one: RandomDuty, taking: readonly string[]): boolean {
  if (one.action === "accept-only") return taking.every((word) => word === "absent" || one.values.includes(word));
  const count = named(one).filter((word) => taking.includes(word)).length;
  if (one.level.endsWith("NOT")) return count === 0;
  if (one.choose === "at-least-one") return count >= 1;
  if (one.choose === "exactly-one") return count === 1;
  return count === named(one).length;
}

export const isHard = ({ duty: one }: OwnedDuty): boolean => one.level === "MUST" || one.level === "MUST NOT";
export const isWish = ({ duty: one }: OwnedDuty): boolean => one.level === "SHOULD" || one.level === "SHOULD NOT";
