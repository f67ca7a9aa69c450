import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Machine } from "../support/command-line.ts";

const vocabulary = readFileSync(new URL("../../lint/default-vocabulary.yaml", import.meta.url), "utf8");

const counter = `id: counter
title: The Counter
version: 1.0.0
maturity: stable
abstract: How books are ordered.
source: LEND
not-tested: { reason: no-suite }
solves: [{ objective: renewal, mechanism: library-card }]
serves: [renewal]
messages:
  - { id: order, title: order, form: form, from: borrower, to: desk, unknown: ignore, parameters: [{ name: title, presence: required, type: string }, { name: shelf, presence: optional, type: string }] }
  - { id: answer, title: answer, form: json, from: desk, to: borrower, unknown: ignore, parameters: [{ name: loan, presence: required, type: string }] }
flow:
  - { id: asks, from: borrower, to: desk, message: order }
  - { id: answers, from: desk, to: borrower, message: answer }
requirements:
  - { id: C-1, role: desk, level: MUST, action: verify, object: order.title }
sections:
  - { at: security, id: security, none: "Lending is not dangerous." }
  - { at: privacy, id: privacy, none: "Nothing about readers is stored." }
registrations: { none: "No new names." }
`;

/** A profile of the counter by what it asks of the shelf. */
const card = (id: string, shelf: string, more = "") => `id: ${id}
title: By ${id}
version: 1.0.0
maturity: stable
abstract: What ${id} adds.
source: LEND
not-tested: { reason: no-suite }
base: counter@1.0.0
solves: [{ objective: fresh-requests, mechanism: library-card }]
serves: [fresh-requests]
requirements:
  - { id: ${id.toUpperCase()}-1, role: borrower, level: ${shelf}, action: include, object: counter#order.shelf }
  - { id: ${id.toUpperCase()}-2, role: desk, level: MUST, action: repeat, object: counter#order }
${more}sections:
  - { at: security, id: security, none: "Lending is not dangerous." }
  - { at: privacy, id: privacy, none: "Nothing about readers is stored." }
registrations: { none: "No new names." }
`;

const machine = (more: Readonly<Record<string, string>> = {}) =>
  new Machine({
    "auth-profiles.yaml": "title: Lending\n",
    "profiles/vocabulary.yaml": vocabulary,
    "profiles/base/counter.yaml": counter,
    "profiles/card.yaml": card("card", "MUST"),
    "profiles/slip.yaml": card("slip", "MUST NOT"),
    "profiles/seal.yaml": card(
      "seal",
      "SHOULD",
      "relations: [{ kind: composes-with, profile: card, because: They do. }]\n",
    ),
    ...more,
  });

const schemas = ["findings", "composition"].map((name): unknown =>
  JSON.parse(readFileSync(new URL(`../../../schemas/${name}.schema.json`, import.meta.url), "utf8")),
);

