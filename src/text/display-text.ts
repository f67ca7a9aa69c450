/**
 * Characters that would move the cursor, turn the direction of the line or hide something: control characters, marks
 * of direction, invisible characters, line separators, tags, and halves of surrogate pairs.
 */
const hidden =
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]|\p{Surrogate}/u;

const hiddenEverywhere = new RegExp(hidden.source, "gu");

/** A text with every hidden character written out as `<U+202E>`, so that a terminal shows what is there. */
export function displayText(text: string): string {
  return hidden.test(text) ? text.replace(hiddenEverywhere, writeOut) : text;
}

function writeOut(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `<U+${point.toString(16).toUpperCase().padStart(4, "0")}>`;
}
