import { isDeepStrictEqual } from "node:util";
import type { Finding } from "../../../findings/finding.ts";
import { report } from "../../../findings/report.ts";
import type { Action } from "../../../manifest/vocabulary-types.ts";
import type { Requirement } from "../../../manifest/types.ts";
import type { ResolvedCondition } from "../../../model/set/message.ts";
import type { RequirementDuty } from "../../../model/set/duty.ts";
import type { Profile } from "../../../model/set/profile.ts";
import { defineRule } from "../../rule.ts";
import { parameterLines, spanOfLine, type LineInProfile } from "../param/parameter-lines.ts";

/** Fields that together have no honest sentence. A situation used as false without `else` is met while resolving. */
export const impossibleDuty = defineRule("structure/impossible-duty", function* (set) {
  for (const found of parameterLines(set)) yield* judgeLine(found);
  for (const profile of set.profiles) {
    for (const duty of profile.duties) {
      if (duty.kind === "requirement") yield* judgeRequirement(profile, duty);
    }
  }
});

const valueKeys = ["values", "contains", "not", "pattern", "range", "size", "equals", "within", "cases"] as const;

function* judgeLine(found: LineInProfile): Generator<Finding> {
  const { written, id, name, when } = found.line;
  const options = (key: string) => ({
    span: spanOfLine(found, key),
    profiles: [found.profile.id],
    key: `${id} ${key}`,
  });
  if (written.otherwise !== undefined) {
    if (written.when === undefined) {
      yield report("structure/impossible-duty", "otherwiseAlone", {}, options("otherwise"));
    } else if (written.otherwise === written.presence) {
      yield report("structure/impossible-duty", "otherwiseSame", { presence: written.presence }, options("otherwise"));
    }
  }
  if (written.level !== undefined && !valueKeys.some((key) => written[key] !== undefined)) {
    yield report("structure/impossible-duty", "levelWithoutValue", { level: written.level }, options("level"));
  }
  if (dependsOnItself(found, when)) {
    yield report("structure/impossible-duty", "whenOnItself", { name }, options("when"));
  }
}

function dependsOnItself({ line }: LineInProfile, when: ResolvedCondition | undefined): boolean {
  return (when ?? []).some((box) => box.some((atom) => atom.kind === "presence" && atom.parameter === line));
}

function* judgeRequirement(profile: Profile, duty: RequirementDuty): Generator<Finding> {
  const { written, action } = duty;
  const options = (key: string) => ({
    span: profile.located.spanOf([...duty.path, key], "value"),
    profiles: [profile.id],
    key: `${duty.id} ${key}`,
  });
  if (action.means === "accept-only" && (duty.level === "MUST NOT" || duty.level === "SHOULD NOT")) {
    yield report("structure/impossible-duty", "negativeAcceptOnly", { level: duty.level }, options("level"));
  }
  if (written.when !== undefined && isDeepStrictEqual(written.when, written.unless)) {
    const params = { field: "unless", reason: "it excludes just what `when` asks for" };
    yield report("structure/impossible-duty", "emptyCondition", params, options("unless"));
  }
  if (written.choose !== undefined && (written.values ?? []).length < 2) {
    const params = {
      found: `\`choose\` stands with ${written.values === undefined ? "no `values`" : "one value"}`,
      expected: "the values to choose from",
      remedy: "List the values under `values`, or remove `choose`",
    };
    yield report("structure/impossible-duty", "other", params, options("choose"));
  }
  // A phrase replaces the verb phrase of the action, and so says what it takes.
  if (written.phrase === undefined) yield* fieldsOf(duty, options);
  else if (written.values !== undefined && action.means === "other") {
    const params = { action: action.id, field: "`values`" };
    yield report("structure/impossible-duty", "valuesWithoutUse", params, options("values"));
  }
}

/** Fields of a requirement that a verb phrase prints, each with its hole. */
const holes = { values: "values", range: "range", equals: "relation", to: "to", object: "object" } as const;

function* fieldsOf(
  { written, action }: RequirementDuty,
  options: (key: string) => { span: Finding["span"]; profiles: readonly string[]; key: string },
): Generator<Finding> {
  if (action.means === "other") {
    yield report(
      "structure/impossible-duty",
      "missingField",
      { action: action.id, field: "`phrase`" },
      options("action"),
    );
    return;
  }
  const templates = [action.reads, ...(action.variants ?? []).map((variant) => variant.reads)];
  for (const [field, hole] of Object.entries(holes) as [keyof typeof holes, string][]) {
    const given = isGiven(written, field);
    const taken = templates.some((template) => mentions(template, hole));
    if (given && !taken && !(field === "object" && action.object !== "none")) {
      const params = { action: action.id, field: `\`${field}\`` };
      yield report("structure/impossible-duty", "valuesWithoutUse", params, options(field));
    } else if (!given && needs(action, hole)) {
      const params = { action: action.id, field: `\`${field}\`` };
      yield report("structure/impossible-duty", "missingField", params, options("action"));
    }
  }
  const hasFailure = ["values", "equals", "range"].some((field) => written[field as keyof Requirement] !== undefined);
  if (mentions(action.reads, "fails") && !hasFailure) {
    const params = { action: action.id, field: "`values`, `equals` or `range`" };
    yield report("structure/impossible-duty", "missingField", params, options("action"));
  }
}

function isGiven(written: Requirement, field: keyof typeof holes): boolean {
  return written[field] !== undefined;
}

/** Whether a template has a hole: by its own name, or by `{fails}`, which prints value, relation and range. */
function mentions(template: string, hole: string): boolean {
  const printsFailure = ["values", "relation", "range"].includes(hole) && template.includes("{fails}");
  return (
    printsFailure || template.includes(`{${hole}}`) || (hole === "object" && /\{(?:message|an object)\}/.test(template))
  );
}

/** Whether every reading of an action has the hole outside square brackets. */
function needs(action: Action, hole: string): boolean {
  const templates = [action.reads, ...(action.variants ?? []).map((variant) => variant.reads)];
  return templates.every((template) => template.replace(/\[[^\]]*\]/g, "").includes(`{${hole}}`));
}
