import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";
import { judge, message } from "./judged-profile.ts";

describe("structure/objective-unmet", () => {
  const rule = "structure/objective-unmet";
  const solves = "solves:\n  - { objective: safe-lending, mechanism: library-card }\n";

  it("counts lines, proofs and what a profile narrows", () => {
    expect(judge(rule, `${solves}serves: [safe-lending]\n`)).toEqual([]);
    expect(
      judge(rule, `${solves}${message("{ name: x, presence: required, type: string, serves: [safe-lending] }")}`),
    ).toEqual([]);
    expect(judge(rule, solves)).toEqual(["objective `safe-lending` is declared, but nothing serves it"]);
    const wide = `id: wide\n${solves}serves: [safe-lending]\n`;
    const narrow = `profile-of: wide@1.0.0\n${solves}`;
    expect(findingsOf(rule, { "profiles/wide.yaml": wide, "profiles/example.yaml": narrow })).toEqual([]);
  });

  it("does not count what is weak, and finds what nobody declared", () => {
    const weak = message("{ name: x, presence: optional, type: string, serves: [safe-lending] }");
    expect(judge(rule, solves + weak)).toEqual([
      "objective `safe-lending` is served by MAY only, expected a MUST or MUST NOT",
    ]);
    expect(judge(rule, `${solves}serves: [safe-lending, fresh-requests]\n`)).toEqual([
      "`serves` names `fresh-requests`, which the profile does not declare under `solves`",
    ]);
  });
});
