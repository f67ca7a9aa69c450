import type { Located } from "../../manifest/located.ts";
import type * as Written from "../../manifest/types.ts";
import type {
  Binding,
  ErrorTarget,
  Message,
  OptionTarget,
  ParameterLine,
  Proof,
  ResolvedCondition,
  StepTarget,
  Target,
} from "./message.ts";
import type { Duty } from "./duty.ts";
import type { Evidence, SourceReference } from "./evidence.ts";
import type { Placement } from "../../findings/placement.ts";

/** A role as one profile calls it. */
export interface RoleInProfile {
  readonly id: string;
  /** With article: "the resource authorization server". */
  readonly term: string;
  readonly means: Written.Text;
  /** What it does here; missing for a role that only a base names. */
  readonly does?: Written.Text;
}

/** One resolved profile: no id is left to look up. */
export interface Profile {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly maturity: Written.Maturity;
  readonly placement: Placement;
  /** Whether an implementer can adopt it: placed as a profile, and idea, draft, candidate or stable. */
  readonly adoptable: boolean;
  readonly located: Located<Written.Manifest>;
  readonly manifest: Written.Manifest;
  readonly base?: Profile;
  readonly profileOf?: Profile;
  /** What it builds on, nearest first: `profile-of` before `base`, without repetition. */
  readonly lineage: readonly Profile[];
  readonly applies?: ResolvedCondition;
  /** All roles of the vocabulary, as this profile calls them. */
  readonly roles: ReadonlyMap<string, RoleInProfile>;
  readonly evidence: Evidence;
  readonly messages: readonly Message[];
  readonly proofs: readonly Proof[];
  readonly bindings: readonly Binding[];
  readonly settings: readonly ParameterLine[];
  readonly options: readonly OptionTarget[];
  readonly errors: readonly ErrorTarget[];
  readonly steps: readonly ResolvedStep[];
  readonly replaces: readonly ResolvedReplacement[];
  /** All its own duties in the order of the document: messages, proofs, requirements. */
  readonly duties: readonly Duty[];
  /** Everything it cites, each once, sorted by id. */
  readonly citations: readonly SourceReference[];
  /** What an id means on the page of this profile: own, base and `profile#` ids. */
  readonly lookUp: (reference: string) => Target | undefined;
}

/** A step of the flow. */
export interface ResolvedStep {
  readonly target: StepTarget;
  readonly written: Written.Step;
  readonly message?: Message;
  readonly when?: ResolvedCondition;
}

/** An inherited duty that yields. */
export interface ResolvedReplacement {
  readonly written: Written.Replacement;
  readonly target: Target;
  readonly when?: ResolvedCondition;
}
