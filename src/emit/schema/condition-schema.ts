import type { ConditionAtom, ResolvedCondition } from "../../model/set/message.ts";
import { eachItem, present, presentGroup } from "./members.ts";
import type { MessageTree } from "./message-tree.ts";
import { all, any, not, type Schema } from "./schema.ts";
import { ruleSchema } from "./value-schema.ts";

/**
 * What a message shows when a condition certainly holds; `false` where no message can show it. A condition on anything
 * but parameters of the message itself is never certain.
 */
export function certainly(condition: ResolvedCondition | undefined, tree: MessageTree): Schema {
  if (condition === undefined) return true;
  return any(
    condition.map((box) => {
      const atoms = box.map((atom) => atomSchema(atom, tree));
      return atoms.some((atom) => atom === undefined) ? false : all(known(atoms));
    }),
  );
}

/** What a message shows when a condition certainly does not hold: in each of its alternatives, something is wrong. */
export function certainlyNot(condition: ResolvedCondition | undefined, tree: MessageTree): Schema {
  if (condition === undefined) return false;
  return not(
    any(
      condition.map((box) => {
        const atoms = known(box.map((atom) => atomSchema(atom, tree)));
        return atoms.length === 0 ? true : all(atoms);
      }),
    ),
  );
}

function known(atoms: readonly (Schema | undefined)[]): readonly Schema[] {
  return atoms.filter((atom) => atom !== undefined);
}

/** One statement about the message; nothing where it is about anything else. */
function atomSchema(atom: ConditionAtom, tree: MessageTree): Schema | undefined {
  if (atom.kind === "variable" || atom.kind === "situation") return undefined;
  const place = tree.placeOf(atom.parameter);
  // Of several items, some may be so and others not.
  if (place === undefined || place.isAmbiguous || place.steps.includes(eachItem)) return undefined;
  if (atom.kind === "presence") {
    const is = place.group === undefined ? present(place.steps) : presentGroup(place.steps, place.group);
    return atom.present ? is : not(is);
  }
  if (place.group !== undefined || place.context.many !== undefined) return undefined;
  return present(place.steps, ruleSchema({ values: atom.values }, place.context));
}
