import { describe, expect, it } from "vitest";
import { changed, fixture, resolveFiles } from "../../support/set.ts";

const library = fixture("library");
const lending = "profiles/base/lending.yaml";
const home = "profiles/home-delivery.yaml";
const sealed = "profiles/sealed-orders.yaml";
const words = "profiles/vocabulary.yaml";

/** What is found after one change, each finding as its span and message; nothing else may follow from the change. */
function foundAfter(path: string, from: string, to: string): readonly string[] {
  const { findings } = resolveFiles(changed(library, path, from, to));
  return findings.map(({ rule, span, message }) => {
    expect(rule).toBe("ref/unresolved");
    return `${span.file.text.slice(span.start, span.end)}: ${message}`;
  });
}

const near = (kind: string, name: string, right: string, shown = name) =>
  `${shown}: ${kind} \`${name}\` does not exist, expected \`${right}\``;

describe("a name in a manifest that leads nowhere is told at its place, and nothing else is", () => {
  it.each<[string, string, string, string, string]>([
    ["base", home, "base: lending@2.0.0", "base: lendin@2.0.0", near("profile", "lendin", "lending", "lendin@2.0.0")],
    [
      "version of the base",
      home,
      "base: lending@2.0.0",
      "base: lending@1.0.0",
      "lending@1.0.0: profile `lending` has no edition `1.0.0`, expected one of `2.0.0`",
    ],
    [
      "profile-of",
      home,
      "base: lending@2.0.0",
      "base: lending@2.0.0\nprofile-of: seald-orders@0.2.0",
      near("profile", "seald-orders", "sealed-orders", "seald-orders@0.2.0"),
    ],
    ["document of the profile", home, "\nsource: LEND\n", "\nsource: LAND\n", near("document", "LAND", "LEND")],
    ["document in sources", lending, "sources: [LEND]", "sources: [LEND, SEAL]", near("document", "SEAL", "SEALS")],
    [
      "document with a section",
      lending,
      "source: LEND §1",
      "source: LENT §1",
      near("document", "LENT", "LEND", "LENT §1"),
    ],
    [
      "one of several documents",
      sealed,
      "source: RFC 9421 §7.2.2",
      "source: RFC 9421 §7.2.2; RFC 9412",
      near("document", "RFC 9412", "RFC 9421", "RFC 9421 §7.2.2; RFC 9412"),
    ],
    [
      "citation of another form",
      lending,
      "source: LEND §1",
      "source: LEND section 1",
      "LEND section 1: `LEND section 1` is no citation, expected `LEND` followed by `§` and a number, by a title in quotes, or by nothing",
    ],
    [
      "document of a term",
      home,
      `source: 'LEND "Answers"'`,
      `source: 'LENDS "Answers"'`,
      near("document", "LENDS", "LEND", `'LENDS "Answers"'`),
    ],
    [
      "document of a decision",
      sealed,
      "order-seal.nonce, source: SEALS",
      "order-seal.nonce, source: SEELS",
      near("document", "SEELS", "SEALS"),
    ],
    ["reason", home, "{ reason: no-suite,", "{ reason: no-suit,", near("reason", "no-suit", "no-suite")],
    [
      "mechanism of a solution",
      home,
      "mechanism: delivery-slip",
      "mechanism: delivry-slip",
      near("mechanism", "delivry-slip", "delivery-slip"),
    ],
    ["role in use", home, "- { role: carrier, does", "- { role: carier, does", near("role", "carier", "carrier")],
    [
      "variable in applies",
      home,
      "applies: { loan.kind",
      "applies: { loan.kinds",
      near("condition", "loan.kinds", "loan.kind"),
    ],
    [
      "value of a variable",
      home,
      "[book, other]",
      "[book, othr]",
      "[book, othr]: value of loan.kind `othr` does not exist, expected `other`",
    ],
    [
      "number out of its bounds",
      home,
      "loan.days: 7",
      "loan.days: 700",
      "700: value of loan.days `700` does not exist",
    ],
    [
      "value of a situation",
      home,
      "unless: { nobody-home: true }",
      "unless: { nobody-home: tru }",
      "tru: value of nobody-home `tru` does not exist, expected `true`",
    ],
    [
      "parameter in a condition",
      home,
      "delivery-slip.door: present",
      "delivery-slip.dor: present",
      near("condition", "delivery-slip.dor", "delivery-slip.door"),
    ],
    [
      "value of a parameter with a closed list",
      home,
      "when: { delivery-slip.door: present }",
      "when: { refusal.granted: maybe }",
      "maybe: value of refusal.granted `maybe` does not exist",
    ],
    [
      "something that is no condition",
      home,
      "when: { delivery-slip.door: present }",
      "when: { delivery-time: morning }",
      "delivery-time: `delivery-time` is an option, expected a variable, a situation or a parameter",
    ],
    ["role that declares the capability", home, "[reader, desk]", "[readr, desk]", near("role", "readr", "reader")],
    [
      "extended message",
      home,
      "extends: lending#loan-request",
      "extends: lending#lone-request",
      near("message", "lending#lone-request", "lending#loan-request"),
    ],
    [
      "extended message of an unknown profile",
      home,
      "extends: lending#loan-request",
      "extends: lendings#loan-request",
      near("profile", "lendings", "lending", "lendings#loan-request"),
    ],
    [
      "extended message that is none",
      home,
      "extends: lending#loan-request",
      "extends: lending#LEND-1",
      "lending#LEND-1: `lending#LEND-1` is a requirement, expected a message",
    ],
    ["sender", home, "from: desk\n", "from: dsk\n", near("role", "dsk", "desk")],
    ["receiver", home, "to: carrier\n", "to: [carrier, dsk]\n", near("role", "dsk", "desk")],
    [
      "objective in serves",
      home,
      "door], serves: [right-borrower-at-the-door]",
      "door], serves: [right-borower-at-the-door]",
      near("objective", "right-borower-at-the-door", "right-borrower-at-the-door"),
    ],
    ["role that checks", home, "by: [desk, carrier]", "by: [desk, carier]", near("role", "carier", "carrier")],
    [
      "reason of a check",
      home,
      "reason: not-visible",
      "reason: invisible",
      "invisible: reason `invisible` does not exist",
    ],
    [
      "relation",
      home,
      "equals: desk.address",
      "equals: desk.adress",
      near("relation or parameter", "desk.adress", "desk.address"),
    ],
    [
      "parameter that a value equals",
      home,
      "equals: delivery-slip.lift",
      "equals: delivery-slip.lit",
      near("relation or parameter", "delivery-slip.lit", "delivery-slip.lift"),
    ],
    [
      "what a parameter holds",
      sealed,
      "holds: order-seal",
      "holds: order-seel",
      near("message or proof", "order-seel", "order-seal"),
    ],
    [
      "duty that is replaced",
      sealed,
      "duty: lending#loan-request.Content-Digest",
      "duty: lending#loan-request.Content-Diges",
      near("duty", "lending#loan-request.Content-Diges", "lending#loan-request.Content-Digest"),
    ],
    [
      "duty that is replaced and not inherited",
      sealed,
      "duty: lending#loan-request.Content-Digest",
      "duty: loan-request.Seal",
      "loan-request.Seal: `loan-request.Seal` is a duty of this profile, expected an inherited one",
    ],
    [
      "parameter of a choice",
      lending,
      "of: [/loan/title, /loan/number]",
      "of: [/loan/titel, /loan/number]",
      near("parameter of loan-request", "/loan/titel", "/loan/title"),
    ],
    [
      "error of a check",
      lending,
      "by: desk, error: refused",
      "by: desk, error: refusd",
      near("error", "refusd", "refused"),
    ],
    ["message of an error", lending, "in: refusal", "in: refusl", near("message", "refusl", "refusal")],
    [
      "parameter that an error carries",
      lending,
      "carries: [reason, granted]",
      "carries: [reason, grantd]",
      near("parameter of refusal", "grantd", "granted"),
    ],
    ["action", home, "action: follow", "action: folow", near("action", "folow", "follow")],
    ["role of a requirement", lending, "LEND-1, role: desk", "LEND-1, role: deks", near("role", "deks", "desk")],
    [
      "object",
      home,
      "object: delivery-slip.alg",
      "object: delivery-slip.lag",
      near("object", "delivery-slip.lag", "delivery-slip.alg"),
    ],
    [
      "object that is a role",
      home,
      "object: delivery-slip.alg",
      "object: carrier",
      "carrier: `carrier` is a role, expected a message, token, proof, option, cited section or parameter",
    ],
    [
      "value of an option",
      home,
      "[morning, evening], choose",
      "[morning, evning], choose",
      near("value of delivery-time", "evning", "evening"),
    ],
    [
      "relation of a requirement",
      lending,
      "reader.card-number, error",
      "reader.card-numbr, error",
      near("relation or parameter", "reader.card-numbr", "reader.card-number"),
    ],
    [
      "error of a requirement",
      lending,
      "reader.card-number, error: refused",
      "reader.card-number, error: refuse",
      near("error", "refuse", "refused"),
    ],
    [
      "message of a requirement",
      lending,
      "during: refusal",
      "during: refusals",
      near("message or step", "refusals", "refusal"),
    ],
    [
      "message of a step",
      lending,
      "message: loan-answer",
      "message: loan-anser",
      near("message", "loan-anser", "loan-answer"),
    ],
    ["role of a step", lending, "{ id: ask, from: reader", "{ id: ask, from: raeder", near("role", "raeder", "reader")],
    [
      "mechanism of a proof",
      sealed,
      "    mechanism: sealed-order\n",
      "    mechanism: seled-order\n",
      near("mechanism", "seled-order", "sealed-order"),
    ],
    [
      "protected message",
      sealed,
      "protects: loan-request",
      "protects: loan-requst",
      near("message", "loan-requst", "loan-request"),
    ],
    [
      "key",
      sealed,
      "from: [reader.card-key,",
      "from: [reader.card-kay,",
      near("relation or parameter", "reader.card-kay", "reader.card-key"),
    ],
    [
      "algorithm of a key",
      sealed,
      "algorithm-from: [order-seal.alg]",
      "algorithm-from: [order-seal.algo]",
      near("relation or parameter", "order-seal.algo", "order-seal.alg"),
    ],
    [
      "time of a window",
      sealed,
      "window: { of: created",
      "window: { of: creatd",
      near("parameter of order-seal", "creatd", "created"),
    ],
    [
      "parameter of a memory",
      sealed,
      "memory: { of: nonce",
      "memory: { of: once",
      near("parameter of order-seal", "once", "nonce"),
    ],
    [
      "field that is nearly a declared one",
      sealed,
      '- { component: "content-digest", presence: required',
      '- { component: "content-digset", presence: required',
      '"content-digset": header field of loan-request `content-digset` does not exist, expected `content-digest`',
    ],
    [
      "role that verifies",
      sealed,
      "error: broken-seal, level",
      "error: broken-seel, level",
      near("error", "broken-seel", "broken-seal"),
    ],
    [
      "proof of a binding",
      sealed,
      "proof: order-seal, select",
      "proof: ordr-seal, select",
      near("proof", "ordr-seal", "order-seal"),
    ],
    [
      "carrier of a binding",
      sealed,
      "carrier: loan-request.Content-Digest",
      "carrier: loan-request.Content-Digst",
      near("parameter", "loan-request.Content-Digst", "loan-request.Content-Digest"),
    ],
    [
      "message of an example",
      sealed,
      "message: loan-request\n",
      "message: loan-requests\n",
      near("message", "loan-requests", "loan-request"),
    ],
    [
      "proof of an example",
      sealed,
      "    proof: order-seal\n",
      "    proof: order-sael\n",
      near("proof", "order-sael", "order-seal"),
    ],
    [
      "parameter of an example",
      sealed,
      "nonce: abcdefghijkl",
      "nonse: abcdefghijkl",
      near("parameter of loan-request", "nonse", "nonce"),
    ],
    [
      "changed parameter",
      sealed,
      "change: created",
      "change: craeted",
      near("parameter of loan-request", "craeted", "created"),
    ],
    [
      "duty that refuses",
      sealed,
      "by: order-seal.window",
      "by: order-seal.windw",
      near("duty", "order-seal.windw", "order-seal.window"),
    ],
    [
      "document that refuses",
      sealed,
      'by: "RFC 9421 §2.5"',
      'by: "RFC 9422 §2.5"',
      '"RFC 9422 §2.5": document `RFC 9422` does not exist, expected `RFC 9421`',
    ],
    [
      "subject of a decision",
      sealed,
      "about: order-seal.nonce",
      "about: order-seal.nnce",
      near("thing", "order-seal.nnce", "order-seal.nonce"),
    ],
    [
      "threat",
      sealed,
      "decisions:",
      "threats: [{ threat: stolen-cart }]\n\ndecisions:",
      near("threat", "stolen-cart", "stolen-card"),
    ],
    [
      "document that registers",
      sealed,
      "decisions:",
      "registrations: [{ registry: Seals, name: x, by: SEAL }]\n\ndecisions:",
      near("document", "SEAL", "SEALS"),
    ],
    [
      "related profile",
      home,
      "profile: sealed-orders",
      "profile: seald-orders",
      near("profile", "seald-orders", "sealed-orders"),
    ],
    [
      "relation to itself",
      home,
      "profile: sealed-orders",
      "profile: home-delivery",
      "home-delivery: `home-delivery` is this profile, expected another profile",
    ],
    [
      "replacement of a deprecated profile",
      sealed,
      "decisions:",
      'deprecation: { since: 2026-01-01, removal: 2027-06-01, replacement: home-delivry, migration: "Move." }\n\ndecisions:',
      near("profile", "home-delivry", "home-delivery"),
    ],
    ["successor of a retired id", home, "replaced-by: HOME-1", "replaced-by: HOME1", near("duty", "HOME1", "HOME-1")],
    [
      "mention",
      home,
      "The paper that {carrier} shows",
      "The paper that {carier} shows",
      `"The paper that {carier} shows at the door.": mention \`carier\` does not exist, expected \`carrier\``,
    ],
    [
      "mention of another profile",
      home,
      "see {sealed-orders#order-seal}",
      "see {sealed-orders#order-sel}",
      `"An order may be sealed and delivered; see {sealed-orders#order-sel}.": mention \`sealed-orders#order-sel\` does not exist, expected \`sealed-orders#order-seal\``,
    ],
    [
      "mention of an unknown profile",
      home,
      "see {sealed-orders#order-seal}",
      "see {seald-orders#order-seal}",
      `"An order may be sealed and delivered; see {seald-orders#order-seal}.": profile \`seald-orders\` does not exist, expected \`sealed-orders\``,
    ],
  ])("%s", (_, path, from, to, expected) => {
    expect(foundAfter(path, from, to)).toEqual([expected]);
  });

  it("also where nothing is near: what exists is listed", () => {
    const { findings } = resolveFiles(changed(library, home, "action: follow", "action: dance"));
    expect(findings.map((finding) => finding.help)).toEqual([
      "Declare it, or refer to one that exists: `send`, `use`, `accept`, `accept-only`, `remember`, `repeat`, `verify`, `follow`, `other`",
    ]);
  });
});

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
