import type { MemberNode, MessageTree } from "../emit/schema/message-tree.ts";
import { choicesOf, type MessageRules } from "../emit/schema/message-rules.ts";
import type { ChoiceLine, ParameterLine } from "../model/set/message.ts";
import { typeWords } from "../language/table-cells.ts";
import type { SchemaFault } from "./schema-runner.ts";
import { articleOf } from "../language/write.ts";

/** A fault of an example in terms of its message. */
export type ExampleFault =
  | { readonly kind: "missing"; readonly line: ParameterLine }
  | { readonly kind: "forbidden"; readonly line: ParameterLine; readonly path: readonly string[] }
  | {
      readonly kind: "schema";
      readonly path: readonly string[];
      readonly reason: string;
      /** The lines of the member that is wrong. */
      readonly lines: readonly ParameterLine[];
      /** Whether several members are wrong together. */
      readonly isChoice: boolean;
    };

/** A message with what is asked of it, and what an instance has of it. */
export interface JudgedMessage {
  readonly tree: MessageTree;
  readonly rules: MessageRules;
  readonly isPresent: (line: ParameterLine) => boolean;
}

/** Says what the faults of an instance mean: which parameter is missing, not allowed, or not as its line wants it. */
export function exampleFaults(faults: readonly SchemaFault[], judged: JudgedMessage): readonly ExampleFault[] {
  return faults.flatMap((fault) => explained(fault, judged));
}

function explained(fault: SchemaFault, judged: JudgedMessage): readonly ExampleFault[] {
  const { keyword, path, member } = fault;
  const { tree, rules } = judged;
  if (keyword === "required" && member !== undefined) {
    const node = tree.nodeAt([...path, member]);
    const missing = node === undefined ? [] : missingLines(node, rules);
    if (missing.length > 0) return missing.map((line) => ({ kind: "missing", line }));
    return [{ kind: "schema", path, reason: `\`${member}\` is missing`, lines: [], isChoice: false }];
  }
  const lines = tree.nodeAt(path)?.lines ?? [];
  if (keyword === "false schema") {
    const [line] = lines.filter((one) => one.written.presence === "forbidden" || one.written.otherwise === "forbidden");
    if (line !== undefined) return [{ kind: "forbidden", line, path }];
  }
  if ((keyword === "oneOf" || keyword === "anyOf") && lines.length === 0) {
    const reason = brokenChoices(judged).join("; ");
    return [{ kind: "schema", path, reason: reason === "" ? fault.words : reason, lines, isChoice: true }];
  }
  return [{ kind: "schema", path, reason: reasonOf(fault, lines), lines, isChoice: false }];
}

const choiceWords = {
  "exactly-one": "exactly one",
  "at-least-one": "at least one",
  "at-most-one": "at most one",
} as const;

/** What each choice that is not kept found and wanted. */
function brokenChoices({ tree, isPresent }: JudgedMessage): readonly string[] {
  return choicesOf(tree.message).flatMap(({ of, written }: ChoiceLine) => {
    const found = of.filter(isPresent);
    const isTooMany = found.length > 1 && written.kind !== "at-least-one";
    const isTooFew = found.length === 0 && written.kind !== "at-most-one";
    if (!isTooMany && !isTooFew) return [];
    const names = (lines: readonly ParameterLine[]): string => lines.map((line) => `\`${line.name}\``).join(", ");
    const what = found.length === 0 ? "none" : names(found);
    return [`found ${what}, expected ${choiceWords[written.kind]} of ${names(of)}`];
  });
}

/** The lines whose absence is the fault: that of the member, or of what has to be in it. */
function missingLines(node: MemberNode, rules: MessageRules): readonly ParameterLine[] {
  const own = node.lines.find((line) => line.written.presence === "required") ?? node.lines[0];
  if (own !== undefined) return [own];
  return [...node.members.values()].flatMap((member) => {
    return member.lines.length === 0 || rules.facts.get(member)?.isRequired === true ? missingLines(member, rules) : [];
  });
}

function reasonOf({ keyword, expected, found, member, words }: SchemaFault, lines: readonly ParameterLine[]): string {
  switch (keyword) {
    case "type":
      return `found ${shown(found)}, expected ${kindWords[String(expected)] ?? String(expected)}`;
    case "const":
      return `found ${shown(found)}, expected ${shown(expected)}`;
    case "enum":
      return `found ${shown(found)}, expected ${listed(expected)}`;
    case "not":
      return lines.some((line) => line.written.not !== undefined)
        ? `found ${shown(found)}, expected another value`
        : words;
    case "pattern": {
      const own = lines.find((line) => line.written.pattern !== undefined)?.written.pattern;
      const type = lines.map(typeWords).find((one) => one !== "" && one !== "string");
      const expectation = own === undefined ? type : `a match of \`${own}\``;
      return expectation === undefined ? words : `found ${shown(found)}, expected ${withArticle(expectation)}`;
    }
    case "oneOf":
    case "anyOf": {
      const type = lines.map(typeWords).find((one) => one !== "");
      return type === undefined ? words : `found ${shown(found)}, expected ${withArticle(type)}`;
    }
    case "additionalProperties":
      return `\`${member ?? ""}\` stands in no line, and what stands in none is refused`;
    default:
      return words;
  }
}

const kindWords: Readonly<Record<string, string>> = {
  string: "a text",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  object: "an object",
  array: "a list",
};

function listed(values: unknown): string {
  return Array.isArray(values) ? `one of ${values.map((value: unknown) => shown(value)).join(", ")}` : shown(values);
}

function shown(value: unknown): string {
  const written = typeof value === "string" ? value : JSON.stringify(value);
  return `\`${written.length > 60 ? `${written.slice(0, 59)}…` : written}\``;
}

/** What has a plural, or no number, takes no article. */
function withArticle(words: string): string {
  return /^(?:an? |seconds |base64url\b)/.test(words) ? words : `${articleOf(words)} ${words}`;
}
