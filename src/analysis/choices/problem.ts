import { compareText } from "../../findings/sort.ts";
import type { Level } from "../../manifest/types.ts";
import type { Fact } from "../facts/fact-table.ts";
import type { Key } from "../facts/key.ts";
import type { NamedValues } from "../facts/named-values.ts";
import { elementText, Elements, type Element } from "./elements.ts";

/** What one statement says of one choice: sets of elements, as bits. */
export interface Row {
  /** The facts that say it; several where they are of one item and hold in one region. */
  readonly facts: readonly [Fact, ...Fact[]];
  /** The hard set A: what conforms (docs/analysis.md 1.2). */
  readonly hard: bigint;
  /** The preferred set B. */
  readonly preferred: bigint;
  /** Of a MAY: what must stay usable. */
  readonly usable: bigint;
  /** Whether a relation could make the set larger than it looks: what it fixes may be one of the other values. */
  readonly isLoose: boolean;
}

/** One choice among finitely many elements, and all that is said of it. */
export interface Problem {
  readonly key: Key;
  /** The elements in words. */
  readonly labels: readonly string[];
  readonly all: bigint;
  readonly rows: readonly Row[];
  /** The element for everything that nobody names; 0 where there is none. */
  readonly other: bigint;
  /** The elements of a one-of choice that are relations. */
  readonly relations: bigint;
  /** The element that is ⊥; 0 where there is none. */
  readonly absent: bigint;
  /** Which value of an each-of key is decided, where one is; several that nothing tells apart are one. */
  readonly members?: readonly string[];
}

/** Members of a choice that is solved as one: more would make too many sets. */
const coupledLimit = 8;

/** What is asked about the statements on a key. */
export type Question =
  "contradiction" | "gap" | "one-sided gap" | "weakening" | "replacement" | "negotiation" | "fallback";

/** A question about a key that could not be decided. */
export interface Undecided {
  readonly key: Key;
  readonly question: Question;
  readonly reason: "too many members" | "budget";
}

/**
 * The choices that statements on one key make. A one-of key is one choice. On an each-of key or a list every value is a
 * choice between "taken" and "not taken", and for a list also "no list"; values that no statement tells apart are one.
 * Choice duties couple the values that they name: the sets of these are a choice of their own. A choice between
 * parameters couples their presence; `facts` then holds those of the parameters as well.
 */
export function problemsOf(key: Key, facts: readonly Fact[], undecided: Undecided[] = []): readonly Problem[] {
  if (key.members !== undefined) return presenceProblem(key, facts, undecided);
  if (key.kind === "opaque") return [];
  const elements = new Elements(
    facts.map(({ values }) => values),
    key.universe,
  );
  if (key.kind === "one-of") return [oneOfProblem(key, facts, elements)];
  return [...memberProblems(key, facts, elements), ...coupledProblem(key, facts, elements, undecided)];
}

function oneOfProblem(key: Key, facts: readonly Fact[], elements: Elements): Problem {
  const all = (1n << BigInt(elements.all.length)) - 1n;
  const rows = facts.flatMap((fact) => {
    return fact.form === "opaque" ? [] : rowOf(fact, fact.level, elements.bits(fact.values), all);
  });
  return {
    key,
    labels: elements.all.map(elementText),
    all,
    rows,
    other: bitsOfKind(elements.all, "other"),
    relations: bitsOfKind(elements.all, "relation"),
    absent: 1n,
  };
}

function bitsOfKind(elements: readonly Element[], kind: Element["kind"]): bigint {
  return elements.reduce((bits, element, index) => (element.kind === kind ? bits | (1n << BigInt(index)) : bits), 0n);
}

/** The sets of the table of levels: v, its complement, or everything. Nothing for a statement that says nothing here. */
function rowOf(fact: Fact, level: Level, named: bigint, all: bigint, isLoose = false): readonly Row[] {
  const others = all & ~named;
  const row = (hard: bigint, preferred: bigint, usable = 0n): readonly Row[] => {
    return hard === all && preferred === all && usable === 0n
      ? []
      : [{ facts: [fact], hard, preferred, usable, isLoose }];
  };
  switch (level) {
    case "MUST":
      return row(named, named);
    case "MUST NOT":
      return row(others, others);
    case "SHOULD":
      return row(all, named);
    case "SHOULD NOT":
      return row(all, others);
    case "MAY":
      return row(all, all, named);
  }
}

const notTaken = 1n;
const taken = 2n;
const noList = 4n;

/** What a statement on an each-of key says of one value: the set that it names, of not taken, taken and no list. */
interface OnMember {
  readonly level: Level;
  readonly named: bigint;
  readonly isLoose: boolean;
}

