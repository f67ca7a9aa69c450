import { expect, it } from "vitest";
import { controlCharactersIn } from "../../src/text/control-character.ts";

const namesIn = (text: string) => [...controlCharactersIn(text)].map(({ name, offset }) => `${name} at ${offset}`);

it("finds what people cannot see, with its place", () => {
  expect(namesIn("a\u0000b\u001B\u202E\uFEFF")).toEqual(["U+0000 at 1", "U+001B at 3", "U+202E at 4", "U+FEFF at 5"]);
  expect(namesIn("\uD800 \uDC00")).toEqual(["U+D800 at 0", "U+DC00 at 2"]);
});

it.each(["", "a\tb\nc\r\n", "é 漢字 \u{1F600} \u00A0\u0085\u2028"])("finds nothing in %j", (text) => {
  expect(namesIn(text)).toEqual([]);
});
