/** The tool's other files: configuration, acknowledgements, accepted findings. Source of truth beside `types.ts`. */
import type { Day, Id, Text } from "./types.ts";

/** `auth-profiles.yaml`, at the root of a repository. Every key has a default. */
export interface Configuration {
  /** The title of the profile set. */
  readonly title?: string;
  /** Folder of the manifests. Default: profiles. */
  readonly profiles?: string;
  /** Default: profiles/vocabulary.yaml. */
  readonly vocabulary?: string;
  /** Default: profiles/acknowledgements.yaml. */
  readonly acknowledgements?: string;
  /** The adoption file. Default: profiles/accepted-findings.json. */
  readonly "accepted-findings"?: string;
  readonly outputs?: Outputs;
  /** What the documentation site needs. */
  readonly mdx?: MdxOptions;
  readonly site?: SiteOptions;
  /** Severities by rule (`group/name`) or group (`group/*`). Lowering one needs a reason. */
  readonly rules?: RuleLevels;
  /** Severities below some paths. */
  readonly overrides?: readonly Override[];
  readonly bundles?: readonly Bundle[];
  readonly thresholds?: Thresholds;
}

/** Where generated files go. `none` leaves one out. */
export interface Outputs {
  /** Default: site/authorization/Auth Profiles. */
  readonly markdown?: string;
  /** Default: none. */
  readonly mdx?: string;
  /** Default: schemas. */
  readonly schemas?: string;
  /** Default: site/dist. */
  readonly site?: string;
}

export interface MdxOptions {
  /**
   * Root-relative prefix of links between the pages.
   * @examples ["/specification/draft/basic/authorization/profiles"]
   */
  readonly prefix?: string;
  /** Title of the navigation group. */
  readonly group?: string;
}

export interface SiteOptions {
  /**
   * Where the site will be published.
   * @pattern ^https://[^\s<>"]+$
   */
  readonly address?: string;
  readonly title?: string;
}

export interface RuleLevels {
  readonly [rule: string]: RuleLevel;
}

export type RuleLevel = SeverityLevel | LoweredLevel;

export type SeverityLevel = "error" | "warning" | "info" | "off";

/** A severity with the reason why it is lower than the rule's own. */
export interface LoweredLevel {
  readonly severity: SeverityLevel;
  readonly reason: Text;
}

export interface Override {
  /** Globs relative to the root: `*`, `**`, `?`. */
  readonly paths: readonly string[];
  readonly rules: RuleLevels;
}

/** Profiles that are meant to be used together; checked as a whole. */
export interface Bundle {
  readonly id: Id;
  readonly title?: string;
  readonly profiles: readonly Id[];
}

/** Numbers that rules compare with. */
export interface Thresholds {
  /** Months between deprecation and removal. Default: 12. */
  readonly "deprecation-months"?: number;
}

/** Findings between profiles that the group accepts. One reviewed file. */
export interface Acknowledgements {
  readonly acknowledgements: readonly Acknowledgement[];
}

export interface Acknowledgement {
  /** The rule, `group/name`. */
  readonly rule: string;
  readonly profiles: readonly Id[];
  readonly objective?: Id;
  readonly relation:
    "alternative" | "supersedes" | "migration" | "profile-of" | "disjoint-deployments" | "accepted-risk";
  /** For disjoint deployments: the variable that tells them apart. */
  readonly variable?: string;
  readonly reason: Text;
  readonly owner: string;
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
  readonly version: 1;
  readonly findings: readonly AcceptedFinding[];
}

export interface AcceptedFinding {
  readonly rule: string;
  readonly file: string;
  readonly fingerprint: string;
  readonly message: string;
}
