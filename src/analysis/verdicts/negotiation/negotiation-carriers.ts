import type { Scalar } from "../../../manifest/types.ts";
import type { NegotiatedChoice } from "../../../manifest/vocabulary-types.ts";
import type { ParameterLine } from "../../../model/set/message.ts";
import { literalOf } from "../../conditions/variable-table.ts";
import { slotOf } from "../../facts/slot.ts";
import type { ScopeIndex } from "../../scope/scope.ts";

/** How the object of a key begins that is an option. */
export const optionPrefix = "option ";

/** A slot, or option, by which a duty speaks of a value: all values by their ids, or one by a literal. */
export interface Carrier {
  readonly object: string;
  readonly channel: string;
  readonly valueOf: (literal: string) => number | undefined;
}

/** The parameters by which duties speak of the values of a choice. */
export function carriersOf(choice: NegotiatedChoice, index: ScopeIndex): readonly Carrier[] {
  const ids = choice.values.map(({ id }) => id);
  const carriers: Carrier[] = [];
  const add = (line: ParameterLine | undefined, valueOf: Carrier["valueOf"]): void => {
    if (line === undefined) return;
    carriers.push({ object: slotOf(line), channel: index.facts.instances.ofLine(line).root.id, valueOf });
  };
  const byId = (literal: string): number | undefined => {
    const at = ids.findIndex((id) => literalOf(id) === literal);
    return at === -1 ? undefined : at;
  };
  for (const place of choice.advertised ?? []) add(index.findLine(place.in), byId);
  carriers.push({ object: `${optionPrefix}${choice.id}`, channel: "", valueOf: byId });
  const realised = new Map<string, Map<string, number>>();
  choice.values.forEach((value, position) => {
    for (const written of value["realised-by"] ?? []) {
      const [parameter = "", literal] = written.split("=", 2);
      const values = realised.get(parameter) ?? new Map<string, number>();
      realised.set(parameter, values);
      // A parameter alone realises its value whatever it holds.
      for (const one of literal === undefined ? [anyValue] : spellings(literal)) values.set(one, position);
    }
  });
  for (const [parameter, values] of realised) {
    add(index.findLine(parameter), (literal) => values.get(literal) ?? values.get(anyValue));
  }
  return carriers;
}

const anyValue = "*";

/** A value of the vocabulary is written without quotes; on the wire it may be a number or a truth value. */
function spellings(written: string): readonly string[] {
  const scalar: readonly Scalar[] = written === "true" ? [true] : written === "false" ? [false] : [];
  const number = /^-?\d+$/.test(written) ? [Number(written)] : [];
  return [written, ...scalar, ...number].map(literalOf);
}