function onMember(fact: Fact, element: number, isList: boolean, elements: Elements): OnMember[] {
  const { values, form, level } = fact;
  const isNegative = level === "MUST NOT" || level === "SHOULD NOT";
  const isNamed = ((elements.bits(values) >> BigInt(element)) & 1n) === 1n;
  const none = isList ? noList : 0n;
  const isRelation = elements.all[element]?.kind === "relation";
  const isLoose = isRelation || values.relations.length > 0;
  const said = (named: bigint, loose = false): OnMember[] => [{ level, named, isLoose: loose }];
  const isPresence = form === "is" && isAnything(values);
  switch (form) {
    case "opaque":
      return [];
    case "each":
    case "at-least-one":
    case "exactly-one":
    case "at-most-one": {
      if (form !== "each" && !isNegative && level !== "MAY" && countOf(elements.bits(values)) > 1) {
        return isList && !values.absent && form !== "at-most-one" ? said(taken | notTaken) : [];
      }
      // What a list must contain it contains if it is there; a list that must be advertised is.
      if (isNamed) return said(isNegative ? taken : values.absent ? taken | none : taken);
      return isList && !values.absent && !isNegative && level !== "MAY" ? said(taken | notTaken) : [];
    }
    case "only":
      if (isNegative || isNamed) return [];
      return said(level === "MAY" ? notTaken : notTaken | none, isLoose);
    case "is": {
      if (isPresence) return said(taken | notTaken);
      if (isNegative) return isNamed ? said(taken) : [];
      const present = values.absent ? none : 0n;
      return said((isNamed ? taken | notTaken : notTaken) | present, isLoose && !isNamed);
    }
  }
}

/** The statements that can say something of each element, in their order: those that name it, or speak of all others. */
function speakingOf(facts: readonly Fact[], isList: boolean, elements: Elements): readonly (readonly Fact[])[] {
  const speaking = elements.all.map((): Fact[] => []);
  for (const fact of facts) {
    const isOfAll = isList || fact.form === "only" || fact.form === "is";
    if (isOfAll) for (const list of speaking) list.push(fact);
    else for (const index of indexesOf(elements.bits(fact.values))) speaking[index]?.push(fact);
  }
  return speaking;
}

function memberProblems(key: Key, facts: readonly Fact[], elements: Elements): readonly Problem[] {
  const isList = key.kind === "list";
  const all = isList ? taken | notTaken | noList : taken | notTaken;
  const speaking = speakingOf(facts, isList, elements);
  const byRows = new Map<string, { problem: Problem; members: string[] }>();
  elements.all.forEach((element, index) => {
    // Only who takes something can take that nothing is there.
    if (element.kind === "absent" && key.action !== "accept") return;
    const rows = (speaking[index] ?? []).flatMap((fact) => {
      return onMember(fact, index, isList, elements).flatMap((one) => {
        return rowOf(fact, one.level, one.named, all, one.isLoose);
      });
    });
    const text = rows.map((row) => `${row.facts[0].id}:${row.hard}:${row.preferred}:${row.usable}`).join(" ");
    const label = elementText(element);
    const known = byRows.get(text);
    if (known !== undefined) {
      known.members.push(label);
      return;
    }
    const members = [label];
    const labels = isList ? ["not listed", "listed", "absent"] : ["not taken", "taken"];
    const other = element.kind === "other" ? all : 0n;
    const problem = { key, labels, all, rows, other, relations: 0n, absent: isList ? noList : 0n, members };
    byRows.set(text, { problem, members });
  });
  return [...byRows.values()].map(({ problem }) => problem);
}

/** The sets of the values that choice duties name, as one choice; nothing where there is no such duty. */
function coupledProblem(
  key: Key,
  facts: readonly Fact[],
  elements: Elements,
  undecided: Undecided[],
): readonly Problem[] {
  const choices = facts.filter(({ form }) => isChoice(form));
  const coupled = choices.reduce((bits, { values }) => bits | elements.bits(values), 0n) & ~1n;
  if (choices.length === 0 || countOf(coupled) < 2) return [];
  const members = elements.all.flatMap((_, index) => ((coupled >> BigInt(index)) & 1n ? [index] : []));
  if (members.length > coupledLimit) {
    undecided.push({ key, question: "contradiction", reason: "too many members" });
    return [];
  }
  const isList = key.kind === "list";
  const labels = members.map((index) => elementText(elements.all[index] ?? { kind: "other" }));
  const sets = new SubsetSpace(labels, isList);
  const rows = facts.flatMap((fact) => {
    const { form, level } = fact;
    if (isChoice(form) && (level === "MUST" || level === "SHOULD")) {
      const of = elements.bits(fact.values);
      const named = sets.where((set) =>
        fits(form, members.filter((index, at) => set[at] === true && (of >> BigInt(index)) & 1n).length),
      );
      return rowOf(fact, level, named, sets.all);
    }
    return members.reduce<readonly Row[]>((rows, index, at) => {
      const said = onMember(fact, index, isList, elements).flatMap((one) => {
        const named = sets.where(
          (set) => ((set[at] === true ? taken : notTaken) & one.named) !== 0n,
          (one.named & noList) !== 0n,
        );
        return rowOf(fact, one.level, named, sets.all, one.isLoose);
      });
      return mergeRows([...rows, ...said]);
    }, []);
  });
  return [{ key, labels: sets.labels, all: sets.all, rows, other: 0n, relations: 0n, absent: sets.bottom }];
}

