import { describe, expect, it } from "vitest";
import { emitAll } from "./emit-fixture.ts";
import { readFixtureSet } from "./fixture-set.ts";

describe("the documents of a small set", () => {
  const artifacts = emitAll(readFixtureSet());

  it("are these files", () => {
    expect(artifacts.map((one) => one.path)).toMatchInlineSnapshot(`
      [
        "md/index.md",
        "mdx/index.mdx",
        "site/index.html",
        "md/structure.md",
        "mdx/structure.mdx",
        "site/structure.html",
        "md/vocabulary.md",
        "mdx/vocabulary.mdx",
        "site/vocabulary.html",
        "md/parcels.md",
        "mdx/parcels.mdx",
        "site/parcels.html",
        "md/door-code.md",
        "mdx/door-code.mdx",
        "site/door-code.html",
        "md/knocking.md",
        "mdx/knocking.mdx",
        "site/knocking.html",
        "md/sealed-handover.md",
        "mdx/sealed-handover.mdx",
        "site/sealed-handover.html",
        "mdx/navigation.json",
        "site/style.css",
      ]
    `);
  });

  it.each(artifacts.filter((one) => !one.path.endsWith(".css")))("reads as expected: $path", async (artifact) => {
    await expect(artifact.contents).toMatchFileSnapshot(`golden/${artifact.path}`);
  });

  it("are the same bytes at every time", () => {
    expect(emitAll(readFixtureSet())).toEqual(artifacts);
  });
});
