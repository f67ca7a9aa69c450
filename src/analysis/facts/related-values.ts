import type { ParameterLine, Target } from "../../model/set/message.ts";
import { literals, relation, type NamedValues } from "./named-values.ts";
import { slotOf } from "./slot.ts";
import type { StatementContext } from "./statement-context.ts";

/** What a value rule refers to, as it is written and as it was found. */
export interface ValueReference {
  readonly written: string;
  readonly related: Target | undefined;
}

/** A relation of the vocabulary by its id, a parameter by its slot: the same wherever it is written. */
export function relationName({ written, related }: ValueReference, context: StatementContext): string {
  if (related?.kind === "relation") return related.relation.id;
  return related?.kind === "parameter" ? parameterName(related, context) : written;
}

/**
 * The values that "equal to …" names. A parameter whose own line fixes its value is that value, so that "equal to the
 * `resource` of the grant" and "equal to the URI of the server" meet where the grant has no other; a relation that the
 * vocabulary explains by others is one of these.
 */
export function relatedValues(reference: ValueReference, context: StatementContext): NamedValues {
  return new Resolution(context).of(reference) ?? relation(relationName(reference, context));
}

class Resolution {
  readonly #context: StatementContext;
  readonly #seen = new Set<string>();

  constructor(context: StatementContext) {
    this.#context = context;
  }

  /** Nothing where a chain of references comes back to itself. */
  of(reference: ValueReference): NamedValues | undefined {
    const name = relationName(reference, this.#context);
    if (this.#seen.has(name)) return undefined;
    this.#seen.add(name);
    const { related } = reference;
    if (related?.kind === "parameter") return this.#parameter(related) ?? relation(name);
    return this.#relation(name);
  }

  #relation(id: string): NamedValues | undefined {
    const standsFor = this.#context.relations.get(id)?.["stands-for"] ?? [];
    if (standsFor.length === 0) return relation(id);
    const found = standsFor.map((other) => {
      if (this.#seen.has(other)) return undefined;
      this.#seen.add(other);
      return this.#relation(other);
    });
    const names = found.flatMap((values) => values?.relations ?? []);
    return names.length === 0 ? undefined : { ...relation(id), relations: [...new Set(names)].sort() };
  }

  /** What the line of a parameter, or the one that it adds to, fixes for every situation. */
  #parameter(line: ParameterLine): NamedValues | undefined {
    if (line.many === "list") return undefined;
    for (let one: ParameterLine | undefined = line; one !== undefined; one = one.inherits) {
      const { level, cases, values } = one.written;
      if (cases !== undefined) return undefined;
      // What is only recommended, or holds in some situations, leaves another value open.
      if (level !== undefined || one.when !== undefined) continue;
      const [value, ...others] = values ?? [];
      if (value !== undefined && others.length === 0) return literals([value]);
      if (one.written.equals !== undefined) return this.of({ written: one.written.equals, related: one.related });
    }
    return undefined;
  }
}

function parameterName(line: ParameterLine, context: StatementContext): string {
  return `${context.instances.ofLine(line).id}.${slotOf(line)}`;
}
