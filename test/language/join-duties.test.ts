import { describe, expect, it } from "vitest";
import { joinDuties } from "../../src/language/join-duties.ts";
import { defaultSentence, sentenceOf } from "../../src/language/sentence-of.ts";
import { dutyAt, markdown, sampleFiles, setOf, speakerOf } from "./sample-set.ts";
import { rows, type Row } from "./rows.ts";

const set = setOf(sampleFiles());

/** Everything that is said about some duties: their sentences, then the default of the last line. */
function saidOf({ profile, duties, form }: Row): string {
  const speaker = speakerOf(set, profile);
  const found = duties.map((anchor) => dutyAt(speaker, anchor));
  const last = found.at(-1);
  const whenOmitted = last !== undefined && "line" in last ? defaultSentence(last.line) : undefined;
  const sentences =
    form === "single"
      ? found.map((duty) => markdown(sentenceOf(duty, speaker)))
      : joinDuties(found, speaker).map(({ fragments }) => markdown(fragments));
  return [...sentences, ...(whenOmitted === undefined ? [] : [markdown(whenOmitted)])].join(" ");
}

describe("what the document says", () => {
  it.each(rows)("row $row", (row) => {
    expect(saidOf(row)).toBe(row.reads);
  });
});
