import { describe, expect, it } from "vitest";
import { accepted, brief, dispose, file, orphan, other, rival, role, suppression } from "./sample-decisions.ts";

describe("accepted findings", () => {
  it("are found by meaning, wherever the line is now", () => {
    const result = dispose([orphan(500)], { accepted: [accepted(orphan(5))] });
    expect(brief(result)).toEqual([`accepted structure/orphan: ${role}`]);
    expect(result[0]?.justification).toBe("existed when the adoption file was written");
  });

  it("are counted: a second finding of the same kind is new", () => {
    const result = dispose([orphan(5), orphan(7)], { accepted: [accepted(orphan(5))] });
    expect(result.map(({ status }) => status)).toEqual(["accepted", "open"]);
    const both = dispose([orphan(5), orphan(7)], { accepted: [accepted(orphan(5)), accepted(orphan(5))] });
    expect(both.map(({ status }) => status)).toEqual(["accepted", "accepted"]);
  });

  it("follow a profile into another file, but not the same words elsewhere", () => {
    const moved = orphan(5, "gateway", other, ["a"]);
    expect(dispose([moved], { accepted: [accepted(moved, { file: file.path })] })[0]?.status).toBe("accepted");
    const unnamed = orphan(5, "gateway", other);
    expect(brief(dispose([unnamed], { accepted: [accepted(unnamed, { file: file.path })] }))).toEqual([
      `open structure/orphan: ${role}`,
      "open meta/unused-suppression: the accepted finding of `structure/orphan` in `profiles/a.yaml` does not exist any more",
    ]);
  });

  it("that are gone are reported, but only where they could have been met", () => {
    const decisions = { accepted: [accepted(orphan(5))] };
    expect(dispose([], decisions)).toHaveLength(1);
    expect(dispose([], { ...decisions, couldBeFound: ({ file: path }) => path !== file.path })).toEqual([]);
  });

  it("stay with suppressed ones", () => {
    const result = dispose([orphan(5)], { suppressions: [suppression(0, 9)], accepted: [accepted(orphan(5))] });
    expect(brief(result)).toEqual([`suppressed structure/orphan: ${role}`]);
  });

  it("may be overlaps, but not the tool's own word or rules that do not exist", () => {
    expect(dispose([rival()], { accepted: [accepted(rival())] })[0]?.status).toBe("accepted");
    const strange = [accepted(rival(), { rule: "meta/unreadable" }), accepted(rival(), { rule: "nothing/here" })];
    expect(dispose([], { accepted: strange }).map(({ rule }) => rule)).toEqual([
      "meta/unused-suppression",
      "meta/unknown-rule",
    ]);
  });
});
