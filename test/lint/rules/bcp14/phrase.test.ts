import { describe, expect, it } from "vitest";
import { runExample } from "../../../support/rule-examples.ts";
import { judge, wordRules } from "./judge-phrase.ts";

describe("phrases as they should be", () => {
  it.each([
    ["SHOULD NOT", "rely only on claims that a tenant controls"],
    ["SHOULD NOT", "copy claims of the workload JWT into access tokens without validating them"],
    ["SHOULD NOT", "issue long-lived bound tokens"],
    ["MUST", "use `S256` as `code_challenge_method`"],
    ["SHOULD NOT", "use this specification"],
    ["SHOULD", "support Client ID Metadata Documents"],
    ["MAY", "support authorization"],
    ["SHOULD NOT", "cover fields that intermediaries change"],
    ["MUST", "cover `@method`, `@target-uri` and `authorization` in the signature"],
    ["MUST", "apply the checks of a refresh token grant to the `subject_token`"],
    ["MAY", "grant less than the token exchange request asks for"],
    ["MUST", "keep the combination of `iss`, `tenant` and `sub` unique"],
    ["SHOULD", "present the card again or obtain a new one"],
    ["SHOULD NOT", "reveal through `profiles_supported` which issuers it trusts"],
    ["MUST NOT", "send one assertion to more than one desk"],
    ["MUST", "publish only asymmetric public keys in `jwks` or at `jwks_uri`"],
    ["MUST", "choose a fully specified algorithm for `alg` of the registered key"],
    ["MUST", "remember to which key the access token is bound"],
    ["MUST", "cover every field of the request that matters to the security of its receiver"],
    ["MAY", "require further components in the presentation signature"],
    ["MUST", "verify all signatures tagged `httpsig-oauth`, not one of them only"],
    ["MUST", "use TLS for every message"],
    ["MUST", "apply its configured rules to decide whether this workload gets an access token"],
    ["SHOULD", "offer configuration of trusted issuers and, per server, of authorization by claims"],
    ["SHOULD", "manage trust in issuers and trust in workloads separately"],
    ["SHOULD", "decide on claims so specific that one JWT of the issuer cannot stand for every principal"],
    ["SHOULD", "take the security considerations of RFC 7523, RFC 7517 and OpenID Connect Discovery into account"],
    ["SHOULD", "keep the lifetime of the JWT as short as availability permits, from seconds to minutes"],
    ["MUST", "send the JWT over a secure channel only"],
    ["SHOULD", "list explicitly which workload may reach which server"],
    ["SHOULD", "log and audit the issuance of access tokens"],
    ["MUST", "validate the URL of an issuer before it fetches anything from it"],
    ["SHOULD", "set timeouts and rate limits for requests to issuers"],
    ["SHOULD", "cache issuer configurations and keys"],
    ["MAY", "report to its operator whether the assertion was expired, malformed or meant for another audience"],
    ["MUST", "use each nonce only once"],
    ["MUST", "check if the shelf mark is known"],
    ["SHOULD", "behave as if the card were unknown"],
    ["MUST", "note the time when the book was handed out"],
    ["MUST", "be able to read every shelf mark"],
    ["SHOULD", "be open to visitors"],
    ["MUST", "be prepared to receive a map"],
    ["MUST", "tell {ledger} about every loan"],
    ["MUST", "update the ledger page of the book"],
    ["MUST", "answer request and response alike"],
    ["MUST", "string the slips together"],
    ["MUST", "refuse a `when; if MUST` in the note"],
    ["MUST", "send the value `the desk.`"],
  ])("%s %s", (level, phrase) => {
    expect(judge(phrase, level)).toEqual([]);
  });
});

describe("phrases that say too much", () => {
  it.each([
    ["MUST", "hand out a book when the card is known", "bcp14/phrase the phrase contains the condition word `when`"],
    ["MUST", "hand out a book after the card was read", "bcp14/phrase the phrase contains the condition word `after`"],
    ["MUST", "hand out a book once the card was read", "bcp14/phrase the phrase contains the condition word `once`"],
    ["SHOULD", "hand out a book if possible", "bcp14/phrase the phrase contains the condition word `if`"],
    [
      "MUST",
      "read the card and reject unknown ones",
      "bcp14/phrase the phrase seems to name two acts, `read` and `reject`",
    ],
    [
      "MUST",
      "read the card and store its number",
      "bcp14/phrase the phrase seems to name two acts, `read` and `store`",
    ],
    ["MUST", "tell the ledger about the loan", "bcp14/phrase the phrase names the role `the ledger` in words"],
    ["MUST", "ask the borrower", "bcp14/phrase the phrase names the role `the borrower` in words"],
    ["MUST", "the card is read", "bcp14/phrase the phrase starts with `the`"],
    ["MUST", "sending the slip", "bcp14/phrase the phrase starts with `sending`"],
    ["MUST", "validates the card", "bcp14/phrase the phrase starts with `validates`"],
    ["MUST", "Send the slip", "bcp14/phrase the phrase starts with `Send`"],
    ["MUST", "not lend maps", "bcp14/phrase the phrase starts with `not`"],
    ["MUST NOT", "fail to note a loan", "bcp14/phrase the phrase negates with `fail to` what MUST NOT negates"],
    ["MUST", "send the slip.", "bcp14/phrase the phrase ends with a full stop"],
    ["MUST", "apply the above to maps", "bcp14/phrase the phrase refers to other text with `the above`"],
    ["MUST", "MUST send the slip", "bcp14/phrase the phrase contains MUST"],
    ["MUST", Array(26).fill("word").join(" "), "bcp14/phrase the phrase has 26 words, expected at most 25"],
  ])("%s %s", (level, phrase, expected) => {
    const found = judge(phrase, level);
    expect(found).toHaveLength(1);
    expect(found[0]?.startsWith(expected)).toBe(true);
  });

  it("names its object", () => {
    const more =
      "    object: loan-request.card\nmessages:\n  - { id: loan-request, title: loan request, form: json, from: borrower, to: desk, unknown: ignore,\n      parameters: [{ name: card, presence: required, type: string }] }\n";
    const action = (phrase: string) => judge(phrase, "MUST", more).map((line) => line.replace(/,.*/, ""));
    expect(action("read the number aloud")).toEqual(["bcp14/phrase the phrase does not name its object `card`"]);
    expect(action("read `card` aloud")).toEqual([]);
    expect(action("read {loan-request.card} aloud")).toEqual([]);
  });
});

describe("hostile phrases", () => {
  it.each([
    ["backticks without end", "`".repeat(999) + "a".repeat(999)],
    [
      "many runs of backticks",
      Array.from({ length: 60 }, (_, n) => "`".repeat(n + 1))
        .join(" ")
        .slice(0, 1999),
    ],
    ["articles", "the ".repeat(499)],
    ["joined verbs", "and send ".repeat(220)],
    ["conditions that are none", "check if ".repeat(220)],
    ["long words", "a".repeat(1999)],
    ["hyphens", "-".repeat(1999)],
  ])("are judged to their end: %s", (_, phrase) => {
    const text = `requirements:\n${Array.from({ length: 40 }, (_unused, n) => `  - { id: X-${n}, role: desk, level: MUST, action: other, phrase: ${JSON.stringify(phrase)} }\n`).join("")}`;
    const findings = runExample([{ path: "profiles/example.yaml", text }]);
    const words = findings.filter(({ rule }) => wordRules.test(`${rule} `));
    // Each of them alike.
    expect(words.length % 40).toBe(0);
  });
});
