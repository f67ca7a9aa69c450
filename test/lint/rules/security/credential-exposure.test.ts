import { describe, expect, it } from "vitest";
import { messagesOf } from "./tokens.ts";

describe("security/credential-exposure", () => {
  const rule = "security/credential-exposure";
  const message = (id: string, form: string, from: string, to: string, line: string) =>
    `  - { id: ${id}, title: ${id}, form: ${form}, from: ${from}, to: ${to}, unknown: ignore, parameters: [${line}] }\n`;
  const card = (more = "") => `{ name: card, presence: required, type: string, credential: true${more} }`;
  const key = "{ name: key, presence: required, type: string, credential: true }";

  it.each([
    ["an address", message("order", "query", "borrower", "desk", card()), 1],
    ["a form", message("order", "form", "borrower", "desk", card()), 0],
    [
      "an address where it is forbidden",
      message("order", "query", "borrower", "desk", card().replace("required", "forbidden")),
      0,
    ],
    ["metadata", message("notice", "metadata", "desk", "borrower", card()), 1],
    ["a challenge", message("refusal", "challenge", "desk", "borrower", card()), 1],
    [
      "a code that is worth nothing alone",
      message("answer", "query", "desk", "borrower", card()) +
        message("order", "form", "borrower", "desk", `${card(", equals: answer.card")}, ${key}`),
      0,
    ],
    [
      "a code that is enough",
      message("answer", "query", "desk", "borrower", card()) +
        message("order", "form", "borrower", "desk", card(", equals: answer.card")),
      1,
    ],
    [
      "a code beside which another credential may be left out",
      message("answer", "query", "desk", "borrower", card()) +
        message(
          "order",
          "form",
          "borrower",
          "desk",
          `${card(", equals: answer.card")}, ${key.replace("required", "optional")}`,
        ),
      1,
    ],
  ])("%s", (_, messages, count) => {
    expect(messagesOf(rule, `messages:\n${messages}`)).toHaveLength(count);
  });
});
