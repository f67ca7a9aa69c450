import type { Duty } from "../../model/set/duty.ts";
import type { ParameterLine, Target } from "../../model/set/message.ts";
import type { Profile, ResolvedReplacement } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { Budget, questionSteps } from "../budget.ts";
import { ConditionCompiler } from "../conditions/condition-compiler.ts";
import { meetRegions, type Region } from "../conditions/region.ts";
import { Space } from "../conditions/space.ts";
import { VariableTable } from "../conditions/variable-table.ts";
import { FactTableBuilder, type Fact, type FactTable, type Statement } from "./fact-table.ts";
import { Instances } from "./instances.ts";
import { KeyTable, type Key } from "./key.ts";
import { checkStatements, isList, lineStatements } from "./line-statements.ts";
import { choiceStatements, coverStatements, proofStatements } from "./proof-statements.ts";
import { requirementStatements } from "./requirement-statements.ts";
import { StatementContext } from "./statement-context.ts";

/** What a `replaces` of a profile takes out of force: inherited statements, where the profile applies. */
export interface Override {
  /** Position of the profile that says so. */
  readonly profile: number;
  /** Position in its `replaces`. */
  readonly index: number;
  readonly written: ResolvedReplacement;
  /** Where the duty yields: the profile applies, and its condition holds. */
  readonly zone: Region;
  /** The facts that yield. */
  readonly facts: readonly Fact[];
}

/** All statements of a set, with the situations that they can hold in. */
export interface Facts {
  readonly table: FactTable;
  readonly space: Space;
  readonly instances: Instances;
  readonly applies: readonly Region[];
  readonly overrides: readonly Override[];
  readonly positionOf: ReadonlyMap<Profile, number>;
  /** A line of the parameter that a variable stands for, where it stands for one. */
  readonly parameterOf: (variable: number) => ParameterLine | undefined;
  readonly unreadable: readonly Unreadable[];
}

/** A duty that could not be read within the budget, or of which it is not known in whole where it yields. */
export interface Unreadable {
  readonly duty: Duty;
  /** The profile, by position, that replaces it, where that `replaces` is what could not be read. */
  readonly replacedBy?: number;
}

/** Reads every duty of a set once. */
export function collectFacts(set: ProfileSet): Facts {
  const variables = new VariableTable();
  const instances = new Instances(set);
  const compiler = new ConditionCompiler(variables, instances);
  const keys = new KeyTable();
  const context = new StatementContext(keys, instances, compiler, set.words);
  // Every line first: one that carries a list makes its slot one for all.
  for (const profile of set.profiles) {
    for (const duty of profile.duties) if (duty.kind === "presence") declareList(duty, context);
  }
  const everyone = new Everyone(set, context);
  const builder = new FactTableBuilder();
  set.profiles.forEach((profile, position) => {
    for (const duty of profile.duties) {
      const statements = statementsOf(duty, profile, context);
      for (const one of statements) builder.add(position, duty, one);
      for (const one of everyone.statementsOf(duty, profile, statements)) builder.add(position, duty, one);
    }
  });
  const table = builder.finish(set.profiles, keys);
  const positionOf = new Map(set.profiles.map((profile, index) => [profile, index]));
  const applies = set.profiles.map((profile) => context.applies(profile));
  const unknownZones: Unreadable[] = [];
  const overrides = set.profiles.flatMap((profile, index) => {
    return overridesBy(profile, index, table, positionOf, context, unknownZones);
  });
  const space = new Space(variables, compiler.axioms(set));
  return {
    table,
    space,
    instances,
    applies,
    overrides,
    positionOf,
    parameterOf: parameterIn(compiler),
    unreadable: [...distinctDuties(context.overBudget).map((duty) => ({ duty })), ...unknownZones],
  };
}

/** What is kept is the compiler alone: a function made where the makers of statements are would keep them as well. */
function parameterIn(compiler: ConditionCompiler): Facts["parameterOf"] {
  return (variable) => compiler.lineOf(variable);
}

/** A duty that binds several roles is read for each of them. */
function distinctDuties(duties: readonly Duty[]): readonly Duty[] {
  return [...new Map(duties.map((duty) => [duty.id, duty])).values()];
}

/**
 * What is laid on a role that stands for every party binds each other role as well, where that role has duties of its own on
 * the same behaviour; elsewhere there is nothing that it could meet.
 */
