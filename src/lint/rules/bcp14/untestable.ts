import { report } from "../../../findings/report.ts";
import type { Duty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";

/** One finding for each duty up to here; beyond, the evidence is missing at the profile, and one finding says so. */
const single = 3;

/** A duty without evidence: neither a check nor a reason why there is none. What is allowed needs no test. */
export const untestable = defineRule("bcp14/untestable", function* (set) {
  for (const profile of set.profiles) {
    const silent = profile.duties.filter(
      (duty) => duty.level !== "MAY" && duty.evidence.checks.length === 0 && duty.evidence.notTested === undefined,
    );
    const first = silent[0];
    if (first === undefined) continue;
    if (silent.length > single) {
      const options = { span: spanOf(profile, first), profiles: [profile.id], key: profile.id };
      yield report("bcp14/untestable", "several", { count: silent.length, id: first.anchor }, options);
      continue;
    }
    for (const duty of silent) {
      const options = { span: spanOf(profile, duty), profiles: [profile.id], key: duty.id };
      yield report("bcp14/untestable", "noEvidence", { kind: kindOf(duty), id: duty.anchor }, options);
    }
  }
});

function spanOf(profile: Profile, duty: Duty) {
  for (const key of ["id", "name", "component"]) {
    const span = profile.located.spanOf([...duty.path, key], "key");
    if (span.file.text.slice(span.start, span.end) === key) return profile.located.spanOf([...duty.path, key], "value");
  }
  return profile.located.spanOf(duty.path, "value");
}

function kindOf(duty: Duty): string {
  if (duty.kind === "requirement") return "requirement";
  if (duty.kind === "cover") return "component";
  return duty.kind === "proof" ? "proof" : "statement";
}
