import type { RequirementDuty } from "../../model/set/duty.ts";
import type { ParameterLine, Target } from "../../model/set/message.ts";
import type { Profile } from "../../model/set/profile.ts";
import { literalOf } from "../conditions/variable-table.ts";
import type { Box, Region } from "../conditions/region.ts";
import type { Statement, StatementForm } from "./fact-table.ts";
import type { Key, KeyKind } from "./key.ts";
import { numbersOf } from "./line-statements.ts";
import { relatedValues, relationName } from "./related-values.ts";
import { anything, literals, onlyAbsent, orAbsent, relation, type NamedValues } from "./named-values.ts";
import { slotOf } from "./slot.ts";
import { statement, type StatementContext } from "./statement-context.ts";

/** What has no values is done or not done. */
const doneOnly = ["done"];

/**
 * What a requirement asks, with its action in canonical form (docs/analysis.md 1.2), once for each object.
 *
 * A producer that must *support* several values is able to use each, which is
 * not using all of them at once, so it is compared value by value; only that it must not support one says something of
 * what it sends. A requirement to `ignore` is one to take whatever comes. What an act names besides its object, a
 * relation or a bound, belongs to the object: verifying with one key says nothing of verifying with another.
 */
export function requirementStatements(
  duty: RequirementDuty,
  profile: Profile,
  context: StatementContext,
): readonly Statement[] {
  const { action, objects } = duty;
  if (action.means === "other") return [opaque(duty, profile, context)];
  const all = objects.length === 0 ? [undefined] : objects;
  return all.flatMap((object) => new RequirementReader(duty, profile, object, context).statements());
}

/** A requirement whose meaning is in its words: compared by its id only. */
function opaque(duty: RequirementDuty, profile: Profile, context: StatementContext): Statement {
  const key = context.keys.intern(duty.role, "other", duty.id, "", { kind: "opaque" });
  const region = context.regionOf(duty, profile, ...circumstances(duty, context));
  return statement(key, duty.level, "opaque", "whole", relation(duty.id), region);
}

/** What a duty happens during and goes to, as variables that every duty without them leaves open. */
function circumstances({ during, to }: RequirementDuty, context: StatementContext): readonly Box[] {
  const boxes: Box[] = [];
  const names = (target: Target): readonly string[] => {
    const instance = context.instanceOf(target);
    return instance === undefined ? [nameOf(target)] : instance.family.map((one) => one.id);
  };
  if (during !== undefined) boxes.push([context.compiler.named("during", names(during))]);
  if (to !== undefined) boxes.push([context.compiler.named("to", names(to))]);
  return boxes;
}

class RequirementReader {
  readonly #duty: RequirementDuty;
  readonly #object: Target | undefined;
  readonly #context: StatementContext;
  readonly #region: Region;
  readonly #values: NamedValues;
  /** What of the requirement belongs to the object of an act. */
  readonly #suffix: string;
  readonly #profile: Profile;

  constructor(duty: RequirementDuty, profile: Profile, object: Target | undefined, context: StatementContext) {
    this.#duty = duty;
    this.#profile = profile;
    this.#object = object;
    this.#context = context;
    const place = object?.kind === "parameter" ? context.placeOf(object) : [];
    const instance = object?.kind === "message" ? context.instances.ofMessage(object) : undefined;
    const kind = instance === undefined ? [] : [context.compiler.kindOfMessage(instance)];
    this.#region = context.regionOf(duty, profile, ...place, ...kind, ...circumstances(duty, context));
    const { written, related } = duty;
    const { age, value, for: length } = written.range ?? {};
    const range = age ?? value ?? (length === undefined ? undefined : `0s..${length}`);
    const reference = written.equals === undefined ? undefined : { written: written.equals, related };
    const named = reference === undefined ? undefined : relationName(reference, context);
    this.#values =
      written.values !== undefined
        ? literals(written.values)
        : reference !== undefined
          ? relatedValues(reference, context)
          : range !== undefined
            ? numbersOf(range)
            : anything;
    this.#suffix = [named, age, value, length].filter((one) => one !== undefined).join(" ");
  }

