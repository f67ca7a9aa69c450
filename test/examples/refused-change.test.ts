import { describe, expect, it } from "vitest";
import { judge, request, shown } from "./judged-example.ts";

describe("a change that is to be refused", () => {
  const text = (change: string) =>
    request(
      "      - { name: Hall, presence: required, values: [sea, moon] }\n" +
        "      - { name: Card, presence: optional, type: string, equals: loan.Hall }\n" +
        "      - { name: Dust, presence: forbidden, type: string }\n" +
        "      - { name: /params/tags, presence: required, type: string, many: list, contains: [old] }",
      "checked: { by: desk }",
    ) +
    shown(`    values: { Hall: sea }\n    content: { params: { tags: [old, rare] } }\n    refused-when: [${change}]`);

  it.each<[string, readonly string[]]>([
    ["{ change: Hall, to: attic, by: loan.Hall.check }", []],
    [
      "{ change: Hall, to: moon, by: loan.Hall.check }",
      [
        "[loan.Hall.check] example `plain` is to be refused by `loan.Hall.check`, but breaks nothing that `loan.Hall.check` says",
      ],
    ],
    [
      "{ change: Hall, to: attic, by: loan.Dust.check }",
      [
        "[loan.Dust.check] example `plain` is to be refused by `loan.Dust.check`, but breaks nothing that `loan.Dust.check` says",
      ],
    ],
    ["{ change: Dust, to: grey, by: loan.Dust.check }", []],
    // Whether a value is that of something else is not for a schema to say.
    ["{ change: Card, to: moon, by: loan.Card.check }", []],
    ["{ change: content, to: one octet, by: loan.Hall.check }", []],
    ["{ change: /params/tags, drop: old, by: loan./params/tags.check }", []],
    [
      "{ change: /params/tags, drop: rare, by: loan./params/tags.check }",
      [
        "[loan./params/tags.check] example `plain` is to be refused by `loan./params/tags.check`, but breaks nothing that `loan./params/tags.check` says",
      ],
    ],
    ["{ change: /params/tags, repeat: rare, by: loan./params/tags.check }", []],
  ])("%s", async (change, expected) => {
    expect(await judge(text(change))).toEqual(expected);
  });
});
