import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { readProject } from "../../../src/pipeline/read/read-project.ts";
import { openNodeHost } from "../../../src/host/node-host.ts";
import { jsonSchemas } from "../../../src/manifest/json-schemas.ts";
import { createSetSchema } from "../../../src/manifest/set-schema.ts";
import { setWordsOf } from "../../../src/model/set/set-words.ts";
import { resolveExample } from "../../support/rule-examples.ts";

const base = `id: house-rules
messages:
  - id: order
    title: order
    form: json
    from: borrower
    to: desk
    unknown: ignore
    means: Asks for a book.
    parameters:
      - { name: title, presence: required, type: string, means: The title of the book. }
      - { name: kind, presence: required, type: string, values: [book, map] }
errors: [{ id: not-a-member, says: "the borrower is no member" }]
`;
const profile = `id: evening-lending
base: house-rules@1.0.0
situations: [{ id: dark, says: "{desk} sees no sun" }]
messages:
  - id: order
    extends: house-rules#order
    parameters: [{ name: hour, presence: required, type: integer }]
options: [{ id: light, title: kind of light, values: [{ id: lamp, title: a lamp }, { id: candle, title: a candle }] }]
`;

describe("the words of a set", () => {
  const words = setWordsOf(
    resolveExample({ "profiles/base/house-rules.yaml": base, "profiles/evening-lending.yaml": profile }),
  );
  const described = (list: keyof typeof words) =>
    Object.fromEntries(words[list].map(({ id, description }) => [id, description]));

  it("name what is inherited plainly, and with its profile where others build on it", () => {
    expect(described("messages")).toEqual({
      order: "order: Asks for a book.",
      "house-rules#order": "order: Asks for a book.",
    });
    expect(Object.keys(described("parameters"))).toEqual([
      "order.title",
      "order.kind",
      "order.hour",
      "house-rules#order.title",
      "house-rules#order.kind",
    ]);
  });

  it("offer the values of a parameter", () => {
    expect(words.parameters.find(({ id }) => id === "order.kind")?.values.map(({ value }) => value)).toEqual([
      "book",
      "map",
    ]);
  });

  it("describe every word", () => {
    const lists = Object.keys(words) as readonly (keyof typeof words)[];
    expect(lists.flatMap((list) => words[list].filter(({ description }) => description === ""))).toEqual([]);
    expect(described("situations")).toEqual({ dark: "When the desk sees no sun." });
    expect(described("options")).toEqual({ light: "kind of light: a lamp, a candle" });
    expect(described("errors")).toEqual({ "not-a-member": "the borrower is no member" });
    expect(described("editions")).toMatchObject({ "house-rules@1.0.0": "Example (stable)" });
  });

  it("list duties that a profile can replace", () => {
    expect(described("duties")).toMatchObject({ "house-rules#order.title": "borrower MUST: `order.title`" });
    expect(Object.keys(described("duties")).filter((id) => id.startsWith("evening-lending"))).toEqual([]);
  });
});

describe("the bundled profiles", () => {
  it("satisfy the schema of their own set", () => {
    const root = fileURLToPath(new URL("../../../", import.meta.url));
    const { set } = readProject(openNodeHost(root), "auth-profiles.yaml");
    expect(set).toBeDefined();
    if (set === undefined) return;
    const keywords = ["enumDescriptions", "markdownDescription", "markdownEnumDescriptions"];
    const ajv = new Ajv({ strict: true, allowUnionTypes: true, keywords });
    const validate = ajv.compile(createSetSchema(jsonSchemas.manifest, setWordsOf(set)));
    for (const { id, manifest } of set.profiles) {
      validate(manifest);
      expect({ id, errors: validate.errors }).toEqual({ id, errors: null });
    }
  });
});
