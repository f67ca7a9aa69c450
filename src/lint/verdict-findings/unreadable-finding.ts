import type { Finding } from "../../findings/finding.ts";
import { report } from "../../findings/report.ts";
import type { Duty } from "../../model/set/duty.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { startOf } from "../../text/source-file.ts";
import { placeOfItem } from "./item-place.ts";

/** The finding of a duty whose condition was too large to be read. */
export function unreadableFinding(duty: Duty, set: ProfileSet): Finding {
  const span = placeOfItem(duty.id, set)?.span ?? startOf(set.words.located.file);
  const options = { span, profiles: [duty.profile], key: duty.id };
  const limit = `its steps for the condition of \`${duty.id}\``;
  return report("meta/budget-exceeded", "gaveUp", { rule: "overlap/contradiction", limit }, options);
}
