import type { Scalar } from "../../manifest/types.ts";
import type { Region } from "./region.ts";
import type { ValueSpace } from "./values.ts";

/** Something that a condition can be about. */
export interface AnalysisVariable extends ValueSpace {
  /** Position in the table. */
  readonly id: number;
  /** Unique in the set; diagrams and witnesses are ordered by it. */
  readonly name: string;
  /** For a situation, of which the analysis knows nothing but the name: the profile that declares it. */
  readonly situationOf?: string;
  /** For the flag that the other end announces a profile: the id of that profile. */
  readonly announces?: string;
}

/** What a new variable is like. */
export interface VariableTraits {
  /** `enumeration` unless said otherwise. */
  readonly kind?: "boolean";
  /** Values as `literalOf` writes them. */
  readonly literals?: readonly string[];
  /** Whether an enumeration has no values but these. */
  readonly isFinite?: boolean;
  readonly range?: { readonly from: number; readonly to: number };
  readonly situationOf?: string;
  readonly announces?: string;
}

/** Values are told apart by kind: the text "1" is not the number 1. */
export function literalOf(value: Scalar): string {
  return JSON.stringify(value);
}

/** The literal of a parameter that does not travel: no JSON text, so that no value can be mistaken for it. */
export const absentLiteral = "absent";

/** All variables of a set by name, with their values as small numbers. */
export class VariableTable {
  readonly #variables: AnalysisVariable[] = [];
  readonly #byName = new Map<string, AnalysisVariable>();
  readonly #literals: string[][] = [];
  readonly #idByLiteral: Map<string, number>[] = [];
  readonly #finite = new Set<number>();

  /** The variable of a name; made on first sight. */
  intern(name: string, traits: () => VariableTraits): AnalysisVariable {
    const known = this.#byName.get(name);
    if (known !== undefined) return known;
    const { kind, literals = [], isFinite = false, range, situationOf, announces } = traits();
    const id = this.#variables.length;
    const variable: AnalysisVariable = {
      id,
      name,
      kind: range !== undefined ? "integer" : (kind ?? "enumeration"),
      from: range?.from ?? 0,
      to: range?.to ?? 0,
      ...(situationOf === undefined ? {} : { situationOf }),
      ...(announces === undefined ? {} : { announces }),
    };
    const own = kind === "boolean" ? ["false", "true"] : [...literals];
    if (isFinite && variable.kind === "enumeration") this.#finite.add(id);
    this.#variables.push(variable);
    this.#byName.set(name, variable);
    this.#literals.push(own);
    this.#idByLiteral.push(new Map(own.map((literal, index) => [literal, index])));
    return variable;
  }

  /** The number of a value; an enumeration learns it. Nothing for a boolean that has no such value. */
  valueId(variable: AnalysisVariable, literal: string): number | undefined {
    const ids = this.#idByLiteral[variable.id];
    const literals = this.#literals[variable.id];
    const known = ids?.get(literal);
    if (known !== undefined || variable.kind === "boolean" || ids === undefined || literals === undefined) return known;
    ids.set(literal, literals.length);
    literals.push(literal);
    return literals.length - 1;
  }

  /** The number of a value that somebody named before. */
  knownValueId(variable: number, literal: string): number | undefined {
    return this.#idByLiteral[variable]?.get(literal);
  }

  /** The numbers of all values of an enumeration that somebody named, ascending. */
  valueIdsOf(variable: number): readonly number[] {
    return (this.#literals[variable] ?? []).map((_, index) => index);
  }

  /** The value of a number, as `literalOf` writes it. */
  literal(variable: number, id: number): string {
    return this.#literals[variable]?.[id] ?? "";
  }

  /** The variable of a number. A number that the table has not given is an error of the caller: `RangeError`. */
  at(id: number): AnalysisVariable {
    const variable = this.#variables[id];
    if (variable === undefined) throw new RangeError(`no variable ${id}`);
    return variable;
  }

  /** The variable of a name; nothing where no condition speaks of it. */
  find(name: string): AnalysisVariable | undefined {
    return this.#byName.get(name);
  }

  get size(): number {
    return this.#variables.length;
  }

  /** All of it as plain values: two tables that give the same answer every question alike. */
  toValues(): unknown {
    return this.#variables.map((variable) => [variable, this.#literals[variable.id], this.#finite.has(variable.id)]);
  }

  /** The numbers of the values that a finite enumeration has; nothing for another variable. */
  finiteValuesOf(id: number): readonly number[] | undefined {
    return this.#finite.has(id) ? this.valueIdsOf(id) : undefined;
  }

  /** That finite enumerations have no values but their own, as boxes that never hold. */
  finiteness(): Region {
    return [...this.#finite].map((id) => {
      return [{ variable: id, values: { kind: "finite", ids: this.valueIdsOf(id), isComplement: true } }];
    });
  }
}
