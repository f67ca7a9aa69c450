import { describe, expect, it } from "vitest";
import { dutiesOf } from "./duties-of.ts";

describe("a choice", () => {
  it.each<[string, string]>([
    ["kind: exactly-one", "MUST"],
    ["kind: at-least-one, presence: recommended", "SHOULD"],
    ["kind: at-most-one", "MUST NOT"],
    ["kind: at-most-one, presence: recommended", "SHOULD NOT"],
  ])("with %s is %s", (choice, level) => {
    const lines = ["p", "q"].map((name) => `      - { name: ${name}, presence: choice, type: string }`).join("\n");
    const [duty] = dutiesOf(lines, "", `    choices: [{ id: c, ${choice}, of: [p, q] }]\n`);
    expect(duty).toMatchObject({ kind: "choice", anchor: "m.c", role: "reader", level });
  });
});
