import { describe, expect, it } from "vitest";
import type { Parameter } from "../../src/manifest/types.ts";
import type { CaseDuty, CheckDuty, PresenceDuty, ValueDuty } from "../../src/model/set/duty.ts";
import type { Target } from "../../src/model/set/message.ts";
import { valueItems } from "../../src/language/table-cells.ts";
import { plainText } from "../../src/language/fragment.ts";
import { joinDuties } from "../../src/language/join-duties.ts";
import { sentenceOf } from "../../src/language/sentence-of.ts";
import { dutyAt, sampleFiles, setOf, speakerOf, without } from "./sample-set.ts";

const set = setOf(sampleFiles());
const speaker = speakerOf(set, "enterprise");

interface Rule {
  readonly rule: Partial<Parameter>;
  readonly related?: Target;
  readonly joined: string;
  readonly predicate: string;
  readonly sets: string;
  readonly fails: string;
  readonly cell: string;
}

function relation(id: string): Target {
  const found = set.words.relations.get(id);
  if (found === undefined) throw new Error(`no relation ${id}`);
  return { kind: "relation", relation: found };
}

function parameter(anchor: string): Target {
  const duty = dutyAt(speaker, anchor);
  if (duty.kind !== "presence") throw new Error(`no line ${anchor}`);
  return duty.line;
}

const rules: readonly Rule[] = [
  {
    rule: { values: ["a"] },
    joined: ", set to `a`",
    predicate: "be `a`",
    sets: "set this parameter to `a`",
    fails: "is not `a`",
    cell: "`a`",
  },
  {
    rule: { values: [1, true] },
    joined: ", set to `1` or `true`",
    predicate: "be `1` or `true`",
    sets: "set this parameter to `1` or `true`",
    fails: "is none of `1` and `true`",
    cell: "`1` | `true`",
  },
  {
    rule: { not: ["a", "b"], many: "list" },
    joined: ", set to a list without `a` or `b`",
    predicate: "be a list without `a` or `b`",
    sets: "set this parameter to a list without `a` or `b`",
    fails: "contains `a` or `b`",
    cell: "without `a` or `b`",
  },
  {
    rule: { not: ["a"], many: "one-or-list" },
    joined: " with a value other than `a`, or a list without it",
    predicate: "be other than `a`, or a list without it",
    sets: "set this parameter to a value other than `a`, or a list without it",
    fails: "is or contains `a`",
    cell: "other than `a`, or a list without it",
  },
  {
    rule: { values: ["a", "b"], many: "list" },
    joined: ", with no value but `a` or `b`",
    predicate: "have no value but `a` or `b`",
    sets: "limit this parameter to the values `a` and `b`",
    fails: "has a value other than `a` or `b`",
    cell: "`a` | `b`",
  },
  {
    rule: { contains: ["a", "b"] },
    joined: ", containing `a` and `b`",
    predicate: "contain `a` and `b`",
    sets: "include `a` and `b` in this parameter",
    fails: "does not contain `a` and `b`",
    cell: "containing `a` and `b`",
  },
  {
    rule: { not: ["none", "HS256"] },
    joined: " with a value other than `none` or `HS256`",
    predicate: "be other than `none` or `HS256`",
    sets: "set this parameter to a value other than `none` or `HS256`",
    fails: "is `none` or `HS256`",
    cell: "other than `none` or `HS256`",
  },
  {
    rule: { size: 32 },
    joined: ", 32 octets long",
    predicate: "be 32 octets long",
    sets: "set this parameter to a value of 32 octets",
    fails: "is not 32 octets long",
    cell: "32 octets",
  },
  {
    rule: { range: "1..5" },
    joined: " with a value from 1 to 5",
    predicate: "be from 1 to 5",
    sets: "set this parameter to a value from 1 to 5",
    fails: "is less than 1 or more than 5",
    cell: "from 1 to 5",
  },
  {
    rule: { range: "..5" },
    joined: " with a value of at most 5",
    predicate: "be at most 5",
    sets: "set this parameter to a value of at most 5",
    fails: "is more than 5",
    cell: "at most 5",
  },
  {
    rule: { range: "1.." },
    joined: " with a value of at least 1",
    predicate: "be at least 1",
    sets: "set this parameter to a value of at least 1",
    fails: "is less than 1",
    cell: "at least 1",
  },
  {
    rule: { pattern: "^a+$" },
    joined: ", matching the pattern `^a+$`",
    predicate: "match the pattern `^a+$`",
    sets: "set this parameter to a value that matches the pattern `^a+$`",
    fails: "does not match the pattern `^a+$`",
    cell: "matching `^a+$`",
  },
  {
    rule: { equals: "client.id" },
    related: relation("client.id"),
    joined: ", set to the identifier of the authenticated client",
    predicate: "be the identifier of the authenticated client",
    sets: "set this parameter to the identifier of the authenticated client",
    fails: "differs from the identifier of the authenticated client",
    cell: "the identifier of the authenticated client",
  },
  {
    rule: { equals: "time.future" },
    related: relation("time.future"),
    joined: ", set to a time in the future",
    predicate: "be a time in the future",
    sets: "set this parameter to a time in the future",
    fails: "lies in the past",
    cell: "a time in the future",
  },
  {
    rule: { equals: "id-jag.sub" },
    related: parameter("id-jag.sub"),
    joined: ", set to the `sub` claim of the ID-JAG",
    predicate: "be the `sub` claim of the ID-JAG",
    sets: "set this parameter to the `sub` claim of the ID-JAG",
    fails: "differs from the `sub` claim of the ID-JAG",
    cell: "the `sub` claim of the ID-JAG",
  },
  {
    rule: { within: "id-jag.sub" },
    related: parameter("id-jag.sub"),
    joined: ", set to one of the values of the `sub` claim of the ID-JAG",
    predicate: "be one of the values of the `sub` claim of the ID-JAG",
    sets: "set this parameter to one of the values of the `sub` claim of the ID-JAG",
    fails: "is not one of the values of the `sub` claim of the ID-JAG",
    cell: "one of the values of the `sub` claim of the ID-JAG",
  },
  {
    rule: { within: "id-jag.sub", type: "space-list" },
    related: parameter("id-jag.sub"),
    joined: ", limited to the values of the `sub` claim of the ID-JAG",
    predicate: "be limited to the values of the `sub` claim of the ID-JAG",
    sets: "limit this parameter to the values of the `sub` claim of the ID-JAG",
    fails: "goes beyond the values of the `sub` claim of the ID-JAG",
    cell: "limited to the values of the `sub` claim of the ID-JAG",
  },
];

