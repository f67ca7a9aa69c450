import { report } from "../../findings/report.ts";
import type * as Written from "../../manifest/types.ts";
import type { ConditionAtom, Conjunction, ResolvedCondition } from "../set/message.ts";
import { domainOfVariable, valuesOfParameter } from "../set/domain.ts";
import type { YamlPath } from "../../syntax/places.ts";
import { withArticle } from "./reporter.ts";
import type { KnownSituation, Resolver } from "./resolver.ts";

/** The maps of a condition with their places: one map, or a list of them. */
export function mapsOf(
  written: Written.Condition,
  path: YamlPath,
): readonly { readonly map: Written.ConditionMap; readonly path: YamlPath }[] {
  if (!Array.isArray(written)) return [{ map: written as Written.ConditionMap, path }];
  return (written as readonly Written.ConditionMap[]).map((map, index) => ({ map, path: [...path, index] }));
}

/** Situations, variables and parameters by name, in this order; what leads nowhere is told and left out. */
export function resolveCondition(
  written: Written.Condition | undefined,
  path: YamlPath,
  resolver: Resolver,
): ResolvedCondition | undefined {
  if (written === undefined) return undefined;
  const boxes = mapsOf(written, path).flatMap(({ map, path: at }): readonly Conjunction[] => {
    const box = Object.entries(map).flatMap(([name, value]) => {
      const values = Array.isArray(value) ? (value as readonly Written.Scalar[]) : [value as Written.Scalar];
      return resolveAtom(name, values, [...at, name], resolver) ?? [];
    });
    return box.length === 0 ? [] : [box];
  });
  return boxes.length === 0 ? undefined : boxes;
}

function resolveAtom(
  name: string,
  values: readonly Written.Scalar[],
  path: YamlPath,
  resolver: Resolver,
): ConditionAtom | undefined {
  const known = resolver.situations.get(name);
  if (known !== undefined) return situationAtom(known, values, path, resolver);
  const variable = resolver.words.variables.get(name);
  if (variable !== undefined) {
    const domain = domainOfVariable(variable);
    const isRight = checkValues(name, values, path, domain.has, () => domain.words, resolver);
    return isRight ? { kind: "variable", variable, values } : undefined;
  }
  const target = resolver.namespace.lookUp(name);
  if (target?.kind === "parameter") {
    const [only] = values;
    if (values.length === 1 && (only === "present" || only === "absent")) {
      return { kind: "presence", parameter: target, present: only === "present" };
    }
    const domain = valuesOfParameter(target);
    const has = (value: Written.Scalar): boolean => domain === undefined || domain.includes(value);
    const words = () => ["present", "absent", ...(domain ?? []).map(String)];
    return checkValues(name, values, path, has, words, resolver)
      ? { kind: "value", parameter: target, values }
      : undefined;
  }
  if (target !== undefined) {
    const expected = "a variable, a situation or a parameter";
    resolver.reporter.wrongKind(name, withArticle(target.kind), expected, resolver.span(path, "key"));
    return undefined;
  }
  const more = () => [...resolver.situations.keys(), ...resolver.words.variables.keys()];
  resolver.unresolved("condition", name, path, more, "key");
  return undefined;
}

/** Whether all values belong to a domain; the first one that does not is told. */
function checkValues(
  name: string,
  values: readonly Written.Scalar[],
  path: YamlPath,
  has: (value: Written.Scalar) => boolean,
  words: () => readonly string[],
  resolver: Resolver,
): boolean {
  const wrong = values.findIndex((value) => !has(value));
  if (wrong === -1) return true;
  const span = resolver.span(path);
  resolver.reporter.unresolved(`value of ${name}`, String(values[wrong]), words, span);
  return false;
}

function situationAtom(
  known: KnownSituation,
  values: readonly Written.Scalar[],
  path: YamlPath,
  resolver: Resolver,
): ConditionAtom | undefined {
  const { situation, profile } = known;
  const [only] = values;
  if (values.length !== 1 || typeof only !== "boolean") {
    const found = values.map(String).join(", ");
    resolver.reporter.unresolved(`value of ${situation.id}`, found, () => ["true", "false"], resolver.span(path));
    return undefined;
  }
  if (!only && situation.else === undefined) {
    const options = { span: resolver.span(path), profiles: [resolver.profile], key: `${situation.id} else` };
    resolver.reporter.add(
      report("structure/impossible-duty", "situationWithoutElse", { situation: situation.id }, options),
    );
  }
  return { kind: "situation", situation, profile, holds: only };
}
