import type { Finding } from "../findings/finding.ts";
import type { Scope } from "../findings/disposition.ts";
import { ruleGroup } from "../findings/rule-table.ts";
import { lintProfileSet } from "../lint/run.ts";
import { lintRules } from "../lint/rules/index.ts";
import { judgeFindings } from "./judge.ts";
import type { Project } from "./read-project.ts";

/** What lint rules and decisions make of a project, and what a command found beside them. */
export interface Judgement {
  readonly project: Project;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Findings of output: links, examples, files on disk. */
  readonly ofOutput?: readonly Finding[];
  /** Whether the output was compared with what is on disk; decisions about it are not unused where it was not. */
  readonly comparedOutput?: boolean;
}

/** All findings of a project, weighed and in order. */
export function lintProject({ project, asOf, ofOutput = [], comparedOutput = false }: Judgement): readonly Finding[] {
  const linted = project.set === undefined ? [] : lintProfileSet(project.set, lintRules, { asOf });
  const { suppressions, accepted, acknowledgements, settings, facts } = project;
  const inScope = ({ rule }: Scope): boolean => comparedOutput || ruleGroup(rule) !== "publish";
  return judgeFindings(
    [...project.findings, ...linted, ...ofOutput],
    { suppressions, accepted, acknowledgements, asOf, inScope },
    settings,
    facts,
  );
}
