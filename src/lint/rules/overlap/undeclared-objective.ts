import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Scalar } from "../../../manifest/types.ts";
import type { Objective } from "../../../manifest/vocabulary-types.ts";
import type { ParameterLine } from "../../../model/set/message.ts";
import type { Profile } from "../../../model/set/profile.ts";
import type { ProfileSet } from "../../../model/set/profile-set.ts";
import { defineRule } from "../../rule.ts";
import { wholesOf } from "../../../model/set/objective-wholes.ts";

interface Signal {
  readonly objective: Objective;
  readonly value?: string;
}

/**
 * A parameter that betrays an objective, in a profile that does not claim it: whoever leaves the claim out would not be
 * compared with others. The vocabulary says which parameters these are.
 */
export const undeclaredObjective = defineRule("overlap/undeclared-objective", function* (set) {
  const signals = signalsByParameter(set);
  if (signals.size === 0) return;
  for (const profile of set.profiles) {
    if (!profile.adoptable) continue;
    const claimed = claimedBy(profile, set);
    const told = new Set<string>();
    for (const message of profile.messages) {
      for (const line of message.lines) {
        if (line.written.presence === "forbidden") continue;
        for (const { objective, value } of signals.get(`${message.name}.${line.name}`) ?? []) {
          if (claimed.has(objective.id) || told.has(objective.id) || !matches(line, value)) continue;
          told.add(objective.id);
          yield finding(profile, line, objective);
        }
      }
    }
  }
});

function finding(profile: Profile, line: ParameterLine, objective: Objective): Finding {
  const params = { profile: profile.id, parameter: line.id, objective: objective.id };
  const options = {
    span: profile.located.spanOf(line.path, "value"),
    profiles: [profile.id],
    key: `${profile.id} ${objective.id}`,
  };
  return report("overlap/undeclared-objective", "betrayed", params, options);
}

function signalsByParameter(set: ProfileSet): ReadonlyMap<string, readonly Signal[]> {
  const found = new Map<string, Signal[]>();
  for (const objective of set.words.objectives.values()) {
    for (const signal of objective.signals ?? []) {
      const at = signal.indexOf("=");
      const parameter = at === -1 ? signal : signal.slice(0, at);
      const own = { objective, ...(at === -1 ? {} : { value: signal.slice(at + 1) }) };
      found.set(parameter, [...(found.get(parameter) ?? []), own]);
    }
  }
  return found;
}

/** What a profile, or what it builds on, claims, with the wholes and the parts of it. */
function claimedBy(profile: Profile, set: ProfileSet): ReadonlySet<string> {
  const own = [profile, ...profile.lineage].flatMap(({ manifest }) =>
    manifest.solves.map(({ objective }) => objective),
  );
  const found = new Set(own);
  for (const objective of set.words.objectives.values()) {
    const chain = wholesOf(objective.id, set.words.objectives);
    if (chain.some((id) => own.includes(id))) found.add(objective.id);
    if (own.includes(objective.id)) for (const id of chain) found.add(id);
  }
  return found;
}

function matches(line: ParameterLine, value: string | undefined): boolean {
  if (value === undefined) return true;
  const named: readonly Scalar[] = [...(line.written.values ?? []), ...(line.written.contains ?? [])];
  return named.some((one) => String(one) === value);
}
