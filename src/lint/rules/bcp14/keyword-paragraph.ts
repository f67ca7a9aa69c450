/** Whether a text defines the requirement words, as the paragraph of BCP 14 does. */
export function isKeywordParagraph(text: string): boolean {
  return /\bkey ?words\b[\s\S]{0,200}\bMUST\b/i.test(text);
}
