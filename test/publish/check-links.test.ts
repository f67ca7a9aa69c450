import { describe, expect, it } from "vitest";
import { emitPages } from "../../src/emit/page.ts";
import { checkLinks, LinkTargets } from "../../src/publish/check-links.ts";
import { resolveExample } from "../support/rule-examples.ts";

/** What is said about the links of a text in the overview of a profile with a neighbour. */
function messagesFor(text: string): readonly string[] {
  const section = { at: "overview", id: "how", text };
  const set = resolveExample({
    "profiles/example.yaml": `sections: ${JSON.stringify([section])}\n`,
    "profiles/neighbour.yaml": "",
  });
  const targets = new LinkTargets();
  const pages = [...emitPages(set, [], (page) => targets.observe(page))];
  expect(pages).toEqual([]);
  return [...checkLinks(set, targets)].map(({ message }) => message);
}

describe("links of authors", () => {
  it.each([
    "see [there](https://example.com/a#b)",
    "write [us](mailto:group@example.com)",
    "see [the neighbour](neighbour.md) and [this](./example.md)",
    "see [a duty](#EX-1), [its duty](neighbour.md#EX-1) and [the folder](index.md)",
    "see `[no](link.md)`",
    "no link at all",
  ])("pass: %s", (text) => {
    expect(messagesFor(text)).toEqual([]);
  });

  it.each([
    ["[x](neighbor.md)", "the link leads to `neighbor.md`, which does not exist, expected `neighbour.md`"],
    ["[x](elsewhere-entirely.md)", "the link leads to `elsewhere-entirely.md`, which is no page of this set"],
    ["[x](#EX-2)", "the link leads to `#EX-2`, which does not exist, expected `#EX-1`"],
    [
      "[x](neighbour.md#nothing-like-it)",
      "the link leads to `#nothing-like-it` on `neighbour.md`, which has no such anchor",
    ],
    ["[x](javascript:alert)", "expected https, mailto, a page of this folder"],
    ["[x](http://example.com/)", "expected https, mailto, a page of this folder"],
    ["[x](../../etc/passwd)", "expected https, mailto, a page of this folder"],
    ["<ftp://example.com/>", "expected https, mailto, a page of this folder"],
    ["- a list\n  - [deep](nowhere-to-go.md)", "`nowhere-to-go.md`, which is no page"],
  ])("are found: %s", (text, message) => {
    expect(messagesFor(text)).toEqual([expect.stringContaining(message)]);
  });
});
