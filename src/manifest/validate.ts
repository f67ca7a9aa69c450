import type { z } from "zod";
import type { Finding, Outcome } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import { report } from "../findings/report.ts";
import type { YamlSource } from "../syntax/yaml-source.ts";
import {
  childOf,
  expectationOf,
  fits,
  flatten,
  foundWords,
  isMap,
  keysOf,
  nearestValue,
  schemaAt,
} from "./expectation.ts";
import type { Located } from "./located.ts";
import { manifestSchema } from "./manifest-schema.ts";
import { acceptedFindingsSchema, acknowledgementsSchema, configurationSchema } from "./project-schema.ts";
import type { AcceptedFindings, Acknowledgements, Configuration } from "./project-types.ts";
import type { Manifest } from "./types.ts";
import { vocabularySchema } from "./vocabulary-schema.ts";
import type { Vocabulary } from "./vocabulary-types.ts";

/** Findings of one file; a file that is wrong everywhere is another kind of file. */
const findingLimit = 200;

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** A manifest with its places, or what is wrong with its shape. */
export function validateManifest(source: YamlSource): Outcome<Located<Manifest>> {
  return validate<Manifest>(source, manifestSchema, "a profile manifest");
}

/** A vocabulary with its places, or what is wrong with its shape. */
export function validateVocabulary(source: YamlSource): Outcome<Located<Vocabulary>> {
  return validate<Vocabulary>(source, vocabularySchema, "a vocabulary");
}

/** A configuration with its places, or what is wrong with its shape. */
export function validateConfiguration(source: YamlSource): Outcome<Located<Configuration>> {
  return validate<Configuration>(source, configurationSchema, "a configuration");
}

/** Acknowledgements with their places, or what is wrong with their shape. */
export function validateAcknowledgements(source: YamlSource): Outcome<Located<Acknowledgements>> {
  return validate<Acknowledgements>(source, acknowledgementsSchema, "a list of acknowledgements");
}

/** Accepted findings with their places, or what is wrong with their shape. */
export function validateAcceptedFindings(source: YamlSource): Outcome<Located<AcceptedFindings>> {
  return validate<AcceptedFindings>(source, acceptedFindingsSchema, "a list of accepted findings");
}

function validate<T>(source: YamlSource, schema: z.ZodType, what: string): Outcome<Located<T>> {
  if (!isMap(source.value)) {
    const params = { found: foundWords(source.value), expected: what };
    const options = { span: source.locate([], "value"), key: source.file.path };
    return { value: undefined, findings: [report("structure/schema", "notAManifest", params, options)] };
  }
  const parsed = schema.safeParse(source.value);
  if (parsed.success) {
    // The mirror is held to `T` by `in-step.ts`; a map that passed it is one.
    const value = source.value as T;
    return { value: { file: source.file, value, spanOf: (path, at) => source.locate(path, at) }, findings: [] };
  }
  const translator = new Translator(source, schema);
  for (const issue of parsed.error.issues) translator.add(issue, []);
  return { value: undefined, findings: translator.findings.slice(0, findingLimit) };
}

/** Turns what zod found into findings at their places, one for each node. */
class Translator {
  readonly findings: Finding[] = [];
  readonly #source: YamlSource;
  readonly #schema: z.ZodType;
  readonly #told = new Set<string>();
  readonly #id: string;

  constructor(source: YamlSource, schema: z.ZodType) {
    this.#source = source;
    this.#schema = schema;
    const id = childOf(source.value, "id");
    this.#id = typeof id === "string" ? id : "";
  }

