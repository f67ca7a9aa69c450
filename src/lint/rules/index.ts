import type { LintRule } from "../rule.ts";
import { boilerplate } from "./bcp14/boilerplate.ts";
import { joinedConditions } from "./bcp14/joined-conditions.ts";
import { keywordInProse } from "./bcp14/keyword-in-prose.ts";
import { keywordsInPhrases } from "./bcp14/keywords-in-phrases.ts";
import { lowercaseKeyword } from "./bcp14/lowercase-keyword.ts";
import { phrase } from "./bcp14/phrase.ts";
import { shouldWithoutException } from "./bcp14/should-without-exception.ts";
import { untestable } from "./bcp14/untestable.ts";
import { dataPlaneRegistration } from "./design/data-plane-registration.ts";
import { forcedAdoption } from "./design/forced-adoption.ts";
import { granularity } from "./design/granularity.ts";
import { identityInNegotiation } from "./design/identity-in-negotiation.ts";
import { mayHeavy } from "./design/may-heavy.ts";
import { noDegradation } from "./design/no-degradation.ts";
import { notAdditive } from "./design/not-additive.ts";
import { optionalPart } from "./design/optional-part.ts";
import { serverState } from "./design/server-state.ts";
import { unsourcedMechanism } from "./design/unsourced-mechanism.ts";
import { unusableIdentifier } from "./design/unusable-identifier.ts";
import { budgetExceeded } from "./meta/budget-exceeded.ts";
import { contradiction } from "./overlap/contradiction.ts";
import { divergentSolution } from "./overlap/divergent-solution.ts";
import { duplicateRequirement } from "./overlap/duplicate-requirement.ts";
import { interopGap } from "./overlap/interop-gap.ts";
import { nearDuplicateText } from "./overlap/near-duplicate-text.ts";
import { noCommonChoice } from "./overlap/no-common-choice.ts";
import { redundantSolution } from "./overlap/redundant-solution.ts";
import { rivalSolution } from "./overlap/rival-solution.ts";
import { singletonClaimed } from "./overlap/singleton-claimed.ts";
import { slotCollision } from "./overlap/slot-collision.ts";
import { softTension } from "./overlap/soft-tension.ts";
import { undeclaredObjective } from "./overlap/undeclared-objective.ts";
import { undeclaredRefinement } from "./overlap/undeclared-refinement.ts";
import { enumNotExtensible } from "./param/enum-not-extensible.ts";
import { nameSyntax } from "./param/name-syntax.ts";
import { notCollisionResistant } from "./param/not-collision-resistant.ts";
import { registeredRedefined } from "./param/registered-redefined.ts";
import { requiredDefaultClash } from "./param/required-default-clash.ts";
import { statedTwice } from "./param/stated-twice.ts";
import { unknownHandling } from "./param/unknown-handling.ts";
import { wrongPlace } from "./param/wrong-place.ts";
import { sectionMissing } from "./publish/section-missing.ts";
import { baseWeakened } from "./ref/base-weakened.ts";
import { downref } from "./ref/downref.ts";
import { obsoleteOrUnpinned } from "./ref/obsolete-or-unpinned.ts";
import { relationContradicted } from "./ref/relation-contradicted.ts";
import { replacesUnneeded } from "./ref/replaces-unneeded.ts";
import { restatedOrUnused } from "./ref/restated-or-unused.ts";
import { sectionUnknown } from "./ref/section-unknown.ts";
import { algNone } from "./security/alg-none.ts";
import { audienceOrIssuerUnbound } from "./security/audience-or-issuer-unbound.ts";
import { bearerFallback } from "./security/bearer-fallback.ts";
import { credentialExposure } from "./security/credential-exposure.ts";
import { replayWindow } from "./security/replay-window.ts";
import { symmetricOrSharedSecret } from "./security/symmetric-or-shared-secret.ts";
import { componentParams } from "./sig/component-params.ts";
import { duplicateComponent } from "./sig/duplicate-component.ts";
import { unknownComponent } from "./sig/unknown-component.ts";
import { wrongTarget } from "./sig/wrong-target.ts";
import { impossibleDuty } from "./structure/impossible-duty.ts";
import { objectiveUnmet } from "./structure/objective-unmet.ts";
import { orphan } from "./structure/orphan.ts";
import { twoActions } from "./structure/two-actions.ts";
import { deprecationIncomplete } from "./version/deprecation-incomplete.ts";

/** Every rule over a resolved profile set, in the order of the rule table. */
export const lintRules: readonly LintRule[] = [
  impossibleDuty,
  twoActions,
  objectiveUnmet,
  orphan,
  keywordsInPhrases,
  joinedConditions,
  phrase,
  keywordInProse,
  boilerplate,
  lowercaseKeyword,
  untestable,
  shouldWithoutException,
  sectionUnknown,
  obsoleteOrUnpinned,
  downref,
  baseWeakened,
  replacesUnneeded,
  relationContradicted,
  restatedOrUnused,
  statedTwice,
  wrongPlace,
  registeredRedefined,
  notCollisionResistant,
  nameSyntax,
  requiredDefaultClash,
  enumNotExtensible,
  unknownHandling,
  unknownComponent,
  wrongTarget,
  componentParams,
  duplicateComponent,
  rivalSolution,
  redundantSolution,
  divergentSolution,
  undeclaredObjective,
  undeclaredRefinement,
  contradiction,
  softTension,
  interopGap,
  noCommonChoice,
  slotCollision,
  singletonClaimed,
  duplicateRequirement,
  nearDuplicateText,
  notAdditive,
  dataPlaneRegistration,
  serverState,
  identityInNegotiation,
  mayHeavy,
  noDegradation,
  forcedAdoption,
  optionalPart,
  unsourcedMechanism,
  unusableIdentifier,
  granularity,
  algNone,
  symmetricOrSharedSecret,
  bearerFallback,
  replayWindow,
  audienceOrIssuerUnbound,
  credentialExposure,
  sectionMissing,
  deprecationIncomplete,
  budgetExceeded,
];
