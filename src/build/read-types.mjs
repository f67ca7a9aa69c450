// Reads the interfaces and types in src/manifest with their comments. Never part of the package: it loads the TypeScript
// compiler, and only its parser.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { parse } from "yaml";

/**
 * Tags of a comment, and how each is read. YAML takes what is nearly JSON, with a comma too many, as well.
 * A tag that stands in no row would be lost in the reference without a word.
 */
const readers = {
  pattern: (text) => text,
  minLength: Number,
  maxLength: Number,
  minItems: Number,
  maxItems: Number,
  minimum: Number,
  maximum: Number,
  asType: (text) => text,
  default: parse,
  examples: parse,
  enumDescriptions: parse,
};

/**
 * The exported types of some files below a folder, by name and in the order in which they stand there. A type has `name`,
 * `file`, `text` and `tags`; an interface besides `extends` (names) and `members` (keys, in order); an alias `type`.
 */
export function readTypes(folder, files) {
  const types = files.flatMap((file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    return tree.statements.filter(isExportedType).map((node) => ({ file, ...readDeclaration(node) }));
  });
  return new Map(types.map((type) => [type.name, type]));
}

function isExportedType(node) {
  const isType = ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
  return isType && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true;
}

function readDeclaration(node) {
  const read = { name: node.name.text, ...readComment(node) };
  if (ts.isTypeAliasDeclaration(node)) return { ...read, type: readType(node.type) };
  const parents = node.heritageClauses?.flatMap(({ types }) => types.map(({ expression }) => expression.text));
  return { ...read, extends: parents ?? [], members: node.members.map(readMember) };
}

/** A key: `key` is missing where any name will do, and `any` says of what kind the name is. */
function readMember(node) {
  const read = { ...readComment(node), type: readType(node.type), isRequired: node.questionToken === undefined };
  if (ts.isIndexSignatureDeclaration(node)) return { ...read, any: node.parameters[0].name.text };
  return { ...read, key: node.name.text };
}

function readComment(node) {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const tags = {};
  for (const { tagName, comment: text } of comment?.tags ?? []) {
    const reader = readers[tagName.text];
    if (reader === undefined) throw new Error(`no reader for the tag @${tagName.text}`);
    tags[tagName.text] = reader(ts.getTextOfJSDocComment(text) ?? "");
  }
  return { text: ts.getTextOfJSDocComment(comment?.comment) ?? "", tags };
}

/** A type as `{ word }`, `{ value }`, `{ reference }` to a named type, `{ listOf }`, `{ anyOf }` or `{ members }`. */
function readType(node) {
  if (ts.isTypeReferenceNode(node)) return { reference: node.typeName.text };
  if (ts.isArrayTypeNode(node)) return { listOf: readType(node.elementType) };
  if (ts.isUnionTypeNode(node)) return { anyOf: node.types.map(readType) };
  if (ts.isTypeLiteralNode(node)) return { members: node.members.map(readMember) };
  if (ts.isTypeOperatorNode(node) || ts.isParenthesizedTypeNode(node)) return readType(node.type);
  if (ts.isLiteralTypeNode(node)) return { value: readLiteral(node.literal) };
  const word = words[node.kind];
  if (word === undefined) throw new Error(`no reader for the type ${node.getText()}`);
  return { word };
}

const words = {
  [ts.SyntaxKind.StringKeyword]: "string",
  [ts.SyntaxKind.NumberKeyword]: "number",
  [ts.SyntaxKind.BooleanKeyword]: "boolean",
  [ts.SyntaxKind.UnknownKeyword]: "any value",
};

function readLiteral(literal) {
  if (ts.isStringLiteral(literal)) return literal.text;
  if (ts.isNumericLiteral(literal)) return Number(literal.text);
  throw new Error(`no reader for the value ${literal.getText()}`);
}
