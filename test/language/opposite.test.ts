import { describe, expect, it } from "vitest";
import type { ConditionAtom, ResolvedCondition } from "../../src/model/set/message.ts";
import { clausesOf } from "../../src/language/clauses.ts";
import { plainText } from "../../src/language/fragment.ts";
import { oppositeOf } from "../../src/language/opposite.ts";
import { dutyAt, sampleFiles, setOf, speakerOf } from "./sample-set.ts";

const speaker = speakerOf(setOf(sampleFiles()), "enterprise");
const lineOf = (anchor: string) => {
  const duty = dutyAt(speaker, anchor);
  if (duty.kind !== "presence") throw new Error(`no line ${anchor}`);
  return duty.line;
};

const scope: ConditionAtom = { kind: "presence", parameter: lineOf("id-jag-request.scope"), present: true };
const noAudience: ConditionAtom = { kind: "presence", parameter: lineOf("id-jag-request.audience"), present: false };
const value: ConditionAtom = { kind: "value", parameter: lineOf("id-jag-request.scope"), values: ["a"] };
const situation = (holds: boolean, opposite?: string): ConditionAtom => ({
  kind: "situation",
  situation: { id: "rain", says: "it rains", ...(opposite === undefined ? {} : { else: opposite }) },
  profile: "enterprise",
  holds,
});
const weather = (values: readonly string[], dry?: string): ConditionAtom => ({
  kind: "variable",
  variable: {
    id: "weather",
    values: [
      { value: "rain", says: "it rains" },
      { value: "snow", says: "it snows" },
      { value: "dry", ...(dry === undefined ? {} : { says: dry }) },
    ],
  },
  values,
});

const opposites: readonly (readonly [ResolvedCondition, string | undefined])[] = [
  [[[scope]], "the token exchange request does not contain `scope`"],
  [[[noAudience]], "the token exchange request contains `audience`"],
  [
    [[scope, noAudience]],
    "the token exchange request does not contain `scope`, or when the token exchange request contains `audience`",
  ],
  [[[scope], [noAudience]], "the token exchange request contains `audience` but not `scope`"],
  [[[situation(true, "the sky is clear")]], "the sky is clear"],
  [[[situation(false, "the sky is clear")]], "it rains"],
  [[[situation(true)]], undefined],
  [[[weather(["rain"], "it is dry")]], "it snows or it is dry"],
  [[[weather(["rain"])]], undefined],
  [[[value]], undefined],
  [[[scope, noAudience], [scope]], undefined],
  [[[scope, noAudience, situation(false, "the sky is clear")]], undefined],
];

describe("the opposite of a condition", () => {
  it.each(opposites)("is what its parts have words for: %#", (condition, expected) => {
    const opposite = oppositeOf(condition);
    expect(opposite && plainText(clausesOf(opposite, speaker, "when"))).toBe(expected);
  });
});
