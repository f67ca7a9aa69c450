import ts from "typescript";
import { publicNames, resolved, shortPath, type Declarations } from "./declarations.ts";

/**
 * Types that a public declaration uses and that nobody can import, each with the way to it; and names that mean nothing
 * without another package.
 */
export function unnamedTypes(declarations: Declarations): readonly string[] {
  const { checker, isOurs } = declarations;
  const named = new Set(publicNames(declarations).map(({ symbol }) => symbol));
  const seen = new Set<ts.Symbol>();
  const faults: string[] = [];

  const visitSymbol = (symbol: ts.Symbol, way: string): void => {
    if (seen.has(symbol)) return;
    seen.add(symbol);
    for (const declaration of symbol.declarations ?? []) {
      const file = declaration.getSourceFile();
      if (isOurs(file)) {
        if (!named.has(symbol)) faults.push(`${symbol.name} of ${shortPath(file)}, used by ${way}`);
        visit(declaration, named.has(symbol) ? symbol.name : `${way} > ${symbol.name}`);
      } else if (!/[\\/]typescript[\\/]lib[\\/]/.test(file.fileName)) {
        faults.push(`${symbol.name} of another package, used by ${way}`);
      }
    }
  };

  const visit = (node: ts.Node, way: string): void => {
    // What is computed from a value that is not shown is known by its values.
    if (ts.isTypeAliasDeclaration(node) && literalsOf(checker.getTypeAtLocation(node.name)) !== undefined) return;
    if (ts.isTypeQueryNode(node) && literalsOf(checker.getTypeAtLocation(node)) !== undefined) return;
    const name = referredName(node);
    if (name !== undefined) {
      const symbol = checker.getSymbolAtLocation(name);
      const meant = symbol && resolved(symbol, checker);
      if (meant?.declarations === undefined) faults.push(`${name.getText()} means nothing, used by ${way}`);
      else if (isOfAModule(meant)) visitSymbol(meant, way);
    }
    ts.forEachChild(node, (child) => visit(child, way));
  };

  for (const { symbol, name } of publicNames(declarations)) visitSymbol(symbol, name);
  return faults;
}

/** The values of a type that is nothing but texts and numbers. */
export function literalsOf(type: ts.Type): readonly (string | number)[] | undefined {
  const parts = type.isUnion() ? type.types : [type];
  const values = parts.flatMap((part) => (part.isStringLiteral() || part.isNumberLiteral() ? [part.value] : []));
  return values.length === parts.length ? values : undefined;
}

/** The last part of a name that refers to a type or value. */
function referredName(node: ts.Node): ts.Node | undefined {
  if (ts.isTypeReferenceNode(node)) return lastOf(node.typeName);
  if (ts.isTypeQueryNode(node)) return lastOf(node.exprName);
  if (ts.isExpressionWithTypeArguments(node)) return node.expression;
  if (ts.isImportTypeNode(node)) return node.qualifier === undefined ? node.argument : lastOf(node.qualifier);
  return undefined;
}

function lastOf(name: ts.EntityName): ts.Identifier {
  return ts.isIdentifier(name) ? name : name.right;
}

/** Whether something is declared by a module or by the language, and not by a declaration around it, as its parameters are. */
function isOfAModule(symbol: ts.Symbol): boolean {
  return (symbol.flags & ts.SymbolFlags.TypeParameter) === 0;
}
