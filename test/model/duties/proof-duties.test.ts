import { describe, expect, it } from "vitest";
import { dutiesOf, short } from "./duties-of.ts";

describe("a proof", () => {
  const proof = (more: string): readonly string[] =>
    dutiesOf(
      "      - { name: p, presence: required, type: string }",
      "proofs:\n  - { id: s, title: seal, mechanism: sealed-order, form: http-message-signature, from: reader, to: desk,\n" +
        "      protects: m, key: { from: [reader.card-key], fit: any },\n" +
        `      parameters: [{ name: nonce, presence: optional, type: sf-string }]${more} }\n`,
    )
      .map(short)
      .filter((line) => line.startsWith("s.") && !line.startsWith("s.nonce"));

  it.each<[string, readonly string[]]>([
    ["", ["s.verify proof desk MUST"]],
    [", checked: { by: desk, level: SHOULD }", ["s.verify proof desk SHOULD"]],
    [", window: { past: 1s, future: 1s }", ["s.verify proof desk MUST", "s.window proof desk MUST"]],
    [
      ", window: { past: 1s, future: 1s, stricter: true }, checked: { by: desk, level: SHOULD }",
      ["s.verify proof desk SHOULD", "s.window proof desk SHOULD", "s.stricter-window proof desk MAY"],
    ],
    [", memory: { of: nonce, scope: none }", ["s.verify proof desk MUST"]],
    [", memory: { of: nonce, scope: instance }", ["s.verify proof desk MUST", "s.memory proof desk MUST"]],
    [", at-most: 2", ["s.verify proof desk MUST", "s.at-most proof desk MUST"]],
    [", covers: []", ["s.verify proof desk MUST"]],
    [
      ', covers: [{ component: "@path", presence: not-recommended, when: { raining: true } }]',
      ["s.@path cover reader SHOULD NOT when", "s.verify proof desk MUST", "s.coverage proof desk MUST"],
    ],
  ])("with %s", (more, expected) => {
    expect(proof(more)).toEqual(expected);
  });
});
