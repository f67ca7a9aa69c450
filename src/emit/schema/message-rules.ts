import type { ChoiceLine, Message, ParameterLine, ResolvedCondition } from "../../model/set/message.ts";
import { usableSchema } from "./author-schema.ts";
import { certainly, certainlyNot } from "./condition-schema.ts";
import type { SchemaAspect, LineStatements } from "./line-statements.ts";
import { escaped, inside, insideGroup, present, presentGroup } from "./members.ts";
import type { LinePlace, MemberNode, MessageTree } from "./message-tree.ts";
import { all, implies, not, type Schema } from "./schema.ts";
import { kindOf, typeSchema } from "./type-schema.ts";
import type { SchemaType } from "./typed-schema.ts";
import { ofMany, ruleSchema } from "./value-schema.ts";
import { messageChain } from "../../model/set/find-line.ts";

/** What always holds of a member. */
export interface MemberFacts {
  isRequired: boolean;
  isForbidden: boolean;
  readonly values: Schema[];
}

/** What a schema may leave aside. */
export interface RuleOptions {
  /** Whether the absence of a line is judged. Default: always. */
  readonly isExpected?: (line: ParameterLine) => boolean;
}

/** Everything that the lines and choices of a message ask of it, as far as the message itself shows it. */
export class MessageRules {
  /** Facts by member. */
  readonly facts = new Map<MemberNode, MemberFacts>();
  /** Lines of which something depends on more than the message. */
  readonly undecided = new Set<ParameterLine>();
  readonly #tree: MessageTree;
  readonly #statements: LineStatements;
  readonly #options: RuleOptions;
  /** What follows, by what it follows from. */
  readonly #consequences = new Map<string, { readonly condition: Schema; readonly then: Schema[] }>();

  constructor(tree: MessageTree, statements: LineStatements, options: RuleOptions = {}) {
    this.#tree = tree;
    this.#statements = statements;
    this.#options = options;
    for (const line of tree.message.allLines) this.#addLine(line);
    for (const choice of choicesOf(tree.message)) this.#addChoice(choice);
  }

  /** What holds under conditions, or of several members together. */
  rules(): readonly Schema[] {
    return [...this.#consequences.values()].map(({ condition, then }) => implies(condition, all(then)));
  }

  #follows(condition: Schema, then: Schema): void {
    const key = JSON.stringify(condition);
    const known = this.#consequences.get(key);
    if (known === undefined) this.#consequences.set(key, { condition, then: [then] });
    else known.then.push(then);
  }

