import { expect, it } from "vitest";
import { holdsNothing } from "../../src/syntax/read-text.ts";

it.each(["", "\n \n", "# a\n  # b", "\r\n# a\r\n"])("finds nothing in %j", (text) => {
  expect(holdsNothing(text)).toBe(true);
});

it.each(["a", "# a\nb: 1\n", "---\n", "{}"])("finds something in %j", (text) => {
  expect(holdsNothing(text)).toBe(false);
});
