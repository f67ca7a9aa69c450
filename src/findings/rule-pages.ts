import structureSchema from "../lint/rules/structure/schema.md?raw";
import structureUnknownKey from "../lint/rules/structure/unknown-key.md?raw";
import structureYamlHazard from "../lint/rules/structure/yaml-hazard.md?raw";
import structureDuplicateId from "../lint/rules/structure/duplicate-id.md?raw";
import structureImpossibleDuty from "../lint/rules/structure/impossible-duty.md?raw";
import structureTwoActions from "../lint/rules/structure/two-actions.md?raw";
import structureObjectiveUnknown from "../lint/rules/structure/objective-unknown.md?raw";
import structureObjectiveUnmet from "../lint/rules/structure/objective-unmet.md?raw";
import structureOrphan from "../lint/rules/structure/orphan.md?raw";
import bcp14KeywordMismatch from "../lint/rules/bcp14/keyword-mismatch.md?raw";
import bcp14InvalidCombination from "../lint/rules/bcp14/invalid-combination.md?raw";
import bcp14MultipleDuties from "../lint/rules/bcp14/multiple-duties.md?raw";
import bcp14Phrase from "../lint/rules/bcp14/phrase.md?raw";
import bcp14KeywordInProse from "../lint/rules/bcp14/keyword-in-prose.md?raw";
import bcp14Boilerplate from "../lint/rules/bcp14/boilerplate.md?raw";
import bcp14LowercaseKeyword from "../lint/rules/bcp14/lowercase-keyword.md?raw";
import bcp14NoActor from "../lint/rules/bcp14/no-actor.md?raw";
import bcp14Untestable from "../lint/rules/bcp14/untestable.md?raw";
import bcp14ShouldWithoutException from "../lint/rules/bcp14/should-without-exception.md?raw";
import refUnresolved from "../lint/rules/ref/unresolved.md?raw";
import refSectionUnknown from "../lint/rules/ref/section-unknown.md?raw";
import refObsoleteOrUnpinned from "../lint/rules/ref/obsolete-or-unpinned.md?raw";
import refDownref from "../lint/rules/ref/downref.md?raw";
import refBaseWeakened from "../lint/rules/ref/base-weakened.md?raw";
import refReplacesUnneeded from "../lint/rules/ref/replaces-unneeded.md?raw";
import refRelationContradicted from "../lint/rules/ref/relation-contradicted.md?raw";
import refRestatedOrUnused from "../lint/rules/ref/restated-or-unused.md?raw";
import paramStatedTwice from "../lint/rules/param/stated-twice.md?raw";
import paramIncomplete from "../lint/rules/param/incomplete.md?raw";
import paramRegisteredRedefined from "../lint/rules/param/registered-redefined.md?raw";
import paramNotCollisionResistant from "../lint/rules/param/not-collision-resistant.md?raw";
import paramNameSyntax from "../lint/rules/param/name-syntax.md?raw";
import paramRequiredDefaultClash from "../lint/rules/param/required-default-clash.md?raw";
import paramEnumNotExtensible from "../lint/rules/param/enum-not-extensible.md?raw";
import paramUnknownHandling from "../lint/rules/param/unknown-handling.md?raw";
import sigUnknownComponent from "../lint/rules/sig/unknown-component.md?raw";
import sigWrongTarget from "../lint/rules/sig/wrong-target.md?raw";
import sigComponentParams from "../lint/rules/sig/component-params.md?raw";
import sigDuplicateComponent from "../lint/rules/sig/duplicate-component.md?raw";
import overlapRivalSolution from "../lint/rules/overlap/rival-solution.md?raw";
import overlapRedundantSolution from "../lint/rules/overlap/redundant-solution.md?raw";
import overlapDivergentSolution from "../lint/rules/overlap/divergent-solution.md?raw";
import overlapUndeclaredObjective from "../lint/rules/overlap/undeclared-objective.md?raw";
import overlapUndeclaredRefinement from "../lint/rules/overlap/undeclared-refinement.md?raw";
import overlapContradiction from "../lint/rules/overlap/contradiction.md?raw";
import overlapSoftTension from "../lint/rules/overlap/soft-tension.md?raw";
import overlapInteropGap from "../lint/rules/overlap/interop-gap.md?raw";
import overlapUnsatisfiableComposition from "../lint/rules/overlap/unsatisfiable-composition.md?raw";
import overlapNoCommonChoice from "../lint/rules/overlap/no-common-choice.md?raw";
import overlapSlotCollision from "../lint/rules/overlap/slot-collision.md?raw";
import overlapSingletonClaimed from "../lint/rules/overlap/singleton-claimed.md?raw";
import overlapDuplicateRequirement from "../lint/rules/overlap/duplicate-requirement.md?raw";
import overlapNearDuplicateText from "../lint/rules/overlap/near-duplicate-text.md?raw";
import designNotAdditive from "../lint/rules/design/not-additive.md?raw";
import designDataPlaneRegistration from "../lint/rules/design/data-plane-registration.md?raw";
import designServerState from "../lint/rules/design/server-state.md?raw";
import designIdentityInNegotiation from "../lint/rules/design/identity-in-negotiation.md?raw";
import designMayHeavy from "../lint/rules/design/may-heavy.md?raw";
import designNoDegradation from "../lint/rules/design/no-degradation.md?raw";
import designForcedAdoption from "../lint/rules/design/forced-adoption.md?raw";
import designOptionalPart from "../lint/rules/design/optional-part.md?raw";
import designUnsourcedMechanism from "../lint/rules/design/unsourced-mechanism.md?raw";
import designUnusableIdentifier from "../lint/rules/design/unusable-identifier.md?raw";
import designGranularity from "../lint/rules/design/granularity.md?raw";
import securityAlgNone from "../lint/rules/security/alg-none.md?raw";
import securitySymmetricOrSharedSecret from "../lint/rules/security/symmetric-or-shared-secret.md?raw";
import securityBearerFallback from "../lint/rules/security/bearer-fallback.md?raw";
import securityReplayWindow from "../lint/rules/security/replay-window.md?raw";
import securityAudienceOrIssuerUnbound from "../lint/rules/security/audience-or-issuer-unbound.md?raw";
import securityCredentialExposure from "../lint/rules/security/credential-exposure.md?raw";
import publishSectionMissing from "../lint/rules/publish/section-missing.md?raw";
import publishStaleGenerated from "../lint/rules/publish/stale-generated.md?raw";
import publishBrokenLink from "../lint/rules/publish/broken-link.md?raw";
import publishExampleInvalid from "../lint/rules/publish/example-invalid.md?raw";
import versionDeprecationIncomplete from "../lint/rules/version/deprecation-incomplete.md?raw";
import metaUnreadable from "../lint/rules/meta/unreadable.md?raw";
import metaUnknownRule from "../lint/rules/meta/unknown-rule.md?raw";
import metaUnusedSuppression from "../lint/rules/meta/unused-suppression.md?raw";
import metaSuppressionWithoutReason from "../lint/rules/meta/suppression-without-reason.md?raw";
import metaSuppressionExpired from "../lint/rules/meta/suppression-expired.md?raw";
import metaStaleAcknowledgement from "../lint/rules/meta/stale-acknowledgement.md?raw";
import metaNoInput from "../lint/rules/meta/no-input.md?raw";
import metaBudgetExceeded from "../lint/rules/meta/budget-exceeded.md?raw";
import type { RuleId } from "./rule-table.ts";

