import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";
import { judge, line, message } from "./judged-lines.ts";

describe("param/name-syntax", () => {
  const rule = "param/name-syntax";

  it.each([
    ["http-header", "Library Card", "`Library Card` contains ` `, which a field name does not allow", "Library-Card"],
    ["http-header", "Card:", "`Card:` contains `:`, which a field name does not allow", "Card"],
    ["http-header", "X-Slip", "`X-Slip` starts with `X-`", "Slip"],
    ["http-header", "x-slip", "`x-slip` starts with `X-`", "slip"],
    ["form", "card&slip", "`card&slip` contains `&`, which a parameter name does not allow", "card_slip"],
    ["query", "größe", "`größe` contains `ö`", "gr_e"],
    ["challenge", "shelf mark", "`shelf mark` contains ` `, which a challenge parameter does not allow", "shelf_mark"],
    ["signature-parameter", "keyId", "`keyId` contains `I`, which a structured field key does not allow", "keyid"],
    ["signature-parameter", "1st", "`1st` contains `1`", "st"],
  ])("finds in %s the name %s", (place, name, expected, suggestion) => {
    const text = message([line(name, { in: place })], { form: "http-request" });
    const [found, ...others] = findingsOf(rule, { "profiles/example.yaml": text });
    expect(others).toEqual([]);
    expect(found?.message.startsWith(expected)).toBe(true);
    expect(found?.help).toBe(`Write \`${suggestion}\``);
  });

  it.each([
    ["http-header", "Library-Card"],
    ["http-header", "Mcp-Param-*"],
    ["form", "filter.kind"],
    ["json", "shelf mark"],
    ["jwt-claim", "https://library.example/claim"],
    ["signature-parameter", "tag"],
    ["signature-parameter", "*any"],
  ])("allows in %s the name %s", (place, name) => {
    expect(judge(rule, message([line(name, { in: place })], { form: "http-request" }))).toEqual([]);
  });

  it("says when nothing of a name is left", () => {
    expect(judge(rule, message([line("漢字", { in: "http-header" })], { form: "http-request" }))).toEqual([
      "the name of the parameter is empty after removing what a field name does not allow",
    ]);
  });

  it("finds two spellings at one place, and none at two", () => {
    expect(judge(rule, message([line("shelf_mark"), line("shelfMark")]))).toHaveLength(1);
    expect(judge(rule, message([line("shelf_mark"), line("shelfMark", { in: "jwt-header" })]))).toEqual([]);
    expect(judge(rule, message([line("shelf"), line("self")]))).toEqual([]);
  });

  it("leaves inherited names to the base", () => {
    const base = `id: house\nmaturity: stable\n${message([line("Bad Name")], { form: "http-request" })}`;
    const text = `base: house@1.0.0\nmessages:\n  - { id: m, extends: "house#m", parameters: [{ name: Bad Name, presence: required, values: [a] }] }\n`;
    const found = findingsOf(rule, { "profiles/base/house.yaml": base, "profiles/example.yaml": text });
    expect(found.map((finding) => finding.span.file.path)).toEqual(["profiles/base/house.yaml"]);
  });
});
