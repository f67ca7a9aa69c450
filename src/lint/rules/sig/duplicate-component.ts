import { report } from "../../../findings/report.ts";
import { defineRule } from "../../rule.ts";
import { coveredComponents, spanOfComponent, type CoveredComponent } from "./covered-components.ts";

/** Each component identifier at most once, and field names in lower case (RFC 9421 sections 2 and 2.5). */
export const duplicateComponent = defineRule("sig/duplicate-component", function* (set) {
  const first = new Map<string, CoveredComponent>();
  for (const covered of coveredComponents(set)) {
    const profiles = [covered.profile.id];
    const component = covered.name;
    const suggestion = component.toLowerCase();
    if (suggestion !== component) {
      const span = spanOfComponent(covered);
      const params = { component, suggestion };
      yield report("sig/duplicate-component", "upperCase", params, { span, profiles, key: covered.cover.id });
    }
    const identity = `${covered.proof.id} ${identityOf(covered)}`;
    const earlier = first.get(identity);
    if (earlier === undefined) {
      first.set(identity, covered);
      continue;
    }
    yield report(
      "sig/duplicate-component",
      "twice",
      { component: suggestion },
      {
        span: spanOfComponent(covered),
        related: [{ span: spanOfComponent(earlier), message: "first covered here" }],
        profiles,
        key: identity,
      },
    );
  }
});

/** Two identifiers are equal if their names and parameters are; the order of the parameters does not count. */
function identityOf(covered: CoveredComponent): string {
  const parameters = [...covered.parameters].map(([name, value]) => `;${name}=${JSON.stringify(value)}`).sort();
  return covered.name.toLowerCase() + parameters.join("");
}
