import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";

const rule = "meta/no-input";

describe("meta/no-input", () => {
  it("is silent about a set with one manifest, wherever its configuration puts it", () => {
    expect(findingsOf(rule, { "profiles/a.yaml": "" })).toEqual([]);
    const elsewhere = {
      "auth-profiles.yaml": "profiles: books\nvocabulary: profiles/vocabulary.yaml\n",
      "books/a.yaml": "",
    };
    expect(findingsOf(rule, elsewhere)).toEqual([]);
  });

  it("finds a folder without a manifest", () => {
    const files = { "auth-profiles.yaml": "profiles: books\n", "profiles/a.yaml": "" };
    expect(findingsOf(rule, files).map(({ message }) => message)).toEqual(["`books` holds no manifest"]);
  });
});
