import type { Answer } from "../../analysis/budget.ts";
import type { Composition } from "../../analysis/compose/composition.ts";
import type { Exception, JointDuties, JointDuty } from "../../analysis/compose/joint-duties.ts";
import type { KeyVerdict } from "../../analysis/verdicts/verdict.ts";
import { enumerate, VerdictSpeaker } from "../../analysis/explain/verdict-speaker.ts";
import type { Finding } from "../../findings/finding.ts";
import type { Level, Relation } from "../../manifest/types.ts";
import type { Duty } from "../../model/set/duty.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { clausesOf } from "../../language/clauses.ts";
import type { Fragments } from "../../language/fragment.ts";
import { checklistEntry } from "../../language/sentence-of.ts";
import { Speaker } from "../../language/speaker.ts";
import {
  profileRecord,
  requirementRecords,
  wordsOf,
  type ProfileRecord,
  type RequirementRecord,
} from "../data/requirement-record.ts";
import { subjectOf } from "../data/duty-subject.ts";
import { sharedObjectives, type SharedObjective } from "../shared-objectives.ts";
import { JointSteps, plainTitle, type JointStep } from "./joint-steps.ts";

/** A duty of the joint checklist: as the requirement data have it, with what it stands for. */
export interface JointRecord extends RequirementRecord {
  /** The sentence under a heading of its role: "MUST include …". */
  readonly entry: Fragments;
  /** `profile#step`; missing for what binds at any time. */
  readonly jointStep?: string;
  readonly alsoSaidBy: readonly string[];
  readonly covers: readonly { readonly id: string; readonly level: Level }[];
  /** Where a part of it does not bind, each as a sentence. */
  readonly exceptions: readonly string[];
}

/** A duty that is not in the list, because another one stands for it. */
export interface CoveredRecord {
  readonly id: string;
  readonly profile: string;
  readonly role: string;
  readonly level: Level;
  readonly text: string;
  /** The duty of the list. */
  readonly coveredBy: string;
  /** Whether that says the same, or more. */
  readonly as: "same" | "implied";
}

/** A duty that binds nobody any more, because a profile replaces it. */
export interface ReplacedRecord {
  readonly id: string;
  readonly level: Level;
  readonly text: string;
  /** The profile. */
  readonly by: string;
  readonly because: string;
}

/** What binds one role. */
export interface RoleChecklist {
  readonly role: string;
  /** With article, as the vocabulary calls it. */
  readonly term: string;
  readonly groups: readonly ChecklistGroup[];
}

/**
 * What binds in a step, in the order of the flow; then what is about a message of no step; last, without a step and under a
 * title that says so, what binds at any time.
 */
export interface ChecklistGroup {
  readonly title: string;
  readonly step?: JointStep;
  readonly duties: readonly JointRecord[];
}

/** A profile, with where it applies in words. */
export interface ComposedRecord extends ProfileRecord {
  readonly applies?: string;
}

/** A profile that somebody asks about. */
export interface AskedRecord extends ComposedRecord {
  /** Whether it holds together by itself; what stands against that is found when it is asked about alone. */
  readonly alone: Answer;
}

/** The answer to "can these be used together, and what binds me then?" */
export interface CompositionReport {
  /** The profiles that somebody asked about. */
  readonly profiles: readonly AskedRecord[];
  /** What they build on. */
  readonly builtOn: readonly ComposedRecord[];
  /** Whether they can be used together. */
  readonly compatible: Answer;
  /** Problems that more than one of the profiles solves. */
  readonly shared: readonly SharedObjective[];
  /** What the profiles say of each other. */
  readonly declared: readonly DeclaredRecord[];
  /** What stands between them. */
  readonly findings: readonly Finding[];
  /** Preferences and permissions that can be followed in a part of their situations only, in words. */
  readonly partialLosses: readonly string[];
  /** What binds each role. */
  readonly roles: readonly RoleChecklist[];
  /** Duties for which another one stands. */
  readonly covered: readonly CoveredRecord[];
  /** Duties that bind nobody any more. */
  readonly replaced: readonly ReplacedRecord[];
}

