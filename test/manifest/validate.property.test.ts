import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../src/manifest/json-schemas.ts";
import { validateManifest } from "../../src/manifest/validate.ts";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";

type Path = readonly (string | number)[];

const path = "profiles/http-message-signatures.yaml";
const written = readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const manifest: unknown = parseYaml({ path, text: written }).value?.value;

const ajv = new Ajv({ strict: true, allowUnionTypes: true, keywords: ["enumDescriptions"] });
const accepts = ajv.compile(jsonSchemas.manifest);

/** Every place of the manifest. */
function placesOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== "object" || value === null) return [at];
  const members = Object.entries(value).flatMap(([key, item]) =>
    placesOf(item, [...at, Array.isArray(value) ? Number(key) : key]),
  );
  return [at, ...members];
}

/** The manifest with something else at one place. */
function replaced(value: unknown, at: Path, by: unknown): unknown {
  const [key, ...rest] = at;
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((item: unknown, index) => (index === key ? replaced(item, rest, by) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, item]) => [name, name === key ? replaced(item, rest, by) : item]),
  );
}

const place = fc.constantFrom(...placesOf(manifest));
const key = fc.constantFrom("id", "name", "when", "source", "none", "values", "presence", "iid", "a b");
const word = fc.constantFrom("", "a", "A b", "MUST", "required", "300s", "1..2", "2026-01-01", "/a", "window", "whole");
const leaf = fc.oneof(word, fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.constant(1.5));
const junk = fc.oneof(leaf, fc.array(leaf, { maxLength: 3 }), fc.dictionary(key, fc.oneof(leaf, fc.array(leaf))));

describe("a manifest with something else at one place", () => {
  it("is judged as a reader of the JSON Schema judges it, and every fault has a place", () => {
    fc.assert(
      fc.property(place, junk, (at, by) => {
        const changed = replaced(manifest, at, by);
        const file = { path, text: JSON.stringify(changed, null, 1) };
        const source = parseYaml(file).value;
        // An empty file and control characters are told before the shape is judged.
        fc.pre(source !== undefined);
        const { value, findings } = validateManifest(source);
        expect(value !== undefined).toBe(accepts(source.value));
        expect(findings.length === 0).toBe(value !== undefined);
        for (const { span, message, help } of findings) {
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(file.text.length);
          expect(`${message} ${help}`).not.toMatch(/undefined|\[object|NaN/);
        }
      }),
      { numRuns: 300, seed: 2026 },
    );
  });
});
