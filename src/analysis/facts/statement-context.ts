import type { Level } from "../../manifest/types.ts";
import type { Duty } from "../../model/set/duty.ts";
import type { ParameterLine, Target } from "../../model/set/message.ts";
import type { Words } from "../../model/set/profile-set.ts";
import type { Profile } from "../../model/set/profile.ts";
import { Budget, questionSteps } from "../budget.ts";
import type { ConditionCompiler } from "../conditions/condition-compiler.ts";
import { everywhere, meetRegions, nowhere, subtractRegions, type Box, type Region } from "../conditions/region.ts";
import type { Statement, StatementForm, Aspect } from "./fact-table.ts";
import type { Instance, Instances } from "./instances.ts";
import type { Key, KeyTable } from "./key.ts";
import type { NamedValues } from "./named-values.ts";
import { slotOf } from "./slot.ts";

const truthValues = ["false", "true"];

/** What the makers of statements share. */
export class StatementContext {
  readonly keys: KeyTable;
  readonly instances: Instances;
  readonly compiler: ConditionCompiler;
  readonly relations: Words["relations"];
  readonly #applies = new Map<Profile, Region>();
  readonly #regions = new Map<object, Region>();
  /** Duties whose conditions were too large to be read, in whole or in part; told, and never taken for clean. */
  readonly overBudget: Duty[] = [];

  constructor(keys: KeyTable, instances: Instances, compiler: ConditionCompiler, { relations }: Words) {
    this.keys = keys;
    this.relations = relations;
    this.instances = instances;
    this.compiler = compiler;
  }

  /** Where a profile applies at all. */
  applies(profile: Profile): Region {
    let region = this.#applies.get(profile);
    if (region === undefined) {
      region = profile.applies === undefined ? everywhere : this.compiler.region(profile.applies, profile.id);
      this.#applies.set(profile, region);
    }
    return region;
  }

  /** Where a duty holds before anything yields: where the profile applies, its `when` and not its `unless`. */
  regionOf(duty: Duty, profile: Profile, ...more: readonly Box[]): Region {
    let region = this.applies(profile);
    const { when, unless } = duty;
    if (when === undefined && unless === undefined && more.every((box) => box.length === 0)) return region;
    const budget = new Budget(questionSteps);
    if (when !== undefined) region = meetRegions(region, this.#condition(when, profile), budget);
    if (unless !== undefined) {
      region = subtractRegions(
        region,
        this.#condition(unless, profile),
        this.compiler.table.at.bind(this.compiler.table),
        budget,
      );
    }
    for (const box of more) region = meetRegions(region, [box], budget);
    if (!budget.isExceeded) return region;
    this.overBudget.push(duty);
    return nowhere;
  }

  /** The region of a case inside that of its line, for a duty that speaks of both. */
  narrowed(region: Region, condition: NonNullable<Duty["when"]>, duty: Duty, profile: Profile): Region {
    const budget = new Budget(questionSteps);
    const narrowed = meetRegions(region, this.#condition(condition, profile), budget);
    if (budget.isExceeded) this.overBudget.push(duty);
    return narrowed;
  }

  /** The boxes that the place of a line adds: the kind of message that it belongs to, and that its parent is there. */
  placeOf(line: ParameterLine): readonly Box[] {
    const kind = this.compiler.kindOfMessage(this.instances.ofLine(line));
    const parent = parentOf(line);
    return parent === undefined ? [kind] : [kind, [this.compiler.presence(parent, true)]];
  }

  /**
   * Whom a line binds that says what is sent: its sender, and who sends a kind of that message in its place. What is
   * required of a message is required of whoever sends it.
   */
  sendersOf(line: ParameterLine, role: string): readonly { readonly role: string; readonly kind: Box }[] {
    const { family } = this.instances.ofLine(line);
    const others = family.filter((one) => !one.from.includes(role));
    if (others.length === 0) return [{ role, kind: [] }];
    return [
      { role, kind: [] },
      ...others.flatMap((one) => one.from.map((sender) => ({ role: sender, kind: this.compiler.kindOfMessage(one) }))),
    ];
  }

  /** The key of an action on a parameter. */
  slotKey(role: string, action: string, line: ParameterLine, kind: Key["kind"], suffix = ""): Key {
    const instance = this.instances.ofLine(line);
    const isBoolean = line.type === "boolean" && line.many === undefined && suffix === "";
    const traits = { kind, universe: isBoolean ? truthValues : undefined, instance };
    return this.keys.intern(role, action, `${slotOf(line)}${suffix}`, instance.root.id, traits);
  }

  instanceOf(target: Target): Instance | undefined {
    if (target.kind === "message") return this.instances.ofMessage(target);
    if (target.kind === "proof") return this.instances.ofProof(target);
    if (target.kind === "parameter") return this.instances.ofLine(target);
    return undefined;
  }

  #condition(condition: NonNullable<Duty["when"]>, profile: Profile): Region {
    let region = this.#regions.get(condition);
    if (region === undefined) {
      region = this.compiler.region(condition, profile.id);
      this.#regions.set(condition, region);
    }
    return region;
  }
}

/** A statement with the parts that do not vary left to the caller. */
export function statement(
  key: Key,
  level: Level,
  form: StatementForm,
  aspect: Aspect,
  values: NamedValues,
  region: Region,
): Statement {
  return { key, level, form, aspect, values, region };
}

/** The line of the object that a path leads into: `cnf` for `cnf.jkt`. A path applies when its parent is present. */
function parentOf(line: ParameterLine): ParameterLine | undefined {
  const dot = line.name.lastIndexOf(".");
  if (dot <= 0 || line.owner.kind !== "message") return undefined;
  const name = line.name.slice(0, dot);
  return line.owner.allLines.find((one) => one.name === name && one.place === line.place);
}
