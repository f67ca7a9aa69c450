import type { Scalar, Situation } from "../manifest/types.ts";
import type { Variable } from "../manifest/vocabulary-types.ts";
import type { ParameterLine } from "./message.ts";

/** One statement about one thing. */
export type Atom =
  | { readonly kind: "variable"; readonly variable: Variable; readonly values: readonly Scalar[] }
  | { readonly kind: "situation"; readonly situation: Situation; readonly profile: string; readonly holds: boolean }
  | { readonly kind: "presence"; readonly parameter: ParameterLine; readonly present: boolean }
  | { readonly kind: "value"; readonly parameter: ParameterLine; readonly values: readonly Scalar[] };

/** Statements that all hold; in the written order. */
export type Box = readonly Atom[];

/** Boxes of which at least one holds. No condition at all is `undefined`, never an empty list. */
export type ResolvedCondition = readonly Box[];
