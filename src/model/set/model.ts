/** The types of a resolved profile set, for who reads one from outside. */
export type {
  CaseDuty,
  CheckDuty,
  ChoiceDuty,
  CoverDuty,
  Duty,
  DutyBase,
  OtherwiseDuty,
  PresenceDuty,
  ProofDuty,
  RequirementDuty,
  ValueDuty,
} from "./duty.ts";
export type { Evidence, SourceReference } from "./evidence.ts";
export type {
  Binding,
  ChoiceLine,
  ConditionAtom,
  Conjunction,
  CoverLine,
  DocumentTarget,
  ErrorTarget,
  Message,
  OptionTarget,
  ParameterLine,
  Proof,
  RelationTarget,
  RequirementTarget,
  ResolvedCondition,
  RoleTarget,
  SettingsOwner,
  StepTarget,
  Target,
} from "./message.ts";
export type { YamlPath } from "../../syntax/places.ts";
export type { Profile, ResolvedReplacement, ResolvedStep, RoleInProfile } from "./profile.ts";
export type { Bundle, ProfileSet, Words } from "./profile-set.ts";
