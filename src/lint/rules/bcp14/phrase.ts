import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { RequirementDuty } from "../../../model/duty.ts";
import type { Profile } from "../../../model/profile.ts";
import type { ProfileSet } from "../../../model/profile-set.ts";
import { defineRule } from "../../rule.ts";
import { withoutCode } from "./requirement-words.ts";
import { requirementsOf, spanOfRequirement } from "./requirements-of.ts";

const wordLimit = 25;

/** What follows the level is a verb phrase: one duty, no condition, no role in words, nothing that stands elsewhere. */
export const phrase = defineRule(["bcp14/phrase", "bcp14/multiple-duties", "bcp14/no-actor"], function* (set) {
  const roles = roleWords(set);
  for (const { profile, duty } of requirementsOf(set)) {
    if (duty.written.phrase !== undefined) yield* judge(profile, duty, duty.written.phrase.trim(), roles);
  }
});

function* judge(
  profile: Profile,
  duty: RequirementDuty,
  text: string,
  roles: ReadonlyMap<string, string>,
): Generator<Finding> {
  const options = { span: spanOfRequirement(profile, duty, "phrase"), profiles: [profile.id], key: duty.id };
  const plain = withoutCode(text);
  const passive = /^be (?:\w+ly )?\w+(?:ed|en|sent|kept|made|bound|held|put|set|shown)\b/i.exec(plain)?.[0];
  if (passive !== undefined) yield report("bcp14/no-actor", "passive", { found: passive }, options);
  const start = wrongStart(plain);
  if (start !== undefined) yield report("bcp14/phrase", "start", { found: start }, options);
  const condition = /(?<![\w-])(when|whenever|if|unless|after|once|until|while)(?![\w-])/i.exec(plain)?.[0];
  if (condition !== undefined) yield report("bcp14/phrase", "condition", { found: condition }, options);
  if (plain.includes(";")) yield report("bcp14/multiple-duties", "semicolon", {}, options);
  const second = secondVerb(plain);
  if (second !== undefined) yield report("bcp14/phrase", "twoVerbs", { first: firstWord(plain), second }, options);
  const role = roleInWords(plain, roles);
  if (role !== undefined) yield report("bcp14/phrase", "role", { found: role.words, expected: role.id }, options);
  const reference =
    /\b(the above|the below|the former|the latter|the following|aforementioned|as described here|hereby)\b/i.exec(
      plain,
    )?.[0];
  if (reference !== undefined) yield report("bcp14/phrase", "reference", { found: reference }, options);
  const count = text.split(/\s+/).filter((word) => word !== "").length;
  if (count > wordLimit) yield report("bcp14/phrase", "long", { count, limit: wordLimit }, options);
  if (/[.!?]$/.test(text)) yield report("bcp14/phrase", "stop", {}, options);
}

/** A first word that is no verb in its base form: an article, a pronoun, a role, a participle, a third person. */
function wrongStart(plain: string): string | undefined {
  const first = /^\S+/.exec(plain)?.[0];
  if (first === undefined) return undefined;
  if (/^(?:the|a|an|it|they|its|this|that|to|will|is|are|has|does)$/i.test(first)) return first;
  if (/^[A-Z][a-z]/.test(first)) return first;
  return /^\w{3,}ing$/.test(first) && !/^(?:bring|sing|ring|string|ping)$/.test(first) ? first : undefined;
}

/** Verbs that requirements are made of: after "and" they start a second duty. */
const verbs =
  /\band (accept|abort|add|answer|apply|attempt|bind|cache|check|compare|confirm|cover|discard|fetch|follow|ignore|include|issue|log|notify|omit|publish|refuse|register|reject|remember|remove|repeat|report|request|respond|retry|return|rotate|send|set|show|store|validate|verify|warn) (?!and\b)/i;

function secondVerb(plain: string): string | undefined {
  return verbs.exec(plain)?.[1];
}

function firstWord(plain: string): string {
  return /^\S+/.exec(plain)?.[0] ?? "";
}

/** The terms of all roles without their articles, longest first. */
function roleWords(set: ProfileSet): ReadonlyMap<string, string> {
  const terms = [...set.words.roles.values()].map((role) => [role.term.replace(/^(?:the|an?) /, ""), role.id] as const);
  return new Map(terms.sort(([left], [right]) => right.length - left.length || (left < right ? -1 : 1)));
}

function roleInWords(plain: string, roles: ReadonlyMap<string, string>): { words: string; id: string } | undefined {
  for (const [words, id] of roles) {
    const at = plain.toLowerCase().indexOf(`the ${words.toLowerCase()}`);
    if (at === -1) continue;
    // "the client metadata" and "the server URL" are things, not parties.
    const after = plain.slice(at + 4 + words.length);
    if (/^(?:[.,;:)]|$|'s\b| (?:is|has|can|does|that|which|to|at|in|for|and|or|by|from|with)\b)/.test(after)) {
      return { words: plain.slice(at, at + 4 + words.length), id };
    }
  }
  return undefined;
}