/** What one of the profiles says of another one. */
export interface DeclaredRecord {
  readonly profile: string;
  readonly kind: Relation["kind"];
  readonly other: string;
  readonly because: string;
  /** How an implementer chooses. */
  readonly choose?: string;
}

/** What was found about some profiles: what `composeProject` gives, with the ids that it was asked about. */
export interface ReportInput {
  /** Of the profiles, in the order in which they are shown. */
  readonly ids: readonly string[];
  readonly composition: Composition;
  readonly findings: readonly Finding[];
  readonly joint: JointDuties;
  /** Whether each of them holds together by itself, by its id. */
  readonly alone: ReadonlyMap<string, Answer>;
}

/** The report on a composition; `role` keeps the checklist of one role, with what binds everyone. */
export function compositionReport(input: ReportInput, set: ProfileSet, role?: string): CompositionReport {
  const { ids, composition, findings, joint, alone } = input;
  const profiles = ids.flatMap((id) => set.profilesById.get(id) ?? []);
  const builtOn = set.profiles.filter(
    (one) => !profiles.includes(one) && profiles.some(({ lineage }) => lineage.includes(one)),
  );
  const stack = [...builtOn, ...profiles].sort((left, right) => left.lineage.length - right.lineage.length);
  const isWanted = (one: string): boolean => {
    return role === undefined || one === role || set.words.roles.get(one)?.everyone === true;
  };
  const wanted = {
    duties: joint.duties.filter(({ duty }) => isWanted(duty.role)),
    replaced: joint.replaced.filter(({ duty }) => isWanted(duty.role)),
  };
  const writer = new ChecklistWriter(stack, set);
  const speaker = new VerdictSpeaker(set);
  return {
    profiles: profiles.map((one) => ({ ...composedRecord(one, set), alone: alone.get(one.id) ?? "unknown" })),
    builtOn: builtOn.map((one) => composedRecord(one, set)),
    compatible: composition.isCompatible,
    shared: sharedObjectives(profiles, set),
    declared: profiles.flatMap((one) => declaredRecords(one, ids, set)),
    findings,
    partialLosses: composition.partialLosses.map((loss) => lossWords(loss, speaker)),
    roles: writer.checklists(wanted.duties),
    covered: writer.covered(wanted.duties),
    replaced: wanted.replaced.map((one) => writer.replaced(one)),
  };
}

function composedRecord(profile: Profile, set: ProfileSet): ComposedRecord {
  const { applies } = profile;
  if (applies === undefined) return profileRecord(profile);
  return {
    ...profileRecord(profile),
    applies: wordsOf(clausesOf(applies, new Speaker(profile, set.words), "when")),
  };
}

/** What a profile says of those of some ids. */
function declaredRecords(profile: Profile, ids: readonly string[], set: ProfileSet): readonly DeclaredRecord[] {
  const speaker = new Speaker(profile, set.words);
  const words = (text: string): string => wordsOf(speaker.sentences(text.trim()));
  const relations = (profile.manifest.relations ?? []).filter((one) => ids.includes(one.profile));
  return relations.map(({ kind, profile: other, because, choose }) => {
    const own = { profile: profile.id, kind, other, because: words(because) };
    return choose === undefined ? own : { ...own, choose: words(choose) };
  });
}

