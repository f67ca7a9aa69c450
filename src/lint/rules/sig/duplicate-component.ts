import { report } from "../../../findings/report.ts";
import type { ConditionAtom, ResolvedCondition } from "../../../model/set/message.ts";
import { defineRule } from "../../rule.ts";
import { coveredComponents, spanOfComponent, type PlacedComponent } from "./covered-components.ts";

/** Each component identifier at most once, and field names in lower case (RFC 9421 sections 2 and 2.5). */
export const duplicateComponent = defineRule("sig/duplicate-component", function* (set) {
  const earlierByIdentity = new Map<string, PlacedComponent[]>();
  for (const covered of coveredComponents(set)) {
    const profiles = [covered.profile.id];
    const component = covered.name;
    const suggestion = component.toLowerCase();
    // A derived component in capitals is unknown, and told as that.
    if (suggestion !== component && !covered.derived) {
      const span = spanOfComponent(covered);
      const params = { component, suggestion };
      yield report("sig/duplicate-component", "upperCase", params, { span, profiles, key: covered.cover.id });
    }
    const identity = `${covered.proof.id} ${identityOf(covered)}`;
    const same = earlierByIdentity.get(identity) ?? [];
    earlierByIdentity.set(identity, same);
    const earlier = same.find((one) => !exclude(one.cover.when, covered.cover.when));
    const namesake = earlier ?? same.find((one) => one.cover.id === covered.cover.id);
    // A few lines with conditions of their own are enough for every real case.
    if (same.length < compared) same.push(covered);
    if (namesake === undefined) continue;
    const options = {
      span: spanOfComponent(covered),
      related: [{ span: spanOfComponent(namesake), message: "first covered here" }],
      profiles,
      key: identity,
    };
    yield earlier === undefined
      ? report("sig/duplicate-component", "oneId", { component: suggestion, id: covered.cover.anchor }, options)
      : report("sig/duplicate-component", "twice", { component: suggestion }, options);
  }
});

const compared = 8;

/** Whether two conditions cannot hold together, as far as their values tell. */
function exclude(left: ResolvedCondition | undefined, right: ResolvedCondition | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  if (left.length * right.length > compared * compared) return false;
  return left.every((one) => right.every((other) => one.some((atom) => other.some((each) => contradict(atom, each)))));
}

function contradict(left: ConditionAtom, right: ConditionAtom): boolean {
  if (left.kind === "situation" && right.kind === "situation") {
    return left.situation === right.situation && left.holds !== right.holds;
  }
  if (left.kind === "presence" && right.kind === "presence") {
    return left.parameter === right.parameter && left.present !== right.present;
  }
  const isSame =
    (left.kind === "variable" && right.kind === "variable" && left.variable === right.variable) ||
    (left.kind === "value" && right.kind === "value" && left.parameter === right.parameter);
  if (!isSame) return false;
  return left.values.every((value) => !right.values.includes(value));
}

/** Two identifiers are equal if their names and parameters are; the order of the parameters does not count. */
function identityOf(covered: PlacedComponent): string {
  const parameters = [...covered.parameters].map(([name, value]) => `;${name}=${JSON.stringify(value)}`).sort();
  return covered.name.toLowerCase() + parameters.join("");
}
