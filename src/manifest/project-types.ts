/** The tool's other files: configuration, acknowledgements, accepted findings. Source of truth beside `types.ts`. */
import type { Day, Id, Text } from "./types.ts";

/** `auth-profiles.yaml`, at the root of a repository. Every key has a default. */
export interface Configuration {
  /** The title of the profile set. */
  readonly title?: string;
  /** Folder of the manifests. Default: profiles. */
  readonly profiles?: string;
  /** File of the words that all profiles share. Default: vocabulary.yaml in the folder of the manifests. */
  readonly vocabulary?: string;
  /** File of what the group accepts. Default: acknowledgements.yaml in the folder of the manifests. */
  readonly acknowledgements?: string;
  /** File of `lint --accept`. Default: accepted-findings.json in the folder of the manifests. */
  readonly "accepted-findings"?: string;
  /** Where generated files go. */
  readonly outputs?: Outputs;
  /** What the documentation site needs. */
  readonly mdx?: MdxOptions;
  /** The static site. */
  readonly site?: SiteOptions;
  /** Severities by rule (`group/name`) or group (`group/*`). Lowering one needs a reason. */
  readonly rules?: RuleLevels;
  /** Severities below some paths. */
  readonly overrides?: readonly Override[];
  /** Profiles that are meant to be used together. */
  readonly bundles?: readonly Bundle[];
  /** Numbers that rules compare with. */
  readonly thresholds?: Thresholds;
}

/** Where generated files go. `none` leaves one out. */
export interface Outputs {
  /** Folder of the specifications. Default: site/authorization/Auth Profiles. */
  readonly markdown?: string;
  /** Folder of the specifications for a documentation site. Default: none. */
  readonly mdx?: string;
  /** Folder of the JSON Schemas of messages, and of the set for editors. Default: schemas. */
  readonly schemas?: string;
  /** Folder of the static site. Default: site/dist. */
  readonly site?: string;
}

/** What the documentation site needs. */
export interface MdxOptions {
  /**
   * Root-relative prefix of links between the pages.
   * @examples ["/specification/draft/basic/authorization/profiles"]
   */
  readonly prefix?: string;
  /** Title of the navigation group. */
  readonly group?: string;
}

/** The static site. */
export interface SiteOptions {
  /**
   * Where the site will be published.
   * @pattern ^https://[^\s<>"]+$
   */
  readonly address?: string;
  /** The title of the site. Default: the title of the set. */
  readonly title?: string;
}

/** Severities by rule (`group/name`) or group (`group/*`). */
export interface RuleLevels {
  readonly [rule: string]: RuleLevel;
}

/** A severity, or a lowered severity with its reason. */
export type RuleLevel = SeverityLevel | LoweredLevel;

/**
 * How much a finding weighs.
 * @enumDescriptions {
 *   "error": "Nothing is built while it stands.",
 *   "warning": "Shown; nothing is held up.",
 *   "info": "Worth knowing.",
 *   "off": "Not looked for.",
 * }
 */
export type SeverityLevel = "error" | "warning" | "info" | "off";

/** A severity with the reason why it is lower than the rule's own. */
export interface LoweredLevel {
  /** The severity from now on. */
  readonly severity: SeverityLevel;
  /** Why the rule weighs less here, as a full sentence. */
  readonly reason: Text;
}

/** Severities below some paths. */
export interface Override {
  /** Globs relative to the root: `*`, `**`, `?`. */
  readonly paths: readonly string[];
  /** Severities by rule or group. */
  readonly rules: RuleLevels;
}

/** Profiles that are meant to be used together; checked as a whole. */
export interface Bundle {
  /** The name of the bundle. */
  readonly id: Id;
  /** The name that people use. */
  readonly title?: string;
  /** Ids of the profiles. */
  readonly profiles: readonly Id[];
}

/** Numbers that rules compare with. */
export interface Thresholds {
  /** Months between deprecation and removal. Default: 12. */
  readonly "deprecation-months"?: number;
  /** Share of requirements that may be MAY, in percent. Default: 40. */
  readonly "may-percent"?: number;
  /** Requirements from which on the share of MAY is judged. Default: 8. */
  readonly "may-requirements"?: number;
  /** Mechanisms that one profile may have for one objective. Default: 2. */
  readonly "mechanisms-per-objective"?: number;
  /** Duties on something optional from which on they are to be a profile of their own. Default: 4. */
  readonly "optional-duties"?: number;
}

/** Findings between profiles that the group accepts. One reviewed file. */
export interface Acknowledgements {
  /** One entry for each finding that is accepted. */
  readonly acknowledgements: readonly Acknowledgement[];
}

/** One accepted finding. */
export interface Acknowledgement {
  /** The rule, `group/name`. */
  readonly rule: string;
  /** The profiles concerned, as the finding names them. */
  readonly profiles: readonly Id[];
  /** The problem that both solve. */
  readonly objective?: Id;
  /**
   * Why the finding is no fault.
   * @enumDescriptions {
   *   "alternative": "Both solve the same problem on purpose; implementers choose.",
   *   "supersedes": "One takes the place of the other.",
   *   "migration": "Both live side by side until everybody has moved.",
   *   "profile-of": "One narrows the other.",
   *   "disjoint-deployments": "They never meet; `variable` tells the deployments apart.",
   *   "accepted-risk": "The group knows and accepts it.",
   * }
   */
  readonly relation:
    "alternative" | "supersedes" | "migration" | "profile-of" | "disjoint-deployments" | "accepted-risk";
  /** For disjoint deployments: the variable that tells them apart. */
  readonly variable?: string;
  /** Why the group accepts it, as a full sentence. */
  readonly reason: Text;
  /** Who answers for it. */
  readonly owner: string;
  /** The day on which it lapses. */
  readonly until?: Day;
  /** Where it was decided. */
  readonly decision?: Text;
  /**
   * As the finding prints it; it changes when the meaning on either side does.
   * @pattern ^[0-9a-f]{16}$
   */
  readonly fingerprint: string;
}

/** Findings that existed before the tool did; written by `lint --accept`. */
export interface AcceptedFindings {
  /** The version of this file format. */
  readonly version: 1;
  /** One entry for each finding. */
  readonly findings: readonly AcceptedFinding[];
}

/** One finding that existed before the tool did. */
export interface AcceptedFinding {
  /** The rule, `group/name`. */
  readonly rule: string;
  /** The file it was found in. */
  readonly file: string;
  /** The finding by meaning, not by line. */
  readonly fingerprint: string;
  /** What it said. */
  readonly message: string;
}
