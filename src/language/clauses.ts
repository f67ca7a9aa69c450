import type { Scalar } from "../manifest/types.ts";
import type { VariableValue } from "../manifest/vocabulary-types.ts";
import type { ConditionAtom, Conjunction, ResolvedCondition } from "../model/set/message.ts";
import type { Fragments } from "./fragment.ts";
import { shownName } from "./shown-name.ts";
import { predicateOf, type Owner, type Speaker } from "./speaker.ts";
import { code, codes, join, list, commonBeginning } from "./write.ts";

type PresenceAtom = Extract<ConditionAtom, { kind: "presence" }>;
type VariableAtom = Extract<ConditionAtom, { kind: "variable" }>;

/**
 * A condition as clauses: joined by "and" inside a box, by ", or WORD" between boxes. `about` is what the sentence
 * speaks of already, so that its parameters are named without it.
 */
export function clausesOf(
  condition: ResolvedCondition,
  speaker: Speaker,
  word: "when" | "unless",
  about?: Owner,
): Fragments {
  return join(
    ...condition.flatMap((box, index) => [index === 0 ? "" : `, or ${word} `, boxClause(box, speaker, about)]),
  );
}

function boxClause(box: Conjunction, speaker: Speaker, about: Owner | undefined): Fragments {
  const groups = groupsOf(box, speaker, about);
  const clauses = groups.map((group) => group.clause);
  // "contains `a` and `b`, and the client …": the comma shows where the list ends.
  return clauses.length > 1 && groups.some((group) => group.isList)
    ? join(...clauses.flatMap((clause, index) => [index === 0 ? "" : ", and ", clause]))
    : list(clauses, "and");
}

interface ClauseGroup {
  readonly clause: Fragments;
  /** Whether it has an "and" of its own. */
  readonly isList: boolean;
}

/** The clauses of a box; neighbours that say something of one thing share their subject, or their verb. */
function groupsOf(box: Conjunction, speaker: Speaker, about: Owner | undefined): readonly ClauseGroup[] {
  const groups: ClauseGroup[] = [];
  for (let index = 0; index < box.length;) {
    const presences = presencesFrom(box, index);
    const subject = presences.length > 1 ? undefined : subjectFrom(box, index, speaker);
    if (presences.length > 1) groups.push({ clause: presenceClause(presences, speaker), isList: true });
    else if (subject !== undefined) groups.push({ clause: subject.clause, isList: subject.length > 1 });
    else groups.push(...box.slice(index, index + 1).map((atom) => alone(atom, box.length > 1, speaker, about)));
    index += Math.max(presences.length, subject?.length ?? 1, 1);
  }
  return groups;
}

function alone(atom: ConditionAtom, hasNeighbours: boolean, speaker: Speaker, about: Owner | undefined): ClauseGroup {
  return { clause: atomClause(atom, hasNeighbours, speaker, about), isList: false };
}

/** Neighbours whose subject is one role: "the client supports every kind of registration and is registered in advance". */
function subjectFrom(
  box: Conjunction,
  start: number,
  speaker: Speaker,
): { readonly clause: Fragments; readonly length: number } | undefined {
  const [first, ...others] = box.slice(start).map((atom) => spokenClause(atom, speaker));
  if (first === undefined) return undefined;
  for (const id of speaker.profile.roles.keys()) {
    const role = speaker.role(id);
    const predicate = predicateOf(first, role);
    if (predicate === undefined) continue;
    const predicates = [predicate];
    for (const other of others) {
      const next = other && predicateOf(other, role);
      if (next === undefined) break;
      predicates.push(join(...withoutSpace(next)));
    }
    return { clause: join(role, list(predicates, "and")), length: predicates.length };
  }
  return undefined;
}

function withoutSpace(predicate: Fragments): Fragments {
  const [first, ...rest] = predicate;
  return first?.kind === "text" ? [{ ...first, value: first.value.trimStart() }, ...rest] : predicate;
}

/** The clause of an atom that has words of an author, and so may have a role as its subject. */
function spokenClause(atom: ConditionAtom, speaker: Speaker): Fragments | undefined {
  if (atom.kind === "variable" && atom.values.length > 1) return undefined;
  return atom.kind === "situation" || atom.kind === "variable" ? atomClause(atom, true, speaker, undefined) : undefined;
}

