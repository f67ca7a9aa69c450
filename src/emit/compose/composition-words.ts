import type { Finding } from "../../findings/finding.ts";
import type {
  ComposedRecord,
  CompositionReport,
  DeclaredRecord,
  JointRecord,
  RoleChecklist,
} from "./composition-report.ts";
import { levels } from "../../model/set/duty.ts";

/** The answer in one or two sentences. */
export function verdictSentence(report: CompositionReport): string {
  const sentence = answer(report);
  return report.compatible === "no" && !report.findings.some(isOpenError)
    ? `${sentence} The group has accepted what stands against it.`
    : sentence;
}

function answer({ profiles, compatible, declared }: CompositionReport): string {
  const names = profiles.map(({ title }) => title);
  if (names.length === 1) {
    const [name = ""] = names;
    if (compatible === "yes") return `${name} holds together as it stands.`;
    return compatible === "no"
      ? `${name} does not hold together as it stands.`
      : `Whether ${name} holds together depends on what it leaves open.`;
  }
  const list = `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
  if (compatible === "yes") {
    const isChoice = declared.some(({ kind }) => kind === "alternative");
    return `${list} can be used together${isChoice ? ", and are declared alternatives" : ""}.`;
  }
  return compatible === "no"
    ? `${list} cannot be used together.`
    : `Whether ${list} can be used together depends on what they leave open.`;
}

/** Problems that several of the profiles solve: "Sender constraining: DPoP proof (DPoP for MCP), …". */
export function sharedProblemWords({ shared, profiles }: CompositionReport): readonly string[] {
  return shared.map(({ title, solutions }) => {
    const solved = solutions.map((one) => `${one.title} (${titleOf(profiles, one.profile)})`);
    return `${titled(title)}: ${solved.join(", ")}`;
  });
}

/** What the profiles say of each other: "DPoP for MCP is an alternative to …. The group …". */
export function declaredWords({ declared, profiles }: CompositionReport): readonly string[] {
  return declared.map(({ profile, kind, other, because, choose }) => {
    const says = `${titleOf(profiles, profile)} ${relationWords[kind]} ${titleOf(profiles, other)}.`;
    return [says, because, ...(choose === undefined ? [] : [choose])].join(" ");
  });
}

const relationWords: Readonly<Record<DeclaredRecord["kind"], string>> = {
  alternative: "is an alternative to",
  supersedes: "takes the place of",
  "composes-with": "can be used together with",
  "migrates-to": "gives way to",
};

function titleOf(profiles: CompositionReport["profiles"], id: string): string {
  return profiles.find((one) => one.id === id)?.title ?? id;
}

/** What of several profiles is wrong without the others, a sentence each. */
export function aloneWords({ profiles }: CompositionReport): readonly string[] {
  if (profiles.length < 2) return [];
  return profiles.flatMap(({ id, title, alone }) => {
    return alone === "no" ? [`${title} alone does not hold together: \`compose ${id}\` says why.`] : [];
  });
}

/** Whether a finding stands against the use of the profiles, and nobody has accepted it. */
export function isOpenError({ status, severity }: Finding): boolean {
  return status === "open" && severity === "error";
}

/** A profile in one line: "DPoP 0.2.0, draft; applies when the transport is HTTP". */
export function profileWords({ title, version, maturity, applies }: ComposedRecord): string {
  return `${title} ${version}, ${maturity}${applies === undefined ? "" : `; applies when ${applies}`}`;
}

/** Everything about a duty beside its sentence: id, source, tests, what it stands for. */
export function provenance({ id, sources, checks, alsoSaidBy, covers }: JointRecord): readonly string[] {
  return [
    id,
    ...(sources.length === 0 ? [] : [sources.map(({ text }) => text).join("; ")]),
    ...(checks.length === 0 ? [] : [`tested by ${checks.join(", ")}`]),
    ...(alsoSaidBy.length === 0 ? [] : [`also said by ${alsoSaidBy.join(", ")}`]),
    ...(covers.length === 0 ? [] : [`implies ${covers.map((one) => `${one.id} (${one.level})`).join(", ")}`]),
  ];
}

/** "339 duties, 28 of them with a test". */
export function sizeWords({ roles }: CompositionReport): string {
  const duties = roles.flatMap(dutiesOf);
  const tested = duties.filter(({ checks }) => checks.length > 0).length;
  const all = duties.length === 1 ? "1 duty" : `${duties.length} duties`;
  return tested === 0 ? all : `${all}, ${tested} of them with a test`;
}

/** "84 MUST, 12 MUST NOT, 34 SHOULD": the duties of a role by level. */
export function levelWords(checklist: RoleChecklist): string {
  const duties = dutiesOf(checklist);
  return levels
    .flatMap((level) => {
      const count = duties.filter((one) => one.level === level).length;
      return count === 0 ? [] : [`${count} ${level}`];
    })
    .join(", ");
}

function dutiesOf({ groups }: RoleChecklist): readonly JointRecord[] {
  return groups.flatMap(({ duties }) => duties);
}

/** With a capital. */
export function titled(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
