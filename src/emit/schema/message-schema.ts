import type { Scalar } from "../../manifest/types.ts";
import type { Message, ParameterLine } from "../../model/set/message.ts";
import type { Profile } from "../../model/set/profile.ts";
import type { Words } from "../../model/set/profile-set.ts";
import { plainText } from "../../language/fragment.ts";
import { Speaker } from "../../language/speaker.ts";
import { capital, withoutStop } from "../document/titles.ts";
import { describeLines } from "./line-description.ts";
import { LineStatements } from "./line-statements.ts";
import { groupPattern, propertyKeywords, requiredKeywords } from "./members.ts";
import { MessageRules, type RuleOptions } from "./message-rules.ts";
import { manyOf, MessageTree, type MemberNode } from "./message-tree.ts";
import { isRepeatable, isTextPart, type MessagePart } from "./representation.ts";
import { all, type Schema, type SchemaObject } from "./schema.ts";
import { asWritten, ofMany } from "./value-schema.ts";

/** How a schema is made. */
export interface SchemaOptions extends RuleOptions {
  /** Whether titles, descriptions, defaults and examples are left out, so that equal schemas are equal texts. */
  readonly isBare?: boolean;
}

/** A schema with what it was made from. */
export interface MessageSchema {
  /** Without id and mark. */
  readonly schema: SchemaObject;
  readonly tree: MessageTree;
  readonly rules: MessageRules;
}

/** The schema of a message with everything that it inherits, as one profile has it. */
export function messageSchema(
  message: Message,
  profile: Profile,
  words: Words,
  options: SchemaOptions = {},
): MessageSchema {
  const tree = new MessageTree(message);
  const statements = new LineStatements(profile);
  const rules = new MessageRules(tree, statements, options);
  const schema = new SchemaWriter(tree, statements, rules, new Speaker(profile, words), options).write();
  return { schema, tree, rules };
}

/** Members of every JSON-RPC message, whatever its method. */
const jsonRpcEnvelope = ["jsonrpc", "id", "method", "params", "result", "error"];

class SchemaWriter {
  readonly #tree: MessageTree;
  readonly #statements: LineStatements;
  readonly #rules: MessageRules;
  readonly #speaker: Speaker;
  readonly #isBare: boolean;

  constructor(
    tree: MessageTree,
    statements: LineStatements,
    rules: MessageRules,
    speaker: Speaker,
    { isBare = false }: SchemaOptions,
  ) {
    this.#tree = tree;
    this.#statements = statements;
    this.#rules = rules;
    this.#speaker = speaker;
    this.#isBare = isBare;
  }

  write(): SchemaObject {
    const { message, representation } = this.#tree;
    const { whole } = representation;
    const words = this.#isBare
      ? {}
      : { title: capital(message.title.replace(/\s+/g, " ")), description: this.#description() };
    const body = whole === undefined ? this.#parts() : this.#partObject(this.#partNode(whole), whole);
    const rules = this.#rules.rules();
    // `allOf` of the body asks for members by names that need it.
    const allOf = [...("allOf" in body ? (body["allOf"] as readonly Schema[]) : []), ...rules];
    return { ...words, ...body, ...(allOf.length === 0 ? {} : { allOf }) };
  }

  #description(): string {
    const { message, representation, lost } = this.#tree;
    const { means } = message.written;
    const sentences = means === undefined ? [] : [`${withoutStop(plainText(this.#speaker.sentences(means)))}.`];
    if (representation.whole === undefined) {
      const parts = [...representation.aside.map((name) => `\`${name}\``), ...representation.parts.map(partWords)];
      sentences.push(`The message as an object of its parts: ${parts.join("; ")}.`);
    } else sentences.push(wholeWords[representation.whole] ?? "");
    if (message.unknown === "refuse") sentences.push("Members that nobody declares are refused.");
    if (this.#rules.undecided.size > 0) {
      sentences.push(
        "What holds only under conditions that the message does not show is described, and not asked for.",
      );
    }
    if (lost.length > 0) {
      const names = lost.map((line) => `\`${line.name}\``).join(", ");
      sentences.push(`Positions of lists are not looked into: ${names}.`);
    }
    return sentences.filter((sentence) => sentence !== "").join(" ");
  }

