import { describe, expect, it } from "vitest";
import { joinDuties } from "../../src/language/join-duties.ts";
import { defaultSentence, sentenceOf } from "../../src/language/sentence-of.ts";
import { dutyAt, markdown, sampleFiles, setOf, speakerOf } from "./sample-set.ts";
import { rows, type Row } from "./rows.ts";
import { orderOf, saidBy } from "./kitchen-words.ts";

const set = setOf(sampleFiles());

/** Everything that is said about some duties: their sentences, then the default of the last line. */
function saidOf({ profile, duties, form }: Row): string {
  const speaker = speakerOf(set, profile);
  const found = duties.map((anchor) => dutyAt(speaker, anchor));
  const last = found.at(-1);
  const whenOmitted = last !== undefined && "line" in last ? defaultSentence(last.line) : undefined;
  const sentences =
    form === "single"
      ? found.map((duty) => markdown(sentenceOf(duty, speaker)))
      : joinDuties(found, speaker).map(({ fragments }) => markdown(fragments));
  return [...sentences, ...(whenOmitted === undefined ? [] : [markdown(whenOmitted)])].join(" ");
}

describe("what the document says", () => {
  it.each(rows)("row $row", (row) => {
    expect(saidOf(row)).toBe(row.reads);
  });
});

const said = (lines: string): readonly string[] => saidBy(orderOf(lines));
const checked = (by: string, error = "no-dish"): string => `checked: { by: ${by}, error: ${error} }`;
const weather = (dry: string, wet: string): string =>
  `cases: [{ when: { rain: true }, ${wet} }, { when: { rain: false }, ${dry} }]`;

describe("lines that one sentence says", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "differ in their names only",
      "{ name: a, presence: required, type: string }, { name: b, presence: required, type: string }",
      ["The guest MUST include the members `a` and `b` in the order."],
    ],
    [
      "are forbidden one and all",
      "{ name: a, presence: forbidden }, { name: b, presence: forbidden }",
      ["The guest MUST NOT include the members `a` or `b` in the order."],
    ],
    [
      "have one source",
      '{ name: a, presence: required, type: string, source: "MENU §1" }, { name: b, presence: required, type: string, source: "MENU §2" }',
      ["The guest MUST include the `a` member in the order.", "The guest MUST include the `b` member in the order."],
    ],
    [
      "have one word",
      "{ name: a, presence: required, type: string, word: SHALL }, { name: b, presence: required, type: string }",
      ["The guest SHALL include the `a` member in the order.", "The guest MUST include the `b` member in the order."],
    ],
    [
      "are said of the guest, and not of themselves",
      "{ name: a, presence: required, type: string, word: REQUIRED }, { name: b, presence: required, type: string, word: REQUIRED }",
      ["The `a` member is REQUIRED in the order.", "The `b` member is REQUIRED in the order."],
    ],
    [
      "are no groups",
      '{ name: "a-*", presence: required, type: string }, { name: b, presence: required, type: string }',
      ["The guest MUST include `a-…` members in the order.", "The guest MUST include the `b` member in the order."],
    ],
    [
      "lie in one object",
      "{ name: a, presence: required, type: object }, { name: a.x, presence: required, type: string }, { name: a.z, presence: required, type: string }, { name: b, presence: required, type: string }",
      [
        "The guest MUST include the members `a` and `b` in the order.",
        "The guest MUST include `x` and `z` in `a` of the order.",
      ],
    ],
    [
      "have no scheme",
      "{ name: a, presence: required, scheme: Table }, { name: b, presence: required, type: string }",
      [
        "The guest MUST include the `a` member in the order with the scheme `Table`.",
        "The guest MUST include the `b` member in the order.",
      ],
    ],
  ])("%s", (_, lines, sentences) => {
    expect(said(lines)).toEqual(sentences);
  });

  it("leaves what is optional and says nothing else to the table, but not its cases", () => {
    expect(said(`{ name: a, presence: optional, type: string }`)).toEqual([]);
    expect(
      said(`{ name: a, presence: optional, type: string, ${weather("values: [ice]", "values: [soup]")} }`),
    ).toEqual([
      "The guest MAY include the `a` member in the order.",
      "If `a` is present, its value MUST be:",
      "- `soup` when it rains",
      "- `ice` when it is dry",
    ]);
  });
});

