import type { Root } from "mdast";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { root, type Blocks } from "../markdown/nodes.ts";
import { createPageContext, type PageContext } from "./page-context.ts";
import type { PairVerdicts } from "./pair-verdicts.ts";
import type { RelationsSeen } from "./profile-relations.ts";
import { checklistSection } from "./sections/checklist.ts";
import { conventionsSection } from "./sections/conventions.ts";
import { decisionsSection } from "./sections/decisions.ts";
import { discoverySection } from "./sections/discovery.ts";
import { errorsSection } from "./sections/errors.ts";
import { flowSection } from "./sections/flow.ts";
import { frontSection } from "./sections/front.ts";
import { generalSection } from "./sections/general.ts";
import { historySection } from "./sections/history.ts";
import { introductionSection } from "./sections/introduction.ts";
import { messagesSection } from "./sections/messages.ts";
import { proofsSection } from "./sections/proofs.ts";
import { referencesSection } from "./sections/references.ts";
import { registrationsSection } from "./sections/registrations.ts";
import { relationsSection } from "./sections/relations.ts";
import { rolesSection } from "./sections/roles.ts";
import { securitySection } from "./sections/security.ts";
import { proseAt, withHeading } from "./sections/section-prose.ts";

/** The specification that a profile becomes: the order of its sections is the order of this list. */
const sections: readonly ((context: PageContext) => Blocks)[] = [
  frontSection,
  introductionSection,
  conventionsSection,
  rolesSection,
  relationsSection,
  flowSection,
  messagesSection,
  proofsSection,
  generalSection,
  errorsSection,
  discoverySection,
  securitySection,
  privacySection,
  registrationsSection,
  decisionsSection,
  checklistSection,
  referencesSection,
  historySection,
];

/** The document of a profile as one tree, which every flavour is written from. Its first node is the title. */
export function buildDocument(profile: Profile, set: ProfileSet, relations: RelationsSeen, pairs: PairVerdicts): Root {
  const context = createPageContext(profile, set, relations, pairs);
  return root(sections.flatMap((section) => section(context)));
}

/** Privacy considerations. */
function privacySection(context: PageContext): Blocks {
  return withHeading(2, "Privacy Considerations", proseAt("privacy", context));
}
