import type { OwnedLine } from "../../analysis/verdicts/slots/slot-lines.ts";
import type { SlotVerdict } from "../../analysis/verdicts/slots/slot-verdicts.ts";
import { enumerate, type VerdictSpeaker } from "../../analysis/explain/verdict-speaker.ts";
import type { Finding } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import type { Coexistence } from "../../model/set/declared-relations.ts";
import { crossSeverity } from "./cross-severity.ts";

const quoted = 4;

/** The finding of one position on the wire that profiles use for different things. */
export function slotFinding(slot: SlotVerdict, speaker: VerdictSpeaker, coexistence: Coexistence): Finding {
  const { lines, nature, fingerprint } = slot;
  const [first, ...others] = lines;
  if (first === undefined) throw new RangeError("a slot needs lines");
  const spanOf = ({ line, profile }: OwnedLine) => profile.located.spanOf(line.path, "value");
  const isOfLines = nature === "type" || nature === "default";
  const what = (one: OwnedLine): string => whatOf(one, nature);
  const options = {
    span: spanOf(first),
    related: others.map((one) => ({ span: spanOf(one), message: `\`${one.line.id}\` has ${what(one)} there` })),
    profiles: slot.profiles,
    key: fingerprint,
    severity: crossSeverity(coexistence),
  };
  const uses = lines.slice(0, quoted).map((one) => (isOfLines ? `${what(one)} in \`${one.profile.id}\`` : what(one)));
  if (lines.length > quoted) uses.push(`${lines.length - quoted} more`);
  const [fixed] = slot.fixedBySome;
  const apart =
    fixed === undefined
      ? ""
      : `; \`${fixed.by}\` alone fixes ${speaker.object(fixed.slot)} to ${speaker.values(fixed.values, "send")}`;
  const params = { slot: speaker.object(slot.slot), channel: slot.channel, uses: enumerate([...new Set(uses)], "and") };
  if (nature === "type") return report("overlap/slot-collision", "types", params, options);
  if (nature === "default") return report("overlap/slot-collision", "defaults", params, options);
  if (nature === "collision") return report("overlap/slot-collision", "carried", { ...params, apart }, options);
  return report("overlap/singleton-claimed", "carried", params, options);
}

function whatOf(one: OwnedLine, nature: SlotVerdict["nature"]): string {
  if (nature === "type") return typeWords(one);
  return `\`${nature === "default" ? JSON.stringify(one.line.written.default) : heldId(one)}\``;
}

function typeWords({ line: { type, many } }: OwnedLine): string {
  const one = `\`${type ?? ""}\``;
  if (many === undefined) return one;
  return many === "list" ? `a list of ${one}` : `one ${one} or a list`;
}

function heldId({ line }: OwnedLine): string {
  const { holds } = line;
  return holds?.kind === "message" || holds?.kind === "proof" ? holds.id : "";
}