describe("checks that one sentence says", () => {
  const checks = (lines: string): readonly string[] => said(lines).filter((one) => one.includes("MUST reject"));

  it.each<[string, string, readonly string[]]>([
    [
      "lead to one error",
      `{ name: a, presence: required, type: string, ${checked("kitchen")} }, { name: b, presence: required, type: string, ${checked("kitchen", "no-table")} }, { name: c, presence: required, type: string, ${checked("kitchen", "no-table")} }`,
      [
        "The kitchen MUST reject the order if its `a` is missing or malformed; the error is `no_dish`.",
        "The kitchen MUST reject the order if its `b` or `c` is missing or malformed; the error says that there is no table.",
      ],
    ],
    [
      "look for one fault",
      `{ name: a, presence: required, type: string, ${checked("kitchen")} }, { name: b, presence: optional, type: string, ${checked("kitchen")} }, { name: c, presence: forbidden, ${checked("kitchen")} }, { name: d, presence: forbidden, values: [u], ${checked("kitchen")} }`,
      [
        "The kitchen MUST reject the order if its `a` is missing or malformed; the error is `no_dish`.",
        "The kitchen MUST reject the order if its `b` is malformed; the error is `no_dish`.",
        "The kitchen MUST reject the order if it contains `c` or `d`; the error is `no_dish`.",
      ],
    ],
    [
      "look for no scheme",
      `{ name: a, presence: required, scheme: Table, ${checked("kitchen")} }, { name: b, presence: required, scheme: Chair, ${checked("kitchen")} }`,
      [
        "The kitchen MUST reject the order if its `a` does not have the scheme `Table`; the error is `no_dish`.",
        "The kitchen MUST reject the order if its `b` does not have the scheme `Chair`; the error is `no_dish`.",
      ],
    ],
    [
      "look at no group",
      `{ name: "a-*", presence: required, type: string, ${checked("kitchen")} }, { name: b, presence: required, type: string, ${checked("kitchen")} }`,
      [
        "The kitchen MUST reject the order if one of its `a-…` members is missing or malformed; the error is `no_dish`.",
        "The kitchen MUST reject the order if its `b` is missing or malformed; the error is `no_dish`.",
      ],
    ],
    [
      "are made by several roles alike",
      `{ name: a, presence: required, type: string, ${checked("[kitchen, cashier]")} }`,
      [
        "The kitchen and the cashier each MUST reject the order if its `a` is missing or malformed; the error is `no_dish`.",
      ],
    ],
    [
      "are not made by several roles where one of them checks more",
      `{ name: a, presence: required, type: string, ${checked("[kitchen, cashier]")} }, { name: b, presence: required, type: string, ${checked("kitchen")} }`,
      [
        "The kitchen MUST reject the order if its `a` or `b` is missing or malformed; the error is `no_dish`.",
        "The cashier MUST reject the order if its `a` is missing or malformed; the error is `no_dish`.",
      ],
    ],
    [
      "are of one role only once",
      `{ name: a, presence: required, values: [u], ${checked("kitchen")} }, { name: a, id: second, presence: optional, values: [u], ${checked("kitchen")} }`,
      [
        "The kitchen MUST reject the order if its `a` is not `u`; the error is `no_dish`.",
        "The kitchen MUST reject the order if its `a` is not `u`; the error is `no_dish`.",
      ],
    ],
    [
      "refer to a list of values, and not to one that is forbidden",
      `{ name: a, presence: required, values: [u, v, w], ${checked("kitchen")} }, { name: b, presence: forbidden, values: [u, v, w], ${checked("kitchen")} }`,
      [
        "The kitchen MUST reject the order if its `a` is none of the values listed for it; the error is `no_dish`.",
        "The kitchen MUST reject the order if it contains `b`; the error is `no_dish`.",
      ],
    ],
  ])("%s", (_, lines, sentences) => {
    expect(checks(lines)).toEqual(sentences);
  });
});

describe("the value of a line, behind its presence", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "is said with what is required",
      "{ name: a, presence: required, values: [u, v, w] }",
      [
        "The guest MUST include the `a` member in the order, set to one of these values:",
        "- `u`,",
        "- `v` or",
        "- `w`.",
      ],
    ],
    [
      "is said under the condition that the line is there",
      "{ name: a, presence: optional, values: [u, v, w] }",
      [
        "The guest MAY include the `a` member in the order.",
        "If `a` is present, its value MUST be one of these values:",
        "- `u`,",
        "- `v` or",
        "- `w`.",
      ],
    ],
    [
      "is a list that has to contain something",
      "{ name: a, presence: recommended, many: list, contains: [u, v, w] }",
      [
        "The guest SHOULD include the `a` member in the order.",
        "If `a` is present, its value MUST contain these values:",
        "- `u`,",
        "- `v` and",
        "- `w`.",
      ],
    ],
    [
      "has a level of its own",
      "{ name: a, presence: required, level: SHOULD, values: [u] }",
      ["The guest MUST include the `a` member in the order.", "Its value SHOULD be `u`."],
    ],
    [
      "is nothing where the line is forbidden, and something where it is discouraged",
      "{ name: a, presence: forbidden, values: [u] }, { name: b, presence: not-recommended, values: [u] }",
      [
        "The guest MUST NOT include the `a` member in the order.",
        "The guest SHOULD NOT include the `b` member in the order.",
        "If `b` is present, its value MUST be `u`.",
      ],
    ],
    [
      "is that of each member of a group",
      '{ name: "a-*", presence: required, values: [u] }, { name: "b-*", presence: optional, pattern: "^u" }',
      [
        "The guest MUST include `a-…` members in the order, each set to `u`.",
        "The guest MAY include `b-…` members in the order.",
        "When the order contains `b-…` members, the guest MUST set each of these members to a value that matches the pattern `^u`.",
      ],
    ],
    [
      "says once that the line is there",
      "{ name: a, presence: recommended, when: { order.a: present }, values: [u] }",
      [
        "When the order contains `a`, the guest SHOULD include the `a` member in the order.",
        "When the order contains `a`, the guest MUST set this member to `u`.",
      ],
    ],
  ])("%s", (_, lines, sentences) => {
    expect(said(lines)).toEqual(sentences);
  });
});