  add(issue: Issue, prefix: Path): void {
    const path = [...prefix, ...issue.path.map((segment) => (typeof segment === "number" ? segment : String(segment)))];
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) this.#unknownKey(path, key);
      return;
    }
    if (issue.code === "invalid_union") {
      this.#union(issue, path);
      return;
    }
    const place = path.join("/");
    if (this.#told.has(place)) return;
    this.#told.add(place);
    if (this.#valueAt(path) === undefined) this.#missingKey(path);
    else this.#wrong(issue, path);
  }

  /** The branch whose kind fits the value is what was meant; where none fits, the union as a whole was missed. */
  #union(issue: Extract<Issue, { code: "invalid_union" }>, path: Path): void {
    const value = this.#valueAt(path);
    const union = this.#unsettledAt(path);
    const options = union === undefined ? [] : flatten(union);
    const index = options.findIndex((option) => fits(option, value));
    // Nested unions report one list of issues for each of their own branches.
    const issues = value === undefined || index === -1 ? undefined : branchIssues(issue, index);
    if (issues === undefined || issues.length === 0) {
      if (this.#told.has(path.join("/"))) return;
      this.#told.add(path.join("/"));
      if (value === undefined) this.#missingKey(path);
      else this.#wrongType(path);
      return;
    }
    for (const inner of issues) this.add(inner, path);
  }

  #unknownKey(path: Path, key: string): void {
    const keys = keysOf(schemaAt(this.#schema, path, this.#source.value));
    const where = this.#where(path);
    const options = { span: this.#source.locate([...path, key], "key"), ...this.#about([...path, key]) };
    const suggestion = nearest(key, keys);
    if (/\s/.test(key) && suggestion === undefined) {
      const previous = this.#keyBefore(path, key);
      this.findings.push(report("structure/unknown-key", "sentence", { key, previous }, options));
    } else if (suggestion === undefined) {
      const expected = keys.map((one) => `\`${one}\``).join(", ");
      this.findings.push(report("structure/unknown-key", "unknown", { key, where, expected }, options));
    } else this.findings.push(report("structure/unknown-key", "near", { key, where, suggestion }, options));
  }

  #missingKey(path: Path): void {
    const key = String(path.at(-1));
    const parent = path.slice(0, -1);
    const { expected, example } = expectationOf(this.#unsettledAt(path), key);
    const words = example === "" ? expected : `${expected}, as in \`${example}\``;
    const options = { span: this.#source.locate(parent, "value"), ...this.#about(path) };
    this.findings.push(
      report("structure/schema", "missingKey", { where: this.#where(parent), key, expected: words }, options),
    );
  }

  #wrong(issue: Issue, path: Path): void {
    const key = String(path.at(-1) ?? "");
    const value = this.#valueAt(path);
    const schema = schemaAt(this.#schema, path, this.#source.value);
    const { expected, example } = expectationOf(schema, key);
    const options = { span: this.#source.locate(path, "value"), ...this.#about(path) };
    const name = this.#nameOf(path);
    if (issue.code === "invalid_value") {
      const suggestion = nearestValue(schema, value);
      const found = String(value);
      if (suggestion === undefined) {
        this.findings.push(report("structure/schema", "wrongValue", { path: name, found, expected }, options));
      } else
        this.findings.push(
          report("structure/schema", "nearValue", { path: name, found, expected, suggestion }, options),
        );
    } else if (issue.code === "invalid_format") {
      const found = String(value);
      const params = { path: name, found, expected, example: example === "" ? expected : example };
      this.findings.push(report("structure/schema", "wrongPattern", params, options));
    } else if (issue.code === "too_small" || issue.code === "too_big") {
      const limit =
        issue.code === "too_small" ? `at least ${String(issue.minimum)}` : `at most ${String(issue.maximum)}`;
      const params = { path: name, found: sizeWords(value), expected: `${limit}${unitOf(value)}` };
      this.findings.push(report("structure/schema", "wrongSize", params, options));
    } else this.#wrongType(path);
  }

  #wrongType(path: Path): void {
    const key = String(path.at(-1) ?? "");
    const value = this.#valueAt(path);
    const { expected } = expectationOf(this.#unsettledAt(path), key);
    const options = { span: this.#source.locate(path, "value"), ...this.#about(path) };
    const name = this.#nameOf(path);
    const isText = !/number|a list|a map|true or false/.test(expected);
    if (typeof value === "number" && isText) {
      const span = options.span;
      const found = span.file.text.slice(span.start, span.end);
      this.findings.push(report("structure/schema", "numberForText", { path: name, found }, options));
      return;
    }
    this.findings.push(
      report("structure/schema", "wrongType", { path: name, found: foundWords(value), expected }, options),
    );
  }

  #valueAt(path: Path): unknown {
    return path.reduce<unknown>((value, segment) => childOf(value, segment), this.#source.value);
  }

  /** The schema at a path with its union as written, not the branch that fits. */
  #unsettledAt(path: Path): z.ZodType | undefined {
    const last = path.at(-1);
    if (last === undefined) return this.#schema;
    const parent = schemaAt(this.#schema, path.slice(0, -1), this.#source.value);
    if (parent === undefined) return undefined;
    const keys = keysOf(parent);
    if (keys.length > 0) return memberSchema(parent, String(last));
    return schemaAt(this.#schema, path, this.#source.value) ?? elementSchema(parent);
  }

  /** "the manifest", "`messages[2]`": what somebody calls the map at a path. */
  #where(path: Path): string {
    return path.length === 0 ? "the file" : `\`${this.#nameOf(path)}\``;
  }

  #nameOf(path: Path): string {
    const from = path.findLastIndex((segment, index) => typeof segment === "string" && index < path.length - 2);
    return path.slice(Math.max(0, from)).reduce<string>((name, segment) => {
      if (typeof segment === "number") return `${name}[${segment}]`;
      return name === "" ? segment : `${name}.${segment}`;
    }, "");
  }

  #keyBefore(path: Path, key: string): string {
    const map = this.#valueAt(path);
    const keys = isMap(map) ? Object.keys(map) : [];
    return keys[keys.indexOf(key) - 1] ?? key;
  }

  #about(path: Path): { readonly profiles: readonly string[]; readonly key: string } {
    return { profiles: this.#id === "" ? [] : [this.#id], key: `${this.#source.file.path} ${path.join("/")}` };
  }
}

/** The issues of one branch of a union, counted over nested unions as `flatten` counts. */
function branchIssues(issue: Extract<Issue, { code: "invalid_union" }>, index: number): readonly Issue[] | undefined {
  let position = 0;
  for (const branch of issue.errors) {
    const only = branch[0];
    if (branch.length === 1 && only?.code === "invalid_union" && only.path.length === 0) {
      const nested = branchIssues(only, index - position);
      if (nested !== undefined) return nested;
      position += only.errors.length;
    } else {
      if (position === index) return branch;
      position++;
    }
  }
  return undefined;
}

function memberSchema(schema: z.ZodType, key: string): z.ZodType | undefined {
  const shape: unknown = "shape" in schema ? schema.shape : undefined;
  return isMap(shape) ? (shape[key] as z.ZodType | undefined) : undefined;
}

function elementSchema(schema: z.ZodType): z.ZodType | undefined {
  return "element" in schema ? (schema.element as z.ZodType) : undefined;
}

function sizeWords(value: unknown): string {
  if (typeof value === "string") return `${value.length} characters`;
  if (Array.isArray(value)) return `${value.length} items`;
  return `the value ${String(value)}`;
}

function unitOf(value: unknown): string {
  if (typeof value === "string") return " characters";
  return Array.isArray(value) ? " items" : "";
}
