import { describe, expect, it } from "vitest";
import { judge, line, message } from "./judged-lines.ts";

describe("lines", () => {
  it.each([
    [{ values: ["a", "b"] }, "json", 1],
    [{ values: ["a", "b"] }, "form", 0],
    [{ values: ["a", "b"], extensible: false }, "json", 0],
    [{ values: ["a"] }, "json", 0],
    [{ values: ["a", "b"], presence: "forbidden" }, "json", 0],
    [{ values: [true, false], type: "boolean" }, "json", 0],
    [{ values: ["a", "b"] }, "http-response", 1],
  ])("close their lists knowingly: %j in %s", (more, form, count) => {
    expect(judge("param/enum-not-extensible", message([line("note", more)], { form }))).toHaveLength(count);
  });
});
