import { readFileSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import ts from "typescript";

/** One import of a source file. */
export interface Import {
  /** As written: a package, or a path. */
  readonly specifier: string;
  /** The imported file, `src/…`, for a path. */
  readonly target?: string;
  /** Erased when the program runs. */
  readonly typeOnly: boolean;
}

/** What the architecture tests look at. */
export interface SourceFileFacts {
  /** `src/lint/run.ts`. */
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  /** Names of global values it uses: `process`, `console` … */
  readonly globals: ReadonlySet<string>;
  /** Names of members it reads: `localeCompare`, and `Date.now` where the owner is a plain name. */
  readonly members: ReadonlySet<string>;
  /** Asks the clock by `new Date()`. */
  readonly makesNow: boolean;
  readonly hasAny: boolean;
  readonly hasDefaultExport: boolean;
  /** Names of module-level variables that can be assigned again. */
  readonly reassignable: readonly string[];
  /** Rules that a call of `report` names as text. */
  readonly reported: readonly string[];
}

const root = new URL("../../", import.meta.url);

/** Every TypeScript file below `src`, sorted by path. */
export function readSourceFiles(): readonly SourceFileFacts[] {
  return readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" })
    .map((path) => `src/${path.replaceAll("\\", "/")}`)
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .sort()
    .map((path) => factsOf(path, readFileSync(new URL(encodeURI(path), root), "utf8")));
}

/** The facts of one file. */
export function factsOf(path: string, text: string): SourceFileFacts {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const globals = new Set<string>();
  const members = new Set<string>();
  let makesNow = false;
  const reported: string[] = [];
  let hasAny = false;
  let hasDefaultExport = false;
  const add = (specifier: string, typeOnly: boolean): void => {
    const target = specifier.startsWith(".") ? posix.join(posix.dirname(path), specifier) : undefined;
    imports.push({ specifier, typeOnly, ...(target === undefined ? {} : { target }) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) {
      members.add(node.name.text);
      if (ts.isIdentifier(node.expression)) members.add(`${node.expression.text}.${node.name.text}`);
    } else if (ts.isNewExpression(node) && node.expression.getText(tree) === "Date") {
      if ((node.arguments ?? []).length === 0) makesNow = true;
    }
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      add(
        node.moduleSpecifier.text,
        node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes(node.importClause),
      );
    } else if (ts.isExportDeclaration(node)) {
      const from = node.moduleSpecifier;
      if (from !== undefined && ts.isStringLiteral(from)) add(from.text, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      const literal = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
      if (literal !== undefined && ts.isStringLiteral(literal)) add(literal.text, true);
    } else if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      if (first !== undefined && ts.isStringLiteral(first)) {
        if (node.expression.kind === ts.SyntaxKind.ImportKeyword) add(first.text, false);
        if (/^[a-z0-9]+\/[a-z0-9-]+$/.test(first.text) && callee(node) === "report") reported.push(first.text);
      }
    } else if (node.kind === ts.SyntaxKind.AnyKeyword) hasAny = true;
    else if (ts.isExportAssignment(node) && node.isExportEquals !== true) hasDefaultExport = true;
    else if (node.kind === ts.SyntaxKind.DefaultKeyword && ts.canHaveModifiers(node.parent)) hasDefaultExport = true;
    else if (ts.isIdentifier(node) && isValue(node)) globals.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  const declared = tree.statements.filter((one) => ts.isVariableStatement(one)).map((one) => one.declarationList);
  return {
    path,
    lines: text.split("\n").length - 1,
    imports,
    globals,
    members,
    makesNow,
    hasAny,
    hasDefaultExport,
    reassignable: declared
      .filter((list) => (list.flags & ts.NodeFlags.Const) === 0)
      .flatMap((list) => list.declarations.map((one) => one.name.getText(tree))),
    reported,
  };
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  const names = clause?.namedBindings;
  if (clause === undefined || clause.name !== undefined || names === undefined || !ts.isNamedImports(names))
    return false;
  return names.elements.length > 0 && names.elements.every((one) => one.isTypeOnly);
}

function callee(node: ts.CallExpression): string {
  return ts.isIdentifier(node.expression) ? node.expression.text : "";
}

/** An identifier that is neither the name of a member nor of a declaration. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isQualifiedName(parent) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) {
    return ts.isPropertyAssignment(parent) && parent.initializer === node;
  }
  const isDeclared =
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent) ||
    ts.isMethodDeclaration(parent);
  return !(isDeclared && parent.name === node);
}