  statements(): readonly Statement[] {
    const { action } = this.#duty;
    switch (action.means) {
      case "send":
        return this.#send();
      case "use":
        return [this.#say(this.#key("use", "one-of"), "is")];
      case "support":
        return this.#support();
      case "accept":
        return [this.#say(this.#key("accept", "each-of"), this.#choice() ?? "each"), ...this.#refusals()];
      case "accept-only":
        return [this.#acceptOnly()];
      case "ignore":
        return this.#ignore();
      case "remember":
      case "cover":
        return [this.#say(this.#key(action.means, "each-of"), this.#choice() ?? "each")];
      case "advertise":
        return [this.#advertise()];
      case "act":
      case "register":
      case "other":
        return [this.#act(action.means === "register" ? "register" : action.id)];
    }
  }

  /**
   * A message that must not be accepted where a parameter of it is absent, is there, or has some value, is a parameter that
   * must be there, must not be, or must not have it: what refuses the message refuses that.
   */
  #refusals(): readonly Statement[] {
    const { level, when, role } = this.#duty;
    const instance = this.#object?.kind === "message" ? this.#context.instances.ofMessage(this.#object) : undefined;
    if (level !== "MUST NOT" || instance === undefined) return [];
    return (when ?? []).flatMap((box): readonly Statement[] => {
      const atom = box.find((one) => {
        if (one.kind !== "value" && one.kind !== "presence") return false;
        return this.#context.instances.ofLine(one.parameter).root === instance.root;
      });
      if (atom?.kind !== "value" && atom?.kind !== "presence") return [];
      const rest = box.filter((one) => one !== atom);
      const duty: { -readonly [Key in keyof RequirementDuty]: RequirementDuty[Key] } = { ...this.#duty };
      if (rest.length > 0) duty.when = [rest];
      else delete duty.when;
      const line = atom.parameter;
      const region = this.#context.regionOf(duty, this.#profile, ...this.#context.placeOf(line));
      const key = this.#context.slotKey(role, "accept", line, "each-of");
      return atom.kind === "presence"
        ? [statement(key, "MUST", "only", "whole", atom.present ? onlyAbsent : anything, region)]
        : [statement(key, "MUST NOT", "each", "whole", literals(atom.values), region)];
    });
  }

  /** Sending a parameter is what its line says; anything else is sent or not. */
  #send(): readonly Statement[] {
    const line = this.#line();
    if (line === undefined) return [this.#act("send")];
    const key = this.#context.slotKey(this.#duty.role, "send", line, "one-of");
    return [this.#say(key, key.kind === "list" ? "each" : "is")];
  }

  #support(): readonly Statement[] {
    const line = this.#line();
    const { role, level } = this.#duty;
    const instance = line === undefined ? undefined : this.#context.instances.ofLine(line);
    if (line === undefined || instance === undefined || instance.to.includes(role)) {
      const action = line === undefined ? "support" : "accept";
      return [this.#say(this.#key(action, "each-of"), this.#choice() ?? "each")];
    }
    const able = this.#say(this.#key("support", "each-of"), this.#choice() ?? "each");
    if (level !== "MUST NOT" && level !== "SHOULD NOT") return [able];
    const key = this.#context.slotKey(role, "send", line, "one-of");
    return [able, this.#say(key, key.kind === "list" ? "each" : "is")];
  }

  #acceptOnly(): Statement {
    const { written, level } = this.#duty;
    const key = this.#key("accept", "each-of");
    const isBare = written.values === undefined && written.equals === undefined && written.range === undefined;
    const isNegative = level === "MUST NOT" || level === "SHOULD NOT";
    // Refusing what is wrong, without a word of what is, and not having to refuse it, say nothing of values.
    if (isBare || isNegative) return statement(key, level, "opaque", "whole", relation(this.#duty.id), this.#region);
    // What is refused is a wrong value: that one is there is not asked.
    return statement(key, level, "only", "whole", orAbsent(this.#values), this.#region);
  }

  #ignore(): readonly Statement[] {
    const { level } = this.#duty;
    const act = this.#act("ignore");
    if (level === "MUST NOT" || level === "SHOULD NOT") return [act];
    return [act, this.#say(this.#key("accept", "each-of"), "each")];
  }

  /** What is advertised is a member of the list that carries it, or the value of the field. */
  #advertise(): Statement {
    const line = this.#line();
    const { role } = this.#duty;
    const isOwn = line !== undefined && this.#context.instances.ofLine(line).from.includes(role);
    if (!isOwn) return this.#say(this.#key("advertise", "each-of"), this.#choice() ?? "each");
    const kind = line.many === undefined && line.type !== "space-list" ? "one-of" : "list";
    const key = this.#context.slotKey(role, "send", line, kind);
    return this.#say(key, key.kind === "list" ? (this.#choice() ?? "each") : "is");
  }

  #act(action: string): Statement {
    const { role, level } = this.#duty;
    const { object, channel, instance } = this.#named();
    const detail = this.#suffix === "" ? "" : ` ${this.#suffix}`;
    const traits = { kind: "one-of", universe: doneOnly, instance } as const;
    const key = this.#context.keys.intern(role, action, `${object}${detail}`, channel, traits);
    return statement(key, level, "is", "whole", anything, this.#region);
  }

  #say(key: Key, form: StatementForm): Statement {
    return statement(key, this.#duty.level, form, "whole", this.#values, this.#region);
  }

  #choice(): "at-least-one" | "exactly-one" | undefined {
    return this.#duty.written.choose;
  }

  #line(): ParameterLine | undefined {
    return this.#object?.kind === "parameter" ? this.#object : undefined;
  }

  /** The key of an action on the object. An age is another thing than the value that says it. */
  #key(action: string, kind: KeyKind): Key {
    const { role, written } = this.#duty;
    const suffix = written.range?.age === undefined ? "" : " age";
    const line = this.#line();
    if (line !== undefined) return this.#context.slotKey(role, action, line, kind, suffix);
    const { object, channel, instance } = this.#named();
    const universe =
      this.#object?.kind === "option"
        ? this.#object.option.values.map((value) => literalOf(value.id))
        : written.values === undefined && suffix === ""
          ? doneOnly
          : undefined;
    const traits = { kind, universe, instance };
    return this.#context.keys.intern(role, action, `${object}${suffix}`, channel, traits);
  }

  #named() {
    const target = this.#object;
    if (target === undefined) return { object: "", channel: "", instance: undefined };
    const instance = this.#context.instanceOf(target);
    if (instance === undefined) return { object: nameOf(target), channel: "", instance };
    if (target.kind === "parameter") return { object: slotOf(target), channel: instance.root.id, instance };
    return { object: target.kind, channel: instance.root.id, instance };
  }
}

/** What something without lines is called, the same in all profiles. */
function nameOf(target: Target): string {
  switch (target.kind) {
    case "document":
      return `document ${target.source.text}`;
    case "option":
      return `option ${target.profile}#${target.option.id}`;
    case "role":
      return `role ${target.role}`;
    case "relation":
      return `relation ${target.relation.id}`;
    default:
      return `${target.kind} ${target.id}`;
  }
}
