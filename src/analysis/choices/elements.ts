import { compareText } from "../../findings/sort.ts";
import type { NamedValues } from "../facts/named-values.ts";

/**
 * What one choice can be: ⊥, a value that some statement names, an interval of numbers between two bounds, a relation, or
 * `other`, which stands for everything that nobody names.
 */
export type Element =
  | { readonly kind: "absent" }
  | { readonly kind: "literal"; readonly literal: string }
  | { readonly kind: "numbers"; readonly from: number; readonly to: number }
  | { readonly kind: "relation"; readonly relation: string }
  | { readonly kind: "other" };

/**
 * The values that some statements tell apart: the coarsest partition of all values that fits each of them (docs/analysis.md
 * 1.2). The first element is ⊥.
 */
export class Elements {
  readonly all: readonly Element[];
  readonly #byLiteral = new Map<string, number>();
  readonly #byRelation = new Map<string, number>();
  readonly #numbers: { readonly from: number; readonly to: number; readonly index: number }[] = [];
  /** Each set is asked for again and again, once for every element that it is looked at for. */
  readonly #bits = new Map<NamedValues, bigint>();
  /** Every value, without ⊥. */
  readonly everyValue: bigint;

  constructor(named: readonly NamedValues[], universe: readonly string[] | undefined) {
    const all: Element[] = [{ kind: "absent" }];
    const literals = new Set(universe ?? []);
    const relations = new Set<string>();
    for (const values of named) {
      for (const literal of values.literals) literals.add(literal);
      for (const relation of values.relations) relations.add(relation);
    }
    const parts = named.flatMap((values) => values.ranges);
    const isNumber = (literal: string): boolean => parts.length > 0 && /^-?\d+$/.test(literal);
    const numbers = [...literals].filter(isNumber);
    const words = [...literals].filter((literal) => !isNumber(literal)).sort(compareText);
    for (const literal of words) {
      this.#byLiteral.set(literal, all.length);
      all.push({ kind: "literal", literal });
    }
    for (const [from, to] of segments(parts, numbers.map(Number))) {
      this.#numbers.push({ from, to, index: all.length });
      all.push({ kind: "numbers", from, to });
    }
    for (const relation of [...relations].sort(compareText)) {
      this.#byRelation.set(relation, all.length);
      all.push({ kind: "relation", relation });
    }
    // Among numbers the segments leave nothing out.
    const isNumeric = parts.length > 0 && words.length === 0;
    if (universe === undefined && !isNumeric) all.push({ kind: "other" });
    this.all = all;
    this.everyValue = (1n << BigInt(all.length)) - 2n;
  }

  /** The elements that belong to a set, as bits. */
  bits(values: NamedValues): bigint {
    let bits = this.#bits.get(values);
    if (bits === undefined) {
      bits = this.#bitsOf(values);
      this.#bits.set(values, bits);
    }
    return bits;
  }

  #bitsOf(values: NamedValues): bigint {
    let bits = 0n;
    const add = (index: number | undefined): void => {
      if (index !== undefined) bits |= 1n << BigInt(index);
    };
    for (const literal of values.literals) {
      const index = this.#byLiteral.get(literal);
      if (index !== undefined || this.#numbers.length === 0) add(index);
      else this.#addNumbers(Number(literal), Number(literal), add);
    }
    for (const [from, to] of values.ranges) this.#addNumbers(from, to, add);
    for (const relation of values.relations) add(this.#byRelation.get(relation));
    if (values.isComplement) bits = this.everyValue & ~bits;
    return values.absent ? bits | 1n : bits;
  }

  #addNumbers(from: number, to: number, add: (index: number) => void): void {
    for (const segment of this.#numbers) if (segment.from >= from && segment.to <= to) add(segment.index);
  }
}

/** The whole line of numbers, cut at both ends of every interval and around every single number. */
function segments(
  parts: readonly (readonly [number, number])[],
  numbers: readonly number[],
): readonly (readonly [number, number])[] {
  if (parts.length === 0) return [];
  const [lowest, highest] = [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  const starts = new Set<number>([lowest]);
  for (const [from, to] of [...parts, ...numbers.map((one) => [one, one] as const)]) {
    starts.add(Math.max(from, lowest));
    if (to < highest) starts.add(to + 1);
  }
  const sorted = [...starts].sort((left, right) => left - right);
  return sorted.map((from, index) => [from, (sorted[index + 1] ?? highest + 1) - 1]);
}

/** An element in words: what a finding prints. */
export function elementText(element: Element): string {
  switch (element.kind) {
    case "absent":
      return "absent";
    case "literal":
      return element.literal;
    case "numbers":
      return element.from === element.to ? String(element.from) : intervalText(element.from, element.to);
    case "relation":
      return `=${element.relation}`;
    case "other":
      return "other";
  }
}

function intervalText(from: number, to: number): string {
  const low = from <= -Number.MAX_SAFE_INTEGER ? "" : String(from);
  const high = to >= Number.MAX_SAFE_INTEGER ? "" : String(to);
  return `${low}..${high}`;
}
