/**
 * Component identifiers of HTTP message signatures as RFC 9421 registers them initially (sections 2.1 to 2.4, 6.4
 * and 6.5). The registries can grow: a name that is not here is reported with that reservation.
 */

/** Which messages a component can be taken from. */
export type ComponentTarget = "request" | "response" | "both";

/** A derived component: a part of the message that is not a field. */
export interface DerivedComponent {
  readonly name: string;
  readonly target: ComponentTarget;
  /** The section of RFC 9421 that defines it. */
  readonly section: string;
  /** Component parameters it cannot do without. */
  readonly requires: readonly string[];
  /** Component parameters it may have; `req` only in a response. */
  readonly allows: readonly string[];
}

export const derivedComponents: readonly DerivedComponent[] = [
  { name: "@method", target: "request", section: "2.2.1", requires: [], allows: ["req"] },
  { name: "@target-uri", target: "request", section: "2.2.2", requires: [], allows: ["req"] },
  { name: "@authority", target: "request", section: "2.2.3", requires: [], allows: ["req"] },
  { name: "@scheme", target: "request", section: "2.2.4", requires: [], allows: ["req"] },
  { name: "@request-target", target: "request", section: "2.2.5", requires: [], allows: ["req"] },
  { name: "@path", target: "request", section: "2.2.6", requires: [], allows: ["req"] },
  { name: "@query", target: "request", section: "2.2.7", requires: [], allows: ["req"] },
  { name: "@query-param", target: "request", section: "2.2.8", requires: ["name"], allows: ["name", "req"] },
  { name: "@status", target: "response", section: "2.2.9", requires: [], allows: [] },
];

/** Parameters of a signature (section 2.3). They are signed with the last line of the base, and are no components. */
export const signatureParameters: ReadonlySet<string> = new Set(["created", "expires", "nonce", "alg", "keyid", "tag"]);

/** A parameter of a component identifier. */
export interface ComponentParameter {
  readonly name: string;
  readonly section: string;
  /** Whether it is said of fields, of derived components, or of both. */
  readonly appliesTo: "field" | "derived" | "both";
  /** Whether it is a switch or takes a string. */
  readonly value: "boolean" | "string";
  /** Parameters that it excludes. */
  readonly excludes: readonly string[];
}

export const componentParameters: readonly ComponentParameter[] = [
  { name: "sf", section: "2.1.1", appliesTo: "field", value: "boolean", excludes: ["bs"] },
  { name: "key", section: "2.1.2", appliesTo: "field", value: "string", excludes: ["bs"] },
  { name: "bs", section: "2.1.3", appliesTo: "field", value: "boolean", excludes: ["sf", "key"] },
  { name: "tr", section: "2.1.4", appliesTo: "field", value: "boolean", excludes: [] },
  { name: "req", section: "2.4", appliesTo: "both", value: "boolean", excludes: [] },
  { name: "name", section: "2.2.8", appliesTo: "derived", value: "string", excludes: [] },
];
