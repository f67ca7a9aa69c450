import { analyseSet, type Analysis } from "../../analysis/analysis.ts";
import type { Finding } from "../../findings/finding.ts";
import { expiryDay } from "../../findings/decisions/expiry-day.ts";
import type { AcknowledgementEntry, FindingSubject } from "../../findings/decisions/disposition.ts";
import { ruleGroup } from "../../findings/rule-table.ts";
import { lintProfileSet } from "../../lint/run.ts";
import { lintRules } from "../../lint/rules/index.ts";
import { checkAcknowledgements } from "./check-acknowledgements.ts";
import { judgeFindings } from "./judge.ts";
import type { Project } from "../read/read-project.ts";

/** What was found in a project, before anybody's decisions about it. */
export interface Found {
  readonly project: Project;
  /** The day at which expiry is judged, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly findings: readonly Finding[];
  /** What the duties of the set say together; missing where there is no set. */
  readonly analysis: Analysis | undefined;
  /** What the group accepts, as far as what it claims is so. */
  readonly acknowledgements: readonly AcknowledgementEntry[];
  /** Whether the output was made and compared; decisions about it are not unused where it was not. */
  readonly comparedOutput: boolean;
}

/** What is linted, and when. */
export interface LintOptions {
  /** As `readProject` gives it. */
  readonly project: Project;
  /** The day at which expiry is judged, `YYYY-MM-DD`; nothing expires without one. */
  readonly asOf?: string | undefined;
}

/**
 * All findings of a project without its output: of reading it and of every lint rule, with the decisions of the group,
 * weighed by maturity and configuration, in order. Throws `RangeError` for an `asOf` that is no day.
 */
export function lintProject(options: LintOptions): readonly Finding[] {
  return judgeProject(findInProject(options));
}

/** What reading and lint rules find in a project. Throws `RangeError` for an `asOf` that is no day. */
export function findInProject({ project, asOf: day }: LintOptions): Found {
  const asOf = expiryDay(day);
  const analysis = project.set === undefined ? undefined : analyseSet(project.set);
  const linted = analysis === undefined ? [] : lintProfileSet(analysis.set, lintRules, { asOf, analysis });
  const { held, findings: claims } =
    analysis === undefined
      ? { held: project.acknowledgements, findings: [] }
      : checkAcknowledgements(project.acknowledgements, analysis);
  const findings = [...project.findings, ...linted, ...claims];
  return { project, asOf, analysis, findings, acknowledgements: held, comparedOutput: false };
}

/** Applies decisions, severity and order to what was found. */
export function judgeProject({ project, asOf, findings, acknowledgements, comparedOutput }: Found): readonly Finding[] {
  const { suppressions, accepted, settings, facts } = project;
  const inScope = ({ rule }: FindingSubject): boolean => comparedOutput || ruleGroup(rule) !== "publish";
  return judgeFindings(
    findings,
    { suppressions, accepted, acknowledgements, asOf, couldBeFound: inScope },
    settings,
    facts,
  );
}
