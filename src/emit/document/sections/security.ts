import type { Threat } from "../../../manifest/vocabulary-types.ts";
import type { Duty, DutyHome } from "../../../model/set/duty.ts";
import { homeOf } from "../duty-home.ts";
import { authorSentences } from "../../markdown/inline.ts";
import {
  anchor,
  heading,
  inlineCode,
  joined,
  linkTo,
  list,
  paragraph,
  phrasing,
  placeAnchor,
  strong,
  type Blocks,
  type Inline,
} from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";
import { roleTitle, withoutStop } from "../titles.ts";
import { proseAt, withHeading } from "./section-prose.ts";

/** Threats, the duties that answer each, and what remains; then what the editor has to say. */
export function securitySection(context: PageContext): Blocks {
  const threats = [...context.set.words.threats.values()].flatMap((threat) => threatBlocks(threat, context));
  const prose = proseAt("security", context);
  const intro =
    threats.length === 0
      ? []
      : [
          paragraph(
            "For each threat, this section names the requirements that answer it, by the role that they bind, and what remains.",
          ),
        ];
  return withHeading(2, "Security Considerations", [...intro, ...threats, ...prose]);
}

/** A threat that the profile names, or that its duties answer. */
function threatBlocks(threat: Threat, context: PageContext): Blocks {
  const { profile, speaker } = context;
  const note = (profile.manifest.threats ?? []).find((one) => one.threat === threat.id);
  const answers = profile.duties.filter(
    (duty) => duty.level !== "MAY" && duty.evidence.serves.some((one) => threat["answered-by"].includes(one)),
  );
  if (note === undefined && answers.length === 0) return [];
  const remains =
    note?.remains === undefined
      ? []
      : [paragraph(strong("What remains."), " ", authorSentences(`${withoutStop(note.remains)}.`, speaker))];
  return [
    heading(3, anchor(placeAnchor("threat", threat.id)), threat.title),
    ...(threat.means === undefined ? [] : [paragraph(authorSentences(threat.means, speaker))]),
    ...(answers.length === 0
      ? [paragraph("No requirement of this document answers it.")]
      : [list(answersByRole(answers, context))]),
    ...remains,
  ];
}

/** "In the token request: `Signature`; in the presentation signature: `@method`, `nonce`", by role. */
function answersByRole(answers: readonly Duty[], { profile, speaker }: PageContext): readonly Inline[] {
  const roles = [...profile.roles.keys()].filter((role) => answers.some((duty) => duty.role === role));
  return roles.map((role) => {
    const byHome = new Map<DutyHome, Inline[]>();
    for (const duty of answers.filter((one) => one.role === role)) {
      const home = homeOf(duty);
      const inside = home === undefined ? undefined : `${home.name}.`;
      const isInside = inside !== undefined && duty.anchor.startsWith(inside);
      const name = isInside ? duty.anchor.slice(inside.length) : duty.anchor;
      const link = [linkTo(duty.id, inlineCode(name))];
      const group = byHome.get(isInside ? home : undefined);
      if (group === undefined) byHome.set(isInside ? home : undefined, [link]);
      else group.push(link);
    }
    const groups = [...byHome].map(([home, links]) =>
      home === undefined
        ? joined(links, ", ")
        : phrasing(["in ", linkTo(home.id, `the ${home.title}`), " ", joined(links, ", ")]),
    );
    return phrasing([strong(`${roleTitle(role, speaker)}:`), " ", joined(groups, "; ")]);
  });
}
