import { describe, expect, it } from "vitest";
import { onDataPlane } from "./on-data-plane.ts";

describe("design/identity-in-negotiation", () => {
  const rule = "design/identity-in-negotiation";
  const greeting = (line: string, negotiates = ", negotiates: true") => `messages:
  - { id: greeting, title: greeting, form: json, from: borrower, to: desk, unknown: ignore${negotiates}, parameters: [${line}] }
`;

  it.each([
    ["a key", greeting("{ name: key, presence: required, type: public-jwk }"), 1],
    ["a credential", greeting("{ name: secret, presence: optional, type: string, credential: true }"), 1],
    ["a name", greeting("{ name: who, presence: optional, type: string, identifies: borrower }"), 1],
    ["what a relation says is a name", greeting("{ name: who, presence: optional, equals: reader.name }"), 1],
    ["what is no name by its relation", greeting("{ name: mark, presence: optional, equals: slip.unseen }"), 0],
    ["a key that is forbidden", greeting("{ name: key, presence: forbidden, type: public-jwk }"), 0],
    ["a list of algorithms", greeting("{ name: algs, presence: required, type: jws-algorithm, many: list }"), 0],
    ["a key where nobody negotiates", greeting("{ name: key, presence: required, type: public-jwk }", ""), 0],
    [
      "a token among the settings",
      "capability: { declared-by: [borrower], fallback: core, settings: [{ name: token, presence: required, type: jwt }] }\n",
      1,
    ],
    [
      "a mode among the settings",
      "capability: { declared-by: [borrower], fallback: core, settings: [{ name: mode, presence: required, type: string }] }\n",
      0,
    ],
  ])("%s", (_, text, count) => {
    expect(onDataPlane(rule, text)).toHaveLength(count);
  });
});
