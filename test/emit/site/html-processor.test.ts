import type { PhrasingContent } from "mdast";
import { describe, expect, it } from "vitest";
import type { AddressOf } from "../../../src/emit/markdown/in-flavour.ts";
import {
  anchor,
  aside,
  externalLink,
  linkTo,
  paragraph,
  root,
  type PhrasingPiece,
} from "../../../src/emit/markdown/nodes.ts";
import { htmlProcessor } from "../../../src/emit/site/html-processor.ts";

const address: AddressOf = (id) => (id === "none" ? undefined : `${id}.html`);

function written(...children: PhrasingPiece[]): string {
  const tree = root([paragraph(...children)]);
  return htmlProcessor.stringify(htmlProcessor.runSync(tree, { data: { address } }));
}

describe("the processor of HTML", () => {
  it("writes what only documents of a set have", () => {
    expect(written(anchor("a b"), "Text ", aside("— beside"))).toBe(
      '<p><span id="a%20b" class="anchor"></span>Text <span class="cite">— beside</span></p>',
    );
  });

  it("gives links the addresses of the page, and keeps the words of those that lead nowhere", () => {
    expect(written(linkTo("dpop", "one"))).toBe('<p><a href="dpop.html">one</a></p>');
    expect(written(linkTo("none", "one"))).toBe("<p>one</p>");
    expect(written(externalLink("https://a.example/é?b&c", "one"))).toBe(
      '<p><a href="https://a.example/é?b&#x26;c">one</a></p>',
    );
  });

  it("lets no HTML through, whoever put it into the tree", () => {
    const html: PhrasingContent = { type: "html", value: "<script>alert(1)</script>" };
    expect(written("before ", html, " <b>after</b>")).toBe("<p>before  &#x3C;b>after&#x3C;/b></p>");
  });
});