class Everyone {
  readonly #context: StatementContext;
  readonly #parties: readonly string[];
  readonly #all: ReadonlySet<string>;
  /** How many keys there were when every other duty was read. */
  readonly #known: number;

  constructor(set: ProfileSet, context: StatementContext) {
    this.#context = context;
    const roles = [...set.words.roles.values()];
    this.#all = new Set(roles.flatMap(({ id, everyone }) => (everyone === true ? [id] : [])));
    this.#parties = roles.flatMap(({ id, everyone }) => (everyone === true ? [] : [id]));
    if (set.profiles.some(({ duties }) => duties.some(({ role }) => this.#all.has(role)))) {
      for (const profile of set.profiles) {
        for (const duty of profile.duties) if (!this.#all.has(duty.role)) statementsOf(duty, profile, context);
      }
    }
    this.#known = context.keys.all.length;
  }

  /** What a duty says of each role that it does not name, given what it says of the one that it does. */
  statementsOf(duty: Duty, profile: Profile, own: readonly Statement[]): readonly Statement[] {
    if (!this.#all.has(duty.role)) return [];
    const bound = this.#parties.filter((role) => own.some(({ key }) => this.#hasDuties(role, key)));
    return bound.flatMap((role) => {
      return statementsOf({ ...duty, role }, profile, this.#context).filter(({ key }) => key.id < this.#known);
    });
  }

  /** What one supports the other accepts or sends: which of them it is depends on the role. */
  #hasDuties(role: string, { action, object, channel }: Key): boolean {
    const { keys } = this.#context;
    const actions = action === "support" ? ["support", "accept", "send"] : [action];
    return actions.some((one) => (keys.find(role, one, object, channel)?.id ?? this.#known) < this.#known);
  }
}

function declareList({ line, role }: Extract<Duty, { kind: "presence" }>, context: StatementContext): void {
  if (isList(line)) context.slotKey(role, "send", line, "list");
}

function statementsOf(duty: Duty, profile: Profile, context: StatementContext): readonly Statement[] {
  switch (duty.kind) {
    case "presence":
    case "value":
    case "otherwise":
    case "case":
      return lineStatements(duty, profile, context);
    case "check":
      return checkStatements(duty, profile, context);
    case "choice":
      return choiceStatements(duty, profile, context);
    case "cover":
      return coverStatements(duty, profile, context);
    case "proof":
      return proofStatements(duty, profile, context);
    case "requirement":
      return requirementStatements(duty, profile, context);
  }
}

function overridesBy(
  profile: Profile,
  position: number,
  table: FactTable,
  positionOf: ReadonlyMap<Profile, number>,
  context: StatementContext,
  unknownZones: Unreadable[],
): readonly Override[] {
  return profile.replaces.map((written, index) => {
    const budget = new Budget(questionSteps);
    const condition = written.when === undefined ? [[]] : context.compiler.region(written.when, profile.id);
    const zone = meetRegions(context.applies(profile), condition, budget);
    const inherited = profile.lineage.flatMap((owner) => table.ofProfile(positionOf.get(owner) ?? -1));
    const facts = inherited.filter((fact) => isMeant(fact, written));
    // Of what yields nobody knows then where; what it is about is told.
    if (budget.isExceeded) {
      const duties = new Set(facts.map(({ duty }) => duty));
      unknownZones.push(...[...duties].map((duty) => ({ duty, replacedBy: position })));
    }
    return { profile: position, index, written, zone, facts };
  });
}

/** Whether a replacement means a statement. */
function isMeant({ duty, aspect }: Fact, { target, written }: ResolvedReplacement): boolean {
  if (!belongsTo(duty, target)) return false;
  const { of } = written;
  if (of === undefined) return true;
  // The type of a line is no statement about a choice; two types of one slot are judged there.
  return of !== "type" && of === aspect;
}

function belongsTo(duty: Duty, target: Target): boolean {
  switch (target.kind) {
    case "parameter":
      return "line" in duty && duty.line === target;
    case "requirement":
      return duty.kind === "requirement" && duty.id === target.id;
    case "choice":
      return duty.kind === "choice" && duty.choice === target;
    case "cover":
      return duty.kind === "cover" && duty.cover === target;
    case "proof":
      return duty.kind === "proof" && duty.proof === target;
    default:
      return false;
  }
}
