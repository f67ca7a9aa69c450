import { compareText } from "../findings/sort.ts";
import { DeclaredRelations } from "../model/set/declared-relations.ts";
import type { Duty } from "../model/set/duty.ts";
import type { Profile } from "../model/set/profile.ts";
import type { ProfileSet } from "../model/set/profile-set.ts";
import type { Undecided } from "./choices/problem.ts";
import { collectFacts, type Facts } from "./facts/collect-facts.ts";
import { Composer } from "./compose/composer.ts";
import type { Composition, Interplay } from "./compose/composition.ts";
import { crossClashes } from "./verdicts/clashes/cross-verdicts.ts";
import { duplicatesOf, type Duplicate } from "./verdicts/overlap/duplicate.ts";
import type { Gap } from "./verdicts/gaps/gap.ts";
import { gapsOf, type Gaps } from "./verdicts/gaps/gap-verdicts.ts";
import { inheritanceOf, type Inherited } from "./verdicts/inheritance/inheritance.ts";
import { negotiationsOf, type NegotiationVerdict } from "./verdicts/negotiation/negotiation.ts";
import { gapsBetween, oneSidedGapsOf, type OneSidedGap } from "./verdicts/gaps/one-sided-gaps.ts";
import { overlapsOf, type Overlap } from "./verdicts/overlap/overlap.ts";
import { jointDutiesOf, type JointDuties } from "./compose/joint-duties.ts";
import { ownClashes, type Clashes } from "./verdicts/clashes/own-verdicts.ts";
import { refinementOf, type Refinement } from "./verdicts/inheritance/refinement.ts";
import { replacementVerdicts, type ReplacementVerdict } from "./verdicts/inheritance/replacement-verdicts.ts";
import { schemeFallbacksOf, type SchemeFallback } from "./verdicts/negotiation/scheme-fallback.ts";
import { Scope, ScopeIndex } from "./scope/scope.ts";
import { separationOf, type Separation } from "./scope/separation.ts";
import { SlotVerdicts, type SlotVerdict, type UndecidedSlot } from "./verdicts/slots/slot-verdicts.ts";
import type { Conflict, Judged, Tension } from "./verdicts/verdict.ts";
import { subsumes } from "./verdicts/inheritance/subsumption.ts";
import { weakeningsOf, type Weakening } from "./verdicts/inheritance/weakening.ts";

/**
 * What follows from all duties of a set taken together; sections are those of `docs/analysis.md`. Each part is computed when
 * it is first asked for, and every list is in the order of the keys and profiles of the set. Ids are those of profiles that
 * the set has; another one is an error of the caller: `RangeError`.
 */
export class Analysis {
  readonly set: ProfileSet;
  readonly #kept = new Map<string, unknown>();

  constructor(set: ProfileSet) {
    this.set = set;
  }

  /** Contradictions of profiles with themselves, with what they build on, and with each other (1.3.1). */
  conflicts(): readonly Conflict[] {
    return [...this.#own().conflicts, ...this.#cross().conflicts];
  }

  /** Preferences and permissions that cannot be followed (1.3.2). */
  tensions(): readonly Tension[] {
    return [...this.#own().tensions, ...this.#cross().tensions];
  }

  /** What may be sent and need not, or must not, be taken (1.3.3). */
  gaps(): readonly Gap[] {
    return this.#gaps().gaps;
  }

  /** Inherited duties that are taken back in part (1.4.2). */
  weakenings(): readonly Weakening[] {
    return this.#weakenings().verdicts;
  }

  /** `replaces` that take away more than is needed (1.4.3). */
  replacements(): readonly ReplacementVerdict[] {
    return this.#replacements().verdicts;
  }

  /** Profiles that solve one objective (1.3.9). */
  overlaps(): readonly Overlap[] {
    return this.#once("overlaps", () => overlapsOf(this.#index));
  }

  /** Positions on the wire that are used for different things (1.3.7). */
  slots(): readonly SlotVerdict[] {
    return this.#slots().all;
  }

  /** Statements that profiles make without inheriting them from each other (1.3.10). */
  duplicates(): readonly Duplicate[] {
    return this.#once("duplicates", () => duplicatesOf(this.#index));
  }

  /** Schemes of credentials that a profile replaces and whose receiver may take still (1.3.6). */
  schemeFallbacks(): readonly SchemeFallback[] {
    return this.#fallbacks().verdicts;
  }

  /** Negotiated choices, as every current profile that speaks of them makes them for itself (1.3.5). */
  negotiations(): readonly NegotiationVerdict[] {
    return this.#negotiations().verdicts;
  }

  /** Any number of profiles used together (1.5.1). An id that the set does not have is an error of the caller. */
  compose(ids: readonly string[]): Composition {
    return this.#composer.compositionOf(ids.map((id) => this.#positionOf(id)));
  }

  /** What profiles have together that none of them has alone (1.5.1); cheaper than all that a composition says. */
  interplay(ids: readonly string[]): Interplay {
    const sorted = [...ids].sort(compareText);
    return this.#once(`interplay ${sorted.join(" ")}`, () => {
      return this.#composer.interplayOf(sorted.map((id) => this.#positionOf(id)));
    });
  }

