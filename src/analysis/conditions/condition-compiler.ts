import type { Condition, Scalar } from "../../manifest/types.ts";
import type { Variable } from "../../manifest/vocabulary-types.ts";
import type { ConditionAtom as WrittenAtom, ParameterLine, ResolvedCondition } from "../../model/set/message.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import type { Instance, Instances } from "../facts/instances.ts";
import { slotOf } from "../facts/slot.ts";
import { kindVariable } from "./kind-variable.ts";
import { meetBoxes, nowhere, type Atom, type Box, type Region } from "./region.ts";
import { finiteValues, intervalValues, isEmptyValues, isFullValues, type Values } from "./values.ts";
import { absentLiteral, literalOf, type AnalysisVariable, type VariableTable } from "./variable-table.ts";

/** The word of a vocabulary for "the other end announces this profile", as the analysis knows it (docs/analysis.md 1.1). */
const peerSupports = "peer.supports";

/** Turns conditions into regions over one table of variables. */
export class ConditionCompiler {
  readonly table: VariableTable;
  readonly #instances: Instances;
  readonly #kinds = new Map<Instance, Box>();
  readonly #lineOf = new Map<number, ParameterLine>();

  constructor(table: VariableTable, instances: Instances) {
    this.table = table;
    this.#instances = instances;
  }

  /** Where a condition of a profile holds; `peer.supports` in it is the announcement of that profile. */
  region(condition: ResolvedCondition, profile: string): Region {
    return condition.flatMap((written) => {
      const box = this.#box(written.map((atom) => this.#atom(atom, profile)));
      return box === undefined ? [] : [box];
    });
  }

