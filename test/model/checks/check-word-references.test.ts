import { describe, expect, it } from "vitest";
import { foundAfter, near } from "./found-after.ts";

const words = "profiles/vocabulary.yaml";

describe("a word of the vocabulary that leads nowhere", () => {
  it.each<[string, string, string, string]>([
    ["layer", "layer: street", "layer: steet", near("layer", "steet", "street")],
    ["parent", "parent: right-borrower", "parent: right-borower", near("objective", "right-borower", "right-borrower")],
    [
      "objective of a threat",
      "answered-by: [fresh-orders]",
      "answered-by: [fresh-order]",
      near("objective", "fresh-order", "fresh-orders"),
    ],
    ["document of a mechanism", "reference: SEALS", "reference: SEAL", near("reference", "SEAL", "SEALS")],
    ["role of a relation", "own: { role: desk", "own: { role: desc", near("role", "desc", "desk")],
    [
      "variable of an axiom",
      "never: { loan.kind: map, counter-staffed",
      "never: { loan.kind: map, counter-stafed",
      near("variable", "counter-stafed", "counter-staffed"),
    ],
    [
      "variable of an axiom with a dot",
      "never: { loan.kind",
      "never: { loan.kin",
      near("variable or parameter", "loan.kin", "loan.kind"),
    ],
    [
      "value in an axiom",
      "never: { loan.kind: map",
      "never: { loan.kind: mop",
      "mop: value of loan.kind `mop` does not exist, expected `map`",
    ],
    ["role that picks", "picked-by: desk", "picked-by: dusk", near("role", "dusk", "desk")],
    ["role that advertises", "by: desk, in", "by: dask, in", near("role", "dask", "desk")],
    [
      "where it is advertised",
      "in: loan-answer.language",
      "in: loan-answer.languge",
      near("parameter", "loan-answer.languge", "loan-answer.language"),
    ],
    [
      "what realises a value",
      "loan-answer.language=la",
      "lone-answer.language=la",
      '"lone-answer.language=la": parameter `lone-answer.language` does not exist, expected `loan-answer.language`',
    ],
    [
      "message of a signal",
      "loan-request.Seal",
      "lon-request.Seal",
      near("parameter", "lon-request.Seal", "loan-request.Seal"),
    ],
    ["profile of a document", "profile: lending", "profile: lendig", near("profile", "lendig", "lending")],
    [
      "mention in a relation",
      "the key on the library card of {reader}",
      "the key on the library card of {raeder}",
      '"the key on the library card of {raeder}": mention `raeder` does not exist, expected `reader`',
    ],
  ])("%s", (_, from, to, expected) => {
    expect(foundAfter(words, from, to)).toEqual([expected]);
  });

  it("is fine in a signal if only the parameter is unknown: no profile may have it yet", () => {
    expect(foundAfter(words, "loan-request.Seal", "loan-request.Stamp")).toEqual([]);
  });
});
