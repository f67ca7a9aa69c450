import { compareText } from "../../../findings/sort.ts";
import type { Objective } from "../../../manifest/vocabulary-types.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { textOfRegion } from "../../conditions/region.ts";
import { textOfNamed } from "../../facts/named-values.ts";
import { areIndependent } from "../../scope/coexistence.ts";
import { hashOf, meaningOfStatements } from "../fingerprint.ts";
import { groupBy } from "../../group-by.ts";
import { refinementOf, type Refinement } from "../inheritance/refinement.ts";
import { Scope, type ScopeIndex } from "../../scope/scope.ts";
import { wholesOf } from "../../../model/set/objective-wholes.ts";

/** One profile that solves an objective, or a part of it, and how. */
export interface Claim {
  readonly profile: Profile;
  readonly mechanism: string;
  /** Position in its `solves`. */
  readonly index: number;
}

/** Profiles that solve one objective (docs/analysis.md 1.3.9): decided for each objective, never for whole profiles. */
export interface Overlap {
  readonly kind: "overlap";
  /**
   * `rival`: other mechanisms. `nested`: one refines the other. `redundant`: each refines the other. `divergent`: neither
   * does. `unknown`: it could not be decided.
   */
  readonly nature: "rival" | "nested" | "redundant" | "divergent" | "unknown";
  readonly objective: Objective;
  readonly claims: readonly Claim[];
  /** Whether the profiles say how they relate, or one builds on the other. */
  readonly isDeclared: boolean;
  /** For two profiles with one mechanism: the first as a refinement of the second, and the other way round. */
  readonly refinements?: readonly [Refinement, Refinement];
  readonly fingerprint: string;
}

/** Comparisons of profiles for one objective and mechanism; classes beyond are told as unknown, together. */
const comparisons = 64;

/** The overlaps of a set. Objectives that bear any number of solutions have none. */
export function overlapsOf(index: ScopeIndex): readonly Overlap[] {
  const objectives = new Map(index.vocabulary.objectives.map((objective) => [objective.id, objective]));
  const claims = claimsByObjective(index, objectives);
  return [...objectives.values()].flatMap((objective) => {
    const own = claims.get(objective.id) ?? [];
    if (objective.exclusivity === "stackable" || own.length < 2) return [];
    const judge = new ObjectiveJudge(objective, own, index, partsOf(objective.id, objectives));
    return [...judge.rivals(), ...judge.alike()];
  });
}

/** A claim on a part is a claim on the whole as well. */
function claimsByObjective(
  index: ScopeIndex,
  objectives: ReadonlyMap<string, Objective>,
): ReadonlyMap<string, readonly Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const profile of index.facts.table.profiles) {
    if (!profile.adoptable) continue;
    profile.manifest.solves.forEach(({ objective, mechanism }, position) => {
      for (const id of wholesOf(objective, objectives)) {
        const list = claims.get(id) ?? [];
        claims.set(id, list);
        list.push({ profile, mechanism, index: position });
      }
    });
  }
  return claims;
}

function partsOf(id: string, objectives: ReadonlyMap<string, Objective>): ReadonlySet<string> {
  return new Set([...objectives.keys()].filter((one) => wholesOf(one, objectives).includes(id)));
}

class ObjectiveJudge {
  readonly #objective: Objective;
  readonly #claims: readonly Claim[];
  readonly #index: ScopeIndex;
  readonly #parts: ReadonlySet<string>;
  readonly #meets = new Map<string, boolean>();

  constructor(objective: Objective, claims: readonly Claim[], index: ScopeIndex, parts: ReadonlySet<string>) {
    this.#objective = objective;
    this.#claims = claims;
    this.#index = index;
    this.#parts = parts;
  }

