import { VerdictSpeaker } from "../../../analysis/explain/verdict-speaker.ts";
import type { Weakening } from "../../../analysis/verdicts/inheritance/weakening.ts";
import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";
import { spanOfMember } from "../../verdict-findings/member-places.ts";

/** A duty that takes back a part of one that the profile inherits, without `replaces`. */
export const baseWeakened = defineRule("ref/base-weakened", function* (set, { analysis }) {
  const speaker = new VerdictSpeaker(set);
  for (const weakening of analysis.weakenings()) {
    const { by, of, behaviour, situation, fingerprint, certainty, isSoft } = weakening;
    const params = {
      item: by.item,
      level: by.level,
      inherited: of.item,
      inheritedLevel: of.level,
      role: behaviour.role,
      does: speaker.behaviour(behaviour),
      situation: speaker.situation(situation),
    };
    const options = {
      span: spanOfMember(by),
      related: [{ span: spanOfMember(of), message: `\`${of.item}\` (${of.level}) is inherited` }],
      profiles: [...new Set([by.profile.id, of.profile.id])],
      key: fingerprint,
      certainty,
      severity: isSoft || certainty === "possible" ? ("warning" as const) : ("error" as const),
    };
    if (weakening.nature === "named-against" && isAnything(weakening))
      yield report("ref/base-weakened", "excluded", params, options);
    else if (weakening.nature === "named-against") {
      yield report("ref/base-weakened", "named", { ...params, values: valuesOf(weakening, speaker) }, options);
    } else if (weakening.nature === "absence") yield report("ref/base-weakened", "absence", params, options);
    else yield report("ref/base-weakened", "level", params, options);
  }
});

/** Whether no value is named, but the thing itself: it is permitted or advised, and is forbidden. */
function isAnything({ values, of }: Weakening): boolean {
  return of.level === "MUST NOT" && values.every((value) => value === "done" || value === "other");
}

function valuesOf({ values, behaviour }: Weakening, speaker: VerdictSpeaker): string {
  return speaker.values(values, behaviour.action);
}