describe.each(rules)("$rule", ({ rule, related, joined, predicate, sets, fails, cell }) => {
  const presence = dutyAt(speaker, "id-jag-request.scope") as PresenceDuty;
  const line = {
    ...presence.line,
    ...(rule.type === undefined ? {} : { type: rule.type }),
    ...(rule.many === undefined ? {} : { many: rule.many }),
    ...(related === undefined ? {} : { related }),
    written: { name: "scope", presence: "optional" as const, ...rule },
  };
  const base = without(presence, "kind");

  it("is said with the presence", () => {
    const required = { ...line, written: { ...line.written, presence: "required" as const } };
    const duty: PresenceDuty = { ...presence, level: "MUST", line: required };
    expect(plainText(sentenceOf(duty, speaker))).toBe(
      `The client MUST include the \`scope\` parameter in the token exchange request${joined}.`,
    );
  });

  it("is said behind the presence, and alone", () => {
    const duty: ValueDuty = { ...base, kind: "value", level: "SHOULD", line };
    const said = joinDuties([{ ...presence, line }, duty], speaker).map((one) => plainText(one.fragments));
    expect(said.at(-1)).toBe(`If \`scope\` is present, its value SHOULD ${predicate}.`);
    expect(plainText(sentenceOf(duty, speaker))).toBe(
      `When the token exchange request contains \`scope\`, the client SHOULD ${sets}.`,
    );
  });

  it("is checked, and shown in a table", () => {
    const duty: CheckDuty = { ...base, kind: "check", role: "idp", level: "MUST", line };
    expect(plainText(sentenceOf(duty, speaker))).toBe(
      `The identity provider MUST reject the token exchange request if its \`scope\` ${fails}.`,
    );
    expect(valueItems(line, speaker).map(plainText).join(" | ")).toBe(cell);
  });
});

describe("a rule on what is a list by another word", () => {
  const presence = dutyAt(speaker, "id-jag-request.scope") as PresenceDuty;
  const list = { ...presence.line, many: "list" as const };
  const written = { name: "scope", presence: "optional" as const, not: ["a"] };

  it("is about its members where the extended message says so", () => {
    const line = { ...list, written };
    const duty: CheckDuty = { ...without(presence, "kind"), kind: "check", role: "idp", level: "MUST", line };
    expect(plainText(sentenceOf(duty, speaker))).toMatch(/ if its `scope` contains `a`\.$/);
  });

  it("is about its members in a case", () => {
    const duty: CaseDuty = {
      ...without(presence, "kind"),
      kind: "case",
      level: "MUST",
      line: list,
      rule: { not: ["a"] },
    };
    expect(plainText(sentenceOf(duty, speaker))).toMatch(/ to a list without `a`\.$/);
  });

  it("is about its members where they stand in one text, in a line that adds to it and in a case", () => {
    const related = parameter("id-jag.sub");
    const text = { ...presence.line, type: "space-list" as const, related };
    const own = { ...text, written: { name: "scope", presence: "optional" as const, within: "id-jag.sub" } };
    const base = without(presence, "kind");
    const check: CheckDuty = { ...base, kind: "check", role: "idp", level: "MUST", line: own };
    expect(plainText(sentenceOf(check, speaker))).toMatch(/ if its `scope` goes beyond the values of the `sub` claim/);
    const rule = { within: "id-jag.sub" };
    const duty: CaseDuty = { ...base, kind: "case", level: "MUST", line: text, rule, related };
    expect(plainText(sentenceOf(duty, speaker))).toMatch(/ MUST limit .* to the values of the `sub` claim/);
  });
});
