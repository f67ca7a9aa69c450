import { expect } from "vitest";
import type { Duty } from "../../../src/model/set/duty.ts";
import { fixture, lineOf, profileOf, resolveFiles } from "../../support/set.ts";

const vocabulary = fixture("library")["profiles/vocabulary.yaml"] ?? "";

/** The duties of a message with these lines, or of a profile with this text. */
export function dutiesOf(lines: string, more = "", message = ""): readonly Duty[] {
  const text =
    'id: a\ntitle: A\nversion: "1.0.0"\nmaturity: draft\nabstract: "x"\n' +
    "solves: [{ objective: right-borrower, mechanism: library-card }]\n" +
    'errors: [{ id: wrong, says: "no" }]\nsituations: [{ id: raining, says: "it rains" }]\n' +
    `messages:\n  - id: m\n    title: m\n    form: json\n    from: reader\n    to: desk\n${message}    parameters:\n${lines}\n${more}`;
  const files = {
    "profiles/vocabulary.yaml": vocabulary.replace("    profile: lending\n", ""),
    "profiles/a.yaml": text,
  };
  const { set, findings } = resolveFiles(files);
  const own = findings.filter((one) => one.span.file.path === "profiles/a.yaml");
  expect(own.map(lineOf)).toEqual([]);
  return profileOf(set, "a").duties;
}

/** A duty in one line: where it stands, what it is, whose, at which level. */
export const short = (duty: Duty): string =>
  [
    duty.anchor,
    duty.kind,
    duty.role,
    duty.level,
    duty.when === undefined ? "" : "when",
    duty.unless === undefined ? "" : "unless",
  ]
    .filter((part) => part !== "")
    .join(" ");
