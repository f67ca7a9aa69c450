import type * as Written from "../../manifest/types.ts";
import { createLines } from "./create-lines.ts";
import type { Evidence } from "../set/evidence.ts";
import type { CoverLine, Message, Proof } from "../set/message.ts";
import type { YamlPath } from "../../syntax/places.ts";
import { declare } from "./declare.ts";
import { type Building, type Resolver, emptyEvidence } from "./resolver.ts";

/** A proof on its way. One that protects nothing known is checked like the others and then left out. */
export interface ProofOnItsWay {
  readonly proof: Building<Proof>;
  readonly isBroken: boolean;
}

/** The proofs of a profile, without what only a complete scope can tell. */
export function createProofs(
  manifest: Written.Manifest,
  resolver: Resolver,
  inherited: Evidence,
): readonly ProofOnItsWay[] {
  return (manifest.proofs ?? []).map((written, index) => {
    const path = ["proofs", index];
    resolver.word("mechanism", written.mechanism, resolver.words.mechanisms, [...path, "mechanism"]);
    for (const key of ["from", "to"] as const) {
      resolver.word("role", written[key], resolver.words.roles, [...path, key]);
    }
    const protects = resolver.target("message", written.protects, [...path, "protects"], ["message"]);
    const message =
      written.message === undefined
        ? undefined
        : resolver.target("message", written.message, [...path, "message"], ["message"]);
    const proof: Building<Proof> = {
      kind: "proof",
      id: `${resolver.profile}#${written.id}`,
      name: written.id,
      profile: resolver.profile,
      path,
      written,
      title: written.title,
      ...(written.article === undefined ? {} : { article: written.article }),
      from: written.from,
      to: written.to,
      protects: protects ?? unknownMessage(written, resolver.profile, path),
      ...(message === undefined ? {} : { message }),
      covers: [],
      lines: [],
      keyFrom: [],
      algorithmFrom: [],
      evidence: resolver.evidence(written, inherited, path),
    };
    proof.lines = createLines(written.parameters ?? [], proof, undefined, [...path, "parameters"], resolver);
    proof.covers = createCovers(proof);
    const isBroken = protects === undefined || (written.message !== undefined && message === undefined);
    if (isBroken) resolver.namespace.declareBroken(written.id);
    else declare("proof", written.id, proof, resolver);
    return { proof, isBroken };
  });
}

function createCovers(proof: Proof): readonly CoverLine[] {
  return (proof.written.covers ?? []).map((cover, position) => {
    const identifier = cover.component + componentParameters(cover.with);
    return {
      kind: "cover",
      id: `${proof.id}.${cover.id ?? identifier}`,
      anchor: `${proof.name}.${cover.id ?? identifier}`,
      identifier,
      proof,
      path: [...proof.path, "covers", position],
      written: cover,
      evidence: emptyEvidence,
    };
  });
}

/** Parameters of a component identifier as RFC 9421 writes them. */
function componentParameters(parameters: Written.ComponentParameters | undefined): string {
  return Object.entries(parameters ?? {})
    .map(([name, value]) => (value === true ? `;${name}` : `;${name}=${JSON.stringify(value)}`))
    .join("");
}

/** Stands where the protected message of a broken proof would be, while the rest of the proof is checked. */
function unknownMessage(written: Written.Proof, profile: string, path: YamlPath): Message {
  return {
    kind: "message",
    id: `${profile}#${written.protects}`,
    name: written.protects,
    profile,
    path,
    written: { id: written.protects },
    title: written.protects,
    form: "http-request",
    from: written.from,
    to: [written.to],
    evidence: emptyEvidence,
    choices: [],
    lines: [],
    allLines: [],
  };
}
