import { describe, expect, it } from "vitest";
import { messagesOf } from "./messages-of.ts";

const duty = (id: number, more = "") =>
  `  - { id: X-${id}, role: desk, level: MUST, action: other, phrase: "look"${more} }\n`;

describe("bcp14/untestable", () => {
  const judge = (text: string) => messagesOf("bcp14/untestable", text, ["not-tested"]);

  it("names up to three duties, and counts more", () => {
    expect(judge(`requirements:\n${duty(1)}${duty(2)}${duty(3)}`)).toHaveLength(3);
    expect(judge(`requirements:\n${[1, 2, 3, 4].map((n) => duty(n)).join("")}`)).toEqual([
      "4 duties have neither `check` nor `not-tested`, the first is `X-1`",
    ]);
  });

  it.each([
    ["a check", `requirements:\n${duty(1, ", check: looks")}`],
    ["a reason", `requirements:\n${duty(1, ", not-tested: { reason: no-suite }")}`],
    ["the profile's check", `check: all\nrequirements:\n${duty(1)}`],
    ["a MAY", "requirements:\n  - { id: X, role: desk, level: MAY, action: other, phrase: look }\nmessages: []\n"],
  ])("is silent with %s", (_, text) => {
    expect(judge(text)).toEqual([]);
  });
});
