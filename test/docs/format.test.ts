import { readFileSync, readdirSync } from "node:fs";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { Machine } from "../cli/support/command-line.ts";
import { missingFrom } from "./missing-from.ts";
import { linksIn, plainText, readReference } from "./read-reference.ts";

// A development script: plain JavaScript without declarations.
const script = (await import(new URL("../../src/build/generate-reference.mjs", import.meta.url).href)) as {
  readonly generateReference: (document: string) => Promise<string>;
};

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const format = read("docs/format.md");
const [explanation = ""] = format.split("<!--", 1);

interface DutyData {
  readonly requirements: readonly { readonly anchor: string; readonly markdown: string }[];
}

describe("the reference in docs/format.md", () => {
  it("is fresh; `npm run reference` writes it", async () => {
    expect(await script.generateReference(format)).toBe(format);
  });

  it("has a section for every exported type", () => {
    const folder = new URL("../../src/manifest/", import.meta.url);
    const files = readdirSync(folder).filter((name) => /^(?:[a-z]+-)?types\.ts$/.test(name));
    const names = files.flatMap((name) => [
      ...readFileSync(new URL(name, folder), "utf8").matchAll(/^export (?:interface|type) (\w+)/gm),
    ]);
    const sections = readReference(format);
    expect(names.length).toBeGreaterThan(100);
    expect(names.map(([, name = ""]) => name).filter((name) => !sections.has(name))).toEqual([]);
  });

  it("says of every type and key what the schemas say", () => {
    expect(missingFrom(format)).toEqual([]);
  });

  it.each([
    ["a type", "### Tombstone\n", "Tombstone"],
    ["a key", "- **`unknown`** (", "Message.unknown"],
    ["that a key is needed", ", required): Whether the sender includes it.", "Parameter.presence: , required)"],
    [
      "a value",
      "  - `one-or-list`: One value alone, or a JSON list.\n",
      "Parameter.many: One value alone, or a JSON list.",
    ],
    ["what a value is", " (integer, optional): The length in octets.", "Parameter.size: integer"],
    ["a bound", "  - Number of entries: 2 to 8\n", "Choice.of: 2 to 8"],
    ["a pattern", "  - Pattern: `^[0-9a-f]{16}$`\n", "Acknowledgement.fingerprint: ^[0-9a-f]{16}$"],
    [
      "a key of a parent",
      "- **`derived`** ([Text](#text), optional): Why it is a duty although no BCP 14 word of the source says so. Printed\n",
      "Requirement.derived",
    ],
    ["a key inside a key", "  - **`unit`** (", "Variable.range: unit"],
  ])("would be found incomplete without %s", (_, text, missing) => {
    expect(format).toContain(text);
    expect(missingFrom(format.replace(text, ""))).toContain(missing);
  });

  it("says what each key means beside its default", () => {
    const without = [...readReference(format)].flatMap(([name, { keys }]) =>
      [...keys].filter(([, said]) => !/\): (?!Default:)./.test(said)).map(([key]) => `${name}.${key}`),
    );
    expect(without).toEqual([]);
  });
});

describe("docs/format.md", () => {
  it("has links that lead to one heading each", () => {
    const tree = fromMarkdown(format);
    const headings = tree.children.filter((node) => node.type === "heading").map(plainText);
    const anchors = headings.map((text) =>
      text
        .toLowerCase()
        .replace(/[^\w -]/g, "")
        .replaceAll(" ", "-"),
    );
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
    const targets = new Set(linksIn(tree).map(({ url }) => url));
    expect(targets.size).toBeGreaterThan(50);
    expect([...targets].filter((url) => !url.startsWith("#") || !anchors.includes(url.slice(1)))).toEqual([]);
  });
});

describe("the set that docs/format.md explains", () => {
  const blocks = [...explanation.matchAll(/^```(.*)\n([^]*?)^```$/gm)];
  const files = new Map(blocks.map(([, info = "", text = ""]) => [info.replace("yaml file=", ""), text]));
  const draft = "profiles/signed-orders.yaml";
  const decisions = "profiles/acknowledgements.yaml";
  const machine = () => new Machine(Object.fromEntries([...files].filter(([path]) => path !== decisions)));

  it("is all that is shown, and shows each kind of file that is written as YAML by hand", () => {
    const others = ["profiles/vocabulary.yaml", "profiles/certified-orders.yaml", "auth-profiles.yaml"];
    expect([...files.keys()].sort()).toEqual([...others, draft, decisions].sort());
    expect(blocks).toHaveLength(files.size);
  });

  it("has no findings and the usual form", async () => {
    const set = machine();
    expect(await set.run("lint", "--fail-on", "info")).toMatchObject({ code: 0, out: "no findings in 4 files\n" });
    expect(await set.run("fmt", "--check")).toMatchObject({ code: 0 });
  });

  it("needs its acknowledgement where the draft does not say how it stands to the idea", async () => {
    const set = machine();
    const [before = "", relations] = set.text(draft).split("\nrelations:\n");
    expect(relations).toBeDefined();
    set.write(draft, before);
    expect((await set.run("lint")).out).toContain("overlap/rival-solution");
    set.write(decisions, files.get(decisions) ?? "");
    expect(await set.run("lint", "--fail-on", "info")).toMatchObject({
      code: 0,
      out: "no findings in 5 files; 1 acknowledged\n",
    });
    expect(await set.run("fmt", "--check")).toMatchObject({ code: 0 });
  });

  it("gives the sentences that are shown", async () => {
    const set = machine();
    expect(await set.run("build")).toMatchObject({ code: 0 });
    const data = JSON.parse(set.text("site/authorization/Auth Profiles/data/signed-orders.json")) as DutyData;
    const sentences = new Map(data.requirements.map(({ anchor, markdown }) => [anchor, markdown]));
    const shown = [...explanation.matchAll(/^- `([^`]+)`: ([^]*?\.)\n(?=\n|-)/gm)];
    expect(shown.length).toBeGreaterThan(6);
    for (const [, id = "", sentence = ""] of shown) expect(sentence.replace(/\s+/g, " ")).toBe(sentences.get(id));
  });
});
