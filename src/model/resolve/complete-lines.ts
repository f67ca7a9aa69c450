import type * as Written from "../../manifest/types.ts";
import type { Declared } from "./declare-profile.ts";
import type { Evidence } from "../set/evidence.ts";
import { findProofLine, linesOfProof } from "../set/find-line.ts";
import type { ChoiceLine, CoverLine, Message, ParameterLine, Proof } from "../set/message.ts";
import type { YamlPath } from "../../syntax/places.ts";
import type { Building, Resolver } from "./resolver.ts";
import { resolveCondition } from "./resolve-condition.ts";

/** Fills in what a line can say of others only when all of them are declared. */
export function completeLines({ messages, proofs, settings, evidence, draft, resolver }: Declared): void {
  for (const message of messages) completeMessage(message, resolver);
  for (const { proof } of proofs) completeProof(proof, resolver);
  const capability = draft.manifest.capability;
  if (capability === undefined) return;
  const inherited = resolver.evidence(capability, evidence, ["capability"]);
  for (const line of settings) completeLine(line, resolver, inherited);
}

function completeMessage(message: Message, resolver: Resolver): void {
  for (const line of message.lines) completeLine(line, resolver, message.evidence);
  for (const choice of message.choices) completeStatement(choice, resolver, message.evidence);
}

function completeProof(proof: Building<Proof>, resolver: Resolver): void {
  for (const line of proof.lines) completeLine(line, resolver, proof.evidence);
  for (const cover of proof.covers) {
    completeStatement(cover, resolver, proof.evidence);
    checkCoveredField(cover, resolver);
  }
  const { key, window, memory, checked } = proof.written;
  const path = [...proof.path, "key"];
  proof.keyFrom = key.from.flatMap((reference, index) => resolver.related(reference, [...path, "from", index]) ?? []);
  proof.algorithmFrom = (key["algorithm-from"] ?? []).flatMap(
    (reference, index) => resolver.related(reference, [...path, "algorithm-from", index]) ?? [],
  );
  if (window?.of !== undefined) checkOwnLine(proof, window.of, [...proof.path, "window", "of"], resolver);
  if (memory !== undefined) checkOwnLine(proof, memory.of, [...proof.path, "memory", "of"], resolver);
  if (checked !== undefined) checkRoles(checked, [...proof.path, "checked"], resolver);
}

/** Lines, choices and components are created by this folder and are still on their way. */
function completeStatement(statement: ChoiceLine | CoverLine, resolver: Resolver, inherited: Evidence): void {
  const building = statement as Building<ChoiceLine | CoverLine>;
  building.evidence = resolver.evidence(statement.written, inherited, statement.path);
  const when = resolveCondition(statement.written.when, [...statement.path, "when"], resolver);
  if (when !== undefined) building.when = when;
}

function completeLine(line: ParameterLine, resolver: Resolver, inherited: Evidence): void {
  const building = line as Building<ParameterLine>;
  const { written, path } = line;
  building.evidence = resolver.evidence(written, inherited, path);
  const when = resolveCondition(written.when, [...path, "when"], resolver);
  if (when !== undefined) building.when = when;
  for (const key of ["equals", "within"] as const) {
    const reference = written[key];
    const related = reference === undefined ? undefined : resolver.related(reference, [...path, key]);
    if (related === undefined) continue;
    building.related = related;
    const type = related.kind === "parameter" ? related.type : undefined;
    if (key === "equals" && building.type === undefined && type !== undefined) building.type = type;
  }
  if (written.identifies !== undefined) {
    resolver.word("role", written.identifies, resolver.words.roles, [...path, "identifies"]);
  }
  if (written.holds === undefined) return;
  const holds = resolver.target("message or proof", written.holds, [...path, "holds"], ["message", "proof"]);
  if (holds !== undefined) building.holds = holds;
}

/** Parameters that a proof names without itself in front. */
function checkOwnLine(proof: Proof, name: string, path: YamlPath, resolver: Resolver): void {
  if (findProofLine(proof, name) !== undefined) return;
  if (proof.message !== undefined) resolver.unresolvedLine(proof.message, name, path);
  else {
    const known = () => linesOfProof(proof).map((line) => line.name);
    resolver.reporter.unresolved(`parameter of ${proof.name}`, name, known, resolver.span(path));
  }
}

/**
 * A field that the protected message does not declare may be covered all the same: HTTP has many. One that is nearly
 * a declared one is a slip of the pen.
 */
function checkCoveredField(cover: CoverLine, resolver: Resolver): void {
  const { component, with: parameters } = cover.written;
  if (component.startsWith("@") || parameters?.["req"] !== undefined) return;
  const fields = cover.proof.protects.allLines.filter((line) => line.place === "http-header");
  const names = new Set(fields.map((line) => line.name.toLowerCase()));
  if (names.has(component.toLowerCase())) return;
  const span = resolver.span([...cover.path, "component"]);
  resolver.reporter.unresolved(`header field of ${cover.proof.protects.name}`, component, () => names, span, true);
}

/** The roles that check are looked up even where no duty is made from them. */
export function checkRoles(checked: Written.Checked, path: YamlPath, resolver: Resolver): void {
  const roles = [checked.by].flat();
  roles.forEach((role, index) => {
    resolver.word("role", role, resolver.words.roles, rolePath(checked, path, index));
  });
}

/** Where one of the roles of `by` stands. */
function rolePath(checked: Written.Checked, path: YamlPath, index: number): YamlPath {
  return Array.isArray(checked.by) ? [...path, "by", index] : [...path, "by"];
}