describe("cases", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "of two lines are two sentences",
      `{ name: a, presence: required, type: string, ${weather("values: [ice]", "values: [soup]")} }, { name: b, presence: required, type: string, ${weather("values: [rice]", "values: [soup]")} }`,
      [
        "The guest MUST include the members `a` and `b` in the order.",
        "The value of the `a` member of the order MUST be:",
        "- `soup` when it rains",
        "- `ice` when it is dry",
        "The value of the `b` member of the order MUST be:",
        "- `soup` when it rains",
        "- `rice` when it is dry",
      ],
    ],
    [
      "of optional lines say which line has to be there",
      `{ name: a, presence: recommended, type: string, ${weather("values: [ice]", "values: [soup]")} }, { name: b, presence: recommended, type: string, ${weather("values: [rice]", "values: [soup]")} }`,
      [
        "The guest SHOULD include the members `a` and `b` in the order.",
        "If the order contains `a`, the value of this member MUST be:",
        "- `soup` when it rains",
        "- `ice` when it is dry",
        "If the order contains `b`, the value of this member MUST be:",
        "- `soup` when it rains",
        "- `rice` when it is dry",
      ],
    ],
    [
      "that are not all values have a verb each",
      `{ name: a, presence: required, type: string, ${weather("values: [ice]", 'pattern: "^s"')} }`,
      [
        "The guest MUST include the `a` member in the order.",
        "Its value MUST:",
        "- match the pattern `^s` when it rains",
        "- be `ice` when it is dry",
      ],
    ],
    [
      "of a list may say what it contains",
      `{ name: a, presence: required, type: string, many: list, ${weather("contains: [ice]", "contains: [soup]")} }`,
      [
        "The guest MUST include the `a` member in the order.",
        "Its value MUST:",
        "- contain `soup` when it rains",
        "- contain `ice` when it is dry",
      ],
    ],
    [
      "of a group are those of each member",
      `{ name: "a-*", presence: required, type: string, ${weather("values: [ice]", "values: [soup]")} }`,
      [
        "The guest MUST include `a-…` members in the order.",
        "The value of every `a-…` member of the order MUST be:",
        "- `soup` when it rains",
        "- `ice` when it is dry",
      ],
    ],
    [
      "of an optional group are those of each member that is there",
      `{ name: "a-*", presence: recommended, type: string, ${weather("values: [ice]", "values: [soup]")} }`,
      [
        "The guest SHOULD include `a-…` members in the order.",
        "If the order contains `a-…` members, the value of each of these members MUST be:",
        "- `soup` when it rains",
        "- `ice` when it is dry",
      ],
    ],
    [
      "are a sentence where there is only one",
      "{ name: a, presence: required, type: string, cases: [{ when: { rain: true }, values: [soup] }] }",
      [
        "The guest MUST include the `a` member in the order.",
        "When it rains, the guest MUST set the `a` member of the order to `soup`.",
      ],
    ],
  ])("%s", (_, lines, sentences) => {
    expect(said(lines)).toEqual(sentences);
  });
});

describe("otherwise", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "stands behind the presence and before the value",
      "{ name: a, presence: recommended, when: { dark: true }, otherwise: forbidden, values: [u] }",
      [
        "When it is dark, the guest SHOULD include the `a` member in the order.",
        "Otherwise, the guest MUST NOT include it.",
        "When it is dark and the order contains `a`, the guest MUST set this member to `u`.",
      ],
    ],
    [
      "stands before the cases",
      `{ name: a, presence: required, when: { dark: true }, otherwise: forbidden, type: string, ${weather("values: [ice]", "values: [soup]")} }`,
      [
        "When it is dark, the guest MUST include the `a` member in the order.",
        "Otherwise, the guest MUST NOT include it.",
        "If `a` is present, its value MUST be:",
        "- `soup` when it rains",
        "- `ice` when it is dry",
      ],
    ],
    [
      "names the line behind a list, where it could be one of the items",
      "{ name: a, presence: required, when: { dark: true }, otherwise: forbidden, values: [u, v, w] }",
      [
        "When it is dark, the guest MUST include the `a` member in the order, set to one of these values:",
        "- `u`,",
        "- `v` or",
        "- `w`.",
        "Otherwise, the guest MUST NOT include `a`.",
      ],
    ],
    [
      "may allow what is forbidden elsewhere",
      "{ name: a, presence: forbidden, when: { rain: true }, otherwise: optional }",
      [
        "When it rains, the guest MUST NOT include the `a` member in the order.",
        "Otherwise, the guest MAY include it.",
      ],
    ],
  ])("%s", (_, lines, sentences) => {
    expect(said(lines)).toEqual(sentences);
  });
});
