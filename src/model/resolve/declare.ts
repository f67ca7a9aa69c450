import type { YamlPath } from "../../syntax/places.ts";
import type { Resolver } from "./resolver.ts";
import type { Target } from "../set/message.ts";

/** Declares something under its id; a second thing of one id is told, and the first one kept. */
export function declare(
  kind: string,
  id: string,
  target: Target & { readonly path: YamlPath },
  resolver: Resolver,
): void {
  const earlier = resolver.namespace.declare(id, target);
  if (earlier === undefined) return;
  const path = "path" in earlier ? earlier.path : [];
  resolver.reporter.duplicate(kind, id, resolver.span([...target.path, "id"]), resolver.span([...path, "id"]));
}