/** The page of each rule as Markdown: what it finds, why, a bad and a good example, how to fix it. */
export const rulePages: Readonly<Record<RuleId, string>> = {
  "structure/schema": structureSchema,
  "structure/unknown-key": structureUnknownKey,
  "structure/yaml-hazard": structureYamlHazard,
  "structure/duplicate-id": structureDuplicateId,
  "structure/impossible-duty": structureImpossibleDuty,
  "structure/two-actions": structureTwoActions,
  "structure/objective-unknown": structureObjectiveUnknown,
  "structure/objective-unmet": structureObjectiveUnmet,
  "structure/orphan": structureOrphan,
  "bcp14/keyword-mismatch": bcp14KeywordMismatch,
  "bcp14/invalid-combination": bcp14InvalidCombination,
  "bcp14/multiple-duties": bcp14MultipleDuties,
  "bcp14/phrase": bcp14Phrase,
  "bcp14/keyword-in-prose": bcp14KeywordInProse,
  "bcp14/boilerplate": bcp14Boilerplate,
  "bcp14/lowercase-keyword": bcp14LowercaseKeyword,
  "bcp14/no-actor": bcp14NoActor,
  "bcp14/untestable": bcp14Untestable,
  "bcp14/should-without-exception": bcp14ShouldWithoutException,
  "ref/unresolved": refUnresolved,
  "ref/section-unknown": refSectionUnknown,
  "ref/obsolete-or-unpinned": refObsoleteOrUnpinned,
  "ref/downref": refDownref,
  "ref/base-weakened": refBaseWeakened,
  "ref/replaces-unneeded": refReplacesUnneeded,
  "ref/relation-contradicted": refRelationContradicted,
  "ref/restated-or-unused": refRestatedOrUnused,
  "param/stated-twice": paramStatedTwice,
  "param/incomplete": paramIncomplete,
  "param/registered-redefined": paramRegisteredRedefined,
  "param/not-collision-resistant": paramNotCollisionResistant,
  "param/name-syntax": paramNameSyntax,
  "param/required-default-clash": paramRequiredDefaultClash,
  "param/enum-not-extensible": paramEnumNotExtensible,
  "param/unknown-handling": paramUnknownHandling,
  "sig/unknown-component": sigUnknownComponent,
  "sig/wrong-target": sigWrongTarget,
  "sig/component-params": sigComponentParams,
  "sig/duplicate-component": sigDuplicateComponent,
  "overlap/rival-solution": overlapRivalSolution,
  "overlap/redundant-solution": overlapRedundantSolution,
  "overlap/divergent-solution": overlapDivergentSolution,
  "overlap/undeclared-objective": overlapUndeclaredObjective,
  "overlap/undeclared-refinement": overlapUndeclaredRefinement,
  "overlap/contradiction": overlapContradiction,
  "overlap/soft-tension": overlapSoftTension,
  "overlap/interop-gap": overlapInteropGap,
  "overlap/unsatisfiable-composition": overlapUnsatisfiableComposition,
  "overlap/no-common-choice": overlapNoCommonChoice,
  "overlap/slot-collision": overlapSlotCollision,
  "overlap/singleton-claimed": overlapSingletonClaimed,
  "overlap/duplicate-requirement": overlapDuplicateRequirement,
  "overlap/near-duplicate-text": overlapNearDuplicateText,
  "design/not-additive": designNotAdditive,
  "design/data-plane-registration": designDataPlaneRegistration,
  "design/server-state": designServerState,
  "design/identity-in-negotiation": designIdentityInNegotiation,
  "design/may-heavy": designMayHeavy,
  "design/no-degradation": designNoDegradation,
  "design/forced-adoption": designForcedAdoption,
  "design/optional-part": designOptionalPart,
  "design/unsourced-mechanism": designUnsourcedMechanism,
  "design/unusable-identifier": designUnusableIdentifier,
  "design/granularity": designGranularity,
  "security/alg-none": securityAlgNone,
  "security/symmetric-or-shared-secret": securitySymmetricOrSharedSecret,
  "security/bearer-fallback": securityBearerFallback,
  "security/replay-window": securityReplayWindow,
  "security/audience-or-issuer-unbound": securityAudienceOrIssuerUnbound,
  "security/credential-exposure": securityCredentialExposure,
  "publish/section-missing": publishSectionMissing,
  "publish/stale-generated": publishStaleGenerated,
  "publish/broken-link": publishBrokenLink,
  "publish/example-invalid": publishExampleInvalid,
  "version/deprecation-incomplete": versionDeprecationIncomplete,
  "meta/unreadable": metaUnreadable,
  "meta/unknown-rule": metaUnknownRule,
  "meta/unused-suppression": metaUnusedSuppression,
  "meta/suppression-without-reason": metaSuppressionWithoutReason,
  "meta/suppression-expired": metaSuppressionExpired,
  "meta/stale-acknowledgement": metaStaleAcknowledgement,
  "meta/no-input": metaNoInput,
  "meta/budget-exceeded": metaBudgetExceeded,
};
