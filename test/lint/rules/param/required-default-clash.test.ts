import { describe, expect, it } from "vitest";
import { judge, line, message } from "./judged-lines.ts";

describe("lines", () => {
  it.each([
    [{ default: "a" }, 1],
    [{ default: "a", when: { "loan.kind": "map" } }, 0],
    [{ default: "a", presence: "optional" }, 0],
  ])("are required or have a default: %j", (more, count) => {
    expect(judge("param/required-default-clash", message([line("exp.x", more)]))).toHaveLength(count);
  });
});
