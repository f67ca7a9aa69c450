import type { Scalar } from "../manifest/types.ts";
import type { Atom, Box, ResolvedCondition } from "../model/condition.ts";
import type { Fragments } from "./fragment.ts";
import type { Speaker } from "./speaker.ts";
import { code, join, list } from "./write.ts";

/** A condition as clauses: joined by "and" inside a box, by ", or WORD" between boxes. */
export function clausesOf(condition: ResolvedCondition, speaker: Speaker, word: "when" | "unless"): Fragments {
  return join(...condition.flatMap((box, index) => [index === 0 ? "" : `, or ${word} `, boxClause(box, speaker)]));
}

function boxClause(box: Box, speaker: Speaker): Fragments {
  return list(
    box.map((atom) => atomClause(atom, speaker)),
    "and",
  );
}

function atomClause(atom: Atom, speaker: Speaker): Fragments {
  switch (atom.kind) {
    case "situation":
      return speaker.text(atom.holds ? atom.situation.says : (atom.situation.else ?? `not: ${atom.situation.says}`));
    case "presence": {
      const name = code(
        atom.parameter.name.endsWith("*") ? `${atom.parameter.name.slice(0, -1)}…` : atom.parameter.name,
      );
      const owner = speaker.owner(atom.parameter.owner);
      if (atom.parameter.name.endsWith("*")) {
        return join(
          owner,
          atom.present ? " contains " : " does not contain any ",
          name,
          ` ${speaker.noun(atom.parameter)}`,
        );
      }
      return join(owner, atom.present ? " contains " : " does not contain ", name);
    }
    case "value":
      return join(
        "the ",
        code(atom.parameter.name),
        ` ${speaker.noun(atom.parameter)} of `,
        speaker.owner(atom.parameter.owner),
        " is ",
        codes(atom.values),
      );
    case "variable": {
      const only = atom.values.length === 1 ? atom.values[0] : undefined;
      const says = atom.variable.values?.find((one) => one.value === only)?.says;
      if (says !== undefined) return speaker.text(says);
      const subject = atom.variable.reads ?? atom.variable.id;
      return join(speaker.text(subject), " is ", codes(atom.values));
    }
  }
}

/** Values as code, joined by "or". */
export function codes(values: readonly Scalar[], conjunction: "and" | "or" = "or"): Fragments {
  return list(
    values.map((value) => [code(value)]),
    conjunction,
  );
}

/** Whether a condition is one clause whose subject is a role, so that "it" can only be that role. */
export function hasSubject(condition: ResolvedCondition, role: string, speaker: Speaker): boolean {
  const [box, ...others] = condition;
  const [atom, ...more] = box ?? [];
  if (atom === undefined || others.length > 0 || more.length > 0) return false;
  if (atom.kind !== "situation" && atom.kind !== "variable") return false;
  const [first] = atomClause(atom, speaker);
  return first?.kind === "text" && first.value.startsWith(`${speaker.role(role)} `);
}
