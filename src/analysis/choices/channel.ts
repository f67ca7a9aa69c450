import type { FactTable } from "../facts/fact-table.ts";
import type { UnknownMembers } from "../facts/instances.ts";
import type { Element, Elements } from "./elements.ts";

/** What a consumer does with one value (docs/analysis.md 1.3.3), the first that applies. */
export type Stance = "refuses" | "must-take" | "may-refuse";

/** Both ends of a channel, on one parameter, in one situation: the facts that hold there. */
export interface ChannelEnds {
  readonly table: FactTable;
  readonly elements: Elements;
  /** What the producer's profiles say of sending. */
  readonly sending: readonly number[];
  /** What the consumer's profiles say of accepting. */
  readonly accepting: readonly number[];
  /** What the consumer's profiles say of sending: what it can know of. */
  readonly known: readonly number[];
  readonly unknown: UnknownMembers | undefined;
}

/** Whether a statement about sending lets a value, or absence, through. Preferences let everything through. */
export function lets(fact: number, index: number, ends: ChannelEnds): boolean {
  const { table, elements } = ends;
  const level = table.level(fact);
  if (level !== "MUST" && level !== "MUST NOT") return true;
  const values = table.values(fact);
  const isNamed = ((elements.bits(values) >> BigInt(index)) & 1n) === 1n;
  const isAbsent = index === 0;
  switch (table.form(fact)) {
    case "is":
      return isNamed === (level === "MUST");
    case "only":
      return isNamed;
    case "each":
      if (level === "MUST NOT") return !isNamed;
      return isAbsent ? values.absent : true;
    case "at-least-one":
    case "exactly-one":
      return isAbsent ? values.absent : true;
    case "at-most-one":
    case "opaque":
      return true;
  }
}

/** Whether a statement declares a value: a line declares its parameter, a requirement what it names. */
export function declares(fact: number, index: number, { table, elements }: ChannelEnds): boolean {
  const level = table.level(fact);
  if (level === "MUST NOT") return false;
  if (table.aspect(fact) === "presence") return true;
  if (table.aspect(fact) !== "whole" || level === "SHOULD NOT" || table.form(fact) === "opaque") return false;
  return ((elements.bits(table.values(fact)) >> BigInt(index)) & 1n) === 1n;
}

/** What may come from the producer: admissible, and absent or declared. */
export function outOf(ends: ChannelEnds): readonly number[] {
  return ends.elements.all.flatMap((_: Element, index) => {
    if (!ends.sending.every((fact) => lets(fact, index, ends))) return [];
    const isOut = index === 0 || ends.sending.some((fact) => declares(fact, index, ends));
    return isOut ? [index] : [];
  });
}

/** What the consumer does with a value. */
export function stanceOn(index: number, ends: ChannelEnds): Stance {
  const { table, elements, accepting, known, unknown } = ends;
  const isNamed = (fact: number): boolean => ((elements.bits(table.values(fact)) >> BigInt(index)) & 1n) === 1n;
  const says = (level: string, form: string, names: boolean): boolean => {
    return accepting.some(
      (fact) => table.level(fact) === level && table.form(fact) === form && isNamed(fact) === names,
    );
  };
  if (says("MUST NOT", "each", true) || says("MUST", "only", false)) return "refuses";
  if (says("MUST", "each", true)) return "must-take";
  if (says("SHOULD NOT", "each", true) || says("SHOULD", "only", false) || says("MAY", "only", false))
    return "may-refuse";
  if (index === 0) {
    return known.every((fact) => lets(fact, 0, ends)) ? "must-take" : "may-refuse";
  }
  if (known.some((fact) => declares(fact, index, ends))) {
    if (!known.every((fact) => lets(fact, index, ends))) return "may-refuse";
    return accepting.some((fact) => isFloor(fact, table)) ? "may-refuse" : "must-take";
  }
  return unknown === "ignore" ? "must-take" : unknown === "refuse" ? "refuses" : "may-refuse";
}

/** Whether a statement says what must be taken at least. */
function isFloor(fact: number, table: FactTable): boolean {
  if (table.level(fact) !== "MUST") return false;
  const form = table.form(fact);
  return form === "each" || form === "at-least-one" || form === "exactly-one";
}
