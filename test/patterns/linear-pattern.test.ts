import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareValuePatterns, structuredFieldPatterns } from "../../src/emit/schema/structured-fields.ts";
import { LinearPattern } from "../../src/patterns/linear-pattern.ts";

const plenty = () => ({ left: 10_000_000 });

describe("a pattern without going back", () => {
  it.each([
    ["^a*$", "aaa"],
    ["^(?:a|b)+c?$", "abac"],
    ["^[A-Za-z0-9_-]{42}[AEI]$", `${"x".repeat(42)}A`],
    ["^\\d{4}-\\d{2}-\\d{2}$", "2026-07-28"],
    ["(?:^| )openid(?: |$)", "profile openid email"],
    ["^(?![/?#])x", "x"],
    ["^a(?=b)", "ab"],
    ["^a(?=b)", "a"],
    ["^a(?!b)", "ab"],
    ["^a(?!b)", "a"],
    ["a(?!$)", "aa"],
    ["a(?!$)", "ba"],
    ["a(?=$)", "ba"],
    ["(?=^)b", "ab"],
    ["a(?=\\b)", "ab a"],
    ["a(?!(?!b))", "ab"],
    ["\\bword\\b", "a word!"],
    ["\\Bord", "word"],
    ["^\\p{Lu}+$", "ÄÖ"],
    ["^.$", "🙂"],
    ["^\\u{1F642}$", "🙂"],
    ["^\\uD83D\\uDE42$", "🙂"],
    ["^(?<year>\\d+)$", "2026"],
    ["^(a*)*$", "b"],
    ["^(?:a?){3}a{3}$", "aaa"],
    ["^[\\]\\\\]+$", "]\\"],
    ["", ""],
    ["^\\x41\\cJ\\.$", "A\n."],
    ["a{0}b", "b"],
    ["^a{2,}?$", "aaa"],
  ])("%s decides %j as the engine does", (pattern, text) => {
    const linear = LinearPattern.create(pattern);
    expect(linear?.test(text, plenty())).toBe(new RegExp(pattern, "u").test(text));
  });

  it("agrees with the engine on whatever is put together", () => {
    const atom = fc.constantFrom(
      ...["a", "b", "é", ".", "^", "$", "\\b", "\\B"],
      ...["(?=a)", "(?!b)", "(?=[^ ])", "(?!\\s)", "(?=\\u{1F642})", "(?!$)", "(?=\\b)", "(?!(?=a))"],
      ...[
        "[ab]",
        "[^a]",
        "[\\d_-]",
        "[\\]\\\\]",
        "[a-f\\p{Lu}]",
        "[^\\W]",
        "[^]",
        "[]",
        "[\\b]",
        "[\\-^$]",
        "[(?:|)*]",
      ],
      ...["\\d", "\\D", "\\s", "\\S", "\\w", "\\W", "\\p{Lu}", "\\P{L}", "\\p{Script=Greek}", "\\p{L}", "\\p{Any}"],
      ...["\\u0061", "\\u{1F642}", "\\uD83D\\uDE42", "\\uD83D", "\\x41", "\\.", "\\/", "\\t", "\\cJ", "\\0"],
    );
    const pattern = fc.letrec<{ readonly node: string }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        atom,
        fc.tuple(tie("node"), tie("node")).map(([left, right]) => left + right),
        fc
          .tuple(fc.constantFrom("(?:", "("), tie("node"), tie("node"))
          .map(([open, left, right]) => `${open}${left}|${right})`),
        fc
          .tuple(tie("node"), fc.constantFrom("*", "+", "?", "{0}", "{2}", "{1,2}", "{0,}", "*?", "+?", "{1,2}?"))
          .map(([node, times]) => `(?:${node})${times}`),
      ),
    })).node;
    const unit = fc.constantFrom(
      ...["a", "b", "A", "1", "_", "-", " ", "é", "Ω", "🙂"],
      ...["\uD83D", "\uDE42", "\n", "\u2028", "\u00A0", "\\", "]", "/"],
    );
    fc.assert(
      fc.property(pattern, fc.string({ unit, maxLength: 8 }), (written, words) => {
        expect(LinearPattern.create(written)?.test(words, plenty())).toBe(new RegExp(written, "u").test(words));
      }),
      { numRuns: 5000, seed: 20260728 },
    );
  });

  it.each([
    "^(a)\\1$",
    "(?<=a)b",
    "(?<!a)b",
    "^(?=.*\\d).+$",
    "(?<n>a)\\k<n>",
    "a{7000}",
    "(?:a{99}){99}",
    "x".repeat(3000),
    `${"(?:".repeat(400)}a${")".repeat(400)}`,
    `${"(".repeat(999)}${")".repeat(999)}`,
    "a)(b",
  ])("leaves %s to nobody", (pattern) => {
    expect(LinearPattern.create(pattern)).toBeUndefined();
  });

  it.each(["^(a+)+$", "^(a|a)*$", "^(a|aa)+$", "^(.*)*x$", "^a*a*a*a*a*a*b$", "^(?:(?:a*)*)*$"])(
    "takes %s at the pace of the text",
    (pattern) => {
      const budget = { left: 2_000_000 };
      expect(LinearPattern.create(pattern)?.test(`${"a".repeat(20_000)}!`, budget)).toBe(false);
    },
  );

  it("gives up where its budget ends", () => {
    expect(LinearPattern.create("^a*$")?.test("a".repeat(1000), { left: 100 })).toBeUndefined();
  });

  it("does not unfold what would never end", () => {
    expect(LinearPattern.create("(?:(?:(?:a{999}){999}){999}){999}")).toBeUndefined();
  });

  it.each(["(?:){99999999999}", "(?:a{0}){99999999999}", "(?:(?:){99999999}){99999999}", "(?:(?:a{0})*){99999999999}"])(
    "does not count how often nothing is repeated: %s",
    (pattern) => {
      expect(LinearPattern.create(pattern)?.test("b", plenty())).not.toBe(false);
    },
  );

  it.each(Object.entries({ ...structuredFieldPatterns, ...bareValuePatterns }))(
    "knows our own: %s",
    (_name, pattern) => {
      expect(LinearPattern.create(pattern)).toBeDefined();
    },
  );
});