/** Neighbours that speak of the presence of parameters of one thing; they share one verb. */
function presencesFrom(box: Conjunction, start: number): readonly PresenceAtom[] {
  const found: PresenceAtom[] = [];
  for (const atom of box.slice(start)) {
    if (atom.kind !== "presence" || atom.parameter.name.endsWith("*")) break;
    if (found[0] !== undefined && found[0].parameter.owner !== atom.parameter.owner) break;
    found.push(atom);
  }
  return found;
}

/** "the ID-JAG contains `a` and `b`", "contains `a` but not `b`", "contains neither `a` nor `b`". */
function presenceClause(atoms: readonly PresenceAtom[], speaker: Speaker): Fragments {
  const [first] = atoms;
  if (first === undefined) return [];
  const { owner } = first.parameter;
  const names = (present: boolean): readonly Fragments[] =>
    atoms.filter((atom) => atom.present === present).map((atom) => [code(shownName(atom.parameter))]);
  const [present, absent] = [names(true), names(false)];
  const verb = ` ${speaker.verb("contain", owner)} `;
  if (present.length > 0) {
    const exception = absent.length === 0 ? undefined : join(" but not ", list(absent, "or"));
    return join(speaker.owner(owner), verb, list(present, "and"), exception);
  }
  if (absent.length === 2) return join(speaker.owner(owner), verb, "neither ", list(absent, "nor"));
  if (absent.length > 2) return join(speaker.owner(owner), verb, "none of ", list(absent, "and"));
  return join(speaker.owner(owner), ` ${speaker.verb("do", owner)} not contain `, ...absent);
}

function atomClause(
  atom: ConditionAtom,
  hasNeighbours: boolean,
  speaker: Speaker,
  about: Owner | undefined,
): Fragments {
  switch (atom.kind) {
    case "situation": {
      if (atom.holds) return speaker.text(atom.situation.says);
      const opposite = atom.situation.else;
      return opposite === undefined
        ? join("it is not the case that ", speaker.text(atom.situation.says))
        : speaker.text(opposite);
    }
    case "presence":
      return atom.parameter.name.endsWith("*") ? groupClause(atom, speaker) : presenceClause([atom], speaker);
    case "value": {
      const { parameter } = atom;
      const owner = parameter.owner === about ? undefined : join(" of ", speaker.owner(parameter.owner));
      const verb = parameter.many === "list" ? " contains " : " is ";
      return join(
        "the ",
        code(shownName(parameter)),
        ` ${speaker.noun(parameter)}`,
        owner,
        verb,
        codes(atom.values, "or"),
      );
    }
    case "variable":
      return variableClause(atom, hasNeighbours, speaker);
  }
}

/** "the MCP request contains `Mcp-Param-…` header fields". */
function groupClause({ parameter, present }: PresenceAtom, speaker: Speaker): Fragments {
  const { owner } = parameter;
  const verb = present ? speaker.verb("contain", owner) : `${speaker.verb("do", owner)} not contain`;
  return join(speaker.owner(owner), ` ${verb} `, speaker.group(parameter));
}

/** The clauses of the values, with the words that they share said once; values without a clause as code. */
function variableClause({ variable, values }: VariableAtom, hasNeighbours: boolean, speaker: Speaker): Fragments {
  const spoken: string[] = [];
  const bare: Scalar[] = [];
  for (const value of values) {
    const says = variable.values?.find((one: VariableValue) => one.value === value)?.says;
    if (says === undefined) bare.push(value);
    else spoken.push(says);
  }
  const clauses: Fragments[] = [];
  if (bare.length > 0) {
    const subject = variable.reads === undefined ? [code(variable.id)] : speaker.text(variable.reads);
    clauses.push(join(subject, " is ", codes(bare, "or")));
  }
  const shared = commonBeginning(spoken);
  clauses.push(...spoken.map((says, index) => speaker.text(index === 0 ? says : says.slice(shared.length))));
  const isAmbiguous = hasNeighbours && clauses.length > 1 && shared === "";
  return join(isAmbiguous ? "either " : "", list(clauses, "or"));
}

/**
 * What a condition says of a role that is the subject of all of it: " uses a pre-registered key". Then "it" can only be
 * that role. Nothing where the subject is another one, or where that cannot be told from the words.
 */
export function saidOfRole(condition: ResolvedCondition, role: string, speaker: Speaker): Fragments | undefined {
  const [box, ...others] = condition;
  if (box === undefined || others.length > 0) return undefined;
  const group = subjectFrom(box, 0, speaker);
  return group?.length === box.length ? predicateOf(group.clause, speaker.role(role)) : undefined;
}
