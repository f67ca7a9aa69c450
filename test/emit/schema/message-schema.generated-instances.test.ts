import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeOfManifest } from "./schema-judge.ts";

/** A line as a test writes it, with values that it allows and one that it does not. */
interface LineModel {
  readonly name: string;
  readonly presence: "required" | "recommended" | "optional" | "not-recommended" | "forbidden";
  readonly kind: number;
  readonly many: boolean;
}

/** Kinds of values: keys of the line, values that are right as JSON and as text, values that are wrong in both. */
const kinds: readonly {
  readonly keys: Readonly<Record<string, unknown>>;
  readonly right: readonly unknown[];
  readonly wrong: readonly unknown[];
}[] = [
  { keys: { type: "integer" }, right: [0, -7, 12345], wrong: ["x", "1.5", "1 2"] },
  { keys: { type: "boolean" }, right: [true, false], wrong: ["yes", "", "1"] },
  { keys: { type: "uri" }, right: ["urn:a", "https://a.example/b"], wrong: ["/a", "a b", "x"] },
  { keys: { type: "https-uri" }, right: ["https://a.example"], wrong: ["http://a.example", "urn:a"] },
  { keys: { type: "base64url" }, right: ["YQ", "AAAA"], wrong: ["a", "YQ==", "+"] },
  { keys: { type: "token68" }, right: ["abc.d="], wrong: ["a b", "="] },
  { keys: { type: "string", values: ["red", "blue"] }, right: ["red", "blue"], wrong: ["green", "Red", ""] },
  { keys: { type: "string", not: ["none"] }, right: ["some", ""], wrong: ["none"] },
  { keys: { type: "string", pattern: "[a-z]{2,4}" }, right: ["ab", "abcd"], wrong: ["a", "abcde", "AB"] },
  { keys: { type: "base64url", size: 3 }, right: ["AAAA", "zz-_"], wrong: ["AAA", "AAAAAA"] },
  { keys: { values: ["only"] }, right: ["only"], wrong: ["other"] },
];

const forms = {
  json: { isText: false, isRepeatable: false, wrap: (members: object): unknown => members, path: "" },
  metadata: { isText: false, isRepeatable: false, wrap: (members: object): unknown => members, path: "" },
  token: { isText: false, isRepeatable: false, wrap: (members: object): unknown => members, path: "" },
  form: { isText: true, isRepeatable: true, wrap: (form: object): unknown => ({ form }), path: "/form" },
  query: { isText: true, isRepeatable: true, wrap: (query: object): unknown => ({ query }), path: "/query" },
  "http-request": {
    isText: true,
    isRepeatable: false,
    wrap: (headers: object): unknown => ({ headers }),
    path: "/headers",
  },
} as const;

const lineModel: fc.Arbitrary<LineModel> = fc.record({
  name: fc.stringMatching(/^[a-z][a-z0-9-]{0,7}$/),
  presence: fc.constantFrom("required", "required", "recommended", "optional", "not-recommended", "forbidden"),
  kind: fc.nat({ max: kinds.length - 1 }),
  many: fc.boolean(),
});

const messageModel = fc.record({
  form: fc.constantFrom(...(Object.keys(forms) as (keyof typeof forms)[])),
  refuses: fc.boolean(),
  lines: fc.uniqueArray(lineModel, { selector: (line) => line.name, minLength: 1, maxLength: 6 }),
  seed: fc.nat(),
});

type MessageModel = typeof messageModel extends fc.Arbitrary<infer Model> ? Model : never;

function manifestOf({ form, refuses, lines }: MessageModel): string {
  const parameters = lines.map(({ name, presence, kind, many }) => ({
    name,
    presence,
    ...kinds[kind]?.keys,
    ...(many && !isOneText(form) ? { many: "list" } : {}),
  }));
  const message = {
    id: "loan",
    title: "loan",
    form,
    from: "borrower",
    to: "desk",
    unknown: refuses ? "refuse" : "ignore",
    parameters,
  };
  // JSON is YAML as well.
  return `messages: ${JSON.stringify([message])}\n`;
}

/** Several values of a header field are one text, which only the table of values can make. */
function isOneText(form: keyof typeof forms): boolean {
  return forms[form].isText && !forms[form].isRepeatable;
}

/** The values of a line, right or wrong, as they are sent in a form. */
function valueOf({ kind, many }: LineModel, form: keyof typeof forms, seed: number, which: "right" | "wrong"): unknown {
  const values = kinds[kind]?.[which] ?? [];
  const value = values[seed % values.length];
  const sent = forms[form].isText ? String(value) : value;
  return many && !isOneText(form) ? [sent] : sent;
}

/** An instance with all that is required and, of the rest, every second one. */
function instanceOf(model: MessageModel): Record<string, unknown> {
  const entries = model.lines.flatMap((line, index): [string, unknown][] => {
    if (line.presence === "forbidden") return [];
    if (line.presence !== "required" && (model.seed + index) % 2 === 0) return [];
    return [[line.name, valueOf(line, model.form, model.seed + index, "right")]];
  });
  return Object.fromEntries(entries);
}

const settings = { numRuns: 80, seed: 20260728 };

describe("whatever lines a message has", () => {
  it("an instance that is made by them is right", () => {
    fc.assert(
      fc.property(messageModel, (model) => {
        expect(judgeOfManifest(manifestOf(model))(forms[model.form].wrap(instanceOf(model)))).toEqual([]);
      }),
      settings,
    );
  });

  it("one that lacks a required line, has a forbidden one or a wrong value is not", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(messageModel, (model) => {
        const { form, seed } = model;
        const judge = judgeOfManifest(manifestOf(model));
        const right = instanceOf(model);
        for (const [index, line] of model.lines.entries()) {
          const { [line.name]: present, ...without } = right;
          if (line.presence === "required") {
            seen.add("missing");
            expect(judge(forms[form].wrap(without)).join()).toContain("required");
          }
          if (line.presence === "forbidden") {
            seen.add("forbidden");
            const more = { ...right, [line.name]: valueOf(line, form, seed + index, "right") };
            expect(judge(forms[form].wrap(more))).toEqual([`${forms[form].path}/${line.name} false schema`]);
          } else if (present !== undefined) {
            seen.add("wrong");
            const wrong = { ...right, [line.name]: valueOf(line, form, seed + index, "wrong") };
            expect(judge(forms[form].wrap(wrong)).join()).toContain(`${forms[form].path}/${line.name}`);
          }
        }
        if (model.refuses && form !== "http-request") {
          seen.add("unknown");
          expect(judge(forms[form].wrap({ ...right, "another-one": "x" }))).toEqual([
            `${forms[form].path} additionalProperties another-one`.trim(),
          ]);
        } else expect(judge(forms[form].wrap({ ...right, "another-one": "x" }))).toEqual([]);
      }),
      settings,
    );
    expect([...seen].sort()).toEqual(["forbidden", "missing", "unknown", "wrong"]);
  });
});
