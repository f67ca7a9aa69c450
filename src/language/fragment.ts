/** A piece of a sentence: plain words, a name as code, a level word, or a reference that a document may turn into a link. */
export type Fragment =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "code"; readonly value: string }
  /** A requirement word: bold in BCP 14 documents. */
  | { readonly kind: "level"; readonly value: string }
  /** Words that stand for something with an id in the profile set. */
  | { readonly kind: "reference"; readonly id: string; readonly label: readonly Fragment[] };

/** A sentence, or a part of one, before it becomes Markdown, HTML or plain text. */
export type Fragments = readonly Fragment[];

/** Plain text with code between backticks, as trace rows and findings print it. */
export function plainText(fragments: Fragments): string {
  let text = "";
  for (const fragment of fragments) {
    if (fragment.kind === "code") text += codeSpan(fragment.value);
    else if (fragment.kind === "reference") text += plainText(fragment.label);
    else text += fragment.value;
  }
  return text;
}

/** A code span as Markdown writes it: with a fence longer than any run of backticks inside. */
function codeSpan(value: string): string {
  let longest = 0;
  for (const run of value.match(/`+/g) ?? []) longest = Math.max(longest, run.length);
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? fence + value + fence : `${fence} ${value} ${fence}`;
}