function isChoice(form: string): form is "at-least-one" | "exactly-one" | "at-most-one" {
  return form === "at-least-one" || form === "exactly-one" || form === "at-most-one";
}

function fits(form: "at-least-one" | "exactly-one" | "at-most-one", count: number): boolean {
  return form === "at-least-one" ? count >= 1 : form === "exactly-one" ? count === 1 : count <= 1;
}

/** Which of several parameters travel, as one choice. */
function presenceProblem(key: Key, facts: readonly Fact[], undecided: Undecided[]): readonly Problem[] {
  // Choices that share a parameter are one: their facts come together.
  const coupled = facts.flatMap((fact) => (isChoice(fact.form) ? (fact.key.members ?? []) : []));
  const members = [...new Set(coupled)].sort((left, right) => compareText(left.object, right.object));
  if (members.length > coupledLimit) {
    undecided.push({ key, question: "contradiction", reason: "too many members" });
    return [];
  }
  const slots = members.map(({ object }) => object);
  const sets = new SubsetSpace(slots, false);
  const rows = facts.flatMap((fact): readonly Row[] => {
    const { form, level, values } = fact;
    if (form === "opaque") return [];
    const at = members.indexOf(fact.key);
    if (at !== -1) {
      const { absent, present } = presenceIn(values);
      const isNegative = level === "MUST NOT" || level === "SHOULD NOT";
      // Of values that must not be sent others are left, unless every one must not.
      const [mayBeAbsent, mayBePresent] = isNegative ? [!absent, !isAnything(values)] : [absent, present];
      const allowed = sets.where((set) => (set[at] === true ? mayBePresent : mayBeAbsent));
      return rowOf(fact, isNegative ? (level === "MUST NOT" ? "MUST" : "SHOULD") : level, allowed, sets.all);
    }
    if (!isChoice(form)) return [];
    const of = values.literals.map((literal) => slots.indexOf(JSON.parse(literal) as string));
    return rowOf(
      fact,
      level,
      sets.where((set) => fits(form, of.filter((index) => set[index] === true).length)),
      sets.all,
    );
  });
  return [{ key, labels: sets.labels, all: sets.all, rows, other: 0n, relations: 0n, absent: 0n }];
}

function presenceIn(values: NamedValues): { readonly absent: boolean; readonly present: boolean } {
  const isNamed = values.literals.length + values.ranges.length + values.relations.length > 0;
  return { absent: values.absent, present: values.isComplement || isNamed };
}

function isAnything(values: NamedValues): boolean {
  const isNamed = values.literals.length + values.ranges.length + values.relations.length > 0;
  return values.isComplement && !isNamed;
}

/** All sets of some members as elements, and ⊥ behind them where there is one. */
class SubsetSpace {
  readonly all: bigint;
  readonly bottom: bigint;
  readonly labels: readonly string[];
  readonly #sets: readonly (readonly boolean[])[];

  constructor(members: readonly string[], hasBottom: boolean) {
    const count = 1 << members.length;
    this.#sets = Array.from({ length: count }, (_, set) => members.map((_, index) => ((set >> index) & 1) === 1));
    const names = this.#sets.map((set) => {
      const chosen = members.filter((_, index) => set[index] === true);
      return chosen.length === 0 ? "none of them" : chosen.join(" and ");
    });
    this.labels = hasBottom ? [...names, "absent"] : names;
    this.bottom = hasBottom ? 1n << BigInt(count) : 0n;
    this.all = (1n << BigInt(this.labels.length)) - 1n;
  }

  where(fits: (set: readonly boolean[]) => boolean, withBottom = false): bigint {
    let bits = withBottom ? this.bottom : 0n;
    this.#sets.forEach((set, index) => {
      if (fits(set)) bits |= 1n << BigInt(index);
    });
    return bits;
  }
}

/** Rows of one fact as one: each narrows the others. */
function mergeRows(rows: readonly Row[]): readonly Row[] {
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  return [
    rest.reduce(
      (merged, row) => ({
        facts: merged.facts,
        hard: merged.hard & row.hard,
        preferred: merged.preferred & row.preferred,
        usable: merged.usable | row.usable,
        isLoose: merged.isLoose || row.isLoose,
      }),
      first,
    ),
  ];
}

/** How many elements a set has. */
export function countOf(bits: bigint): number {
  let count = 0;
  for (let rest = bits; rest !== 0n; rest &= rest - 1n) count++;
  return count;
}

/** The positions of the elements of a set, ascending. */
function indexesOf(bits: bigint): readonly number[] {
  const found: number[] = [];
  for (let rest = bits, at = 0; rest !== 0n;) {
    // Word by word: a number of many words costs as many steps for each bit.
    let word = Number(BigInt.asUintN(32, rest));
    for (; word !== 0; word &= word - 1) found.push(at + 31 - Math.clz32(word & -word));
    rest >>= 32n;
    at += 32;
  }
  return found;
}

/** The elements of a set in words. */
export function labelsOf(problem: Problem, bits: bigint): readonly string[] {
  return indexesOf(bits).flatMap((index) => problem.labels[index] ?? []);
}
