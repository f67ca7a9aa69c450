import type { SetWords } from "./set-words.ts";

/** A kind of word: which lists of the set it comes from, and what else may stand there. */
export interface SlotKind {
  readonly from: readonly (keyof SetWords)[];
  /** The definition of the format that other words must satisfy; without it the lists are all there is. */
  readonly others?: "Id" | "Ref" | "PinnedProfile" | "Source";
}

/** The kinds of words, by the name of their definition in the schema of a set. */
export const wordKinds = {
  SetRole: { from: ["roles"] },
  SetObjective: { from: ["objectives"] },
  SetMechanism: { from: ["mechanisms"] },
  SetAction: { from: ["actions"] },
  SetThreat: { from: ["threats"] },
  SetNotTestedReason: { from: ["notTested"] },
  SetDocument: { from: ["references"] },
  SetMessage: { from: ["messages"], others: "Ref" },
  SetProof: { from: ["proofs"], others: "Ref" },
  SetCarried: { from: ["messages", "proofs"], others: "Ref" },
  SetParameter: { from: ["parameters"], others: "Ref" },
  SetRelated: { from: ["relations", "parameters"], others: "Ref" },
  SetObject: { from: ["messages", "parameters", "proofs", "options"], others: "Ref" },
  SetOccasion: { from: ["messages", "steps"], others: "Ref" },
  SetRecipient: { from: ["roles", "messages"], others: "Ref" },
  SetError: { from: ["errors"], others: "Id" },
  SetDuty: { from: ["duties"], others: "Ref" },
  SetProfile: { from: ["profiles"], others: "Id" },
  SetEdition: { from: ["editions"], others: "PinnedProfile" },
} as const satisfies Readonly<Record<string, SlotKind>>;

/** A key of the format whose value is a word of the set: definition, key, kind. */
export type Slot = readonly [definition: string, key: string, kind: keyof typeof wordKinds];

/** Definitions that can say what they serve. */
const evidence = [
  "Manifest",
  "Capability",
  "Message",
  "Choice",
  "Parameter",
  "Proof",
  "CoveredComponent",
  "RequestBinding",
  "Requirement",
  "ErrorResponse",
] as const;

/** Every key of a manifest that takes a word of the set. */
export const slots: readonly Slot[] = [
  ...evidence.map((definition): Slot => [definition, "serves", "SetObjective"]),
  ["NotTested", "reason", "SetNotTestedReason"],
  ["Manifest", "sources", "SetDocument"],
  ["Manifest", "base", "SetEdition"],
  ["Manifest", "profile-of", "SetEdition"],
  ["Solution", "objective", "SetObjective"],
  ["Solution", "mechanism", "SetMechanism"],
  ["Replacement", "duty", "SetDuty"],
  ["RoleUse", "role", "SetRole"],
  ["Capability", "declared-by", "SetRole"],
  ["Message", "extends", "SetMessage"],
  ["Message", "from", "SetRole"],
  ["Message", "to", "SetRole"],
  ["Checked", "by", "SetRole"],
  ["Checked", "error", "SetError"],
  ["Parameter", "equals", "SetRelated"],
  ["Parameter", "within", "SetRelated"],
  ["Parameter", "holds", "SetCarried"],
  ["ValueCase", "equals", "SetRelated"],
  ["ValueCase", "within", "SetRelated"],
  ["Proof", "mechanism", "SetMechanism"],
  ["Proof", "message", "SetMessage"],
  ["Proof", "from", "SetRole"],
  ["Proof", "to", "SetRole"],
  ["Proof", "protects", "SetMessage"],
  ["ProofKey", "from", "SetRelated"],
  ["ProofKey", "algorithm-from", "SetRelated"],
  ["RequestBinding", "proof", "SetProof"],
  ["RequestBinding", "carrier", "SetParameter"],
  ["Requirement", "role", "SetRole"],
  ["Requirement", "action", "SetAction"],
  ["Requirement", "object", "SetObject"],
  ["Requirement", "equals", "SetRelated"],
  ["Requirement", "to", "SetRecipient"],
  ["Requirement", "error", "SetError"],
  ["Requirement", "during", "SetOccasion"],
  ["ErrorResponse", "in", "SetMessage"],
  ["Step", "from", "SetRole"],
  ["Step", "to", "SetRole"],
  ["Step", "message", "SetMessage"],
  ["Example", "message", "SetCarried"],
  ["Example", "proof", "SetProof"],
  ["ThreatNote", "threat", "SetThreat"],
  ["Relation", "profile", "SetProfile"],
  ["Decision", "about", "SetObject"],
  ["Deprecation", "replacement", "SetProfile"],
];
