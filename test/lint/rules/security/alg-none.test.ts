import { describe, expect, it } from "vitest";
import { alg, messagesOf, token } from "./tokens.ts";

describe("security/alg-none", () => {
  const rule = "security/alg-none";

  it.each([
    ["a value", token(alg("values: [ES256, none]")), 1],
    ["another spelling", token(alg("values: [nOnE]")), 1],
    ["a value of a case", token(alg("cases: [{ when: { loan.kind: map }, values: [none] }]")), 1],
    ["what is excluded", token(alg("not: [none]")), 0],
    ["a parameter that is no algorithm", token("{ name: rush, presence: required, values: [none, some] }"), 0],
    ["a forbidden parameter", token("{ name: alg, in: jwt-header, presence: forbidden, type: jws-algorithm }"), 0],
    [
      "a duty to accept it",
      `${token(alg("not: [HS256]"))}requirements: [{ id: R-1, role: desk, level: MUST, action: accept, object: slip.alg, values: [none] }]\n`,
      1,
    ],
    [
      "a duty not to accept it",
      `${token(alg("not: [HS256]"))}requirements: [{ id: R-1, role: desk, level: MUST NOT, action: accept, object: slip.alg, values: [none] }]\n`,
      0,
    ],
  ])("%s", (_, text, count) => {
    expect(messagesOf(rule, text)).toHaveLength(count);
  });
});
