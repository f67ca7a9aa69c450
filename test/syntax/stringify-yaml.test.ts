import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { formatYaml } from "../../src/syntax/format-yaml.ts";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";
import { stringifyYaml } from "../../src/syntax/stringify-yaml.ts";
import { dedent } from "../support/marked.ts";

describe("stringifyYaml", () => {
  it("writes a file as an author would", () => {
    const value = {
      id: "proof-of-possession",
      version: "0.1.0",
      revisions: ["2026-07-28"],
      abstract: `Says in one sentence ${"what it is good for ".repeat(6)}.`,
      solves: [{ objective: "replay-protection", mechanism: "nonce" }],
      because: "yes, it does: no doubt # none",
      answer: "no",
      none: [],
    };
    expect(stringifyYaml(value, "../schemas/manifest.schema.json")).toBe(
      dedent(`
        # yaml-language-server: $schema=../schemas/manifest.schema.json
        id: proof-of-possession
        version: 0.1.0
        revisions: [2026-07-28]
        abstract: >-
          Says in one sentence what it is good for what it is good for what it is good for what it is good for what it is good
          for what it is good for .
        solves:
          - { objective: replay-protection, mechanism: nonce }
        because: "yes, it does: no doubt # none"
        answer: "no"
        none: []
        `),
    );
  });

  it("does not make an alias of what stands twice", () => {
    const shared = { a: ["b"] };
    expect(stringifyYaml({ x: shared, z: shared })).toBe("x:\n  a: [b]\nz:\n  a: [b]\n");
  });

  it("writes what it reads, without a finding, in canonical form", () => {
    const keys = fc.stringMatching(/^[a-z]{1,8}$/);
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.boolean()),
        fc.array(tie("tree"), { maxLength: 4 }),
        fc.dictionary(keys, tie("tree"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(keys, tree, { minKeys: 1, maxKeys: 5 }), (value) => {
        const text = stringifyYaml(value);
        expect(parse(text)).toEqual({ ...value });
        const { value: source, findings } = parseYaml({ path: "a.yaml", text });
        // Only the names of keys may be words that older readers take for booleans, and those are in quotes.
        expect(findings).toEqual([]);
        expect(source?.value).toEqual({ ...value });
        expect(formatYaml(text)).toBe(text);
      }),
    );
  });
});
