import { plainText, type Fragments } from "./fragment.ts";
import { join } from "./write.ts";

/** What fills a place; `before` is the text in front of it, which decides how its content is named. */
export type Fill = (place: string, before: string) => Fragments | undefined;

/**
 * Fills the `{places}` of a verb phrase; a part in square brackets vanishes when one of its places is empty. Outside of
 * brackets an empty place leaves an ellipsis: something is missing, and the reader sees where. A content that begins
 * with a possessive or article of its own replaces an "its" in front of it.
 */
export function fillTemplate(template: string, fill: Fill): Fragments {
  let filled: Fragments = [];
  const add = (text: string): void => {
    for (const piece of text.match(/\{[^}]*\}|[^{]+|\{/g) ?? []) {
      const content = piece.startsWith("{") && piece.length > 1 ? fill(piece.slice(1, -1), plainText(filled)) : [];
      const isPlace = piece.startsWith("{") && piece.length > 1;
      if (!isPlace) filled = join(filled, piece.replace(/\s+/g, " "));
      else filled = content === undefined ? join(filled, "…") : join(withoutIts(filled, content), content);
    }
  };
  for (const part of template.match(/\[[^\]]*\]|[^[]+|\[/g) ?? []) {
    if (!part.startsWith("[") || part === "[") add(part);
    else if (placesOf(part).every((place) => fill(place, plainText(filled)) !== undefined)) add(part.slice(1, -1));
  }
  return filled;
}

function placesOf(text: string): readonly string[] {
  return [...text.matchAll(/\{([^}]*)\}/g)].map((match) => match[1] ?? "");
}

function withoutIts(filled: Fragments, content: Fragments): Fragments {
  const last = filled.at(-1);
  const [first] = content;
  if (last?.kind !== "text" || first?.kind !== "text" || !/^(?:its|the) /.test(first.value)) return filled;
  return [...filled.slice(0, -1), { kind: "text", value: last.value.replace(/\bits $/, "") }];
}
