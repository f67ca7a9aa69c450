import type { CoverDuty, ProofDuty } from "../model/set/duty.ts";
import type { CoverLine, Proof } from "../model/set/message.ts";
import { ageOutside, durationWords } from "./duration.ts";
import type { Fragments } from "./fragment.ts";
import { clauseFrom, rejectIf } from "./line-clauses.ts";
import type { Clause } from "./main-clause.ts";
import { titleOf, type Speaker } from "./speaker.ts";
import { code, join, list } from "./write.ts";

/** "cover `@method` and `@target-uri` in the presentation signature"; the order is that of the signature. */
export function coverClause(duties: readonly [CoverDuty, ...CoverDuty[]], speaker: Speaker): Clause {
  const [first] = duties;
  const { proof } = first.cover;
  if (isGroup(first.cover)) {
    const group = code(first.cover.identifier.replace("*", "…"));
    const verb = join("cover every ", group, " field of ", speaker.owner(proof.protects), " in ", speaker.owner(proof));
    const clause = clauseFrom(first, verb);
    return saysItself(first) ? { ...clause, when: undefined } : clause;
  }
  const names = list(
    duties.map((duty) => [code(duty.cover.identifier)]),
    first.level.endsWith("NOT") ? "or" : "and",
  );
  return clauseFrom(first, join("cover ", names, " in ", speaker.owner(proof)));
}

/** Whether a component stands for a group of fields. */
export function isGroup(cover: CoverLine): boolean {
  return cover.written.component.endsWith("*");
}

/** "every field" is none where there is none: the condition that there are some says nothing more. */
function saysItself({ cover, when }: CoverDuty): boolean {
  const [box, ...others] = when ?? [];
  const [atom, ...more] = box ?? [];
  if (atom?.kind !== "presence" || !atom.present || others.length > 0 || more.length > 0) return false;
  return atom.parameter.name.toLowerCase() === cover.written.component.toLowerCase();
}

/** What a proof asks of its verifier. */
export function proofClause(duty: ProofDuty, speaker: Speaker): Clause {
  return clauseFrom(duty, proofVerb(duty, speaker), duty.aspect !== "verify");
}

function proofVerb({ aspect, proof, role }: ProofDuty, speaker: Speaker): Fragments {
  const { window, memory } = proof.written;
  switch (aspect) {
    case "verify": {
      const keys = proof.keyFrom.map((target) => speaker.related(target, role));
      return join(
        "verify ",
        speaker.owner(proof),
        ...keys.flatMap((key, index) => [index === 0 ? " with " : " or with ", key]),
      );
    }
    case "coverage":
      return rejectIf(
        proof,
        join(itsProof(proof), " does not cover every component that ", speaker.role(proof.from), " has to cover"),
        speaker,
      );
    case "window": {
      const age = `-${window?.future ?? "0s"}..${window?.past ?? "0s"}`;
      return rejectIf(proof, join(part(timeOf(proof), proof), ` is ${ageOutside(age)}`), speaker);
    }
    case "stricter-window":
      return rejectIf(proof, join(part(timeOf(proof), proof), " lies outside a narrower window"), speaker);
    case "memory": {
      const isWindow = memory?.for === undefined || memory.for === "window";
      const span = isWindow ? "the window" : `the last ${durationWords(memory.for)}`;
      return rejectIf(proof, join(part(memory?.of ?? "", proof), ` was seen before within ${span}`), speaker);
    }
    case "at-most": {
      const count = proof.written["at-most"] ?? 1;
      const number = count === 1 ? "one" : String(count);
      const plural = count === 1 ? titleOf(proof) : `${titleOf(proof)}s`;
      return join("reject ", speaker.owner(proof.protects), ` if it carries more than ${number} ${plural}`);
    }
  }
}

/** The parameter that carries the time of a proof: as written, else the usual one of its form. */
function timeOf({ written }: Proof): string {
  return written.window?.of ?? (written.form === "jwt" ? "iat" : "created");
}

/** "its `iat`", "the `nonce` of its presentation signature". */
function part(name: string, proof: Proof): Fragments {
  return proof.message === undefined ? join("the ", code(name), ` of its ${titleOf(proof)}`) : join("its ", code(name));
}

function itsProof(proof: Proof): string {
  return proof.message === undefined ? `its ${titleOf(proof)}` : "it";
}
