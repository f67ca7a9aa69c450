import { describe, expect, it } from "vitest";
import { plainText } from "../../src/language/fragment.ts";
import { sentenceOf } from "../../src/language/sentence-of.ts";
import { orderOf, saidBy, speakerFor } from "./kitchen-words.ts";

/** The sentences of the duties of an order, each as it stands alone. */
function alone(lines: string): readonly string[] {
  const speaker = speakerFor(orderOf(lines));
  return speaker.profile.duties.map((duty) => plainText(sentenceOf(duty, speaker)));
}

const soupInRain = "cases: [{ when: { rain: true }, values: [soup] }]";

describe("the sentence of a duty, alone", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "allows elsewhere what is forbidden here, under the opposite condition",
      "{ name: a, presence: forbidden, when: { rain: true }, otherwise: optional }",
      [
        "When it rains, the guest MUST NOT include the `a` member in the order.",
        "When it is dry, the guest MAY include the `a` member in the order.",
      ],
    ],
    [
      "says unless where the opposite has no words",
      "{ name: a, presence: forbidden, when: { grant: code }, otherwise: recommended }",
      [
        "When the meal is `code`, the guest MUST NOT include the `a` member in the order.",
        "Unless the meal is `code`, the guest SHOULD include the `a` member in the order.",
      ],
    ],
    [
      "forbids elsewhere what is required here, with an exception",
      "{ name: a, presence: required, type: string, when: { rain: true }, otherwise: forbidden }",
      [
        "When it rains, the guest MUST include the `a` member in the order.",
        "The guest MUST NOT include the `a` member in the order, unless it rains.",
      ],
    ],
    [
      "of a case of a line that is always there",
      `{ name: a, presence: required, type: string, ${soupInRain} }`,
      [
        "The guest MUST include the `a` member in the order.",
        "When it rains, the guest MUST set the `a` member of the order to `soup`.",
      ],
    ],
    [
      "of a case of a line that may be absent",
      `{ name: a, presence: optional, type: string, ${soupInRain} }`,
      [
        "The guest MAY include the `a` member in the order.",
        "When it rains and the order contains `a`, the guest MUST set this member to `soup`.",
      ],
    ],
    [
      "of a case of a line that is there in some situations",
      `{ name: a, presence: required, when: { dark: true }, type: string, ${soupInRain} }`,
      [
        "When it is dark, the guest MUST include the `a` member in the order.",
        "When it rains and the order contains `a`, the guest MUST set this member to `soup`.",
      ],
    ],
    [
      "of a value under a condition on another line",
      "{ name: a, presence: recommended, when: { order.b: present }, values: [u] }, { name: b, presence: optional, type: string }",
      [
        "When the order contains `b`, the guest SHOULD include the `a` member in the order.",
        "When the order contains `b` and `a`, the guest MUST set this member to `u`.",
        "The guest MAY include the `b` member in the order.",
      ],
    ],
    [
      "by the word of the source, of a member of an object",
      "{ name: a, presence: required, type: object }, { name: a.x, presence: required, type: string, word: REQUIRED }",
      ["The guest MUST include the `a` member in the order.", "The member `x` in `a` of the order is REQUIRED."],
    ],
    [
      "by the word of the source, with its value",
      "{ name: a, presence: required, values: [u], word: REQUIRED }, { name: b, presence: optional, type: string, word: OPTIONAL }, { name: c, presence: forbidden, word: SHALL NOT }",
      [
        "The `a` member is REQUIRED in the order, set to `u`.",
        "The `b` member is OPTIONAL in the order.",
        "The guest SHALL NOT include the `c` member in the order.",
      ],
    ],
    [
      "of a line that carries something",
      "{ name: a, presence: optional, type: jwt, holds: order }, { name: b, presence: not-recommended, type: jwt, holds: order }",
      [
        "The guest MAY include the `a` member in the order, carrying the order.",
        "The guest SHOULD NOT include the `b` member in the order.",
      ],
    ],
  ])("%s", (_, lines, sentences) => {
    expect(alone(lines)).toEqual(sentences);
  });
});

describe("a line with a value and cases", () => {
  it("has both said", () => {
    expect(
      saidBy(
        orderOf(
          "{ name: a, presence: optional, type: string, not: [u], cases: [{ when: { rain: true }, values: [v] }, { when: { rain: false }, values: [w] }] }",
        ),
      ),
    ).toEqual([
      "The guest MAY include the `a` member in the order.",
      "If `a` is present, its value MUST be other than `u`.",
      "If `a` is present, its value MUST be:",
      "- `v` when it rains",
      "- `w` when it is dry",
    ]);
  });
});
