import { describe, expect, it } from "vitest";
import { articleOf, commonBeginning } from "../../src/language/write.ts";

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