describe("compose", () => {
  it("prints that profiles go together, and what binds whom then", async () => {
    const { out, ...rest } = await machine().run("compose", "card", "seal");
    await expect(out).toMatchFileSnapshot("golden/compose.txt");
    expect(rest).toEqual({ code: 0, error: "", changes: [] });
  });

  it("prints first what stands between them", async () => {
    const { out, ...rest } = await machine().run("compose", "card", "slip");
    await expect(out).toMatchFileSnapshot("golden/compose-not.txt");
    expect(rest).toEqual({ code: 1, error: "", changes: [] });
  });

  it("writes Markdown and CSV", async () => {
    const markdown = await machine().run("compose", "card", "slip", "--format", "markdown");
    await expect(markdown.out).toMatchFileSnapshot("golden/compose.md");
    const csv = await machine().run("compose", "card", "seal", "--format", "csv");
    await expect(csv.out).toMatchFileSnapshot("golden/compose.csv");
  });

  it("writes JSON as its schema says", async () => {
    const ajv = new Ajv({ allErrors: true, schemas: schemas as object[] });
    const isComposition = ajv.getSchema("https://auth-profiles.example/schemas/composition.schema.json");
    for (const ids of [["card", "seal"], ["card", "slip"], ["card"]]) {
      const { out } = await machine().run("compose", ...ids, "--format", "json");
      const value = JSON.parse(out) as {
        compatible: string;
        duties: { id: string; step?: string }[];
        findings: object[];
      };
      void isComposition?.(value);
      expect(isComposition?.errors ?? []).toEqual([]);
      expect(value.compatible).toBe(ids[1] === "slip" ? "no" : "yes");
      expect(value.findings).toHaveLength(ids[1] === "slip" ? 1 : 0);
      expect(value.duties.find(({ id }) => id === "counter#C-1")?.step).toBe("counter#asks");
    }
  });

  it("writes the findings alone for services", async () => {
    const { out } = await machine().run("compose", "card", "slip", "--format", "github");
    expect(out).toMatch(/^::error /);
    expect(out.match(/^::error /gm)).toHaveLength(1);
    expect(out).not.toContain("Order");
  });

  it("keeps the checklist of one role, with what binds everyone", async () => {
    const anyone = `  - { id: anyone, term: anyone, means: "Whoever takes part.", everyone: true }\n`;
    const set = {
      "profiles/vocabulary.yaml": vocabulary.replace("\nroles:\n", `\nroles:\n${anyone}`),
      "profiles/card.yaml": card(
        "card",
        "MUST",
        `  - { id: CARD-3, role: anyone, level: MUST, action: other, phrase: "be quiet" }\n`,
      ),
    };
    const { out } = await machine(set).run("compose", "card", "--role", "desk");
    expect(out).toContain("\nThe desk\n");
    expect(out).toContain("\nAnyone\n\n  At any time\n  [ ] MUST be quiet.\n");
    expect(out).not.toContain("The borrower\n");
    expect(out).toContain("\n4 duties\n");
  });

  it("says where a profile replaces what another one lays on somebody", async () => {
    const replacing = (when: string) =>
      machine({
        "profiles/base/counter.yaml": counter.replace(
          "name: title, presence: required",
          "name: title, presence: required, values: [a]",
        ),
        "profiles/card.yaml": card(
          "card",
          "MUST",
          `replaces: [{ duty: counter#order.title, ${when}because: Cards have titles. }]\n`,
        ).replace("base: counter@1.0.0\n", "base: counter@1.0.0\napplies: { counter#order.shelf: present }\n"),
      });
    const part = await replacing("of: values, ").run("compose", "card");
    expect(part.out).toContain("By card 1.0.0, stable; applies when the order contains shelf\n");
    expect(part.out).toContain(
      "set to a.\n      By card replaces its values where it applies.\n      counter#order.title",
    );
    const some = await replacing("when: { counter#order.shelf: [high] }, ").run("compose", "card");
    expect(some.out).toContain("By card replaces it when the shelf parameter of the order is high.");
    const { out } = await replacing("").run("compose", "card", "--format", "json");
    const { duties } = JSON.parse(out) as { duties: { id: string; exceptions: string[] }[] };
    expect(duties.find(({ id }) => id === "counter#order.title")?.exceptions).toEqual([
      "By card replaces it where it applies.",
    ]);
  });

  it("points at what one of them has against itself", async () => {
    const torn = card(
      "torn",
      "MUST",
      `  - { id: TORN-3, role: desk, level: MUST NOT, action: repeat, object: counter#order }\n`,
    );
    const gap = card(
      "torn",
      "SHOULD",
      `  - { id: TORN-3, role: desk, level: MUST NOT, action: accept, object: counter#order.shelf }\n`,
    );
    const alone = await machine({ "profiles/torn.yaml": torn }).run("compose", "torn");
    expect(alone.code).toBe(1);
    expect(alone.out).toMatch(/^By torn does not hold together as it stands\.\n/);
    const both = await machine({ "profiles/torn.yaml": gap }).run("compose", "seal", "torn", "--format", "markdown");
    expect(both.out).toContain("\nBy torn alone does not hold together: `compose torn` says why.\n");
    const json = await machine({ "profiles/torn.yaml": gap }).run("compose", "seal", "torn", "--format", "json");
    const { profiles } = JSON.parse(json.out) as { profiles: { alone: string }[] };
    expect(profiles.map((one) => one.alone)).toEqual(["yes", "no"]);
  });

  it("names every duty that is not listed, with what stands for it", async () => {
    const { out } = await machine().run("compose", "card", "seal", "--format", "json");
    const { covered } = JSON.parse(out) as { covered: { id: string; coveredBy: string; as: string; text: string }[] };
    expect(covered.map(({ id, as, coveredBy }) => [id, as, coveredBy])).toEqual([
      ["counter#order.shelf", "implied", "card#CARD-1"],
      ["seal#SEAL-1", "implied", "card#CARD-1"],
      ["seal#SEAL-2", "same", "card#CARD-2"],
    ]);
    expect(covered[1]?.text).toBe("The borrower SHOULD include the shelf parameter of the order.");
  });

  it("takes ids with their versions, of what can be adopted", async () => {
    const set = {
      "profiles/editions/card@0.9.0.yaml": card("card", "MAY").replace("version: 1.0.0", "version: 0.9.0"),
    };
    const now = await machine(set).run("compose", "card@1.0.0", "card", "seal");
    const { out } = await machine(set).run("compose", "card", "seal");
    expect(now).toMatchObject({ code: 0, out });
    const before = await machine(set).run("compose", "card@0.9.0");
    expect({ code: before.code, out: before.out }).toEqual({ code: 2, out: "" });
    expect(before.error).toContain("`card@0.9.0` is an earlier edition");
  });

  it("tells what the group has accepted, and does not fail for it", async () => {
    const { out } = await machine().run("compose", "card", "slip", "--format", "json");
    const [finding] = (JSON.parse(out) as { findings: { fingerprint: string }[] }).findings;
    const acknowledgements = `acknowledgements:
  - { rule: overlap/contradiction, profiles: [card, slip], fingerprint: "${finding?.fingerprint ?? ""}", relation: accepted-risk, reason: The shelf is going away., owner: Us }
`;
    const decided = await machine({ "profiles/acknowledgements.yaml": acknowledgements }).run(
      "compose",
      "card",
      "slip",
    );
    expect(decided.code).toBe(0);
    expect(decided.out).toContain("cannot be used together. The group has accepted what stands against it.");
    expect(decided.out).toContain("acknowledged[overlap/contradiction]");
    expect(decided.out).toContain("The shelf is going away.");
  });

  it.each([
    [["cart"], "the set has no profile `cart`; did you mean `card`?"],
    [["card", "--role", "dask"], "the vocabulary has no role `dask`; did you mean `desk`?"],
    [["card", "--format", "pdf"], "pdf"],
    [[], "compose"],
  ])("refuses %j", async (argv, message) => {
    const { code, out, error } = await machine().run("compose", ...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(error).toContain(message);
  });

  it("answers about what can be read, and says that something cannot", async () => {
    const { code, error } = await machine({ "profiles/broken.yaml": "id: broken\ntitle: 3\n" }).run("compose", "card");
    expect(code).toBe(0);
    expect(error).toMatch(/errors? stands? in the manifests/);
  });

  it("tells findings where nothing can be read", async () => {
    const { code, out } = await machine({ "profiles/vocabulary.yaml": "roles: 3\n" }).run("compose", "card");
    expect(code).toBe(1);
    expect(out).toContain("error[");
  });
});
