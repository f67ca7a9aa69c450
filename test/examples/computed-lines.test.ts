import { describe, expect, it } from "vitest";
import { judge } from "./judged-example.ts";

describe("what is computed", () => {
  const signed = (values: string) => `
messages:
  - id: loan
    title: loan
    form: http-request
    from: borrower
    to: desk
    unknown: ignore
    parameters:
      - { name: Card, presence: required, type: string }
      - { name: Content-Digest, presence: required, type: sf-dictionary }
      - { name: Signature-Input, presence: required, type: sf-dictionary }
      - { name: Signature, presence: required, type: sf-dictionary, holds: seal }
proofs:
  - id: seal
    title: seal
    mechanism: library-card
    form: http-message-signature
    from: borrower
    to: desk
    protects: loan
    key: { from: [loan.Card], fit: any }
    covers: [{ component: card, presence: required }, { component: content-digest, presence: required }]
    parameters:
      - { name: created, presence: required, type: sf-integer }
      - { name: tag, presence: required, type: sf-string, values: [library] }
      - { name: keyid, presence: forbidden, type: sf-string }
bindings:
  - { id: whole, title: Whole, proof: seal, select: whole, canonical: octets, digest: sha-256, carrier: loan.Content-Digest }
examples:
  - { id: plain, title: Plain, message: loan, proof: seal, values: { Card: "4711", ${values} } }
`;

  it.each([
    ["", []],
    ["tag: library", []],
    [
      "tag: museum",
      ["[museum] example `plain` breaks the schema of `seal` at `/signature/tag`: found `museum`, expected `library`"],
    ],
    ["keyid: a", ["[a] example `plain` has `keyid`, which `seal` forbids"]],
    [
      "Signature: nonsense==",
      [
        "[nonsense==] example `plain` breaks the schema of `loan` at `/headers/signature`: found `nonsense==`, expected a Structured Field dictionary",
      ],
    ],
  ])("may be missing, and is judged where it is written: %s", async (values, expected) => {
    expect(await judge(signed(values))).toEqual(expected);
  });
});
