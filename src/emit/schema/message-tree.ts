import type { Message, ParameterLine } from "../../model/set/message.ts";
import { eachItem, type MemberStep } from "./members.ts";
import { memberPathOf, type MemberPath } from "./member-path.ts";
import { isRepeatable, isTextPart, representationOf, type MessagePart, type Representation } from "./representation.ts";
import type { ValueContext } from "./value-schema.ts";

/** A member of a message, with everything that lines say of it. */
export interface MemberNode {
  /** Lines of this name, inherited ones first; empty for an object that only names lead through. */
  readonly lines: ParameterLine[];
  readonly members: Map<string, MemberNode>;
  /** Groups by the beginning of their names. */
  readonly groups: Map<string, MemberNode>;
}

/** Where a line stands in the schema of its message. */
export interface LinePlace {
  readonly node: MemberNode;
  readonly part: MessagePart;
  /** From the value that the schema is for to the member, or to the object with the members of a group. */
  readonly steps: readonly MemberStep[];
  /** How many of the steps lead to the nearest declared part: below it, nothing is asked for where it is missing. */
  readonly given: number;
  /** The beginning of the names of a group. */
  readonly group?: string;
  /** Whether the steps lead through something that may be one value or a list, so that no path is always right. */
  readonly isAmbiguous: boolean;
  readonly context: ValueContext;
}

/** The members of a message as a tree, by their places in its representation. */
export class MessageTree {
  readonly message: Message;
  readonly representation: Representation;
  readonly parts: ReadonlyMap<MessagePart, MemberNode>;
  /** Lines that no schema can find, because their name leads through a position of a list. */
  readonly lost: readonly ParameterLine[];
  readonly #places = new Map<ParameterLine, LinePlace>();

  constructor(message: Message) {
    this.message = message;
    this.representation = representationOf(message);
    const parts = new Map(this.representation.parts.map((part) => [part, emptyNode()]));
    this.parts = parts;
    const paths = new Map<ParameterLine, MemberPath>();
    const lost: ParameterLine[] = [];
    for (const line of message.allLines) {
      const path = memberPathOf(line);
      const root = path && parts.get(path.part);
      if (path === undefined || root === undefined) lost.push(line);
      else {
        paths.set(line, path);
        nodeAt(root, path).lines.push(line);
      }
    }
    this.lost = lost;
    for (const [line, path] of paths) this.#places.set(line, this.#placeOf(line, path));
  }

  /** Where a line of the message stands; nothing for a line of another message. */
  placeOf(line: ParameterLine): LinePlace | undefined {
    return this.#places.get(line);
  }

  /** The member at a path of names from the value that the schema is for; positions of lists are passed over. */
  nodeAt(path: readonly string[]): MemberNode | undefined {
    const [part, ...below] = this.representation.whole === undefined ? path : [this.representation.whole, ...path];
    let node = [...this.parts].find(([name]) => name === part)?.[1];
    let isList = false;
    for (const name of below) {
      if (node === undefined) return undefined;
      const next = node.members.get(name) ?? groupOf(node, name);
      if (next === undefined && isList && /^\d+$/.test(name)) continue;
      node = next;
      isList = node?.lines.some((line) => line.written.many !== undefined) === true;
    }
    return node;
  }

  #placeOf(line: ParameterLine, { part, names, isGroup }: MemberPath): LinePlace {
    let node = this.parts.get(part) ?? emptyNode();
    const steps: MemberStep[] = this.representation.whole === part ? [] : [part];
    let given = 0;
    let isAmbiguous = false;
    let group: string | undefined;
    for (const [index, name] of names.entries()) {
      const isLast = index === names.length - 1;
      if (isLast && isGroup) {
        group = name;
        node = node.groups.get(name) ?? node;
        break;
      }
      node = node.members.get(name) ?? node;
      steps.push(name);
      if (isLast || node.lines.length === 0) continue;
      const many = manyOf(node, part);
      if (many === "list") steps.push(eachItem);
      isAmbiguous ||= many === "one-or-list";
      given = steps.length;
    }
    const context = contextOf(line, node, part);
    return { node, part, steps, given, isAmbiguous, context, ...(group === undefined ? {} : { group }) };
  }
}

function emptyNode(): MemberNode {
  return { lines: [], members: new Map(), groups: new Map() };
}

/** The group that a name belongs to. */
function groupOf(node: MemberNode, name: string): MemberNode | undefined {
  return [...node.groups].find(([prefix]) => name.startsWith(prefix))?.[1];
}

function nodeAt(root: MemberNode, { names, isGroup }: MemberPath): MemberNode {
  let node = root;
  for (const [index, name] of names.entries()) {
    const children = isGroup && index === names.length - 1 ? node.groups : node.members;
    let child = children.get(name);
    if (child === undefined) {
      child = emptyNode();
      children.set(name, child);
    }
    node = child;
  }
  return node;
}

/** Whether a member is a list, by the last line that says so. */
export function manyOf(node: MemberNode, part: MessagePart): ValueContext["many"] {
  const written = node.lines.findLast((line) => line.written.many !== undefined)?.written.many;
  // A parameter that may be repeated stands alone where it is not.
  return written !== undefined && isRepeatable(part) ? "one-or-list" : written;
}

function contextOf(line: ParameterLine, node: MemberNode, part: MessagePart): ValueContext {
  const isText = isTextPart(part);
  return {
    type: line.type ?? node.lines.find((one) => one.type !== undefined)?.type,
    many: manyOf(node, part),
    isText,
    isList: !isText || isRepeatable(part),
    hasScheme: node.lines.some((one) => one.written.scheme !== undefined),
  };
}
