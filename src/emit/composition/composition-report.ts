import type { Answer } from "../../analysis/budget.ts";
import type { Composition } from "../../analysis/verdicts/composition.ts";
import type { JointDuties, JointDuty } from "../../analysis/verdicts/joint-duties.ts";
import type { KeyVerdict } from "../../analysis/verdicts/verdict.ts";
import { VerdictSpeaker } from "../../analysis/words/verdict-speaker.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Duty } from "../../model/duty.ts";
import type { Profile } from "../../model/profile.ts";
import type { ProfileSet } from "../../model/profile-set.ts";
import { checklistEntry } from "../../sentences/sentence-of.ts";
import { Speaker } from "../../sentences/speaker.ts";
import {
  profileRecord,
  requirementRecords,
  wordsOf,
  type ProfileRecord,
  type RequirementRecord,
} from "../data/requirement-record.ts";
import { JointSteps, type JointStep } from "./joint-steps.ts";

/** A duty of the joint checklist: as the requirement data have it, with what it stands for. */
export interface JointRecord extends RequirementRecord {
  /** The sentence under a heading of its role: "MUST include …". */
  readonly entry: string;
  /** `profile#step`; missing for what binds at any time. */
  readonly jointStep?: string;
  readonly alsoSaidBy: readonly string[];
  readonly covers: readonly string[];
}

/** What binds one role. */
export interface RoleChecklist {
  readonly role: string;
  /** With article, as the vocabulary calls it. */
  readonly term: string;
  /** By step, in the order of the flow; what binds at any time comes last, without a step. */
  readonly groups: readonly { readonly step?: JointStep; readonly duties: readonly JointRecord[] }[];
}

/** The answer to "can these be used together, and what binds me then?" */
export interface CompositionReport {
  readonly profiles: readonly ProfileRecord[];
  /** What they build on. */
  readonly builtOn: readonly ProfileRecord[];
  readonly compatible: Answer;
  readonly findings: readonly Finding[];
  /** Preferences and permissions that can be followed in a part of their situations only, in words. */
  readonly partialLosses: readonly string[];
  readonly roles: readonly RoleChecklist[];
  readonly replaced: readonly { readonly id: string; readonly by: string }[];
}

/** What was found about some profiles. */
export interface ReportInput {
  readonly ids: readonly string[];
  readonly composition: Composition;
  readonly findings: readonly Finding[];
  readonly joint: JointDuties;
}

/** The report on a composition; `role` keeps the checklist of one role. */
export function compositionReport(
  { ids, composition, findings, joint }: ReportInput,
  set: ProfileSet,
  role?: string,
): CompositionReport {
  const profiles = ids.flatMap((id) => set.profilesById.get(id) ?? []);
  const builtOn = set.profiles.filter(
    (one) => !profiles.includes(one) && profiles.some(({ lineage }) => lineage.includes(one)),
  );
  const stack = [...builtOn, ...profiles].sort((left, right) => left.lineage.length - right.lineage.length);
  const checklists = new ChecklistWriter(stack, set).write(joint.duties);
  return {
    profiles: profiles.map(profileRecord),
    builtOn: builtOn.map(profileRecord),
    compatible: composition.isCompatible,
    findings,
    partialLosses: composition.partialLosses.map((loss) => lossWords(loss, new VerdictSpeaker(set))),
    roles: role === undefined ? checklists : checklists.filter((one) => one.role === role),
    replaced: joint.replaced.map(({ duty, by }) => ({ id: duty.id, by: by.id })),
  };
}

function lossWords({ behaviour, witness }: KeyVerdict, speaker: VerdictSpeaker): string {
  const [lost, ...others] = witness.members;
  if (lost === undefined) return "";
  const by = others.map(({ item }) => `\`${item}\``).join(" and ");
  const does = speaker.behaviour(behaviour);
  return `\`${lost.item}\` (${lost.level}) on what \`${behaviour.role}\` can ${does} is lost ${speaker.situation(witness.situation)}, by ${by}`;
}

class ChecklistWriter {
  readonly #set: ProfileSet;
  readonly #steps: JointSteps;
  readonly #records = new Map<string, RequirementRecord>();
  readonly #speakers: ReadonlyMap<string, Speaker>;

  constructor(stack: readonly Profile[], set: ProfileSet) {
    this.#set = set;
    this.#steps = new JointSteps(stack);
    this.#speakers = new Map(stack.map((profile) => [profile.id, new Speaker(profile, set.words)]));
    for (const profile of stack) for (const one of requirementRecords(profile, set)) this.#records.set(one.id, one);
  }

  write(duties: readonly JointDuty[]): readonly RoleChecklist[] {
    const byRole = new Map<string, JointDuty[]>();
    for (const one of duties) {
      const list = byRole.get(one.duty.role);
      if (list === undefined) byRole.set(one.duty.role, [one]);
      else list.push(one);
    }
    const roles = [...this.#set.words.roles.values()].filter(({ id }) => byRole.has(id));
    return roles.map(({ id, term }) => ({ role: id, term, groups: this.#groups(byRole.get(id) ?? []) }));
  }

  #groups(duties: readonly JointDuty[]): RoleChecklist["groups"] {
    const byStep = new Map<JointStep | undefined, JointRecord[]>();
    for (const one of duties) {
      const step = this.#steps.stepOf(one.duty);
      const record = this.#record(one, step);
      if (record === undefined) continue;
      const list = byStep.get(step);
      if (list === undefined) byStep.set(step, [record]);
      else list.push(record);
    }
    const steps = this.#steps.all.flatMap((step) => {
      const own = byStep.get(step);
      return own === undefined ? [] : [{ step, duties: own }];
    });
    const always = byStep.get(undefined);
    return always === undefined ? steps : [...steps, { duties: always }];
  }

  #record({ duty, alsoSaidBy, covers }: JointDuty, step: JointStep | undefined): JointRecord | undefined {
    const record = this.#records.get(duty.id);
    const speaker = this.#speakers.get(duty.profile);
    if (record === undefined || speaker === undefined) return undefined;
    return {
      ...record,
      entry: wordsOf(checklistEntry(duty, speaker)),
      ...(step === undefined ? {} : { jointStep: step.id }),
      alsoSaidBy: idsOf(alsoSaidBy),
      covers: idsOf(covers),
    };
  }
}

function idsOf(duties: readonly Duty[]): readonly string[] {
  return duties.map(({ id }) => id);
}
