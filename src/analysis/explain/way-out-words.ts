import type { WayOut } from "../verdicts/verdict.ts";
import { enumerate, type VerdictSpeaker } from "./verdict-speaker.ts";

/** What an author could do, as an imperative without a full stop: "except `grant` `cc` from `ALPHA-7`". */
function wayOutWords(way: WayOut, speaker: VerdictSpeaker): string {
  switch (way.kind) {
    case "exclude": {
      const value = way.value === undefined ? "" : ` ${speaker.value(way.value)}`;
      return `exclude \`${way.variable}\`${value} from the condition of \`${way.item}\``;
    }
    case "unless":
      return `except from \`${way.item}\` under \`unless\` what \`${way.exception}\` is about`;
    case "replace":
      return `let \`${way.by}\` replace \`${way.item}\` under \`replaces\`, ${speaker.situation(way.situation)}`;
    case "widen-replaces":
      return `widen what \`${way.by}\` replaces of \`${way.item}\` to hold ${speaker.situation(way.situation)}`;
    case "relax":
      return `relax \`${way.item}\``;
    case "declare-relation":
      return `declare under \`relations\` how ${enumerate(
        way.profiles.map((id) => `\`${id}\``),
        "and",
      )} relate`;
    case "acknowledge":
      return "acknowledge it with a reason in the acknowledgements";
  }
}

/** The best ways out in one sentence without a full stop, the best first. */
export function waysOutWords(ways: readonly WayOut[], speaker: VerdictSpeaker, shown = 3): string {
  const words = ways.map((way) => wayOutWords(way, speaker));
  const best = words.slice(0, shown);
  // To accept it is always open, and never the first thing to do.
  const last = words.at(-1);
  if (last !== undefined && ways.at(-1)?.kind === "acknowledge" && !best.includes(last)) best.push(last);
  const text = enumerate(best, "or");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
