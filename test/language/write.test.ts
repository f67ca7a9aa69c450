import { describe, expect, it } from "vitest";
import { articleOf, code, commonBeginning, endsSentence, join } from "../../src/language/write.ts";
import { ageOutside } from "../../src/language/duration.ts";
import { plainText } from "../../src/language/fragment.ts";
import { shownName } from "../../src/language/shown-name.ts";
import { fillTemplate } from "../../src/language/template.ts";

describe("articles", () => {
  it.each([
    [
      "a",
      [
        "token request",
        "JWT",
        "DPoP proof",
        "unique value",
        "URL",
        "user",
        "one-time code",
        "European key",
        "PAR request",
      ],
    ],
    [
      "an",
      [
        "access token",
        "ID-JAG",
        "MCP request",
        "HTTP message",
        "API",
        "unsigned token",
        "hour",
        "unimportant claim",
        "SAML assertion",
      ],
    ],
  ] as const)("%s", (article, phrases) => {
    for (const phrase of phrases) expect([phrase, articleOf(phrase)]).toEqual([phrase, article]);
  });
});

describe("clauses of several values", () => {
  it("share the words that they begin with", () => {
    expect(commonBeginning(["the transport is HTTP", "the transport is stdio"])).toBe("the transport is ");
    expect(commonBeginning(["the token is bound to a key", "the token is bound to an anchor"])).toBe(
      "the token is bound to ",
    );
  });

  it("share nothing where a word, a code span or a whole clause would be cut", () => {
    expect(commonBeginning(["a user is present", "the client acts for itself"])).toBe("");
    expect(commonBeginning(["the method is `a b`", "the method is `a c`"])).toBe("");
    expect(commonBeginning(["only one clause"])).toBe("");
  });
});

describe("fragments", () => {
  it("are joined without empty words between code", () => {
    expect(join(code("a"), "", code("b"))).toEqual([
      { kind: "code", value: "a" },
      { kind: "code", value: "b" },
    ]);
  });

  it.each([
    ["a", "`a`"],
    ["a`b", "`` a`b ``"],
    ["a``b`c", "``` a``b`c ```"],
    ["a\nb", "`a\\nb`"],
    ["a\u007fb", "`a\\u007fb`"],
    ["a\u2028b", "`a\\u2028b`"],
  ])("that are code stay code, whatever is in them: %j", (value, words) => {
    expect(plainText([code(value)])).toBe(words);
  });
});

describe("what clauses begin with", () => {
  it.each([
    ["three words are enough", ["the meal is hot", "the meal is cold"], "the meal is "],
    ["two words are not", ["the meal waits", "the meal stands"], ""],
    ["all of them count", ["the meal is hot", "the meal is cold", "the menu is cold"], ""],
    ["something is left of each", ["the meal is hot", "the meal is "], ""],
    ["a whole code span may be shared", ["the `a b` is hot", "the `a b` is cold"], "the `a b` is "],
    ["a whole mention may be shared", ["the {a.b} is hot", "the {a.b} is cold"], "the {a.b} is "],
    ["half a code span is not", ["the meal is `a b`", "the meal is `a c`"], ""],
    ["equal clauses keep their last word", ["the meal is hot", "the meal is hot"], "the meal is "],
  ])("%s", (_, clauses, shared) => {
    expect(commonBeginning(clauses)).toBe(shared);
  });
});

describe("the end of a sentence", () => {
  it.each(["It ends. ", "Does it? ", "It does!  ", '(It ends.") ', `${"long ".repeat(20)}end. `])(
    "is behind: %j",
    (words) => {
      expect(endsSentence(words)).toBe(true);
    },
  );

  it.each(["e.g. ", "some, i.e. ", "cf. ", "this vs. ", "and so on, etc. ", "It ends.", "It ends. Then ", "Yes. No, "])(
    "is not behind: %j",
    (words) => {
      expect(endsSentence(words)).toBe(false);
    },
  );
});

describe("a verb phrase with places", () => {
  const fill = (template: string): string =>
    plainText(
      fillTemplate(template, (place) => {
        if (place === "its") return join("its own name");
        if (place === "code") return [code("c")];
        return place === "none" ? undefined : join(`<${place}>`);
      }),
    );

  it.each([
    ["ask {a} for {b}", "ask <a> for <b>"],
    ["ask  {a}\n now", "ask <a> now"],
    ["ask {none}", "ask …"],
    ["ask[ {none}] now", "ask now"],
    ["ask[ {a}] now", "ask <a> now"],
    ["ask[ {a} {none}] now", "ask now"],
    ["check its {its}", "check its own name"],
    ["check its {code}", "check its `c`"],
    ["check its {a}", "check its <a>"],
    ["know its use of {its}", "know its use of its own name"],
    ["keep { as it is", "keep { as it is"],
    ["keep [ as it is", "keep [ as it is"],
  ])("%j", (template, words) => {
    expect(fill(template)).toBe(words);
  });
});

describe("articles", () => {
  it.each([
    ["a", ["usual key", "euro", "one-off", "once-only key", "JWTs", "U2F key", "Xylophone", "uranium key"]],
    ["an", ["MCPs", "oneness", "upper part", "unnamed key", "Ed key", "honest client"]],
  ] as const)("%s", (article, phrases) => {
    for (const phrase of phrases) expect([phrase, articleOf(phrase)]).toEqual([phrase, article]);
  });
});

describe("the age that is outside of an interval", () => {
  it("may lie in the future altogether", () => {
    expect(ageOutside("-60s..-30s")).toBe("less than 30 seconds in the future or more than 1 minute in the future");
  });
});

describe("the name of a parameter", () => {
  it.each(["http-header", "query", "form", "challenge", "signature-parameter"] as const)(
    "is itself where a slash leads nowhere: %s",
    (place) => {
      expect(shownName({ name: "/a/b", place })).toBe("/a/b");
    },
  );

  it.each([
    ["/keys/10", "keys[10]"],
    ["/keys/01", "keys.01"],
    ["/keys/1a", "keys.1a"],
    ["/keys/a1", "keys.a1"],
    ["/a.b/c", '["a.b"].c'],
  ])("is a path: %s", (name, shown) => {
    expect(shownName({ name, place: "json-rpc" })).toBe(shown);
  });
});
