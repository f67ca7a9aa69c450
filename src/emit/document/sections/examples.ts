import type { Message } from "../../../model/set/message.ts";
import { exampleTexts } from "../example-text.ts";
import { authorSentences } from "../../markdown/inline.ts";
import { anchor, codeBlock, heading, paragraph, placeAnchor, type Blocks } from "../../markdown/nodes.ts";
import type { PageContext } from "../page-context.ts";

/**
 * The examples of a message, as far as nothing has to be computed for them. What a proof adds is not shown before it is
 * computed.
 */
export function exampleBlocks(message: Message, { profile, speaker }: PageContext): Blocks {
  return (profile.manifest.examples ?? [])
    .filter((example) => profile.lookUp(example.message) === message)
    .flatMap((example) => [
      heading(4, anchor(placeAnchor("example", example.id)), `Example: ${example.title}`),
      ...(example.text === undefined ? [] : [paragraph(authorSentences(example.text, speaker))]),
      ...exampleTexts(example, message, profile).flatMap(({ label, language, text }) => [
        ...(label === undefined ? [] : [paragraph(`${label}:`)]),
        codeBlock(text, language),
      ]),
      ...(example.proof === undefined ? [] : [paragraph("The fields that carry the proof are added by the signer.")]),
    ]);
}
