import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { jsonSchemas, stringifySchema } from "../../src/manifest/json-schemas.ts";
import { createSetSchema, wordLimit } from "../../src/manifest/set-schema.ts";
import { slots } from "../../src/manifest/set-slots.ts";
import type { SetWords } from "../../src/manifest/set-words.ts";
import { libraryWords } from "./library-words.ts";

const keywords = ["enumDescriptions", "markdownDescription", "markdownEnumDescriptions"];

function compile(words: SetWords) {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, keywords });
  return ajv.compile(createSetSchema(jsonSchemas.manifest, words));
}

const validate = compile(libraryWords);

/** Where the schema of the library refuses a manifest with the given parts. */
function refused(parts: Readonly<Record<string, unknown>>): readonly string[] {
  const manifest = {
    id: "evening-lending",
    title: "Evening lending",
    version: "0.1.0",
    maturity: "draft",
    abstract: "Lends books after sunset.",
    solves: [],
    ...parts,
  };
  return validate(manifest) ? [] : [...new Set(validate.errors?.map((error) => error.instancePath))];
}

const noWords: SetWords = Object.fromEntries(Object.keys(libraryWords).map((list) => [list, []])) as never;

describe("the schema of a set", () => {
  it.each([
    ["an objective", { solves: [{ objective: "loud", mechanism: "library-card" }] }, "/solves/0/objective"],
    ["a mechanism", { solves: [{ objective: "quiet", mechanism: "shouting" }] }, "/solves/0/mechanism"],
    ["what is served", { serves: ["loud"] }, "/serves/0"],
    ["a role", { roles: [{ role: "thief", does: "steals books" }] }, "/roles/0/role"],
    ["a threat", { threats: [{ threat: "fire" }] }, "/threats/0/threat"],
    ["a reason", { "not-tested": { reason: "too-late" } }, "/not-tested/reason"],
    ["a document", { sources: ["RFC 1"] }, "/sources/0"],
    ["one of several roles", { messages: [{ id: "order", to: ["desk", "thief"] }] }, "/messages/0/to/1"],
  ])("knows all words of the vocabulary: %s", (_, parts, place) => {
    expect(refused(parts)).toContain(place);
  });

  it.each([
    ["a message", { proofs: [], flow: [{ id: "ask", from: "borrower", to: "desk", message: "whisper" }] }],
    ["a base", { base: "other-rules@3.0.0" }],
    ["a related profile", { relations: [{ kind: "alternative", profile: "other-rules", because: "Both are fine." }] }],
    ["a situation", { applies: { "full-moon": true } }],
    ["a parameter in a condition", { applies: { "whisper.words": "hush" } }],
    ["a source with a section", { source: 'RFC 9110 §5; RFC 9110 "Fields"' }],
  ])("lets things pass that a manifest may declare itself: %s", (_, parts) => {
    expect(refused(parts)).toEqual([]);
  });

  it.each([
    ["a base without version", { base: "other-rules" }, "/base"],
    [
      "a related profile that is no id",
      { relations: [{ kind: "alternative", profile: "Other Rules", because: "-" }] },
      "/relations/0/profile",
    ],
    ["a situation that is neither true nor false", { applies: { "lost-card": "yes" } }, "/applies/lost-card"],
    ["a value that a variable does not have", { applies: { day: "monday" } }, "/applies/day"],
  ])("still holds them to their form: %s", (_, parts, place) => {
    expect(refused(parts)).toContain(place);
  });

  it("binds every slot", () => {
    const { definitions } = createSetSchema(jsonSchemas.manifest, libraryWords) as {
      readonly definitions: Readonly<Record<string, { readonly properties: Readonly<Record<string, unknown>> }>>;
    };
    for (const [definition, key, kind] of slots) {
      expect(JSON.stringify(definitions[definition]?.properties[key])).toContain(`"#/definitions/${kind}"`);
    }
  });

  it("is the manifest schema where a set has no words", () => {
    const { definitions } = createSetSchema(jsonSchemas.manifest, noWords) as { readonly definitions: object };
    expect(Object.keys(definitions).filter((name) => name !== "SetPresence")).toEqual(
      Object.keys(jsonSchemas.manifest["definitions"] as object),
    );
    expect(
      compile(noWords)({ id: "a", title: "A", version: "0.1.0", maturity: "idea", abstract: "A.", solves: [] }),
    ).toBe(true);
  });

  it("is the same text for the same words, and leaves the words and the manifest schema alone", () => {
    const before = stringifySchema(jsonSchemas.manifest);
    const first = stringifySchema(createSetSchema(jsonSchemas.manifest, libraryWords));
    expect(stringifySchema(createSetSchema(jsonSchemas.manifest, structuredClone(libraryWords)))).toBe(first);
    expect(stringifySchema(jsonSchemas.manifest)).toBe(before);
  });

  it("offers each word once, and not more than somebody can read", () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({ id: `m-${String(index)}`, description: "A message." }));
    const twice = [...many.slice(0, 1), ...many];
    const { definitions } = createSetSchema(jsonSchemas.manifest, { ...libraryWords, messages: twice }) as {
      readonly definitions: { readonly KnownMessages: { readonly enum: readonly string[] } };
    };
    const offered = definitions.KnownMessages.enum;
    expect(offered).toHaveLength(wordLimit);
    expect(new Set(offered).size).toBe(wordLimit);
  });

  it("takes hostile words as words", () => {
    const hostile = ["__proto__", "constructor", "$ref", "a\nb"].map((id) => ({
      id,
      description: "</script>",
      values: [],
    }));
    const words = { ...libraryWords, variables: hostile, messages: hostile };
    const schema = JSON.parse(stringifySchema(createSetSchema(jsonSchemas.manifest, words))) as {
      readonly definitions: { readonly ConditionMap: { readonly properties: object } };
    };
    expect(Object.keys(schema.definitions.ConditionMap.properties)).toEqual(
      expect.arrayContaining(["__proto__", "constructor", "$ref", "a\nb"]),
    );
  });
});
