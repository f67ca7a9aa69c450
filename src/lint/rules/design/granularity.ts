import { enumerate } from "../../../analysis/explain/verdict-speaker.ts";
import { report } from "../../../findings/report.ts";
import type { Duty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";
import { mutualNeeds } from "./mutual-needs.ts";

/** So many objectives without a tie are too many for one profile. */
const tooMany = 3;
/** Names in one message; the others are related places. */
const shownAtMost = 4;

/**
 * A profile that solves several problems by duties that have nothing to do with each other, and profiles that are of use
 * only together.
 */
export const granularity = defineRule("design/granularity", function* (set) {
  for (const profile of set.profiles) {
    if (!profile.adoptable) continue;
    const objectives = [...new Set(profile.manifest.solves.map(({ objective }) => objective))];
    // No group is without an objective of its own.
    if (objectives.length < tooMany) continue;
    const groups = unrelatedObjectives(profile, objectives);
    if (groups.length < tooMany) continue;
    const names = groups.map((group) => `\`${group.join("` and `")}\``);
    const span = profile.located.spanOf(["solves"], "key");
    const params = { profile: profile.id, objectives: enumerate(names, "and") };
    yield report("design/granularity", "coarse", params, { span, profiles: [profile.id], key: profile.id });
  }
  for (const circle of mutualNeeds(set)) {
    const [first, ...others] = circle;
    if (first === undefined) continue;
    const ids = circle.map(({ id }) => id);
    const at = ({ located }: Profile) => located.spanOf(["id"], "value");
    yield report(
      "design/granularity",
      "fine",
      {
        profiles: enumerate(
          ids.slice(0, shownAtMost).map((id) => `\`${id}\``),
          "and",
        ),
      },
      {
        span: at(first),
        related: others.map((one) => ({ span: at(one), message: `\`${one.id}\` is a part of it` })),
        profiles: ids,
        key: ids.join(" "),
      },
    );
  }
});

/** The objectives that a profile solves, those together whose duties share something. */
function unrelatedObjectives(profile: Profile, objectives: readonly string[]): readonly (readonly string[])[] {
  const groups = objectives.flatMap((objective) => {
    const duties = profile.duties.filter(({ evidence }) => evidence.serves.includes(objective));
    const things = new Set(duties.flatMap((duty) => [duty.id, ...thingsOf(duty)]));
    return things.size === 0 ? [] : [{ objectives: [objective], things }];
  });
  for (let index = 0; index < groups.length; index++) {
    const own = groups[index];
    const other = groups.findIndex(
      (one, at) => at > index && own !== undefined && [...one.things].some((thing) => own.things.has(thing)),
    );
    const joined = groups[other];
    if (own === undefined || joined === undefined) continue;
    own.objectives.push(...joined.objectives);
    for (const thing of joined.things) own.things.add(thing);
    groups.splice(other, 1);
    index = -1;
  }
  return groups.map((group) => group.objectives);
}

/** What a duty is about: parameters with the message or proof that they belong to. */
function thingsOf(duty: Duty): readonly string[] {
  switch (duty.kind) {
    case "requirement":
      return [...duty.objects, duty.during].flatMap((target) => {
        if (target === undefined) return [];
        if (target.kind === "parameter") return [target.owner.id];
        return "id" in target ? [target.id] : [];
      });
    case "choice":
      return [duty.choice.message.id];
    case "cover":
      return [duty.cover.proof.id, duty.cover.proof.protects.id];
    case "proof":
      return [duty.proof.id, duty.proof.protects.id];
    default:
      return [duty.line.owner.id];
  }
}
