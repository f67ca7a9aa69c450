import type { Fact } from "../facts/fact-table.ts";
import type { UnknownMembers } from "../facts/instances.ts";
import type { Element, Elements } from "./elements.ts";

/** What a consumer does with one value (docs/analysis.md 1.3.3), the first that applies. */
export type Stance = "refuses" | "must-take" | "may-refuse";

/** Both ends of a channel, on one parameter, in one situation: the facts that hold there. */
export interface ChannelEnds {
  readonly elements: Elements;
  /** What the producer's profiles say of sending. */
  readonly sending: readonly Fact[];
  /** What the consumer's profiles say of accepting. */
  readonly accepting: readonly Fact[];
  /** What the consumer's profiles say of sending: what it can know of. */
  readonly known: readonly Fact[];
  readonly unknown: UnknownMembers | undefined;
}

/** Whether a statement about sending lets a value, or absence, through. Preferences let everything through. */
export function lets({ level, form, values }: Fact, index: number, { elements }: ChannelEnds): boolean {
  if (level !== "MUST" && level !== "MUST NOT") return true;
  const isNamed = ((elements.bits(values) >> BigInt(index)) & 1n) === 1n;
  const isAbsent = index === 0;
  switch (form) {
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
export function declares(fact: Fact, index: number, { elements }: ChannelEnds): boolean {
  const { level, form, aspect, values } = fact;
  if (level === "MUST NOT") return false;
  if (aspect === "presence") return true;
  if (aspect !== "whole" || level === "SHOULD NOT" || form === "opaque") return false;
  return ((elements.bits(values) >> BigInt(index)) & 1n) === 1n;
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
  const { elements, accepting, known, unknown } = ends;
  const isNamed = ({ values }: Fact): boolean => ((elements.bits(values) >> BigInt(index)) & 1n) === 1n;
  const says = (level: string, form: string, names: boolean): boolean => {
    return accepting.some((fact) => fact.level === level && fact.form === form && isNamed(fact) === names);
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
    return accepting.some(isFloor) ? "may-refuse" : "must-take";
  }
  return unknown === "ignore" ? "must-take" : unknown === "refuse" ? "refuses" : "may-refuse";
}

/** Whether a statement says what must be taken at least. */
function isFloor({ level, form }: Fact): boolean {
  if (level !== "MUST") return false;
  return form === "each" || form === "at-least-one" || form === "exactly-one";
}
