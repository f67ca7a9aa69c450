import { describe, expect, it } from "vitest";
import { emitMessageSchemas } from "../../../src/emit/schema/emit-message-schemas.ts";
import { stampOf } from "../../../src/emit/mark.ts";
import { fixture, setOf } from "../../support/set.ts";
import { readFixtureSet, readHostileSet } from "../fixture-set.ts";
import { judgeOf } from "./schema-judge.ts";

const library = setOf(fixture("library"));

describe("the files of message schemas", () => {
  const files = [...emitMessageSchemas(library, { folder: "schemas/profiles" })];

  it("are one for each message of each published profile", () => {
    const expected = library.profiles
      .filter((profile) => profile.placement === "base" || profile.placement === "profile")
      .flatMap((profile) => profile.messages.map((one) => `schemas/profiles/${profile.id}/${one.name}.schema.json`));
    expect(files.map((file) => file.path)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(3);
  });

  it("are JSON of two spaces with our mark", () => {
    for (const { contents } of files) {
      expect(contents).toBe(`${JSON.stringify(JSON.parse(contents), null, 2)}\n`);
      expect(stampOf(contents)).toBe("intact");
    }
  });

  it("are the same bytes at every time", () => {
    expect([...emitMessageSchemas(library, { folder: "schemas/profiles" })]).toEqual(files);
  });

  it("refer to nothing outside of themselves", () => {
    for (const { contents } of files) expect(contents).not.toMatch(/"\$(?:ref|dynamicRef)"|"format":/);
  });
});

describe("words of an author", () => {
  const calm = [...emitMessageSchemas(readFixtureSet(), { folder: "s" })].map((file) => file.path);

  it.each(['"', "\\", "</script>", "{", "`", "\n", "$ref", "Stamp 0000000000000000", "^(", "日本語 🙂"])(
    "stay words: %j",
    (words) => {
      const set = readHostileSet(words, "texts");
      if (set === undefined) throw new Error("the format refuses these words");
      const files = [...emitMessageSchemas(set, { folder: "s" })];
      expect(files.map((file) => file.path)).toEqual(calm);
      for (const { contents } of files) {
        expect(stampOf(contents)).toBe("intact");
        const schema = JSON.parse(contents) as { readonly title: string };
        expect(schema.title).not.toContain("\n");
        expect(() => judgeOf(schema)).not.toThrow();
      }
    },
  );
});
