import { describe, expect, it } from "vitest";
import { findingsOf, lineOf } from "../../../support/rule-examples.ts";
import { judge, line, message } from "./judged-lines.ts";

describe("lines", () => {
  it("say what happens to unknown members, once for what extends them", () => {
    const open = message([line("x")]).replace(',"unknown":"ignore"', "");
    const extended = `${open}  - { id: n, extends: m, parameters: [{ name: y, presence: required, type: string }] }\n`;
    const found = findingsOf("param/unknown-handling", { "profiles/example.yaml": extended });
    expect(found.map(lineOf)).toEqual([2, 3]);
    expect(judge("param/unknown-handling", message([line("x")]))).toEqual([]);
  });
});
