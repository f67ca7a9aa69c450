import { describe, expect, it } from "vitest";
import { machineWith } from "../../../cli/support/command-line.ts";

/** What a build says of the links of a text. */
async function linksIn(text: string): Promise<string> {
  const machine = await machineWith(["a"]);
  const section = { at: "overview", id: "how", text };
  machine.write("profiles/a.yaml", `${machine.text("profiles/a.yaml")}sections: ${JSON.stringify([section])}\n`);
  const { out } = await machine.run("build");
  return out;
}

describe("publish/broken-link", () => {
  it.each(["See [this](a.md).", "See [that](https://example.com/).", "Write `[x](nowhere.md)`."])(
    "is silent: %s",
    async (text) => {
      expect(await linksIn(text)).not.toContain("publish/broken-link");
    },
  );

  it("finds a page that does not exist", async () => {
    expect(await linksIn("See [this](nowhere-at-all.md).")).toContain(
      "[publish/broken-link] the link leads to `nowhere-at-all.md`, which is no page of this set",
    );
  });
});
