import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { Machine } from "./support/command-line.ts";

const vocabulary = readFileSync(new URL("../lint/default-vocabulary.yaml", import.meta.url), "utf8");

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
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), "utf8")),
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

  it("keeps the checklist of one role", async () => {
    const { out } = await machine().run("compose", "card", "--role", "desk");
    expect(out).toContain("The desk");
    expect(out).not.toContain("The borrower\n");
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
