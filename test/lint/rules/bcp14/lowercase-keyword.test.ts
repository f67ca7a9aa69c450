import { describe, expect, it } from "vitest";
import { inSection } from "./in-section.ts";

describe("bcp14/lowercase-keyword", () => {
  it.each([
    ["The desk must look.", "The desk must look"],
    ["First, the ledger should not sleep at all.", "the ledger should not sleep"],
    ["Borrowers are required to wait.", "Borrowers are required to wait"],
    ["When closed, {desk} shall answer.", "{desk} shall answer"],
  ])("finds %s", (text, found) => {
    expect(inSection("bcp14/lowercase-keyword", text)[0]).toContain(`\`${found}\` reads like a duty`);
  });

  it.each(["The desk looks.", "A book must be clean.", "The desk MUST look ({EX-1}).", "`the desk must look`"])(
    "is silent: %s",
    (text) => {
      expect(inSection("bcp14/lowercase-keyword", text)).toEqual([]);
    },
  );
});
