import type { Proof } from "../../../model/set/message.ts";
import { durationWords } from "../../../language/duration.ts";
import { secondsOf } from "../../../manifest/duration.ts";
import { authorSentences, inlineOf } from "../../markdown/inline.ts";
import { inlineCode, joined, phrasing, type Inline } from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";

const fits = { asymmetric: "asymmetric", symmetric: "symmetric", any: "symmetric or asymmetric" } as const;

/** What holds for a proof as a whole, one row each: key, algorithms, window, memory, context, response. */
export function proofProperties(proof: Proof, { speaker, setting }: PageContext): readonly (readonly Inline[])[] {
  const { key, algorithms, window, memory, context, response } = proof.written;
  const rows: (readonly Inline[])[] = [];
  const add = (name: string, value: Inline): void => {
    rows.push([phrasing([name]), value]);
  };
  const either = (targets: Proof["keyFrom"]): Inline =>
    joined(
      targets.map((target) => inlineOf(speaker.related(target, proof.to), { ...setting, here: proof.id })),
      ", or ",
    );
  add("Key", phrasing([either(proof.keyFrom), `; ${fits[key.fit]}`]));
  if (proof.algorithmFrom.length > 0) add("Algorithm given by", either(proof.algorithmFrom));
  if (algorithms !== undefined) {
    add(
      "Algorithms",
      joined(
        algorithms.map((name) => [inlineCode(name)]),
        ", ",
      ),
    );
  }
  if (window !== undefined) {
    const time = window.of ?? (proof.written.form === "jwt" ? "iat" : "created");
    add(
      "Window",
      phrasing([
        inlineCode(time),
        ` at most ${durationWords(window.past)} in the past and ${durationWords(window.future)} in the future, by the clock of ${speaker.role(proof.to)}`,
      ]),
    );
  }
  if (memory !== undefined) add("Memory", memoryWords(memory, speaker.role(proof.to)));
  if (window !== undefined) add("Replay", phrasing([replayWords(proof)]));
  if (context !== undefined) add("Context", authorSentences(context, speaker));
  if (response !== undefined) {
    add("Response", response === "none" ? phrasing(["not bound to the request"]) : authorSentences(response, speaker));
  }
  return rows;
}

function memoryWords(memory: NonNullable<Proof["written"]["memory"]>, verifier: string): Inline {
  if (memory.scope === "none") return phrasing(["none: ", inlineCode(memory.of), " need not be remembered"]);
  const scope = memory.scope === "shared" ? `all instances of ${verifier} together` : `each instance of ${verifier}`;
  const span =
    memory.for === undefined || memory.for === "window"
      ? "as long as the window is open"
      : `for ${durationWords(memory.for)}`;
  return phrasing([inlineCode(memory.of), `, remembered by ${scope}, ${span}`]);
}

/** For how long a captured proof works again: the whole window, unless it is remembered. */
function replayWords({ written: { window, memory } }: Proof): string {
  if (window === undefined) return "";
  const width = durationWords(`${secondsOf(window.past) + secondsOf(window.future)}s`);
  if (memory === undefined || memory.scope === "none") {
    return `a captured proof can be used again as long as the window is open, ${width} at most`;
  }
  const isLongEnough =
    memory.for === undefined ||
    memory.for === "window" ||
    secondsOf(memory.for) >= secondsOf(window.past) + secondsOf(window.future);
  const where = memory.scope === "shared" ? "" : " at the same instance, but once at each other one";
  if (isLongEnough) return `a captured proof that was used cannot be used again${where}`;
  return `a captured proof that was used can be used again after ${durationWords(memory.for)}, within the ${width} of the window`;
}
