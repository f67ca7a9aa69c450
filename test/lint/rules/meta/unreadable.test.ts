import { describe, expect, it } from "vitest";
import { runExample } from "../../../support/rule-examples.ts";

/** What is said of a file, taken as it is. */
const messages = (text: string) =>
  runExample([{ path: "profiles/a.yaml", text, raw: true }])
    .filter(({ rule }) => rule === "meta/unreadable")
    .map(({ message }) => message);

describe("meta/unreadable", () => {
  it.each(["id: a\n", "\uFEFFid: a\n", "id: a\r\n", "# 漢字\nid: a"])("is silent: %j", (text) => {
    expect(messages(text)).toEqual([]);
  });

  it.each([
    ["", "the file is empty"],
    ["# nothing\n", "the file is empty"],
    ["id: [\n", "the file is not valid YAML"],
    ["id: a\u0007\n", "the file contains the control character U+0007"],
  ])("finds %j", (text, says) => {
    expect(messages(text)).toEqual([expect.stringContaining(says)]);
  });
});
