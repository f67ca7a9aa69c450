import { expect, it } from "vitest";
import { runExample } from "../../../support/rule-examples.ts";

function judge(maturity: string, text: string, path = "profiles/example.yaml"): readonly string[] {
  const example = { path, text: `maturity: ${maturity}\n${text}`, without: ["sections", "registrations"] };
  return runExample([example])
    .filter((finding) => finding.rule === "publish/section-missing")
    .map((finding) => /`(\w+)`/.exec(finding.message)?.[1] ?? "")
    .sort();
}

const section = (at: string, more = 'none: "Nothing."') => `sections:\n  - { at: ${at}, id: ${at}, ${more} }\n`;

it.each([
  ["idea", "", []],
  ["draft", "", ["security"]],
  ["draft", section("security"), []],
  ["draft", "threats:\n  - { threat: forged-request, remains: little }\n", []],
  ["candidate", "", ["privacy", "registrations", "security"]],
  ["stable", section("security"), ["privacy", "registrations"]],
  ["stable", `${section("security")}registrations: []\n`, ["privacy"]],
  ["draft", section("security", 'text: "  "'), ["security"]],
  ["deprecated", "", []],
])("a %s profile with %j lacks %j", (maturity, text, missing) => {
  expect(judge(maturity, text)).toEqual(missing);
});

it("leaves the texts of others alone", () => {
  expect(judge("stable", "", "profiles/upstream/example.yaml")).toEqual([]);
  expect(judge("stable", "", "profiles/base/example.yaml")).toEqual(["privacy", "registrations", "security"]);
});
