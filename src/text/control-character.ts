/**
 * What no text of a manifest needs: control characters but tab and line breaks, characters that are none, halves of
 * surrogate pairs, and those that turn the direction of the line, so that people read something else than programs do.
 */
const controls =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** A control character and the offset at which it stands. */
export interface ControlCharacter {
  /** As people look it up: `U+202E`. */
  readonly name: string;
  readonly offset: number;
}

/** The control characters of a text, in their order. */
export function* controlCharactersIn(text: string): Generator<ControlCharacter> {
  for (const { 0: character, index } of text.matchAll(controls)) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    yield { name: `U+${code}`, offset: index };
  }
}
