import { beforeAll, describe, expect, it } from "vitest";
import { documentWith } from "../document-with.ts";

const shown = `
id: shown-handover
title: Shown Handover
version: 0.1.0
maturity: idea
abstract: Shows what travels.
base: parcels@2026-01-01
applies: { weather: dry }
source: Seal Standard "Seals"
not-tested: { reason: dark }
solves: [{ objective: opening, mechanism: seal }]
serves: [opening]
messages:
  - id: order
    title: order
    form: http-request
    from: courier
    to: depot
    parameters:
      - { name: Parcel-*, in: http-header, presence: optional, type: string }
      - { name: Content-Type, in: http-header, presence: optional, type: string }
      - { name: street, in: query, presence: optional, type: string, many: list }
      - { name: colour, in: form, presence: optional, type: string }
  - id: answer
    title: answer
    form: json
    from: depot
    to: courier
    parameters:
      - { name: Ink, in: http-header, presence: optional, type: string }
      - { name: error, presence: optional, type: string }
      - { name: box.size.width, presence: optional, type: integer }
      - { name: box.lid, presence: optional, type: boolean }
  - id: ticket
    title: ticket
    form: jwt
    from: depot
    to: courier
    parameters:
      - { name: typ, in: jwt-header, presence: required, type: string }
      - { name: sub, presence: required, type: string }
      - { name: cnf.jkt, presence: optional, type: string }
errors:
  - { id: rain, status: 400, code: it_rains, in: answer, says: "it rains" }
  - { id: night, status: 403, code: too_late, in: answer, says: "it is dark" }
examples:
  - id: ordered
    title: An order
    message: order
    target: https://depot.example/orders?day=1
    values: { Parcel-Colour: [red, blue], street: [a b, c&d], colour: "red & blue" }
  - id: written
    title: A written order
    message: order
    values: { Content-Type: text/plain }
    content: { box: 1, lid: [2, 3] }
  - { id: closed, title: A closed depot, message: answer, values: { error: too_late, Ink: blue } }
  - { id: boxed, title: A box, message: answer, values: { box.size.width: 7, box.lid: true } }
  - { id: ticket, title: A ticket, message: ticket, values: { typ: ticket, cnf.jkt: abc, sub: ada } }
requirements:
  - { id: SHOW-1, role: courier, level: MUST, action: other, phrase: "show every parcel" }
`;

describe("an example", () => {
  let text: string;
  beforeAll(() => {
    text = documentWith(shown, "shown-handover");
  });

  const blocksOf = (title: string): string => {
    const [, section = ""] = text.split(`Example: ${title}\n`);
    return (section.split(/\n#{2,4} /)[0] ?? "").trim();
  };

  it("of a request has the fields of a group, the query, and the type of its content", () => {
    expect(blocksOf("An order")).toBe(
      [
        "```http",
        "POST /orders?day=1&street=a%20b&street=c%26d HTTP/1.1",
        "Host: depot.example",
        "Parcel-Colour: red, blue",
        "Content-Type: application/x-www-form-urlencoded",
        "",
        "colour=red%20%26%20blue",
        "```",
      ].join("\n"),
    );
  });

  it("sends content compactly, under the type that it names itself", () => {
    expect(blocksOf("A written order")).toBe(
      ["```http", "POST / HTTP/1.1", "Content-Type: text/plain", "", '{"box":1,"lid":[2,3]}', "```"].join("\n"),
    );
  });

  it("of JSON with header fields is a response, with the status of the error that it shows", () => {
    expect(blocksOf("A closed depot")).toBe(
      [
        "```http",
        "HTTP/1.1 403 Forbidden",
        "Ink: blue",
        "Content-Type: application/json",
        "",
        "{",
        '  "error": "too_late"',
        "}",
        "```",
      ].join("\n"),
    );
  });

  it("nests members by their names", () => {
    expect(blocksOf("A box")).toBe(
      ["```json", '{\n  "box": {\n    "size": {\n      "width": 7\n    },\n    "lid": true\n  }\n}', "```"].join("\n"),
    );
  });

  it("of a JSON Web Token keeps header and payload apart", () => {
    expect(blocksOf("A ticket")).toBe(
      [
        'Header:\n\n```json\n{\n  "typ": "ticket"\n}\n```',
        'Payload:\n\n```json\n{\n  "cnf": {\n    "jkt": "abc"\n  },\n  "sub": "ada"\n}\n```',
      ].join("\n\n"),
    );
  });
});
