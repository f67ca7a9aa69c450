import type { ConditionAtom, ResolvedCondition } from "../model/set/message.ts";

/** More alternatives than this are not read in one go. */
const mostAtoms = 2;

/**
 * The condition that holds where another one does not, as far as every part of it has words: "the request contains `x`"
 * for "does not contain", the `else` of a situation, the other values of a variable. Nothing where it would have to say
 * "it is not the case that".
 */
export function oppositeOf(condition: ResolvedCondition): ResolvedCondition | undefined {
  const atoms = condition.flat();
  const isOneBox = condition.length === 1;
  if (atoms.length > mostAtoms || (!isOneBox && condition.some((box) => box.length > 1))) return undefined;
  const opposites = atoms.flatMap((atom) => oppositeAtom(atom) ?? []);
  if (opposites.length < atoms.length) return undefined;
  return isOneBox ? opposites.map((atom) => [atom]) : [opposites];
}

function oppositeAtom(atom: ConditionAtom): ConditionAtom | undefined {
  switch (atom.kind) {
    case "presence":
      return { ...atom, present: !atom.present };
    case "situation":
      return atom.holds && atom.situation.else === undefined ? undefined : { ...atom, holds: !atom.holds };
    case "variable": {
      const others = (atom.variable.values ?? []).filter((one) => !atom.values.includes(one.value));
      const isSpoken = others.length > 0 && others.every((one) => one.says !== undefined);
      return isSpoken ? { ...atom, values: others.map((one) => one.value) } : undefined;
    }
    case "value":
      return undefined;
  }
}
