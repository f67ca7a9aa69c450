import { describe, expect, it } from "vitest";
import {
  createListing,
  listedFile,
  hasOurMark,
  listedStampOf,
  markFor,
  readListing,
  stamped,
  stampedParts,
  stampOf,
} from "../../src/emit/mark.ts";

const mark = markFor("profiles/dpop.yaml");

describe("the mark of generated files", () => {
  it.each([
    ["Markdown", `<!-- ${mark} -->\n\n# Title\n`],
    ["MDX", `---\n# ${mark}\ntitle: Title\n---\n\nText\n`],
    [
      "JSON",
      `${JSON.stringify({ $schema: "https://json-schema.org/draft/2020-12/schema", $comment: mark }, null, 2)}\n`,
    ],
    ["HTML", `<!doctype html>\n<!-- ${mark} -->\n<html lang="en"></html>\n`],
    ["CSS", `/* ${mark} */\nbody { margin: 0 }\n`],
  ])("shows in %s whether somebody changed the file", (_, text) => {
    const contents = stamped(text);
    expect(contents).not.toBe(text);
    expect(hasOurMark(contents)).toBe(true);
    expect(stampOf(contents)).toBe("intact");
    expect(stampOf(contents.replaceAll("\n", "\r\n"))).toBe("intact");
    expect(stampOf(`${contents} `)).toBe("edited");
    expect(stampOf(contents.replace("dpop", "dpap"))).toBe("edited");
  });

  it("is found at the beginning only, and in no file of somebody else", () => {
    expect(stampOf("# Title\n")).toBe("none");
    expect(stampOf(`${"x".repeat(3000)}${mark}`)).toBe("none");
    expect(stamped("no mark")).toBe("no mark");
  });

  it("is the same for contents in parts", () => {
    const parts = [`<!-- ${mark} -->\r\na`, "é\r\n", "", "b\n"];
    const octets = stampedParts(parts.map((part) => Buffer.from(part)));
    expect(Buffer.concat([...octets]).toString()).toBe(stamped(parts.join("")));
    expect(stampedParts([Buffer.from("no mark")])).toEqual([Buffer.from("no mark")]);
    expect(stampedParts([])).toEqual([]);
  });

  it("is made of the contents alone", () => {
    expect(stamped(`<!-- ${mark} -->\na\n`)).toBe(stamped(`<!-- ${mark} -->\na\n`));
    expect(stamped(`<!-- ${mark} -->\na\n`)).not.toBe(stamped(`<!-- ${mark} -->\nb\n`));
  });

  it("contains nothing of a path that could end a comment", () => {
    expect(markFor("a-->\n*/}{\"'`#.yaml")).not.toMatch(/-->|\*\/|[{}"'`#\n]/);
  });

  it("lists files whose format has no comments", () => {
    const csv = { path: "site/data/requirements.csv", contents: "id,level\n" };
    const listing = createListing("site/data", [listedFile(csv)], "profiles");
    expect(listing.path).toBe("site/data/generated.json");
    expect(stampOf(listing.contents)).toBe("intact");
    const listed = readListing(listing.contents).get("requirements.csv");
    expect(listedStampOf(csv.contents, listed)).toBe("intact");
    expect(listedStampOf("id,level,text\n", listed)).toBe("edited");
    expect(listedStampOf("x", readListing(listing.contents).get("other.csv"))).toBe("none");
  });

  it.each(["{", "[]", "null", '{"files":1}', `{"$comment":${JSON.stringify(mark)},"files":null}`])(
    "reads no listing from %s",
    (text) => expect(readListing(text).size).toBe(0),
  );
});