  /** What can never be: the axioms of the vocabulary, and that finite enumerations have no values but their own. */
  axioms(set: ProfileSet): Region {
    const boxes = (set.words.vocabulary.axioms ?? []).flatMap(({ never }) => this.#never(never, set));
    return [...boxes, ...this.table.finiteness()];
  }

  /** The variable that stands for a parameter: absent, or one of its values. */
  parameter(line: ParameterLine): AnalysisVariable {
    const name = `${this.#instances.ofLine(line).id}.${slotOf(line)}`;
    const variable = this.table.intern(name, () => {
      return { literals: [absentLiteral], ...(line.type === "boolean" ? booleanParameter : {}) };
    });
    if (!this.#lineOf.has(variable.id)) this.#lineOf.set(variable.id, line);
    return variable;
  }

  /** A line of the parameter that a variable stands for, where it stands for one. */
  lineOf(variable: number): ParameterLine | undefined {
    return this.#lineOf.get(variable);
  }

  /** That a parameter travels, or does not. */
  presence(line: ParameterLine, isPresent: boolean): Atom {
    const variable = this.parameter(line);
    return { variable: variable.id, values: this.#finite(variable, [absentLiteral], isPresent) };
  }

  /** That the message at the root is of one kind, where a line belongs to one kind only. */
  kindOfMessage(instance: Instance): Box {
    if (instance.parent === undefined) return [];
    let kind = this.#kinds.get(instance);
    if (kind === undefined) {
      const names = instance.family.map((one) => one.id);
      this.#kinds.set(instance, (kind = [this.named(kindVariable(instance.root.id), names)]));
    }
    return kind;
  }

  /** That something is one of some names: what a duty happens during, what it goes to. */
  named(variableName: string, names: readonly string[]): Atom {
    const variable = this.table.intern(variableName, () => ({}));
    return { variable: variable.id, values: this.#finite(variable, names.map(literalOf), false) };
  }

  #atom(atom: WrittenAtom, profile: string): Atom | undefined {
    switch (atom.kind) {
      case "situation": {
        const name = `${atom.profile}#${atom.situation.id}`;
        const variable = this.table.intern(name, () => ({ kind: "boolean", situationOf: atom.profile }));
        return { variable: variable.id, values: this.#finite(variable, [String(atom.holds)], false) };
      }
      case "presence":
        return this.presence(atom.parameter, atom.present);
      case "value": {
        const variable = this.parameter(atom.parameter);
        return { variable: variable.id, values: this.#finite(variable, atom.values.map(literalOf), false) };
      }
      case "variable":
        return this.#vocabularyAtom(atom.variable, atom.values, profile);
    }
  }

  #vocabularyAtom(written: Variable, values: readonly Scalar[], profile: string | undefined): Atom | undefined {
    const variable = this.#vocabularyVariable(written, profile);
    if (variable.kind === "integer") {
      const parts = values.flatMap((value) => {
        const interval = intervalOf(value, variable);
        return interval === undefined ? [] : [interval];
      });
      return atomOf(variable, intervalValues(parts, variable));
    }
    return atomOf(variable, this.#finite(variable, values.map(literalOf), false));
  }

  #vocabularyVariable({ id, values, range }: Variable, profile: string | undefined): AnalysisVariable {
    const announces =
      id === peerSupports ? profile : id.startsWith(`${peerSupports}.`) ? id.slice(peerSupports.length + 1) : undefined;
    const name = announces === undefined ? id : `${peerSupports}.${announces}`;
    return this.table.intern(name, () => {
      if (range !== undefined) return { range };
      const literals = (values ?? []).map((one) => literalOf(one.value));
      const isBoolean = literals.length === 2 && literals.includes("true") && literals.includes("false");
      return {
        ...(isBoolean ? { kind: "boolean" } : { literals, isFinite: values !== undefined }),
        ...(announces === undefined ? {} : { announces }),
      };
    });
  }

  #finite(variable: AnalysisVariable, literals: readonly string[], isComplement: boolean): Values {
    const ids = literals.flatMap((literal) => this.table.valueId(variable, literal) ?? []);
    return finiteValues(ids, isComplement, variable);
  }

  /** Atoms as one box; nothing where two of them cannot both hold. */
  #box(atoms: readonly (Atom | undefined)[]): Box | undefined {
    let box: Box | undefined = [];
    for (const atom of atoms) {
      if (atom === undefined) continue;
      if (isEmptyValues(atom.values)) return undefined;
      box = box && meetBoxes(box, [atom]);
    }
    return box;
  }

  #never(never: Condition, set: ProfileSet): Region {
    const maps = Array.isArray(never) ? (never as readonly Readonly<Record<string, Scalar>>[]) : [never];
    return maps.flatMap((map) => {
      const atoms: Atom[] = [];
      for (const [name, value] of Object.entries(map)) {
        const found = this.#axiomAtom(name, [value as Scalar | readonly Scalar[]].flat(), set);
        if (found === "unknown") return nowhere;
        if (found !== undefined) atoms.push(found);
      }
      if (atoms.length === 0) return nowhere;
      const box = this.#box(atoms);
      return box === undefined ? [] : [box];
    });
  }

  /** An atom of an axiom, which may name a parameter of any profile; unknown where none has it. */
  #axiomAtom(name: string, values: readonly Scalar[], set: ProfileSet): Atom | undefined | "unknown" {
    const variable = set.words.variables.get(name);
    if (variable !== undefined) return this.#vocabularyAtom(variable, values, undefined);
    for (const profile of set.profiles) {
      const line = profile.lookUp(name);
      if (line?.kind !== "parameter") continue;
      const [only] = values;
      if (values.length === 1 && (only === "present" || only === "absent")) {
        return this.presence(line, only === "present");
      }
      const parameter = this.parameter(line);
      return { variable: parameter.id, values: this.#finite(parameter, values.map(literalOf), false) };
    }
    return "unknown";
  }
}

const booleanParameter = { literals: [absentLiteral, "true", "false"], isFinite: true };

/** Nothing where every value is allowed. */
function atomOf(variable: AnalysisVariable, values: Values): Atom | undefined {
  return isFullValues(values, variable) ? undefined : { variable: variable.id, values };
}

/** A number, or an interval as conditions write it, whose open ends are those of the variable. */
function intervalOf(value: Scalar, { from, to }: AnalysisVariable): readonly [number, number] | undefined {
  if (typeof value === "number") return [value, value];
  const match = typeof value === "string" ? /^(-?\d+)?\.\.(-?\d+)?$/.exec(value) : null;
  if (match === null) return undefined;
  return [match[1] === undefined ? from : Number(match[1]), match[2] === undefined ? to : Number(match[2])];
}
