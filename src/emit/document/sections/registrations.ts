import type { Registration } from "../../../manifest/types.ts";
import { citationsIn } from "../citations.ts";
import { authorSentences } from "../../markdown/inline.ts";
import { heading, inlineCode, paragraph, phrasing, table, type Blocks, type Inline } from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { withoutStop } from "../titles.ts";

/** Names that the profile, or what it builds on, registers. */
export function registrationsSection(context: PageContext): Blocks {
  const { profile, speaker } = context;
  const { registrations } = profile.manifest;
  if (registrations === undefined) return [];
  if ("none" in registrations) {
    return [
      heading(2, "Registrations"),
      paragraph("None: ", authorSentences(withoutStop(registrations.none), speaker), "."),
    ];
  }
  if (registrations.length === 0) return [];
  return [
    heading(2, "Registrations"),
    table(
      ["Registry", "Name", "Registered by"],
      registrations.map((entry) => row(entry, context)),
    ),
  ];
}

function row({ registry, name, by }: Registration, { set }: PageContext): readonly Inline[] {
  const cited = by === "this" ? phrasing(["this document"]) : citationsIn(by, set);
  return [phrasing([registry]), [inlineCode(name)], cited.length === 0 ? phrasing([by]) : cited];
}