/** Who takes something away, from whom, and where. */
function lossWords({ behaviour, witness }: KeyVerdict, speaker: VerdictSpeaker): string {
  const [lost, ...others] = witness.members;
  if (lost === undefined) return "";
  const by = enumerate(
    others.map(({ item, level }) => `\`${item}\` (${level})`),
    "and",
  );
  const leaves = others.length === 1 ? "leaves" : "leave";
  const about = `\`${behaviour.role}\`, to ${speaker.behaviour(behaviour)}`;
  return `${about}: ${by} ${leaves} no room for \`${lost.item}\` (${lost.level}) ${speaker.situation(witness.situation)}`;
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

  checklists(duties: readonly JointDuty[]): readonly RoleChecklist[] {
    const byRole = new Map<string, JointDuty[]>();
    for (const one of duties) {
      const list = byRole.get(one.duty.role);
      if (list === undefined) byRole.set(one.duty.role, [one]);
      else list.push(one);
    }
    const roles = [...this.#set.words.roles.values()].filter(({ id }) => byRole.has(id));
    return roles.map(({ id, term }) => ({ role: id, term, groups: this.#groups(byRole.get(id) ?? []) }));
  }

  covered(duties: readonly JointDuty[]): readonly CoveredRecord[] {
    return duties.flatMap(({ duty, alsoSaidBy, covers }) => [
      ...alsoSaidBy.flatMap((one) => this.#covered(one, duty, "same")),
      ...covers.flatMap((one) => this.#covered(one, duty, "implied")),
    ]);
  }

  replaced({ duty, by, replacement }: JointDuties["replaced"][number]): ReplacedRecord {
    const speaker = this.#speakers.get(by.id);
    return {
      id: duty.id,
      level: duty.level,
      text: this.#records.get(duty.id)?.text ?? "",
      by: by.id,
      because: speaker === undefined ? "" : wordsOf(speaker.sentences(replacement.written.because.trim())),
    };
  }

  #covered(duty: Duty, cover: Duty, as: CoveredRecord["as"]): readonly CoveredRecord[] {
    const record = this.#records.get(duty.id);
    if (record === undefined) return [];
    const { id, profile, role, level, text } = record;
    return [{ id, profile, role, level, text, coveredBy: cover.id, as }];
  }

  #groups(duties: readonly JointDuty[]): RoleChecklist["groups"] {
    const byStep = new Map<JointStep, JointRecord[]>();
    const byTitle = new Map<string, JointRecord[]>();
    const always: JointRecord[] = [];
    const listIn = <Key>(map: Map<Key, JointRecord[]>, key: Key): JointRecord[] => {
      const list = map.get(key) ?? [];
      map.set(key, list);
      return list;
    };
    for (const one of duties) {
      const step = this.#steps.stepOf(one.duty);
      const record = this.#record(one, step);
      if (record === undefined) continue;
      const { message } = subjectOf(one.duty);
      if (step !== undefined) listIn(byStep, step).push(record);
      else if (message !== undefined) listIn(byTitle, plainTitle(message.title)).push(record);
      else always.push(record);
    }
    return [
      ...this.#steps.all.flatMap((step): readonly ChecklistGroup[] => {
        const own = byStep.get(step);
        return own === undefined ? [] : [{ title: step.title, step, duties: own }];
      }),
      ...[...byTitle].map(([title, own]): ChecklistGroup => ({ title, duties: own })),
      ...(always.length === 0 ? [] : [{ title: atAnyTime, duties: always }]),
    ];
  }

  #record({ duty, alsoSaidBy, covers, exceptions }: JointDuty, step: JointStep | undefined): JointRecord | undefined {
    const record = this.#records.get(duty.id);
    const speaker = this.#speakers.get(duty.profile);
    if (record === undefined || speaker === undefined) return undefined;
    return {
      ...record,
      entry: checklistEntry(duty, speaker),
      ...(step === undefined ? {} : { jointStep: step.id }),
      alsoSaidBy: alsoSaidBy.map(({ id }) => id),
      covers: covers.map(({ id, level }) => ({ id, level })),
      exceptions: exceptions.map((one) => this.#exceptionWords(one)),
    };
  }

  /** "DPoP replaces its scheme when the access token is bound." */
  #exceptionWords({ by, replacement: { written, when } }: Exception): string {
    const speaker = this.#speakers.get(by.id);
    const part = written.of === undefined ? "it" : partWords[written.of];
    const condition =
      when === undefined || speaker === undefined
        ? "where it applies"
        : `when ${wordsOf(clausesOf(when, speaker, "when"))}`;
    return `${by.title} replaces ${part} ${condition}.`;
  }
}

/** The title of what binds whatever travels. */
const atAnyTime = "At any time";

const partWords = {
  presence: "its presence",
  values: "its values",
  scheme: "its scheme",
  equals: "its value",
  type: "its type",
  check: "its check",
} as const;
