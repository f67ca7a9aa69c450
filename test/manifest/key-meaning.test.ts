import { describe, expect, it } from "vitest";
import type { FileKind } from "../../src/manifest/json-schemas.ts";
import { keyMeaning } from "../../src/manifest/key-meaning.ts";

describe("what a key is for", () => {
  it.each<[FileKind, (string | number)[], string]>([
    ["manifest", ["maturity"], "how far the text has come"],
    ["manifest", ["proofs", 0, "key"], "which key verifies the proof, and how the verifier knows"],
    ["manifest", ["messages", 3, "parameters", 1, "presence"], "whether the sender includes it"],
    ["manifest", ["messages", 0, "to"], "the role, or roles, that receive it"],
    ["manifest", ["registrations", "none"], "why there is none, as a full sentence"],
    ["vocabulary", ["roles", 0, "term"], "how a sentence names the role, with its article"],
    ["configuration", ["rules", "a/rule", "reason"], "why the rule weighs less here, as a full sentence"],
    ["acknowledgements", ["acknowledgements", 0, "until"], "the day on which it lapses"],
  ])("is told of %s %j", (kind, path, words) => {
    expect(keyMeaning(kind, path)).toBe(words);
  });

  it.each<[FileKind, (string | number)[]]>([
    ["manifest", []],
    ["manifest", ["messages", 0]],
    ["manifest", ["nothing"]],
    ["manifest", ["nothing", "below"]],
    ["manifest", ["maturity", "toString"]],
  ])("is not told of %s %j", (kind, path) => {
    expect(keyMeaning(kind, path)).toBe("");
  });
});
