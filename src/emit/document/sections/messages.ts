import type { Form } from "../../../manifest/types.ts";
import type { Message } from "../../../model/set/message.ts";
import { shownName } from "../../../language/shown-name.ts";
import { defaultSentence } from "../../../language/sentence-of.ts";
import { citations } from "../citations.ts";
import { dutyBlocks } from "../duty-list.ts";
import { authorSentences, inlineOf } from "../../markdown/inline.ts";
import {
  anchor,
  heading,
  inlineCode,
  enumerated,
  joined,
  linkTo,
  list,
  paragraph,
  phrasing,
  type Blocks,
  type Inline,
} from "../../markdown/nodes.ts";
import { notesOfSection } from "../notes.ts";
import type { PageContext } from "../page-context.ts";
import { parameterTable } from "../parameter-table.ts";
import { capital } from "../titles.ts";
import { exampleBlocks } from "./examples.ts";
import { proseAt } from "./section-prose.ts";

/**
 * One part for each message: what it is, its parameters, its requirements, its examples. Then examples of messages that
 * other documents describe.
 */
export function messagesSection(context: PageContext): Blocks {
  const { profile } = context;
  const prose = proseAt("messages", context);
  const examples = foreignExamples(context);
  if (profile.messages.length + prose.length + examples.length === 0) return [];
  return [
    heading(2, "Messages and Tokens"),
    ...prose,
    ...profile.messages.flatMap((message) => messagePart(message, context)),
    ...examples,
  ];
}

function foreignExamples(context: PageContext): Blocks {
  const { profile, set } = context;
  const shown = (profile.manifest.examples ?? []).map((example) => profile.lookUp(example.message));
  const foreign = new Set(shown.flatMap((one) => (one?.kind === "message" && one.profile !== profile.id ? [one] : [])));
  return [...foreign].flatMap((message) => [
    heading(3, capital(message.title)),
    paragraph(
      linkTo(message.id, `The ${message.title}`),
      ` is described in ${set.profilesById.get(message.profile)?.title ?? message.profile}.`,
    ),
    ...exampleBlocks(message, context),
  ]);
}

function messagePart(message: Message, context: PageContext): Blocks {
  const around = {
    here: message.id,
    sources: message.evidence.sources,
    notes: message.written,
    clauseDepth: 4 as const,
  };
  const duties = dutyBlocks(context.duties.byOwner.get(message.id) ?? [], context, around);
  return [
    heading(3, anchor(message.name), capital(message.title)),
    ...summary(message, context),
    ...parameterTable(message.lines, context, around),
    ...duties,
    ...defaults(message),
    ...exampleBlocks(message, context),
  ];
}

/** How something of a form comes from one party to another. */
const conveyed: Readonly<Partial<Record<Form, string>>> = {
  metadata: "Published",
  jwk: "Published",
  token: "Issued",
  jwt: "Made",
};

function summary(message: Message, context: PageContext): Blocks {
  const { speaker } = context;
  const to = message.to.map((role) => speaker.role(role)).join(" and ");
  const scheme =
    message.form === "challenge" && message.scheme !== undefined
      ? [" Its scheme is ", inlineCode(message.scheme), "."]
      : [];
  const unknown =
    message.unknown === undefined
      ? ""
      : ` Unknown members are ${message.unknown === "ignore" ? "ignored" : "refused"}.`;
  const { sources } = message.evidence;
  const cited = sources.length === 0 ? [] : [" Source, where no other is named: ", citations(sources), "."];
  return [
    ...(message.written.means === undefined ? [] : [paragraph(authorSentences(message.written.means, speaker))]),
    paragraph(
      `${conveyed[message.form] ?? "Sent"} by ${speaker.role(message.from)}${to === "" ? "" : ` for ${to}`}.`.replace(
        /^(Sent|Issued)( by .*) for /,
        "$1$2 to ",
      ),
      inheritance(message, context),
      ...scheme,
      unknown,
      ...cited,
      notesOfSection(message.written, context),
    ),
  ];
}

/** What the message adds to, with the parameters that hold already. */
function inheritance(message: Message, { set, profile }: PageContext): Inline {
  const parent = message.extends;
  if (parent === undefined) return [];
  const where =
    parent.profile === profile.id ? "" : ` of ${set.profilesById.get(parent.profile)?.title ?? parent.profile}`;
  const own = new Set(message.lines.map((line) => line.inherits?.id));
  const others = parent.allLines.filter((line) => !own.has(line.id)).map(shownName);
  const names = [...new Set(others)].map((name): Inline => [inlineCode(name)]);
  const inherited =
    names.length === 0
      ? []
      : names.length === 1
        ? ["; its parameter ", joined(names, ""), " holds here as well"]
        : ["; its parameters ", enumerated(names), " hold here as well"];
  return phrasing([" It adds to ", linkTo(parent.id, `the ${parent.title}`), where, ...inherited, "."]);
}

/** What a receiver takes an absent parameter for. */
function defaults(message: Message): Blocks {
  const sentences = message.lines.flatMap((line): readonly Inline[] => {
    const words = defaultSentence(line);
    return words === undefined ? [] : [inlineOf(words)];
  });
  if (sentences.length > 1) return [list(sentences)];
  return sentences.map((words) => paragraph(words));
}
