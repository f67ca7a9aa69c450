import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Duty, RequirementDuty } from "../../src/model/set/duty.ts";
import type { Fragment, Fragments } from "../../src/language/fragment.ts";
import { plainText } from "../../src/language/fragment.ts";
import { presenceCell, valueItems } from "../../src/language/table-cells.ts";
import { joinDuties } from "../../src/language/join-duties.ts";
import { sentenceOf } from "../../src/language/sentence-of.ts";
import type { Speaker } from "../../src/language/speaker.ts";
import { dutyAt, sampleFiles, setOf, speakerOf } from "./sample-set.ts";

const set = setOf(sampleFiles());
const speaker = speakerOf(set, "enterprise");

const breakingOut = [
  "`",
  "``",
  "{",
  "}",
  "{as}",
  "{id-jag.typ}",
  "\n",
  "\r\n",
  "\u2028",
  "\t",
  "[",
  "]",
  "<script>",
  "|",
  "**",
  "$&",
  "\\",
];

/** Words with everything between them that means something to Markdown, HTML or our own notation. */
const hostile = fc
  .array(fc.oneof(fc.constantFrom(...breakingOut), fc.string({ maxLength: 6 })), { minLength: 1, maxLength: 12 })
  .map((parts) => `x${parts.join(" ")}y`);

function leaves(fragments: Fragments): readonly Fragment[] {
  return fragments.flatMap((fragment) => (fragment.kind === "reference" ? leaves(fragment.label) : [fragment]));
}

function expectOneLine(fragments: Fragments): void {
  for (const part of leaves(fragments)) if (part.kind !== "reference") expect(part.value).not.toMatch(/[\n\r\u2028\t]/);
}

function expectSentence(fragments: Fragments): void {
  expect(leaves(fragments).filter((part) => part.kind === "level")).toHaveLength(1);
  expect(leaves(fragments).at(-1)).toMatchObject({ kind: "text", value: expect.stringMatching(/\.$/) as unknown });
  expectOneLine(fragments);
}

describe("text of authors", () => {
  it("stays inside its place, on one line, whatever it is", () => {
    const duty = dutyAt(speaker, "R-42") as RequirementDuty;
    fc.assert(
      fc.property(hostile, hostile, (phrase, says) => {
        const situation = { id: "s", says };
        const when = [[{ kind: "situation" as const, situation, profile: "enterprise", holds: true }]];
        const one: Duty = { ...duty, when, written: { ...duty.written, phrase } };
        const fragments = sentenceOf(one, speaker);
        expectSentence(fragments);
        const text = plainText(fragments);
        expect(text.startsWith("When ")).toBe(true);
        expect(text).toContain("the identity provider MUST NOT ");
      }),
    );
  });

  it("does not break out as a name, a value, a title or a term", () => {
    const lines = speaker.profile.duties.filter((duty) => duty.kind === "presence" || duty.kind === "value");
    fc.assert(
      fc.property(hostile, hostile, hostile, fc.nat(lines.length - 1), (name, value, words, index) => {
        const duty = lines[index];
        if (duty === undefined || !("line" in duty) || duty.line.owner.kind !== "message") throw new Error("no line");
        const owner = { ...duty.line.owner, title: words };
        const written = { ...duty.line.written, values: [value, value] };
        const one = { ...duty, line: { ...duty.line, name, owner, written } };
        expectSentence(sentenceOf(one, withTerm(words)));
        for (const joined of joinDuties([one], speaker)) {
          expectOneLine(joined.fragments);
          for (const item of joined.items ?? []) expectOneLine(item.fragments);
        }
        expectOneLine(presenceCell(one.line, speaker));
        const shown = valueItems(one.line, speaker).flatMap(leaves);
        expect(shown.some((part) => part.kind === "code")).toBe(true);
      }),
    );
  });

  it("names what a mention means, code spans stay code, and braces in them stay braces", () => {
    const plain = (text: string): string => plainText(speaker.text(text));
    expect(plain("{as} reads {id-jag.typ} of {id-jag} in {R-42}")).toBe(
      "the resource authorization server reads `typ` of the ID-JAG in R-42",
    );
    expect(plain("`{as}` and ``a`b`` of {as}'s")).toBe("`{as}` and `` a`b `` of the resource authorization server's");
    expect(plain("an {unknown} one, { as }, {}")).toBe("an {unknown} one, { as }, {}");
    expect(plain("two\nlines  and\ttabs")).toBe("two lines and tabs");
  });

  it("writes a line break in a value as it is written in JSON", () => {
    const duty = dutyAt(speaker, "id-jag.typ");
    if (duty.kind !== "presence") throw new Error("no presence");
    const line = { ...duty.line, written: { ...duty.line.written, values: ["a\nb\u2028c"] } };
    expect(plainText(sentenceOf({ ...duty, line }, speaker))).toContain("set to `a\\nb\\u2028c`.");
  });
});

/** The speaker of a document that calls every role by these words. */
function withTerm(term: string): Speaker {
  const { profile, words } = speaker;
  const roles = new Map([...profile.roles].map(([id, role]) => [id, { ...role, term }]));
  return new (speaker.constructor as typeof Speaker)({ ...profile, roles }, words);
}
