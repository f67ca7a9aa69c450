import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import { componentParameters, derivedComponents } from "../../../registries/http-signature-components.ts";
import { defineRule } from "../../rule.ts";
import { coveredComponents, spanOfComponent, type PlacedComponent } from "./covered-components.ts";

const known = new Map(componentParameters.map((parameter) => [parameter.name, parameter]));
const derivedByName = new Map(derivedComponents.map((component) => [component.name, component]));

/** Parameters of a component identifier: registered, of the right kind, and fit for each other (RFC 9421 2.1 to 2.4). */
export const componentParams = defineRule("sig/component-params", function* (set) {
  for (const covered of coveredComponents(set)) {
    yield* missingOnes(covered);
    for (const [name, value] of covered.parameters) yield* judge(covered, name, value);
    yield* incompatibleOnes(covered);
  }
});

function* missingOnes(covered: PlacedComponent): Generator<Finding> {
  for (const parameter of derivedByName.get(covered.name)?.requires ?? []) {
    if (covered.parameters.has(parameter)) continue;
    const params = { component: covered.name, parameter };
    yield report("sig/component-params", "missing", params, {
      span: spanOfComponent(covered),
      profiles: [covered.profile.id],
      key: `${covered.cover.id} ${parameter}`,
      reference: "RFC 9421 section 2.2.8",
    });
  }
}

function* judge(covered: PlacedComponent, parameter: string, value: string | boolean): Generator<Finding> {
  const component = covered.name;
  const registered = known.get(parameter);
  const options = {
    span: spanOfComponent(covered, parameter),
    profiles: [covered.profile.id],
    key: `${covered.cover.id} ${parameter}`,
  };
  if (registered === undefined) {
    const expected = [...known.keys()].map((name) => `\`${name}\``).join(", ");
    yield report("sig/component-params", "unknown", { component, parameter, expected }, options);
    return;
  }
  const reference = `RFC 9421 section ${registered.section}`;
  const allowed = derivedByName.get(component)?.allows;
  if (covered.derived ? allowed !== undefined && !allowed.includes(parameter) : registered.appliesTo === "derived") {
    const expected = registered.appliesTo === "field" ? "fields" : "`@query-param`";
    // `req` on `@status` is a wrong target, and said there.
    if (parameter !== "req") {
      yield report("sig/component-params", "notHere", { component, parameter, expected }, { ...options, reference });
    }
    return;
  }
  const right = registered.value === "boolean" ? value === true : typeof value === "string" && value !== "";
  if (!right) {
    const expected = registered.value === "boolean" ? "`true`" : "a string that is not empty";
    const found = `\`${JSON.stringify(value)}\``;
    yield report("sig/component-params", "value", { component, parameter, found, expected }, { ...options, reference });
  }
}

function* incompatibleOnes(covered: PlacedComponent): Generator<Finding> {
  const component = covered.name;
  const has = (name: string) => covered.parameters.has(name);
  const profiles = [covered.profile.id];
  for (const other of ["sf", "key"]) {
    if (!has("bs") || !has(other)) continue;
    yield report(
      "sig/component-params",
      "incompatible",
      { component, parameter: "bs", other },
      {
        span: spanOfComponent(covered, "bs"),
        profiles,
        key: `${covered.cover.id} bs ${other}`,
        reference: "RFC 9421 section 2.1",
      },
    );
  }
  if (has("sf") && has("key")) {
    yield report(
      "sig/component-params",
      "redundant",
      { component },
      { span: spanOfComponent(covered, "sf"), profiles, key: `${covered.cover.id} sf`, severity: "info" },
    );
  }
}
