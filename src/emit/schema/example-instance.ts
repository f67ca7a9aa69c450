import type { LinePlace, MessageTree } from "./message-tree.ts";
import { isRepeatable, isTextPart } from "./representation.ts";
import type { Example } from "../../manifest/types.ts";
import { findLine } from "../../model/set/find-line.ts";
import type { ParameterLine } from "../../model/set/message.ts";
import type { YamlPath } from "../../syntax/places.ts";

/** An object on its way to be judged. It has no prototype, so that every name of an author is only a name. */
interface Members {
  [name: string]: unknown;
}

/** What an example shows, in the representation that the schema of its message is for. */
export class ExampleInstance {
  readonly #tree: MessageTree;
  readonly #example: Example;
  /** Where in the manifest the parts of the instance were written, by their paths as JSON. */
  readonly #written = new Map<string, YamlPath>();
  #value: unknown = members();

  /** `path`: where the example stands in its manifest. */
  constructor(tree: MessageTree, example: Example, path: YamlPath) {
    this.#tree = tree;
    this.#example = example;
    const { whole, aside } = tree.representation;
    for (const name of aside) {
      const value = name === "method" ? example.method : name === "target" ? example.target : undefined;
      if (value !== undefined) this.#put([name], value, [...path, name]);
    }
    for (const [name, value] of Object.entries(example.values ?? {})) {
      this.set(name, value, [...path, "values", name]);
    }
    if (example.content === undefined) return;
    // A copy: changes of an example are tried on it.
    const content: unknown = structuredClone(example.content);
    if (whole === "content") {
      this.#value = content;
      this.#written.set("[]", [...path, "content"]);
    } else if (tree.parts.has("content")) this.#put(["content"], content, [...path, "content"]);
  }

  get value(): unknown {
    return this.#value;
  }

  /** Gives a parameter a value by its name; nothing happens where it belongs to none or to all items of a list. */
  set(name: string, value: unknown, path?: YamlPath): void {
    const line = this.lineOf(name);
    const place = line && this.#tree.placeOf(line);
    if (line === undefined || place === undefined || this.#isGiven(place)) return;
    this.change(place, value, name, path);
  }

  /** The line that a name of the example means: by name, by id, or as one of a group. */
  lineOf(name: string): ParameterLine | undefined {
    const { message } = this.#tree;
    return (
      findLine(message, name) ??
      message.allLines.find((line) => line.name === name) ??
      message.allLines.find((line) => line.name.endsWith("*") && name.startsWith(line.name.slice(0, -1)))
    );
  }

  /** Gives a line the value that it needs, unless its part is written as a whole. */
  fill(line: ParameterLine, place: LinePlace, value: unknown): boolean {
    return !this.#isGiven(place) && this.change(place, value, line.name);
  }

  /** Puts a value in the place of a line. `name` is that of the member where the line is a group. */
  change(place: LinePlace, value: unknown, name: string, path?: YamlPath): boolean {
    const steps = stepsTo(place, name);
    if (steps === undefined) return false;
    this.#put(steps, asSent(value, place), path);
    return true;
  }

  /** The value of a line, as it is sent. */
  valueOf(place: LinePlace, name: string): unknown {
    let value: unknown = this.#value;
    for (const step of stepsTo(place, name) ?? []) value = isMembers(value) ? value[step] : undefined;
    return value;
  }

  /** Where the value at a path of names was written; nothing for what was not written in the example. */
  writtenAt(path: readonly string[]): YamlPath | undefined {
    for (let length = path.length; length >= 0; length--) {
      const written = this.#written.get(JSON.stringify(path.slice(0, length)));
      if (written !== undefined) return [...written, ...path.slice(length).map(key)];
    }
    return undefined;
  }

  /** Whether the part of a line is written as a whole, so that nothing is added to it. */
  #isGiven({ part }: LinePlace): boolean {
    return part === "content" && this.#example.content !== undefined;
  }

  #put(steps: readonly string[], value: unknown, path: YamlPath | undefined): void {
    let target: unknown = this.#value;
    for (const step of steps.slice(0, -1)) {
      if (!isMembers(target)) return;
      target[step] ??= members();
      target = target[step];
    }
    const last = steps.at(-1);
    if (last === undefined || !isMembers(target)) return;
    target[last] = value;
    if (path !== undefined) this.#written.set(JSON.stringify(steps), path);
  }
}

function members(): Members {
  // An object without a prototype has no members but its own.
  return Object.create(null) as Members;
}

function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Positions of a list are numbers in a path of the YAML tree. */
function key(name: string): string | number {
  return /^(?:0|[1-9]\d{0,8})$/.test(name) ? Number(name) : name;
}

/** The names that lead to a line; nothing where the way leads through all items of a list. */
function stepsTo({ steps, group, part }: LinePlace, name: string): readonly string[] | undefined {
  const names = steps.filter((step) => typeof step === "string");
  if (names.length < steps.length) return undefined;
  if (group === undefined) return names;
  const written = part === "headers" ? name.toLowerCase() : name;
  const token = name
    .slice(name.lastIndexOf("/") + 1)
    .replaceAll("~1", "/")
    .replaceAll("~0", "~");
  const member = name.slice(name.lastIndexOf(".") + 1);
  const last = [written, token, member].find((one) => one.startsWith(group));
  return last === undefined ? undefined : [...names, last];
}

/** A value as it is sent: everything is text in some parts, and several values in one header field are one text. */
function asSent(value: unknown, { part }: LinePlace): unknown {
  if (!isTextPart(part)) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => textOf(item));
    return isRepeatable(part) ? items : items.join(", ");
  }
  return textOf(value);
}

function textOf(value: unknown): unknown {
  return typeof value === "number" || typeof value === "boolean" ? String(value) : value;
}
