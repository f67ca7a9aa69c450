import type { CompositionReport, JointRecord } from "./composition-report.ts";

/** The answer in one sentence. */
export function verdictSentence({ profiles, compatible }: CompositionReport): string {
  const names = profiles.map(({ title }) => title);
  if (names.length === 1) {
    const [name = ""] = names;
    if (compatible === "yes") return `${name} can be carried out as it stands.`;
    return compatible === "no"
      ? `${name} cannot be carried out as it stands.`
      : `Whether ${name} can be carried out as it stands could not be decided.`;
  }
  const list = `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
  if (compatible === "yes") return `${list} can be used together.`;
  return compatible === "no"
    ? `${list} cannot be used together.`
    : `Whether ${list} can be used together depends on what is not known.`;
}

/** Everything about a duty beside its sentence, in one line: id, source, tests, what it stands for. */
export function provenance({ id, sources, checks, alsoSaidBy, covers }: JointRecord): readonly string[] {
  return [
    id,
    ...(sources.length === 0 ? [] : [sources.map(({ text }) => text).join("; ")]),
    ...(checks.length === 0 ? [] : [`tested by ${checks.join(", ")}`]),
    ...(alsoSaidBy.length === 0 ? [] : [`also said by ${alsoSaidBy.join(", ")}`]),
    ...(covers.length === 0 ? [] : [`implies ${covers.join(", ")}`]),
  ];
}

/** How many duties a report has for each level. */
export function dutyCount({ roles }: CompositionReport): number {
  return roles.reduce((sum, { groups }) => sum + groups.reduce((own, { duties }) => own + duties.length, 0), 0);
}

/** A title for what binds at any time. */
export const atAnyTime = "At any time";

/** With a capital. */
export function titled(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