  /** All claims that stand against another mechanism without a word on how they relate: one verdict. */
  rivals(): readonly Overlap[] {
    const groups = this.#groups((claim) => `${claim.mechanism} ${this.#appliesText(claim)}`);
    const found = new Set<Claim>();
    for (const group of groups) {
      for (const other of groups) {
        const [one, another] = [group[0], other[0]];
        if (one === undefined || another === undefined || one.mechanism === another.mechanism) continue;
        if (!this.#meet(one, another)) continue;
        for (const claim of group) if (other.some((rival) => this.#isOpen(claim, rival))) found.add(claim);
      }
    }
    const claims = this.#claims.filter((claim) => found.has(claim));
    if (claims.length === 0) return [];
    return [this.#overlap("rival", claims, false)];
  }

  /** Profiles with one mechanism, compared by their duties that serve the objective. */
  alike(): readonly Overlap[] {
    return this.#groups((claim) => claim.mechanism).flatMap((claims) => {
      const classes = [...groupBy(distinctProfiles(claims), (claim) => this.#said(claim)).values()];
      const found: Overlap[] = [];
      for (const same of classes) {
        const [first, ...others] = same;
        const independent = others.filter((claim) => first !== undefined && this.#areIndependent(first, claim));
        if (first === undefined || independent.length === 0) continue;
        // Profiles that say the same are redundant together, however many they are.
        const [second] = independent;
        if (second !== undefined) found.push(...this.#compare(first, second, [first, ...independent]));
      }
      const firsts = classes.flatMap(([first]) => first ?? []);
      let compared = 0;
      for (const [left, right] of pairsOf(firsts)) {
        if (++compared > comparisons) {
          found.push(this.#overlap("unknown", claims, false));
          break;
        }
        if (this.#areIndependent(left, right)) found.push(...this.#compare(left, right, [left, right]));
      }
      return found;
    });
  }

  #compare(left: Claim, right: Claim, claims: readonly Claim[]): readonly Overlap[] {
    const [one, other] = [this.#position(left), this.#position(right)];
    const refinements = [
      refinementOf(one, other, this.#index, this.#parts),
      refinementOf(other, one, this.#index, this.#parts),
    ] as const;
    const answers = refinements.map(({ answer }) => answer);
    const isYes = answers.map((answer) => answer === "yes" || answer === "partly");
    const nature =
      isYes[0] === true && isYes[1] === true
        ? "redundant"
        : isYes[0] === true || isYes[1] === true
          ? "nested"
          : answers.includes("unknown")
            ? "unknown"
            : "divergent";
    return [{ ...this.#overlap(nature, claims, !this.#isOpen(left, right)), refinements }];
  }

  #overlap(nature: Overlap["nature"], claims: readonly Claim[], isDeclared: boolean): Overlap {
    const participants = claims.map((claim) => {
      const position = this.#position(claim);
      const scope = new Scope(this.#index, [position]);
      return JSON.stringify([claim.profile.id, claim.mechanism, meaningOfStatements(scope.applies(position), scope)]);
    });
    const fingerprint = hashOf([`overlap ${nature}`, this.#objective.id, [...participants].sort(compareText)]);
    return { kind: "overlap", nature, objective: this.#objective, claims, isDeclared, fingerprint };
  }

  /** Whether two claims are of different profiles and nothing says how these relate. */
  #isOpen(left: Claim, right: Claim): boolean {
    return (
      this.#areIndependent(left, right) &&
      !this.#says(left.profile, right.profile) &&
      !this.#says(right.profile, left.profile)
    );
  }

  #areIndependent(left: Claim, right: Claim): boolean {
    return areIndependent(left.profile, right.profile) && this.#meet(left, right);
  }

  /** Several solutions side by side are fine only if a reader is told how to choose. */
  #says(from: Profile, to: Profile): boolean {
    return (from.manifest.relations ?? []).some(({ kind, profile, choose }) => {
      if (profile !== to.id || kind === "composes-with") return false;
      return this.#objective.exclusivity === "exclusive" || kind !== "alternative" || choose !== undefined;
    });
  }

  #meet(left: Claim, right: Claim): boolean {
    const key = `${this.#appliesText(left)} ${this.#appliesText(right)}`;
    let meets = this.#meets.get(key);
    if (meets === undefined) {
      const scope = new Scope(this.#index, [this.#position(left), this.#position(right)]);
      const regions = [left, right].map((claim) => scope.applies(this.#position(claim)));
      meets = this.#index.facts.space.canMeet(regions) !== "no";
      this.#meets.set(key, meets);
    }
    return meets;
  }

  #appliesText(claim: Claim): string {
    return textOfRegion(this.#index.facts.applies[this.#position(claim)] ?? []);
  }

  /** What a profile says for the objective, without who says it. */
  #said(claim: Claim): string {
    const parts = this.#index.facts.table.ofProfile(this.#position(claim)).flatMap((fact) => {
      if (!fact.duty.evidence.serves.some((objective) => this.#parts.has(objective))) return [];
      const { role, action, object, channelName } = fact.key;
      const said = [fact.level, fact.form, textOfNamed(fact.values), textOfRegion(fact.region)];
      return [role, action, object, channelName, ...said].join(" ");
    });
    return [this.#appliesText(claim), ...parts].sort(compareText).join("\n");
  }

  #position(claim: Claim): number {
    return this.#index.facts.positionOf.get(claim.profile) ?? -1;
  }

  #groups(textOf: (claim: Claim) => string): readonly (readonly Claim[])[] {
    return [...groupBy(this.#claims, textOf).values()];
  }
}

/** The first claim of each profile. */
function distinctProfiles(claims: readonly Claim[]): readonly Claim[] {
  return [...groupBy(claims, ({ profile }) => profile).values()].flatMap(([first]) => first ?? []);
}

/** Every two of some claims, one after the other: nobody asks for all pairs of thousands. */
function* pairsOf(claims: readonly Claim[]): Generator<readonly [Claim, Claim]> {
  for (const [position, left] of claims.entries()) {
    for (let next = position + 1; next < claims.length; next++) {
      const right = claims[next];
      if (right !== undefined) yield [left, right];
    }
  }
}
