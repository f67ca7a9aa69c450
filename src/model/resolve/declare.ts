import type { Path } from "../set/path.ts";
import type { Resolver } from "./resolver.ts";
import type { Target } from "../set/message.ts";

/** Declares something under its id; a second thing of one id is told, and the first one kept. */
export function declare(kind: string, id: string, target: Target & { readonly path: Path }, resolver: Resolver): void {
  const earlier = resolver.namespace.declare(id, target);
  if (earlier === undefined) return;
  const path = "path" in earlier ? earlier.path : [];
  resolver.reporter.duplicate(kind, id, resolver.span([...target.path, "id"]), resolver.span([...path, "id"]));
}
