import type { Capability } from "../../../manifest/types.ts";
import { citationsIn } from "../citations.ts";
import { dutyBlocks } from "../duty-list.ts";
import { authorSentences } from "../../markdown/inline.ts";
import { anchor, inlineCode, paragraph, phrasing, type Blocks } from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { parameterTable } from "../parameter-table.ts";
import { capital } from "../titles.ts";
import { proseAt, withHeading } from "./section-prose.ts";

/** How parties tell each other that they support the profile. */
export function discoverySection(context: PageContext): Blocks {
  const { capability } = context.profile.manifest;
  const blocks = capability === undefined ? [] : capabilityBlocks(capability, context);
  return withHeading(2, "Discovery and Negotiation", [...blocks, ...proseAt("discovery", context)]);
}

function capabilityBlocks(capability: Capability, context: PageContext): Blocks {
  const { profile, speaker, set } = context;
  const who = capability["declared-by"].map((role) => speaker.role(role));
  const [first] = who;
  const named =
    profile.manifest.identifier === undefined ? [] : [", by the identifier ", inlineCode(profile.manifest.identifier)];
  const declared =
    first === undefined
      ? ["Nobody announces this profile."]
      : [`${capital(who.join(" and "))} ${who.length === 1 ? "announces" : "announce"} this profile`, ...named, "."];
  const settings = first === undefined || profile.settings.length > 0 ? "" : " The announcement has no settings.";
  const fallback =
    capability.fallback === "core"
      ? " Where only one side supports it, what it builds on applies without it."
      : " Where only one side supports it, the request is refused.";
  const sources = citationsIn(capability.source, set);
  const owner = profile.settings[0]?.owner.id;
  const duties =
    owner === undefined ? [] : dutyBlocks(context.duties.byOwner.get(owner) ?? [], context, { clauseDepth: 3 });
  return [
    paragraph(
      anchor("capability"),
      phrasing(declared),
      settings,
      fallback,
      ...(sources.length === 0 ? [] : [" Source: ", sources, "."]),
      ...(capability.derived === undefined ? [] : [" Derived: ", authorSentences(capability.derived, speaker)]),
    ),
    ...parameterTable(profile.settings, context, owner === undefined ? {} : { here: owner }),
    ...duties,
  ];
}