  #partNode(part: MessagePart): MemberNode {
    return this.#tree.parts.get(part) ?? { lines: [], members: new Map(), groups: new Map() };
  }

  /** An object with a member for each part. What is no part is a slip of whoever made the object. */
  #parts(): SchemaObject {
    const { aside, parts } = this.#tree.representation;
    const members: (readonly [string, Schema])[] = aside.map((name) => [name, asideSchemas[name]]);
    for (const part of parts) members.push([part, this.#part(part)]);
    const required = parts.filter((part) => this.#isNeeded(this.#partNode(part)));
    return { type: "object", ...keywords(members, required), additionalProperties: false };
  }

  #part(part: MessagePart): Schema {
    const node = this.#partNode(part);
    if (!isEmpty(node) || part === "headers") return this.#partObject(node, part);
    return part === "content" ? true : { type: "object" };
  }

  /** Whether something below an undeclared object is always there, so that the object is. */
  #isNeeded(node: MemberNode): boolean {
    if (node.lines.length > 0) return this.#rules.facts.get(node)?.isRequired === true;
    return [...node.members.values()].some((member) => this.#isNeeded(member));
  }

  #partObject(node: MemberNode, part: MessagePart): SchemaObject {
    const isEnvelope = this.#tree.message.allLines.some((line) => line.place === "json-rpc");
    // Only where nothing else is allowed, the members of the protocol itself have to be named.
    const others = isEnvelope && this.#isClosed(part) ? jsonRpcEnvelope.filter((name) => !node.members.has(name)) : [];
    return {
      ...this.#object(node, part, others),
      ...(part === "headers" ? { propertyNames: { pattern: "^[^A-Z]*$" } } : {}),
      ...(this.#isClosed(part) || !isTextPart(part) ? {} : { additionalProperties: anyText(part) }),
    };
  }

  #object(node: MemberNode, part: MessagePart, others: readonly string[] = []): SchemaObject {
    const members = [...node.members].map(([name, member]) => [name, this.#member(member, part)] as const);
    const required = [...node.members].filter(([, member]) => this.#isNeeded(member)).map(([name]) => name);
    const groups = [...node.groups].map(([prefix, group]) => [groupPattern(prefix), this.#group(group, part)] as const);
    return {
      type: "object",
      ...keywords([...members, ...others.map((name) => [name, true] as const)], required, groups),
      ...(this.#isClosed(part) ? { additionalProperties: false } : {}),
    };
  }

  /** Whether members that nobody declares are refused. Header fields are there for others as well. */
  #isClosed(part: MessagePart): boolean {
    return this.#tree.message.unknown === "refuse" && part !== "headers";
  }

  #member(node: MemberNode, part: MessagePart): Schema {
    const facts = this.#rules.facts.get(node);
    if (facts?.isForbidden === true) return false;
    const values = facts?.values ?? [];
    return {
      ...this.#annotations(node),
      ...this.#orText(all([...values, this.#below(node, part, values)]), node, part),
    };
  }

  /** What lines say of the members of a member. */
  #below(node: MemberNode, part: MessagePart, values: readonly Schema[]): Schema {
    if (isEmpty(node)) return true;
    const { additionalProperties, ...open } = this.#object(node, part);
    // A type that describes members itself has more than those with a line.
    const isTyped = values.some((schema) => typeof schema === "object" && "properties" in schema);
    const object = isTyped || additionalProperties === undefined ? open : { ...open, additionalProperties };
    return ofMany(object, { isText: isTextPart(part), isList: true, hasScheme: false, many: manyOf(node, part) });
  }

  #group(node: MemberNode, part: MessagePart): Schema {
    const facts = this.#rules.facts.get(node);
    if (facts?.isForbidden === true) return false;
    return { ...this.#annotations(node), ...this.#orText(all(facts?.values ?? []), node, part) };
  }

  /** A value of which nothing is known is at least a text where everything is text. */
  #orText(shape: Schema, node: MemberNode, part: MessagePart): SchemaObject {
    const object = typeof shape === "object" ? shape : {};
    if (!isTextPart(part) || "type" in object || "anyOf" in object) return object;
    const text = manyOf(node, part) === undefined ? { type: "string" } : anyText(part);
    const both = all([text, object]);
    return typeof both === "object" ? both : object;
  }

  #annotations({ lines }: MemberNode): SchemaObject {
    if (this.#isBare || lines.length === 0) return {};
    const shown = lines.findLast((line) => line.written.example !== undefined);
    const taken = lines.findLast((line) => line.written.default !== undefined);
    return {
      description: describeLines(lines, this.#statements, this.#rules.undecided, this.#speaker),
      ...(taken === undefined ? {} : { default: this.#written(taken, taken.written.default) }),
      ...(shown === undefined ? {} : { examples: [this.#written(shown, shown.written.example)] }),
    };
  }

  /** A value of a manifest as it stands on the wire. */
  #written(line: ParameterLine, value: unknown): unknown {
    const context = this.#tree.placeOf(line)?.context;
    if (context === undefined) return value;
    if (Array.isArray(value)) return value.map((item: unknown) => this.#written(line, item));
    return isScalar(value) ? asWritten(value, context) : value;
  }
}

function isEmpty({ members, groups }: MemberNode): boolean {
  return members.size + groups.size === 0;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function keywords(
  members: readonly (readonly [string, Schema])[],
  required: readonly string[],
  groups: readonly (readonly [string, Schema])[] = [],
): SchemaObject {
  const properties = propertyKeywords(members);
  const patterns = Object.entries((properties["patternProperties"] ?? {}) as SchemaObject);
  return {
    ...requiredKeywords(required),
    ...properties,
    ...(groups.length === 0 ? {} : { patternProperties: Object.fromEntries([...patterns, ...groups]) }),
  };
}

const asideSchemas = {
  method: { type: "string", minLength: 1 },
  target: { type: "string", minLength: 1 },
  status: { type: "integer", minimum: 100, maximum: 599 },
} as const;

/** Any value of a part in which everything is text. */
function anyText(part: MessagePart): SchemaObject {
  const text = { type: "string" };
  return isRepeatable(part) ? { anyOf: [text, { type: "array", items: text }] } : text;
}

const wholeWords: Readonly<Partial<Record<MessagePart, string>>> = {
  content: "The message is the JSON object itself.",
  payload: "The message is the object of its claims.",
  key: "The message is the key itself.",
  challenge: "The message is an object of the parameters of the challenge, all of them strings.",
};

const words: Readonly<Record<MessagePart, string>> = {
  headers: "header fields by their names in lower case, all of them strings",
  query: "the parameters of the query, decoded; a repeated one is a list",
  form: "the parameters of the form, decoded; a repeated one is a list",
  content: "the JSON content",
  header: "the JOSE header",
  payload: "the claims",
  key: "the key",
  challenge: "the parameters of the challenge, all of them strings",
  signature: "the parameters of the signature, without their notation",
  settings: "the settings of the capability",
};

function partWords(part: MessagePart): string {
  return `\`${part}\`, ${words[part]}`;
}
