import { describe, expect, it } from "vitest";
import { bundle, composes, counterText, onCounter } from "./counter.ts";

describe("what one position carries for several profiles", () => {
  const counter = {
    "profiles/base/counter.yaml": `messages:
  - { id: refusal, title: refusal, form: http-response, from: desk, to: borrower, unknown: ignore }
`,
  };
  const challenge = (field: string, scheme: string) => `messages:
  - { id: note, title: note, form: challenge, from: desk, to: borrower, unknown: ignore, ${scheme} }
  - id: refusal
    extends: "counter#refusal"
    parameters: [{ name: ${field}, presence: required, type: string, holds: note }]
`;
  const found = (left: string, right: string) =>
    ["overlap/singleton-claimed", "overlap/slot-collision"].flatMap((rule) =>
      onCounter(rule, { one: left, two: right }, counter).map(({ message }) => `${rule}: ${message}`),
    );

  it("may be two challenges, if each has a scheme of its own", () => {
    const [card, slip, same] = ["scheme: Card", "scheme: Slip", "scheme: card"];
    expect(found(challenge("WWW-Authenticate", card), challenge("WWW-Authenticate", slip))).toEqual([]);
    expect(found(challenge("www-authenticate", card), challenge("WWW-Authenticate", slip))).toEqual([]);
    expect(found(challenge("WWW-Authenticate", card), challenge("WWW-Authenticate", same))).toEqual([
      "overlap/slot-collision: header field `WWW-Authenticate` of `counter#refusal` carries `one#note` and `two#note`, and no parameter tells them apart; expected one with values that differ",
    ]);
  });

  it("may be one thing only where there is room for no more", () => {
    expect(found(challenge("Notice", "scheme: Card"), challenge("Notice", "scheme: Slip"))).toEqual([
      "overlap/singleton-claimed: header field `Notice` of `counter#refusal` is there once, and is required for `one#note` and `two#note` at the same time; expected one of them",
    ]);
  });
});

describe("one position with other types", () => {
  const line = (type: string, more = "") =>
    `messages: [{ id: order, extends: "counter#order", parameters: [{ name: size, presence: optional, type: ${type} }] }]\n${more}`;
  const files = { one: line("string"), two: line("string", composes), three: line("boolean") };

  it("is nothing that profiles of one type have against each other", () => {
    const found = onCounter("overlap/slot-collision", files);
    expect(found.map(({ severity, profiles }) => [severity, profiles])).toEqual([["warning", ["one", "three", "two"]]]);
    expect(onCounter("ref/relation-contradicted", files)).toEqual([]);
  });

  it("is an error for those that are said to be used together", () => {
    const found = onCounter("overlap/slot-collision", { ...files, two: line("integer", composes) });
    expect(found.map(({ severity, profiles }) => [severity, profiles.join(" ")]).sort()).toEqual([
      ["error", "one two"],
      ["warning", "one three two"],
    ]);
  });
});

describe("one position with a list and with one value", () => {
  const line = (more: string) =>
    `messages: [{ id: order, extends: "counter#order", parameters: [{ name: sizes, presence: required, type: string${more} }] }]\n`;
  const found = (one: string, two: string) =>
    onCounter("overlap/slot-collision", { one, two }).map(({ message }) => message);

  it("is used for two things, and says which is the list", () => {
    expect(found(line(", many: list"), line(""))).toEqual([
      "parameter `sizes` of `counter#order` has the types a list of `string` in `one` and `string` in `two`, expected one type, or types of which one is a kind of the other",
    ]);
    expect(found(line(", many: list"), line(", many: one-or-list"))).toEqual([]);
    expect(found(line(", many: list"), line(", many: list"))).toEqual([]);
  });

  it("is a list for every line that adds to one", () => {
    const counter = {
      "profiles/base/counter.yaml": `messages:
  - id: order
    title: order
    form: form
    from: borrower
    to: desk
    unknown: ignore
    parameters: [{ name: sizes, presence: optional, type: string, many: list }]
`,
    };
    const adds = (value: string) => line(`, contains: [${value}]`);
    expect(
      onCounter("overlap/slot-collision", { one: adds("a"), two: adds("b").replace(" type: string,", "") }, counter),
    ).toEqual([]);
    const [other] = onCounter(
      "overlap/slot-collision",
      { one: adds("a").replace("type: string", "type: integer") },
      counter,
    );
    expect(other?.message).toContain("a list of `string` in `counter` and a list of `integer` in `one`");
  });
});

describe("one parameter with other defaults", () => {
  const line = (value: string, more = "") =>
    `messages: [{ id: order, extends: "counter#order", parameters: [{ name: size, presence: optional, type: integer, default: ${value}${more} }] }]\n`;
  const found = (one: string, two: string, more: Readonly<Record<string, string>> = {}) =>
    onCounter("overlap/slot-collision", { one, two }, more).map(({ severity, message }) => [severity, message]);

  it("means two things where it is left out", () => {
    const message =
      "parameter `size` of `counter#order` has the defaults `3` in `one` and `5` in `two` where it is left out, expected one default";
    expect(found(line("3"), line("5"))).toEqual([["warning", message]]);
    expect(found(line("3"), line("5"), bundle)).toEqual([["error", message]]);
    expect(found(line("3"), line("3"))).toEqual([]);
    expect(found(line("3"), line("3").replace(", default: 3", ""))).toEqual([]);
  });

  it("does not where the two lines never hold at once", () => {
    const where = (kind: string) => `, when: { loan.kind: ${kind} }`;
    expect(found(line("3", where("map")), line("5", where("book")))).toEqual([]);
    expect(found(line("3", where("map")), line("5", where("[map, book]")))).toHaveLength(1);
  });

  it("may take the place of what the base says, if it says so", () => {
    const counter = {
      "profiles/base/counter.yaml": counterText.replace("type: string }", "type: string, default: north }"),
    };
    const own = (more = "") =>
      `messages: [{ id: order, extends: "counter#order", parameters: [{ name: shelf, presence: optional, type: string, default: south }] }]\n${more}`;
    const replaces = `replaces: [{ duty: "counter#order.shelf", because: South is nearer. }]\n`;
    expect(found(own(), "", counter)).toEqual([
      ["error", expect.stringContaining('the defaults `"north"` in `counter` and `"south"` in `one`')],
    ]);
    expect(found(own(replaces), "", counter)).toEqual([]);
  });
});