  /** What binds whoever uses some profiles together: each duty once (1.5.2). */
  jointDuties(ids: readonly string[]): JointDuties {
    return jointDutiesOf(
      ids.map((id) => this.#positionOf(id)),
      this.#index,
    );
  }

  /**
   * Gaps between a producer that enabled some profiles and a consumer that enabled others, with what these build on: for
   * additivity and degradation exactly one end has the profile.
   */
  gapsBetween(producer: readonly string[], consumer: readonly string[]): Judged<Gap> {
    const [from, to] = [producer, consumer].map((ids) => ids.map((id) => this.#positionOf(id)));
    return gapsBetween(new Scope(this.#index, from ?? [], to), new Scope(this.#index, to ?? [], from));
  }

  /**
   * Gaps between a party that has a profile and one that has only what it builds on, in both directions, on what the profile
   * speaks of; gaps that are there without the profile are left out (1.3.4).
   */
  oneSidedGaps(profile: string): Judged<OneSidedGap> {
    const position = this.#positionOf(profile);
    return this.#once(`one-sided gaps ${position}`, () => oneSidedGapsOf(position, this.#index));
  }

  /** Whether everyone who conforms to one profile, where it applies, conforms to another (1.4.5). */
  refines(profile: string, refined: string): Refinement {
    return refinementOf(this.#positionOf(profile), this.#positionOf(refined), this.#index);
  }

  /** Whether a variable of the vocabulary can tell the deployments of profiles apart (1.8). */
  separation(ids: readonly string[], variable: string): Separation {
    return separationOf(
      ids.map((id) => this.#positionOf(id)),
      variable,
      this.#index,
    );
  }

  /** What a profile makes of each duty that it inherits: stronger, equal, weaker, replaced, unrelated (1.4.6). */
  inheritance(profile: string): readonly Inherited[] {
    return inheritanceOf(this.#positionOf(profile), this.#index, this.weakenings());
  }

  /** Whether a duty says all that another does (1.4.4). */
  subsumes(duty: Duty, other: Duty): boolean {
    return subsumes(duty, other, this.#index);
  }

  /** Keys on which something could not be decided: reported, never taken for clean (1.6). */
  undecided(): readonly Undecided[] {
    return [
      this.#own(),
      this.#cross(),
      this.#gaps(),
      this.#weakenings(),
      this.#replacements(),
      this.#negotiations(),
      this.#fallbacks(),
    ].flatMap(({ undecided }) => undecided);
  }

  /** Duties whose condition was too large to be read, or that of a `replaces` that they yield to. */
  unreadable(): readonly Duty[] {
    return [...new Map(this.#facts.unreadable.map(({ duty }) => [duty.id, duty])).values()];
  }

  /** One line of each position on the wire that could not be decided. */
  undecidedSlots(): readonly UndecidedSlot[] {
    return this.#slots().undecided;
  }

  /** How much there is, for a report of what was done. */
  get size(): { readonly keys: number; readonly statements: number } {
    const { table } = this.#facts;
    return { keys: table.keys.all.length, statements: table.all.length };
  }

  get #facts(): Facts {
    return this.#once("facts", () => collectFacts(this.set));
  }

  get #index(): ScopeIndex {
    return this.#once("index", () => {
      return new ScopeIndex(this.#facts, this.set.words.vocabulary, new DeclaredRelations(this.set));
    });
  }

  get #composer(): Composer {
    return this.#once("composer", () => new Composer(this.#index, this.#slots()));
  }

  #own(): Clashes {
    return this.#once("own", () => ownClashes(this.#index));
  }

  #cross(): Clashes {
    return this.#once("cross", () => crossClashes(this.#index));
  }

  #gaps(): Gaps {
    return this.#once("gaps", () => gapsOf(this.#index));
  }

  #weakenings(): Judged<Weakening> {
    return this.#once("weakenings", () => weakeningsOf(this.#index));
  }

  #replacements(): Judged<ReplacementVerdict> {
    return this.#once("replacements", () => replacementVerdicts(this.#index));
  }

  #negotiations(): Judged<NegotiationVerdict> {
    return this.#once("negotiations", () => negotiationsOf(this.#index));
  }

  #fallbacks(): Judged<SchemeFallback> {
    return this.#once("fallbacks", () => schemeFallbacksOf(this.#index));
  }

  #slots(): SlotVerdicts {
    return this.#once("slots", () => new SlotVerdicts(this.#index));
  }

  #positionOf(id: string): number {
    const profile: Profile | undefined = this.set.profilesById.get(id);
    const position = profile === undefined ? undefined : this.#facts.positionOf.get(profile);
    if (position === undefined) throw new RangeError(`no profile ${id}`);
    return position;
  }

  #once<T>(name: string, compute: () => T): T {
    if (!this.#kept.has(name)) this.#kept.set(name, compute());
    return this.#kept.get(name) as T;
  }
}

/** Reads all duties of a set, once, when something is asked for; everything else is computed when it is. */
export function analyseSet(set: ProfileSet): Analysis {
  return new Analysis(set);
}
