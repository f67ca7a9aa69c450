import { report } from "../../../findings/report.ts";
import { derivedComponents } from "../../../registries/http-signature-components.ts";
import { defineRule } from "../../rule.ts";
import { coveredComponents, spanOfComponent } from "./covered-components.ts";

/** Components that the signed message does not have, and `req` where there is no related request (RFC 9421 2.2, 2.4). */
export const wrongTarget = defineRule("sig/wrong-target", function* (set) {
  const byName = new Map(derivedComponents.map((component) => [component.name, component]));
  for (const covered of coveredComponents(set)) {
    const component = covered.name;
    const derived = byName.get(component);
    const fromRequest = covered.parameters.get("req") === true;
    const options = { profiles: [covered.profile.id], key: covered.cover.id };
    const whole = { ...options, span: spanOfComponent(covered) };
    if (fromRequest && derived?.target === "response") {
      const span = spanOfComponent(covered, "req");
      yield report("sig/wrong-target", "reqOnResponseOnly", { component }, { ...options, span });
    } else if (fromRequest && covered.direction === "request") {
      const span = spanOfComponent(covered, "req");
      const reference = "RFC 9421 section 2.4";
      yield report("sig/wrong-target", "reqInRequest", { component }, { ...options, span, reference });
    } else if (covered.direction === "response" && derived?.target === "request" && !fromRequest) {
      yield report("sig/wrong-target", "requestOnly", { component }, whole);
    } else if (covered.direction === "request" && derived?.target === "response") {
      yield report("sig/wrong-target", "responseOnly", { component }, whole);
    }
  }
});
