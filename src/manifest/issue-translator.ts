import type { z } from "zod";
import type { Finding } from "../findings/finding.ts";
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
  isTextual,
  keysOf,
  memberOf,
  nearestValue,
  schemaAt,
} from "./expectation.ts";
import type { FileKind } from "./json-schemas.ts";
import { keyMeaning } from "./key-meaning.ts";
import type { YamlPath } from "../syntax/places.ts";

/** Unknown keys of a map among which a misspelt one is looked for. */
const misspeltLimit = 20;

type Issue = z.core.$ZodIssue;
/** Turns what zod found into findings at their places, one for each node. */
export class IssueTranslator {
  readonly #findings: Finding[] = [];
  readonly #source: YamlSource;
  readonly #schema: z.ZodType;
  readonly #kind: FileKind;
  readonly #limit: number;
  readonly #told = new Set<string>();
  #beyond = 0;
  readonly #id: string;

  constructor(source: YamlSource, schema: z.ZodType, kind: FileKind, limit: number) {
    this.#source = source;
    this.#schema = schema;
    this.#kind = kind;
    this.#limit = limit;
    const id = childOf(source.value, "id");
    this.#id = typeof id === "string" ? id : "";
  }

  /** One finding for each place, and a note where there are more than anybody mends at once. */
  translate(issues: readonly Issue[]): readonly Finding[] {
    for (const issue of issues) this.#add(issue, []);
    const last = this.#findings.at(-1);
    if (this.#beyond === 0 || last === undefined) return this.#findings;
    const options = { span: last.span, profiles: last.profiles, key: this.#source.file.path };
    const params = { count: this.#beyond, rule: last.rule };
    return [...this.#findings, report("meta/budget-exceeded", "tooManyFindings", params, options)];
  }

  #add(issue: Issue, prefix: YamlPath): void {
    if (this.#findings.length >= this.#limit) {
      this.#beyond += issue.code === "unrecognized_keys" ? issue.keys.length : 1;
      return;
    }
    const path = [...prefix, ...issue.path.map((segment) => (typeof segment === "number" ? segment : String(segment)))];
    if (issue.code === "unrecognized_keys") {
      const room = this.#limit - this.#findings.length;
      for (const key of issue.keys.slice(0, room)) this.#unknownKey(path, key);
      this.#beyond += Math.max(0, issue.keys.length - room);
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
  #union(issue: Extract<Issue, { code: "invalid_union" }>, path: YamlPath): void {
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
    for (const inner of issues) this.#add(inner, path);
  }

  #unknownKey(path: YamlPath, key: string): void {
    const keys = keysOf(schemaAt(this.#schema, path, this.#source.value));
    const where = this.#where(path);
    const options = { span: this.#source.locate([...path, key], "key"), ...this.#about([...path, key]) };
    const suggestion = nearest(key, keys);
    if (/\s/.test(key) && suggestion === undefined) {
      const previous = this.#keyBefore(path, key);
      this.#findings.push(report("structure/unknown-key", "sentence", { key, previous }, options));
    } else if (suggestion === undefined) {
      const expected = keys.map((one) => `\`${one}\``).join(", ");
      this.#findings.push(report("structure/unknown-key", "unknown", { key, where, expected }, options));
    } else this.#findings.push(report("structure/unknown-key", "near", { key, where, suggestion }, options));
  }

  #missingKey(path: YamlPath): void {
    const key = String(path.at(-1));
    const parent = path.slice(0, -1);
    if (this.#isMisspelt(parent, key)) return;
    const { expected, example } = expectationOf(this.#unsettledAt(path), key);
    const words = example === "" ? expected : `${expected}, as in \`${example}\``;
    const means = keyMeaning(this.#kind, path);
    const params = { where: this.#where(parent), key, expected: words, means };
    const options = { span: this.#source.locate(parent, "value"), ...this.#about(path) };
    this.#findings.push(report("structure/schema", "missingKey", params, options));
  }

  /** Whether an unknown key beside it was meant: that one is told, with this name. */
  #isMisspelt(parent: YamlPath, key: string): boolean {
    const map = this.#valueAt(parent);
    const known = keysOf(schemaAt(this.#schema, parent, this.#source.value));
    const unknown = isMap(map) ? Object.keys(map).filter((one) => !known.includes(one)) : [];
    return unknown.slice(0, misspeltLimit).some((one) => nearest(one, known) === key);
  }

  #wrong(issue: Issue, path: YamlPath): void {
    const key = String(path.at(-1) ?? "");
    const value = this.#valueAt(path);
    const schema = schemaAt(this.#schema, path, this.#source.value);
    const { expected, example } = expectationOf(schema, key);
    const options = { span: this.#source.locate(path, "value"), ...this.#about(path) };
    const name = this.#nameOf(path);
    if (issue.code === "invalid_value" && typeof value === "string") {
      const params = { path: name, found: value, expected };
      const suggestion = nearestValue(schema, value);
      this.#findings.push(
        suggestion === undefined
          ? report("structure/schema", "wrongValue", params, options)
          : report("structure/schema", "nearValue", { ...params, suggestion }, options),
      );
    } else if (issue.code === "invalid_format") {
      const found = String(value);
      const params = { path: name, found, expected, example: example === "" ? expected : example };
      this.#findings.push(report("structure/schema", "wrongPattern", params, options));
    } else if (issue.code === "too_small" || issue.code === "too_big") {
      const bound = issue.code === "too_small" ? issue.minimum : issue.maximum;
      const limit = sizeWords(value, Number(bound));
      const words = `${issue.code === "too_small" ? "at least" : "at most"} ${limit}`;
      const params = { path: name, found: sizeWords(value), expected: words };
      this.#findings.push(report("structure/schema", "wrongSize", params, options));
    } else this.#wrongType(path);
  }

  #wrongType(path: YamlPath): void {
    const key = String(path.at(-1) ?? "");
    const value = this.#valueAt(path);
    const schema = this.#unsettledAt(path);
    const { expected } = expectationOf(schema, key);
    const span = this.#source.locate(path, "value");
    const options = { span, ...this.#about(path) };
    const name = this.#nameOf(path);
    if (typeof value === "number" && isTextual(schema)) {
      // As it is written: the number no longer knows its final zero.
      const found = span.file.text.slice(span.start, span.end);
      this.#findings.push(report("structure/schema", "numberForText", { path: name, found }, options));
      return;
    }
    const params = { path: name, found: foundWords(value), expected };
    this.#findings.push(report("structure/schema", "wrongType", params, options));
  }

  #valueAt(path: YamlPath): unknown {
    return path.reduce<unknown>((value, segment) => childOf(value, segment), this.#source.value);
  }

  /** The schema at a path with its union as written, not the branch that fits. */
  #unsettledAt(path: YamlPath): z.ZodType | undefined {
    const last = path.at(-1);
    if (last === undefined) return this.#schema;
    const parent = schemaAt(this.#schema, path.slice(0, -1), this.#source.value);
    return parent && memberOf(parent, last);
  }

  /** "the manifest", "`messages[2]`": what somebody calls the map at a path. */
  #where(path: YamlPath): string {
    return path.length === 0 ? "the file" : `\`${this.#nameOf(path)}\``;
  }

  #nameOf(path: YamlPath): string {
    const from = path.findLastIndex((segment, index) => typeof segment === "string" && index < path.length - 2);
    return path.slice(Math.max(0, from)).reduce<string>((name, segment) => {
      if (typeof segment === "number") return `${name}[${segment}]`;
      return name === "" ? segment : `${name}.${segment}`;
    }, "");
  }

  #keyBefore(path: YamlPath, key: string): string {
    const map = this.#valueAt(path);
    const keys = isMap(map) ? Object.keys(map) : [];
    return keys[keys.indexOf(key) - 1] ?? key;
  }

  #about(path: YamlPath): { readonly profiles: readonly string[]; readonly key: string } {
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

/** The size of a value, or another size of the same kind: "3 items". */
function sizeWords(value: unknown, size?: number): string {
  if (typeof value === "string") return counted(size ?? value.length, "character");
  if (Array.isArray(value)) return counted(size ?? value.length, "item");
  return `the value ${String(size ?? value)}`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
