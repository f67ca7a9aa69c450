import { analyseSet, type Analysis } from "../../analysis/analysis.ts";
import type { Answer } from "../../analysis/budget.ts";
import { areIndependent } from "../../analysis/scope/coexistence.ts";
import type { Composition } from "../../analysis/compose/composition.ts";
import { enumerate, VerdictSpeaker } from "../../analysis/explain/verdict-speaker.ts";
import { compareText } from "../../findings/sort.ts";
import { DeclaredRelations } from "../../model/set/declared-relations.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { sharedObjectives, type SharedObjective } from "../shared-objectives.ts";

/** Something that the group accepts between profiles, as the acknowledgements have it. */
export interface AcceptedBetween {
  readonly rule: string;
  readonly profiles: readonly string[];
  readonly reason: string;
  readonly owner: string;
}

/** Two profiles used together. */
export interface PairVerdict {
  readonly compatible: Answer;
  /** Whether they are declared to be used one at a time. */
  readonly areAlternatives: boolean;
  /** What stands between them, in words with ids in backticks. */
  readonly reasons: readonly string[];
  /** Objectives that both solve, each with how. */
  readonly common: readonly SharedObjective[];
  /** What the group accepted between them. */
  readonly accepted: readonly AcceptedBetween[];
}

/** Up to so many profiles every two are composed; beyond, only those that solve one objective. */
export const largestMatrix = 30;

/** Compositions for the pages of one set: as many as a full matrix has. */
const mostPairs = (largestMatrix * (largestMatrix - 1)) / 2;

/** What is known of profiles two and two: computed when a page asks, and once. */
export class PairVerdicts {
  readonly #analysis: Analysis;
  readonly #accepted: readonly AcceptedBetween[];
  readonly #speaker: VerdictSpeaker;
  readonly #declared: DeclaredRelations;
  readonly #known = new Map<string, PairVerdict>();
  /** Adoptable profiles in the order of the set. */
  readonly profiles: readonly Profile[];
  /** Partners by profile, as far as they are composed. */
  readonly #partners: ReadonlyMap<Profile, readonly Profile[]>;

  constructor(analysis: Analysis, accepted: readonly AcceptedBetween[]) {
    this.#analysis = analysis;
    this.#accepted = accepted;
    this.#speaker = new VerdictSpeaker(analysis.set);
    this.#declared = new DeclaredRelations(analysis.set);
    this.profiles = analysis.set.profiles.filter(({ adoptable }) => adoptable);
    this.#partners = this.profiles.length > largestMatrix ? this.#byObjective() : this.#everyTwo();
  }

  /** The set alone, where nothing was accepted. */
  static of(set: ProfileSet): PairVerdicts {
    return new PairVerdicts(analyseSet(set), []);
  }

  /** Whether every two are composed. */
  get isFull(): boolean {
    return this.profiles.length <= largestMatrix;
  }

  /** The profiles that a profile is composed with, in the order of the set. */
  partnersOf(profile: Profile): readonly Profile[] {
    return this.#partners.get(profile) ?? [];
  }

  between(profile: Profile, other: Profile): PairVerdict {
    const ids = [profile.id, other.id].sort(compareText);
    const key = ids.join(" ");
    let known = this.#known.get(key);
    if (known === undefined) {
      const composition = this.#analysis.compose(ids);
      known = {
        compatible: composition.isCompatible,
        areAlternatives: this.#declared.between(ids) === "apart",
        reasons: reasonsOf(composition, this.#speaker),
        common: sharedObjectives([profile, other], this.#analysis.set),
        accepted: this.#accepted.filter(({ profiles }) => ids.every((id) => profiles.includes(id))),
      };
      this.#known.set(key, known);
    }
    return known;
  }

  #everyTwo(): ReadonlyMap<Profile, readonly Profile[]> {
    return new Map(
      this.profiles.map((one) => {
        const others = this.profiles.filter((other) => areIndependent(one, other));
        return [one, others] as const;
      }),
    );
  }

  #byObjective(): ReadonlyMap<Profile, readonly Profile[]> {
    const byObjective = new Map<string, Profile[]>();
    for (const profile of this.profiles) {
      for (const { objective } of profile.manifest.solves) {
        const list = byObjective.get(objective);
        if (list === undefined) byObjective.set(objective, [profile]);
        else if (!list.includes(profile)) list.push(profile);
      }
    }
    const found = new Map<Profile, Profile[]>();
    let count = 0;
    for (const group of byObjective.values()) {
      for (const [index, one] of group.entries()) {
        for (const other of group.slice(index + 1)) {
          if (count >= mostPairs || !areIndependent(one, other) || found.get(one)?.includes(other) === true) continue;
          count++;
          found.set(one, [...(found.get(one) ?? []), other]);
          found.set(other, [...(found.get(other) ?? []), one]);
        }
      }
    }
    return found;
  }
}

function reasonsOf(composition: Composition, speaker: VerdictSpeaker): readonly string[] {
  const { conflicts, slots, newGaps, newNegotiations, tensions, sharedIdentifiers, errors } = composition;
  const { undecided, undecidedSlots, unreadable } = composition;
  return [
    ...conflicts.map(({ behaviour, witness }) => {
      const items = enumerate(
        witness.members.map(({ item }) => `\`${item}\``),
        "and",
      );
      return `${items} leave no way to ${speaker.behaviour(behaviour)} ${speaker.situation(witness.situation)}`;
    }),
    ...slots.map(({ slot, channel, lines, fixedBySome: [fixed] }) => {
      const items = enumerate(
        lines.map(({ line }) => `\`${line.id}\``),
        "and",
      );
      const apart =
        fixed === undefined
          ? ""
          : `; only \`${fixed.by}\` fixes ${speaker.object(fixed.slot)}, to ${speaker.values(fixed.values, "send")}`;
      return `${items} use ${speaker.object(slot)} of \`${channel}\` for different things${apart}`;
    }),
    ...newGaps.map((gap) => {
      const does = speaker.behaviour({ ...gap.behaviour, values: gap.values });
      return `the role \`${gap.behaviour.role}\` can ${does}, and \`${gap.consumer}\` need not take it`;
    }),
    ...newNegotiations.flatMap((one) =>
      one.kind === "no-common-choice" ? [`two that conform can have nothing in common for ${one.choice.title}`] : [],
    ),
    ...tensions.map(({ witness, behaviour }) => {
      const items = enumerate(
        witness.members.map(({ item }) => `\`${item}\``),
        "and",
      );
      return `${items} cannot all be followed about how to ${speaker.behaviour(behaviour)}`;
    }),
    ...errors.map(({ kind, uses }) => {
      const ids = [...new Set(uses.map(({ error }) => `\`${error.id}\``))];
      return `${enumerate(ids, "and")} ${kind === "code" ? "have one code" : "answer one refusal"}`;
    }),
    ...sharedIdentifiers.map((identifier) => `both have the identifier \`${identifier}\``),
    ...new Set(undecided.map(({ key }) => `what \`${key.role}\` can ${speaker.behaviour(key)} could not be decided`)),
    ...new Set(undecidedSlots.map(({ line }) => `what \`${line.id}\` carries could not be decided`)),
    ...unreadable.map(({ id }) => `where \`${id}\` binds could not be decided`),
  ];
}
