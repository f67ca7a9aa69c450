import { describe, expect, it } from "vitest";
import type { Duty } from "../../../src/model/set/duty.ts";
import type { ResolvedCondition } from "../../../src/model/set/message.ts";
import { fixture, lineOf, resolveFiles, setOf } from "../../support/set.ts";

const library = fixture("library");

/** A duty in one line. */
function inWords(duty: Duty): string {
  const { evidence, error } = duty;
  const parts = [
    `${duty.anchor}: ${duty.kind}${duty.kind === "proof" ? ` ${duty.aspect}` : ""}, ${duty.role} ${duty.level}`,
    duty.word === undefined ? "" : `(${duty.word})`,
    duty.when === undefined ? "" : `when ${condition(duty.when)}`,
    duty.unless === undefined ? "" : `unless ${condition(duty.unless)}`,
    error === undefined ? "" : `error ${error.id}`,
    `| ${evidence.sources.map((source) => source.text).join("; ")}`,
    `| ${[...evidence.checks, evidence.notTested?.reason ?? ""].filter((one) => one !== "").join(" ")}`,
    evidence.derived === undefined ? "" : "derived",
    `| ${evidence.serves.join(" ")}`,
  ];
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .trimEnd();
}

function condition(boxes: ResolvedCondition): string {
  return boxes
    .map((box) =>
      box
        .map((atom) => {
          if (atom.kind === "variable") return `${atom.variable.id}=${atom.values.join("/")}`;
          if (atom.kind === "situation") return `${atom.profile}#${atom.situation.id}=${String(atom.holds)}`;
          return atom.kind === "presence"
            ? `${atom.parameter.id}=${atom.present ? "present" : "absent"}`
            : `${atom.parameter.id}=${atom.values.join("/")}`;
        })
        .join(" and "),
    )
    .join(" or ");
}

describe("the library", () => {
  it("has nothing wrong", () => {
    expect(resolveFiles(library).findings.map(lineOf)).toEqual([]);
  });

  it("asks for these duties, in this order", async () => {
    const lines = setOf(library).profiles.flatMap((profile) => [`# ${profile.id}`, ...profile.duties.map(inWords), ""]);
    await expect(lines.join("\n")).toMatchFileSnapshot("golden/library-duties.txt");
  });

  it("cites these documents", () => {
    const cited = setOf(library).profiles.map(({ id, citations }) => [id, citations.map((one) => one.text)]);
    expect(Object.fromEntries(cited)).toEqual({
      lending: ["LEND", 'LEND "Answers"', "LEND §1", "LEND §2", "LEND §2.1"],
      "home-delivery": ["LEND", 'LEND "Answers"', "LEND §2.1"],
      "sealed-orders": ["RFC 9421 §2.1", "RFC 9421 §2.5", "RFC 9421 §7.2.2", "SEALS"],
    });
  });

  it("calls roles as each profile does", () => {
    const terms = setOf(library).profiles.map(({ roles }) => [...roles.values()].map((role) => role.term).join(", "));
    expect(terms).toEqual([
      "the reader, the desk, the carrier",
      "the reader, the lending desk, the carrier",
      "the reader, the desk, the carrier",
    ]);
  });
});
