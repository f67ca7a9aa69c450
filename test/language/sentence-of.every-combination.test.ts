import { describe, expect, it } from "vitest";
import type { Level, Word } from "../../src/manifest/types.ts";
import type { Duty, DutyBase } from "../../src/model/set/duty.ts";
import { plainText, type Fragment, type Fragments } from "../../src/language/fragment.ts";
import { joinDuties } from "../../src/language/join-duties.ts";
import { checklistEntry, listItem, sentenceOf } from "../../src/language/sentence-of.ts";
import { dutyAt, markdown, sampleFiles, setOf, speakerOf } from "./sample-set.ts";

const set = setOf(sampleFiles());
const levels: readonly Level[] = ["MUST", "MUST NOT", "SHOULD", "SHOULD NOT", "MAY"];
const words: Readonly<Record<Level, readonly (Word | undefined)[]>> = {
  MUST: [undefined, "REQUIRED", "SHALL"],
  "MUST NOT": [undefined, "SHALL NOT"],
  SHOULD: [undefined, "RECOMMENDED"],
  "SHOULD NOT": [undefined, "NOT RECOMMENDED"],
  MAY: [undefined, "OPTIONAL"],
};

/** Conditions of every kind, as the duties of the set have them. */
const conditions: readonly (DutyBase["when"] | undefined)[] = [
  undefined,
  dutyAt(speakerOf(set, "signing"), "client-metadata.keys").when,
  dutyAt(speakerOf(set, "signing"), "token-request-signature.pub.case-1").when,
  dutyAt(speakerOf(set, "signing"), "presentation-signature.mcp-name").when,
  dutyAt(speakerOf(set, "signing"), "presentation-signature.mcp-param-*").when,
  dutyAt(speakerOf(set, "possession"), "proof.nonce").when,
  dutyAt(speakerOf(set, "enterprise"), "R-46").when,
  dutyAt(speakerOf(set, "enterprise"), "R-49").when,
];

const exceptions = [undefined, dutyAt(speakerOf(set, "possession"), "R-64").unless];

const error = dutyAt(speakerOf(set, "enterprise"), "R-43").error;

/** One duty of the set with other fields in place of its own; absent ones stay away. */
function varied(duty: Duty, fields: { readonly [Key in keyof DutyBase]?: DutyBase[Key] | undefined }): Duty {
  const entries = Object.entries({ ...duty, ...fields }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as Duty;
}

function leaves(fragments: Fragments): readonly Fragment[] {
  return fragments.flatMap((fragment) => (fragment.kind === "reference" ? leaves(fragment.label) : [fragment]));
}

const requirementWord = /\b(?:MUST|SHALL|SHOULD|MAY|REQUIRED|RECOMMENDED|OPTIONAL|FORBIDDEN)\b/;

/** What is wrong with a sentence, whatever it says. */
function flawsOf(fragments: Fragments, kind: "sentence" | "item" | "lead"): readonly string[] {
  const parts = leaves(fragments);
  const text = plainText(fragments);
  const flaws: string[] = [];
  const say = (isFlaw: boolean, flaw: string): void => {
    if (isFlaw) flaws.push(`${flaw}: ${text}`);
  };
  say(parts.filter((part) => part.kind === "level").length !== 1, "not one level");
  say(
    parts.some((part) => part.kind === "text" && requirementWord.test(part.value)),
    "a requirement word in the text",
  );
  const beginning = kind === "item" ? /^(?:[a-z]|[A-Z]{3})/ : /^[A-Z]/;
  say(!beginning.test(text), "begins wrongly");
  if (kind === "sentence") say(!/[^.…:;,]\.$/.test(text), "does not end with one full stop");
  if (kind === "lead") say(!/[^.…;,]:$/.test(text), "does not end with one colon");
  if (kind === "item") say(/[.:;, ]$/.test(text), "ends as a sentence");
  say(/ {2}|\s[,;.:]|\n/.test(text.replace(/`[^`]*`/g, "`")), "space in the wrong place");
  say(/undefined|null|\[object|\bNaN\b|…(?!`)/.test(text), "something missing");
  say((text.match(/`/g) ?? []).length % 2 === 1, "half of a code span");
  say(/\b(?:the the|a the|the a|its its|its the|to to|of of|in in|if if|when when)\b/.test(text), "a word twice");
  return flaws;
}

const duties = set.profiles.flatMap((profile) =>
  profile.duties.map((duty) => ({ duty, speaker: speakerOf(set, profile.id) })),
);

describe("every level, word, condition and role, for every duty of the set", () => {
  it.each(duties)("$duty.id", ({ duty, speaker }) => {
    const flaws: string[] = [];
    let count = 0;
    for (const level of levels) {
      for (const word of words[level]) {
        for (const when of conditions) {
          for (const unless of exceptions) {
            for (const role of ["client", "as"]) {
              const one = varied(duty, { level, word, when, unless, role, error: role === "as" ? error : undefined });
              flaws.push(...flawsOf(sentenceOf(one, speaker), "sentence"));
              flaws.push(...flawsOf(checklistEntry(one, speaker), "sentence"));
              flaws.push(...flawsOf(listItem(one, speaker), "item").filter((flaw) => !/^begins wrongly/.test(flaw)));
              count += 1;
            }
          }
        }
      }
    }
    const spoken = Object.values(words).flat().length;
    expect(count).toBe(spoken * conditions.length * exceptions.length * 2);
    expect([...new Set(flaws)].slice(0, 5)).toEqual([]);
  });
});

describe("what the document joins", () => {
  it.each(set.profiles.map((profile) => profile.id))("%s says every duty once, in whole sentences", (id) => {
    const speaker = speakerOf(set, id);
    const joined = joinDuties(speaker.profile.duties, speaker);
    for (const { fragments, items } of joined) {
      expect(flawsOf(fragments, items === undefined ? "sentence" : "lead")).toEqual([]);
      for (const [index, item] of (items ?? []).entries()) {
        const isLast = index === (items ?? []).length - 1;
        // A list of values is one sentence; cases are duties of their own.
        const end = item.duty !== undefined ? /[^.;:,\s]$/ : isLast ? /[^.;:,\s]\.$/ : /`(?:,| or| and)$/;
        expect(markdown(item.fragments)).toMatch(end);
      }
    }
    const said = joined.flatMap((sentence) => sentence.duties.map((duty) => duty.id));
    expect(new Set(said).size).toBe(said.length);
    const unsaid = speaker.profile.duties.filter((duty) => !said.includes(duty.id));
    // The table says these.
    for (const duty of unsaid) expect([duty.id, duty.kind, duty.level]).toEqual([duty.id, "presence", "MAY"]);
  });
});
