import { describe, expect, it } from "vitest";
import { columnWidth } from "../../src/text/column-width.ts";

describe("columnWidth", () => {
  it.each([
    ["a letter", "a", 1],
    ["a letter with a mark in one", "é", 1],
    ["a dash", "\u2014", 1],
    ["an ellipsis", "\u2026", 1],
    ["an ideograph", "漢", 2],
    ["an ideograph of a later plane", "𠀀", 2],
    ["a syllable of Hangul", "한", 2],
    ["a syllable of Katakana", "カ", 2],
    ["its half-width form", "ｶ", 1],
    ["a full-width letter", "Ａ", 2],
    ["a sign that is an emoji anyway", "✅", 2],
    ["another one", "❌", 2],
    ["a face", "😀", 2],
    ["a sign that is text anyway", "✔", 1],
    ["an accent", "\u0301", 0],
    ["a point of Hebrew", "\u05B8", 0],
    ["a vowel of Devanagari above", "\u0947", 0],
    ["a vowel of Thai above", "\u0E34", 0],
    ["a selector of variants", "\uFE0F", 0],
    ["a ring around", "\u20DD", 0],
    ["half of a character", "\uD800", 1],
  ])("of %s", (_what, character, expected) => {
    expect(columnWidth(character.codePointAt(0) ?? 0)).toBe(expected);
  });
});
