/**
 * A text of parts. What a template makes is a tree of its parts as long as nobody reads it; where thousands of names are
 * kept, that costs several times what the texts do.
 */
export function inOnePiece(first: string, ...others: readonly string[]): string {
  // Nothing is copied where nothing is added.
  return others.every((part) => part === "") ? first : [first, ...others].join("");
}
