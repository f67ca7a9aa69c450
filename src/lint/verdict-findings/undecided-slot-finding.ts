import type { UndecidedSlot } from "../../analysis/verdicts/slots/slot-verdicts.ts";
import type { Finding } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";

/** The finding of a position on the wire of which it could not be decided whether it is used for different things. */
export function undecidedSlotFinding({ line, profile, reason }: UndecidedSlot): Finding {
  const options = { span: profile.located.spanOf(line.path, "key"), profiles: [profile.id], key: line.id };
  const limit =
    reason === "budget"
      ? `its steps for what \`${line.id}\` carries`
      : `too many things that \`${line.id}\` carries to compare each with each`;
  return report("meta/budget-exceeded", "gaveUp", { rule: "overlap/slot-collision", limit }, options);
}
