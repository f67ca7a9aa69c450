import { nearest } from "../../../findings/nearest.ts";
import { report } from "../../../findings/report.ts";
import type { ParameterLine } from "../../../model/set/message.ts";
import { derivedComponents, signatureParameters } from "../../../registries/http-signature-components.ts";
import { defineRule } from "../../rule.ts";
import { coveredComponents, spanOfComponent, type PlacedComponent } from "./covered-components.ts";

/** RFC 9110 section 5.6.2, `token`; a final `*` stands for a group. Its case is judged by `sig/duplicate-component`. */
const fieldName = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * Derived components that are not registered, and what is never listed (RFC 9421 section 2.3): `@signature-params`, and
 * parameters of the signature, which would be header fields of that name.
 */
export const unknownComponent = defineRule("sig/unknown-component", function* (set) {
  const known = derivedComponents.map((component) => component.name);
  for (const covered of coveredComponents(set)) {
    const options = { span: spanOfComponent(covered), profiles: [covered.profile.id], key: covered.cover.id };
    if (!covered.derived && !fieldName.test(covered.name)) {
      const reference = "RFC 9421 section 2.1";
      yield report("sig/unknown-component", "fieldName", { component: covered.name }, { ...options, reference });
    }
    if (isParameterAsField(covered)) {
      const reference = "RFC 9421 section 2.3";
      yield report("sig/unknown-component", "parameterAsField", { component: covered.name }, { ...options, reference });
    }
    if (!covered.derived || known.includes(covered.name)) continue;
    if (covered.name === "@signature-params") {
      yield report(
        "sig/unknown-component",
        "signatureParameters",
        {},
        { ...options, reference: "RFC 9421 section 2.3" },
      );
      continue;
    }
    const suggestion = nearest(covered.name, known);
    if (suggestion === undefined) {
      const expected = known.map((name) => `\`${name}\``).join(", ");
      yield report("sig/unknown-component", "unknown", { component: covered.name, expected }, options);
    } else {
      yield report("sig/unknown-component", "near", { component: covered.name, suggestion }, options);
    }
  }
});

/** Whether a component has the name of a signature parameter, and the signed message has no field of that name. */
function isParameterAsField({ name, derived, proof }: PlacedComponent): boolean {
  if (derived || !signatureParameters.has(name.toLowerCase())) return false;
  const isField = (line: ParameterLine): boolean =>
    line.place === "http-header" && line.name.toLowerCase() === name.toLowerCase();
  return !proof.protects.allLines.some(isField);
}
