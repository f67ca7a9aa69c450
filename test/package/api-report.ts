import ts from "typescript";
import { publicNames, readSections, resolved, type Declarations, type PublicName } from "./declarations.ts";
import { literalsOf } from "./unnamed-types.ts";

const introduction = `# Public names

Everything that can be imported from \`auth-profiles\`, with its signature. [library.md](library.md) says how to use it.

Made from the declarations by \`npm run goldens\`: what differs here, differs for everybody who uses the library.
`;

/** The public names with what they are, in the order of \`src/index.ts\`. */
export function apiReport(declarations: Declarations): string {
  const writer = new ReportWriter(declarations);
  return `${introduction}\n${readSections()
    .map(({ heading, names }) => `#${heading}\n${writer.section(names)}`)
    .join("\n")}`;
}

/** Text that stands in the place of a node. */
interface Replacement {
  readonly node: ts.Node;
  readonly text: string;
}

class ReportWriter {
  readonly #checker: ts.TypeChecker;
  readonly #all: readonly PublicName[];
  readonly #names = new Map<ts.Symbol, string[]>();

  constructor(declarations: Declarations) {
    this.#checker = declarations.checker;
    this.#all = publicNames(declarations);
    for (const { name, symbol } of this.#all) this.#names.set(symbol, [...(this.#names.get(symbol) ?? []), name]);
  }

  /** Blocks of code; one for each namespace, one for all other names that stand together. */
  section(names: readonly string[]): string {
    const blocks: { title: string; code: string[] }[] = [];
    for (const name of names) {
      const inside = this.#all.filter((one) => one.name.startsWith(`${name}.`));
      if (inside.length > 0) {
        const title = `The namespace \`${name}\`, of types only:\n\n`;
        blocks.push({ title, code: inside.map((one) => this.#declared(one, `${name}.`)) });
        continue;
      }
      const one = this.#all.find((each) => each.name === name);
      if (one === undefined) throw new Error(`${name} is listed and not declared`);
      const last = blocks.at(-1);
      const block = last?.title === "" ? last : { title: "", code: [] };
      if (block !== last) blocks.push(block);
      block.code.push(this.#declared(one, ""));
    }
    return blocks.map(({ title, code }) => `\n${title}\`\`\`ts\n${code.join("\n\n")}\n\`\`\`\n`).join("");
  }

  /** A declaration as somebody would write it, under the name that it has in a namespace, or outside of all. */
  #declared({ name, symbol }: PublicName, namespace: string): string {
    const elsewhere = this.#names.get(symbol)?.find((one) => one !== name && one.includes("."));
    if (namespace === "" && elsewhere !== undefined) return `type ${name} = ${elsewhere};`;
    const own = name.slice(namespace.length);
    return (symbol.declarations ?? [])
      .map((declaration) => this.#text(declaration, namespace))
      .map((text) => (own === symbol.name ? text : text.replace(new RegExp(`\\b${symbol.name}\\b`), own)))
      .join("\n");
  }

  #text(declaration: ts.Declaration, namespace: string): string {
    const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
    const source = statement.getSourceFile();
    let text = "";
    let at = statement.getStart(source, true);
    for (const { node, text: written } of this.#replacements(statement, namespace)) {
      const before = source.text.slice(at, node.getStart(source));
      text += (written.startsWith("\n") ? before.trimEnd() : before) + written;
      at = node.end;
    }
    return laidOut(text + source.text.slice(at, statement.end));
  }

  /** What is computed from values that are not shown, written out; and names as they are imported. */
  #replacements(statement: ts.Node, namespace: string): readonly Replacement[] {
    const found: Replacement[] = [];
    const visit = (node: ts.Node): void => {
      const text = this.#literals(node) ?? this.#imported(node, namespace);
      if (text !== undefined) found.push({ node, text });
      else ts.forEachChild(node, visit);
    };
    ts.forEachChild(statement, visit);
    return found;
  }

  #literals(node: ts.Node): string | undefined {
    const isBody = ts.isTypeAliasDeclaration(node.parent) && node.parent.type === node;
    const isComputed = ts.isTypeOperatorNode(node) || ts.isIndexedAccessTypeNode(node);
    if (!ts.isTypeQueryNode(node) && !(isBody && isComputed)) return undefined;
    const values = literalsOf(this.#checker.getTypeAtLocation(node))?.map((value) => JSON.stringify(value));
    if (values === undefined) return undefined;
    return values.length === 1
      ? values[0]
      : [...values]
          .sort()
          .map((value) => `\n    | ${value}`)
          .join("");
  }

  #imported(node: ts.Node, namespace: string): string | undefined {
    const isName =
      ts.isIdentifier(node) && (ts.isTypeReferenceNode(node.parent) || ts.isHeritageClause(node.parent.parent));
    if (!isName && !ts.isQualifiedName(node)) return undefined;
    const symbol = this.#checker.getSymbolAtLocation(ts.isQualifiedName(node) ? node.right : node);
    const names = (symbol && this.#names.get(resolved(symbol, this.#checker))) ?? [];
    const near = names.find((name) => namespace !== "" && name.startsWith(namespace));
    return near?.slice(namespace.length) ?? names.find((name) => !name.includes(".")) ?? names[0];
  }
}

/** A declaration without the words that only declarations need, and with the indentation of the sources. */
function laidOut(text: string): string {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "#private;")
    .map((line) => line.replace(/^(export )?(declare )?(?=\w)/, ""))
    .map((line) => line.replace(/^(?: {4})+/, (spaces) => " ".repeat(spaces.length / 2)))
    .join("\n");
}
