import type { Binding, Proof } from "../../../model/set/message.ts";
import { clausesOf } from "../../../language/clauses.ts";
import { citations, citationsIn } from "../citations.ts";
import { dutyBlocks } from "../duty-list.ts";
import { inlineOf } from "../../markdown/inline.ts";
import {
  anchor,
  heading,
  inlineCode,
  linkTo,
  paragraph,
  phrasing,
  table,
  type Blocks,
  type Inline,
} from "../../markdown/nodes.ts";
import { notesOfSection } from "../notes.ts";
import type { PageContext } from "../page-context.ts";
import { parameterTable } from "../parameter-table.ts";
import { capital } from "../titles.ts";
import { bindingBlocks } from "./binding.ts";
import { proofProperties } from "./proof-properties.ts";
import { proseAt, withHeading } from "./section-prose.ts";

/**
 * One part for each proof: what it covers, its parameters, its key, how long and how often it counts. Then what is added
 * to proofs of other documents.
 */
export function proofsSection(context: PageContext): Blocks {
  const { profile } = context;
  const prose = proseAt("proofs", context);
  const added = groupedByProof(profile.bindings.filter((one) => !profile.proofs.includes(one.proof)));
  const parts = profile.proofs.length + added.size;
  if (parts + prose.length === 0) return [];
  return [
    heading(2, parts === 1 ? "Proof" : "Proofs"),
    ...prose,
    ...profile.proofs.flatMap((proof) => proofPart(proof, context)),
    ...[...added].flatMap(([proof, bindings]) => addedPart(proof, bindings, context)),
  ];
}

function groupedByProof(bindings: readonly Binding[]): ReadonlyMap<Proof, readonly Binding[]> {
  const groups = new Map<Proof, Binding[]>();
  for (const binding of bindings) groups.set(binding.proof, [...(groups.get(binding.proof) ?? []), binding]);
  return groups;
}

/** The formulas that bind a proof of another document to the content of a request. */
function addedPart(proof: Proof, bindings: readonly Binding[], context: PageContext): Blocks {
  const owner = context.set.profilesById.get(proof.profile)?.title ?? proof.profile;
  return [
    heading(3, capital(proof.title)),
    paragraph("This document adds to ", linkTo(proof.id, `the ${proof.title}`), ` of ${owner}.`),
    ...bindings.flatMap((binding) => bindingBlocks(binding, context)),
  ];
}

function proofPart(proof: Proof, context: PageContext): Blocks {
  const { profile } = context;
  const around = { here: proof.id, sources: proof.evidence.sources, notes: proof.written, clauseDepth: 5 as const };
  const duties = dutyBlocks(context.duties.byOwner.get(proof.id) ?? [], context, around);
  return [
    heading(3, anchor(proof.name), capital(proof.title)),
    summary(proof, context),
    table(["Property", "Value"], proofProperties(proof, context)),
    ...withHeading(4, "Covered components", coverTable(proof, context)),
    ...withHeading(4, "Parameters", parameterTable(proof.lines, context, around)),
    ...profile.bindings.filter((one) => one.proof === proof).flatMap((binding) => bindingBlocks(binding, context)),
    ...withHeading(4, "Requirements", duties),
  ];
}

function summary(proof: Proof, context: PageContext): Blocks[number] {
  const { speaker, set } = context;
  const mechanism = set.words.mechanisms.get(proof.written.mechanism);
  const reference = mechanism?.reference === undefined ? [] : citationsIn(mechanism.reference, set);
  const kind = mechanism?.title ?? proof.written.mechanism;
  const { sources } = proof.evidence;
  return paragraph(
    `${capital(speaker.role(proof.from))} makes it for ${speaker.role(proof.to)}. It protects `,
    linkTo(proof.protects.id, `the ${proof.protects.title}`),
    ` by ${kind}`,
    ...(reference.length === 0 ? [] : [" (", reference, ")"]),
    ".",
    ...(proof.message === undefined
      ? []
      : [" Its content is described as ", linkTo(proof.message.id, `the ${proof.message.title}`), "."]),
    ...(sources.length === 0 ? [] : [" Source, where no other is named: ", citations(sources), "."]),
    notesOfSection(proof.written, context),
  );
}

const presenceWords = {
  required: "REQUIRED",
  recommended: "RECOMMENDED",
  optional: "OPTIONAL",
  "not-recommended": "NOT RECOMMENDED",
  forbidden: "FORBIDDEN",
} as const;

/** The covered components in the order of the signature. */
function coverTable(proof: Proof, { speaker, setting }: PageContext): Blocks {
  if (proof.covers.length === 0) return [];
  const rows = proof.covers.map((cover, index): readonly Inline[] => {
    const { presence } = cover.written;
    if (cover.when === undefined) {
      return [phrasing([String(index + 1)]), [inlineCode(cover.identifier)], phrasing([presenceWords[presence]])];
    }
    const word = presence === "required" ? "CONDITIONAL" : presenceWords[presence];
    const clauses = inlineOf(clausesOf(cover.when, speaker, "when"), { ...setting, here: proof.id });
    return [phrasing([String(index + 1)]), [inlineCode(cover.identifier)], phrasing([`${word}, when `, clauses])];
  });
  return [
    paragraph("The signature covers these components, in this order:"),
    table(["No.", "Component", "Presence"], rows),
  ];
}
