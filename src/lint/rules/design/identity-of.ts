import type { ValueType } from "../../../manifest/types.ts";
import type { ParameterLine } from "../../../model/set/message.ts";

/** Types of values that are a key, or name one. */
const keys: ReadonlySet<ValueType> = new Set<ValueType>(["public-jwk", "jwk-set", "thumbprint"]);
/** Types of values that somebody shows to prove who they are. */
const evidence: ReadonlySet<ValueType> = new Set<ValueType>(["jwt", "token68"]);

/** What a parameter says about who somebody is. `isLasting`: it stays the same from request to request. */
export interface Identity {
  readonly what: string;
  readonly isLasting: boolean;
}

/**
 * Whether a parameter says who somebody is, or proves it: by what the line, or the relation of the vocabulary that fixes
 * its value, identifies; by its type; by what it carries; or because whoever has the value has the right.
 */
export function identityOf(line: ParameterLine): Identity | undefined {
  const known = new Set<ParameterLine>();
  for (let one: ParameterLine | undefined = line; one !== undefined && !known.has(one); one = next(one)) {
    known.add(one);
    const found = statedBy(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A line has what it inherits, and the value of what it is equal to. */
function next({ inherits, related }: ParameterLine): ParameterLine | undefined {
  return related?.kind === "parameter" ? related : inherits;
}

function statedBy({ written, related, holds, type }: ParameterLine): Identity | undefined {
  const role = written.identifies ?? (related?.kind === "relation" ? related.relation.identifies : undefined);
  if (role !== undefined) return { what: `what identifies \`${role}\``, isLasting: true };
  if (written.credential === true) return { what: "a credential", isLasting: false };
  if (holds?.kind === "proof") return { what: "a proof", isLasting: false };
  if (holds?.kind === "message" && holds.form === "jwk") return { what: "a key", isLasting: true };
  if (holds?.kind === "message" && (holds.form === "jwt" || holds.form === "token")) {
    return { what: "a token", isLasting: false };
  }
  if (type !== undefined && keys.has(type)) return { what: "a key", isLasting: true };
  return type !== undefined && evidence.has(type) ? { what: "a token", isLasting: false } : undefined;
}
