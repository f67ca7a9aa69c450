import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { RequirementDuty } from "../../../model/set/duty.ts";
import { mentionsOf } from "../../../manifest/mentions.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";
import { conditionWord, openException, passive, secondVerb, wrongStart } from "./phrase-words.ts";
import { withoutCode } from "./requirement-words.ts";
import { requirementsOf, spanOfRequirement } from "./requirements-of.ts";
import { roleInWords, roleTerms, type RoleTerms } from "./role-words.ts";

const wordLimit = 25;

/** What follows the level is a verb phrase: one duty, no condition, no role in words, nothing that stands elsewhere. */
export const phrase = defineRule(["bcp14/phrase", "bcp14/multiple-duties", "bcp14/no-actor"], function* (set) {
  let roles: { readonly of: Profile; readonly terms: RoleTerms } | undefined;
  for (const { profile, duty } of requirementsOf(set)) {
    const text = duty.written.phrase;
    if (text === undefined) continue;
    if (roles?.of !== profile) roles = { of: profile, terms: roleTerms(profile) };
    yield* judge(profile, duty, text.trim(), roles.terms);
  }
});

function* judge(profile: Profile, duty: RequirementDuty, text: string, roles: RoleTerms): Generator<Finding> {
  const options = (what: string) => ({
    span: spanOfRequirement(profile, duty, "phrase"),
    profiles: [profile.id],
    key: `${duty.id} ${what}`,
  });
  const plain = withoutCode(text);
  const isPassive = passive(plain);
  if (isPassive !== undefined) yield report("bcp14/no-actor", "passive", { found: isPassive }, options("passive"));
  const start = wrongStart(plain, duty.level);
  if (start !== undefined) yield report("bcp14/phrase", "start", { found: start }, options("start"));
  // "MUST … if possible" is `bcp14/invalid-combination`: one fact, one finding.
  const condition = conditionWord(duty.level.startsWith("MUST") ? plain.replace(openException, "") : plain);
  if (condition !== undefined) yield report("bcp14/phrase", "condition", { found: condition }, options("condition"));
  if (plain.includes(";")) yield report("bcp14/multiple-duties", "semicolon", {}, options("semicolon"));
  const second = secondVerb(plain);
  if (second !== undefined) {
    const first = /^\S+/.exec(plain)?.[0] ?? "";
    yield report("bcp14/phrase", "twoVerbs", { first, second }, options("twoVerbs"));
  }
  const role = roleInWords(plain, roles);
  if (role !== undefined) {
    yield report("bcp14/phrase", "role", { found: role.words, expected: `{${role.id}}` }, options("role"));
  }
  const reference = /\b(?:the above|the below|the former|the latter|the following|aforementioned|hereby)\b/i.exec(
    plain,
  )?.[0];
  if (reference !== undefined) yield report("bcp14/phrase", "reference", { found: reference }, options("reference"));
  const object = unnamedObject(duty, text, profile);
  if (object !== undefined) yield report("bcp14/phrase", "object", { object }, options("object"));
  const count = text.split(/\s+/).filter((word) => word !== "").length;
  if (count > wordLimit) yield report("bcp14/phrase", "long", { count, limit: wordLimit }, options("long"));
  if (/[.!?]$/.test(text)) yield report("bcp14/phrase", "stop", {}, options("stop"));
}

/** An object of the duty that its phrase does not name: a parameter as code, a message by its title, either by `{id}`. */
function unnamedObject(duty: RequirementDuty, text: string, profile: Profile): string | undefined {
  const named = duty.objects.filter(
    (target) => target.kind === "parameter" || target.kind === "message" || target.kind === "proof",
  );
  if (named.length === 0) return undefined;
  const mentioned = new Set(mentionsOf(text).map((mention) => profile.lookUp(mention.id)));
  const code = new Set([...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]?.trim()));
  const words = text.toLowerCase();
  for (const target of named) {
    if (mentioned.has(target)) continue;
    if (target.kind === "parameter") {
      const held = target.holds !== undefined && "title" in target.holds ? target.holds.title.toLowerCase() : undefined;
      if (!code.has(target.name) && (held === undefined || !words.includes(held))) return target.name;
    } else if (!words.includes(target.title.toLowerCase())) return target.title;
  }
  return undefined;
}
