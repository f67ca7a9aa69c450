import type { Element, ElementContent } from "hast";

/** Attributes by the names that `hast` gives them. */
export interface Attributes {
  readonly [name: string]: string | number | readonly string[];
}

/** An element of HTML or SVG. */
export function element(
  tagName: string,
  attributes: Attributes = {},
  children: readonly (ElementContent | string)[] = [],
): Element {
  const properties: Element["properties"] = {};
  for (const [name, value] of Object.entries(attributes)) {
    properties[name] = typeof value === "number" ? String(value) : typeof value === "string" ? value : [...value];
  }
  return {
    type: "element",
    tagName,
    properties,
    children: children.map((child) => (typeof child === "string" ? { type: "text", value: child } : child)),
  };
}
