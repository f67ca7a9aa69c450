import type { Blocks } from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { proseAt, withHeading } from "./section-prose.ts";

/** Privacy considerations. */
export function privacySection(context: PageContext): Blocks {
  return withHeading(2, "Privacy Considerations", proseAt("privacy", context));
}
