import { describe, expect, it } from "vitest";
import { judge, line, message } from "./judged-lines.ts";

describe("param/incomplete", () => {
  it.each([
    ["jwt", "http-header", 1],
    ["jwt", "jwt-header", 0],
    ["token", undefined, 0],
    ["json", "jwt-claim", 1],
    ["json", "http-header", 0],
    ["http-request", "form", 0],
    ["jwk", "json", 1],
    ["form", "signature-parameter", 1],
    ["form", "settings", 1],
  ])("judges a message of form %s with a line in %s", (form, place, count) => {
    const lines = [line("card", place === undefined ? {} : { in: place })];
    expect(judge("param/incomplete", message(lines, { form }))).toHaveLength(count);
  });
});
