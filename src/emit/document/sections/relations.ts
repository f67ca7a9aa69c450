import type { Relation } from "../../../manifest/types.ts";
import { clausesOf } from "../../../language/clauses.ts";
import { authorSentences, inlineOf } from "../../markdown/inline.ts";
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
  table,
  type Blocks,
  type Inline,
} from "../../markdown/nodes.ts";
import { quotedText } from "../quoted-text.ts";
import type { PageContext } from "../page-context.ts";
import { answerWord } from "../../folder/compatibility.ts";
import { capital } from "../titles.ts";
import { proseAt, withHeading } from "./section-prose.ts";

/** What the profile replaces in what it builds on, and how it stands to other profiles. */
export function relationsSection(context: PageContext): Blocks {
  const base = baseBlocks(context);
  const others = otherProfiles(context);
  const together = usedTogether(context);
  const prose = proseAt("compatibility", context);
  if (base.length + others.length + together.length + prose.length === 0) return [];
  return [
    heading(2, "Relation to Other Documents"),
    ...base,
    ...withHeading(3, "Other profiles", others),
    ...withHeading(3, "Used together", together),
    ...prose,
  ];
}

function baseBlocks({ profile, speaker }: PageContext): Blocks {
  const { lineage, replaces } = profile;
  if (lineage.length === 0) return [];
  const names = lineage.map((one): Inline => [linkTo(`${one.id}#`, one.title)]);
  const built = paragraph(
    "This profile adds to ",
    names.flatMap((name, index) => (index === 0 ? name : phrasing([" and ", name]))),
    replaces.length === 0
      ? ". Everything there holds here as well."
      : ". Everything there holds here as well, except for what the following replaces.",
  );
  if (replaces.length === 0) return [built];
  const rows = replaces.map(({ written, target, when }): readonly Inline[] => [
    phrasing([
      written.of === undefined ? "" : `${partWords[written.of]} of `,
      linkTo(written.duty, inlineOf(speaker.target(target), { plain: true })),
    ]),
    when === undefined ? phrasing(["always"]) : phrasing(["when ", inlineOf(clausesOf(when, speaker, "when"))]),
    authorSentences(written.because, speaker),
  ]);
  return [built, table(["Replaced", "When", "Reason"], rows.map(capitalFirst))];
}

const partWords = {
  presence: "the presence",
  values: "the values",
  scheme: "the scheme",
  equals: "the value",
  type: "the type",
  check: "the check",
} as const;

/** The first cell of a row begins with a capital. */
function capitalFirst(row: readonly Inline[]): readonly Inline[] {
  const [[first, ...more] = [], ...rest] = row;
  if (first?.type !== "text") return row;
  return [[{ type: "text", value: capital(first.value) }, ...more], ...rest];
}

const relationWords: Readonly<Record<Relation["kind"], string>> = {
  alternative: "Alternative to",
  supersedes: "Supersedes",
  "composes-with": "Can be used together with",
  "migrates-to": "Migrates to",
};

function otherProfiles(context: PageContext): Blocks {
  const { relations, set, speaker } = context;
  const items = relations.map(({ relation, other, isReversed }): Inline => {
    const words = isReversed && relation.kind === "supersedes" ? "Superseded by" : relationWords[relation.kind];
    const title = set.profilesById.get(other)?.title ?? other;
    const choose = relation.choose === undefined ? [] : [" ", authorSentences(relation.choose, speaker)];
    const reason = [authorSentences(relation.because, speaker), ...choose];
    const named = [`${words} `, linkTo(`${other}#`, title)];
    // "This one" and "the other one" mean what they mean in the document that says so.
    return phrasing(isReversed ? [...named, ", which says: “", ...reason, "”"] : [...named, ". ", ...reason]);
  });
  return items.length === 0 ? [] : [list(items)];
}

/** With each other profile whether both can be used, which problems both solve, and what stands between them. */
function usedTogether({ profile, pairs, set }: PageContext): Blocks {
  const rows = pairs.partnersOf(profile).map((other): readonly Inline[] => {
    const verdict = pairs.between(profile, other);
    const { reasons, common, accepted } = verdict;
    const problems = common.map(({ title, solutions }) => {
      const own = solutions.find((one) => one.profile === profile.id)?.title ?? "";
      const theirs = solutions.find((one) => one.profile === other.id)?.title ?? "";
      return own === theirs ? `${title} (both by ${own})` : `${title} (by ${own}, there by ${theirs})`;
    });
    const decided = accepted.map(({ rule, reason, owner }) =>
      phrasing(["Accepted (", inlineCode(rule), `): ${reason} (${owner})`]),
    );
    const between = [...reasons.slice(0, shownReasons).map((reason) => quotedText(capital(reason), set)), ...decided];
    if (reasons.length > shownReasons) between.push(phrasing([`${reasons.length - shownReasons} more`]));
    return [
      [anchor(placeAnchor("together", other.id)), linkTo(`${other.id}#`, other.title)],
      phrasing([answerWord(verdict)]),
      phrasing([problems.join(", ")]),
      joined(between, "; "),
    ];
  });
  if (rows.length === 0) return [];
  const intro = paragraph(
    "Computed from the duties of both documents. What a base or an upstream document says holds for both.",
  );
  const head = ["Profile", "Together", "Problems that both solve", "What stands between them"];
  return [intro, table(rows.some(([, , , between]) => between?.length) ? head : head.slice(0, 3), rows)];
}

/** Reasons that a row tells; `compose` tells all of them. */
const shownReasons = 3;