  #addLine(line: ParameterLine): void {
    const place = this.#tree.placeOf(line);
    if (place === undefined) {
      this.undecided.add(line);
      return;
    }
    this.#addPresence(line, place);
    this.#addType(line, place);
    const { written } = line;
    if (written.scheme !== undefined && place.context.isText) {
      this.#addValue(line, place, this.#holds(line, "scheme", line.when), schemeSchema(written.scheme));
    }
    // A value that only should be so is told, and not asked for.
    if (written.level !== undefined) return;
    const rule = written.extensible === true ? { ...written, values: undefined } : written;
    this.#addValue(
      line,
      place,
      this.#holds(line, "values", line.when),
      ruleSchema(withoutMissing(rule), place.context),
    );
    for (const duty of this.#statements.casesOf(line)) {
      const condition = all([this.#holds(line, "values", line.when), certainly(duty.when, this.#tree)]);
      this.#addValue(line, place, condition, ruleSchema(duty.rule, place.context));
    }
  }

  #addPresence(line: ParameterLine, place: LinePlace): void {
    const { presence, otherwise } = line.written;
    const isExpected = this.#options.isExpected?.(line) ?? true;
    const holds = this.#holds(line, "presence", line.when);
    if (presence === "required" && isExpected) this.#addRequired(line, place, holds);
    if (presence === "forbidden") this.#addForbidden(line, place, holds);
    if (otherwise === "forbidden") {
      const elsewhere = all([this.#holds(line, "presence", undefined), certainlyNot(line.when, this.#tree)]);
      this.#addForbidden(line, place, elsewhere);
    }
  }

  #addRequired(line: ParameterLine, place: LinePlace, holds: Schema): void {
    const { steps, given, group, isAmbiguous, node } = place;
    if (holds === true && group === undefined) this.#factsOf(node).isRequired = true;
    else if (holds === false || isAmbiguous) this.undecided.add(line);
    else {
      const is = group === undefined ? present(steps, true, given) : presentGroup(steps, group, given);
      this.#follows(holds, is);
    }
  }

  #addForbidden(line: ParameterLine, place: LinePlace, holds: Schema): void {
    if (holds === true) this.#factsOf(place.node).isForbidden = true;
    else this.#addRule(line, place, holds, false);
  }

  /** What a parameter looks like is a fact of it, unless lines of one name differ in it. */
  #addType(line: ParameterLine, place: LinePlace): void {
    const { type, written, inherits } = line;
    const { context } = place;
    const isShared = place.node.lines.every((one) => one.type === undefined || one.type === type);
    const holds = this.#holds(line, "type", isShared ? undefined : line.when);
    // The line that this one adds to says it as well, and may yield there.
    const isOwn = written.type !== undefined || inherits?.type === undefined;
    if (type !== undefined && isOwn) {
      this.#addValue(line, place, holds, ofMany(typeSchema(type, context), context));
    } else if (written.many === "list" && context.many === "list" && context.isList) {
      this.#addValue(line, place, holds, { type: "array" });
    }
    const own = written.schema === undefined ? true : (usableSchema(written.schema, knownType(context)) ?? true);
    this.#addValue(line, place, this.#holds(line, "type", line.when), own);
  }

  #addValue(line: ParameterLine, place: LinePlace, holds: Schema, schema: Schema): void {
    if (schema === true) return;
    if (holds === true) this.#factsOf(place.node).values.push(schema);
    else this.#addRule(line, place, holds, schema);
  }

  #addRule(line: ParameterLine, place: LinePlace, holds: Schema, schema: Schema): void {
    if (holds === false || place.isAmbiguous) {
      this.undecided.add(line);
      return;
    }
    const { steps, group } = place;
    this.#follows(holds, group === undefined ? inside(steps, schema) : insideGroup(steps, group, schema));
  }

  /** Where a statement of a line holds for certain: under its condition, and not where it yields. */
  #holds(line: ParameterLine, aspect: SchemaAspect, when: ResolvedCondition | undefined): Schema {
    const yields = this.#statements.yieldsOf(line, aspect).map((condition) => certainlyNot(condition, this.#tree));
    return all([certainly(when, this.#tree), ...yields]);
  }

  #factsOf(node: MemberNode): MemberFacts {
    let facts = this.facts.get(node);
    if (facts === undefined) {
      facts = { isRequired: false, isForbidden: false, values: [] };
      this.facts.set(node, facts);
    }
    return facts;
  }

  #addChoice(choice: ChoiceLine): void {
    const { kind, presence, of: names } = choice.written;
    const places = choice.of.flatMap((line) => this.#tree.placeOf(line) ?? []);
    const [first] = places;
    const isKnown =
      places.length === names.length && places.every((one) => one.group === undefined && !one.isAmbiguous);
    if (presence === "recommended" || first === undefined || !isKnown) return;
    if (choice.of.some((line) => this.#options.isExpected?.(line) === false)) return;
    const yields = this.#statements.yieldsOfChoice(choice).map((condition) => certainlyNot(condition, this.#tree));
    const holds = all([certainly(choice.when, this.#tree), ...yields]);
    if (holds === false) {
      for (const line of choice.of) this.undecided.add(line);
      return;
    }
    // Members of one declared object are chosen from where that is present.
    const isInOne = places.every((one) => JSON.stringify(givenOf(one)) === JSON.stringify(givenOf(first)));
    const shared = isInOne ? first.given : 0;
    const options = places.map(({ steps }) => present(steps.slice(shared)));
    this.#follows(holds, inside(first.steps.slice(0, shared), choiceSchema(kind, options)));
  }
}

/** The type that a value has anyway, where only one is possible. */
function knownType(context: LinePlace["context"]): SchemaType | undefined {
  if (context.many !== undefined) return context.many === "list" && context.isList ? "array" : undefined;
  const kind = context.type === undefined ? undefined : kindOf(context.type, context);
  if (kind === undefined) return context.isText ? "string" : undefined;
  return kind === "integer" ? "number" : kind;
}

function givenOf({ steps, given }: LinePlace): readonly (string | null)[] {
  return steps.slice(0, given).map((step) => (typeof step === "string" ? step : null));
}

function choiceSchema(kind: ChoiceLine["written"]["kind"], options: readonly Schema[]): Schema {
  switch (kind) {
    case "exactly-one":
      return { oneOf: options };
    case "at-least-one":
      return { anyOf: options };
    case "at-most-one":
      return { oneOf: [...options, not({ anyOf: options })] };
  }
}

/** The choices of a message, inherited ones first. */
export function choicesOf(message: Message): readonly ChoiceLine[] {
  return [...messageChain(message)].reverse().flatMap((owner) => owner.choices);
}

/** The name of a scheme means the same in letters of either case. */
function schemeSchema(scheme: string): Schema {
  const letters = Array.from(scheme, (letter) => {
    const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
    return /^[A-Za-z]$/.test(letter) ? `[${upper}${lower}]` : escaped(letter);
  });
  return { type: "string", pattern: `^${letters.join("")} +[^ ]` };
}

/** Keys without a value are not written. */
function withoutMissing<Rule extends object>(
  rule: Rule,
): { readonly [Key in keyof Rule]: Exclude<Rule[Key], undefined> } {
  const entries = Object.entries(rule).filter(([, value]) => value !== undefined);
  // Exactly the keys whose value is `undefined` are left out.
  return Object.fromEntries(entries) as { [Key in keyof Rule]: Exclude<Rule[Key], undefined> };
}
