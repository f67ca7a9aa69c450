import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { digestOf, hasText, TextFile } from "../../src/text/text-file.ts";

const text = `id: ünïcode\n${"line: 1\n".repeat(2000)}# \u{1f511} end`;
const digest = createHash("sha256").update(text).digest("hex");

describe("a file that is packed", () => {
  it("has the same text and digest, as often as somebody asks", () => {
    for (const times of [0, 1, 2]) {
      const file = new TextFile("a.yaml", text);
      for (let time = 0; time < times; time++) file.pack();
      expect([file.path, file.text, file.text, file.digest]).toEqual(["a.yaml", text, text, digest]);
    }
  });

  it("has it also when many others were unpacked since", () => {
    const files = Array.from({ length: 60 }, (_, index) => new TextFile(`${index}.yaml`, `${index} ${text}`));
    for (const file of files) file.pack();
    for (const index of [0, 1, 0, 59, 0, 30]) {
      expect(files[index]?.text).toBe(`${index} ${text}`);
      files.forEach((file, at) => {
        expect(file.text.startsWith(`${at} id`)).toBe(true);
      });
    }
  });

  it("may be empty", () => {
    const file = new TextFile("a.yaml", "");
    file.pack();
    expect(file.text).toBe("");
  });
});

describe("whether a file has a text", () => {
  it.each([
    ["plain", { path: "a.yaml", text }],
    ["that can be packed", new TextFile("a.yaml", text)],
  ])("is told of a file %s", (_, file) => {
    expect([hasText(file, text), hasText(file, `${text} `), hasText(file, "")]).toEqual([true, false, false]);
  });
});

describe("the digest of a file", () => {
  it("is that of its text, whoever holds it", () => {
    expect(digestOf({ path: "a.yaml", text })).toBe(digest);
    expect(digestOf(new TextFile("b.yaml", text))).toBe(digest);
  });
});
