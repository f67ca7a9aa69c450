import { readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const entry = join(repository, "src/index.ts");

/** The declarations of the library, as its users get them, with a checker that knows what their names mean. */
export interface Declarations {
  readonly checker: ts.TypeChecker;
  readonly program: ts.Program;
  readonly index: ts.SourceFile;
  /** Whether something is declared by the library, not by the language or by another package. */
  readonly isOurs: (file: ts.SourceFile) => boolean;
}

/** Something that can be imported, under the name with which that is done: `check`, `manifest.Manifest`. */
export interface PublicName {
  readonly name: string;
  readonly symbol: ts.Symbol;
}

/** Where the declarations are said to lie, so that nothing else can be found from there. */
const folder = join(repository, "declarations");

/** Makes the declarations from the sources as they are now. */
export function readDeclarations(): Declarations {
  return declarationsIn(emitDeclarations());
}

/** Reads declarations by their path, `index.d.ts` first of all, without any other types. */
export function declarationsIn(texts: ReadonlyMap<string, string>): Declarations {
  const files = new Map([...texts].map(([path, text]) => [join(folder, path), text]));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const fromDisk = { fileExists: host.fileExists.bind(host), readFile: host.readFile.bind(host) };
  host.fileExists = (path) => files.has(path) || fromDisk.fileExists(path);
  host.readFile = (path) => files.get(path) ?? fromDisk.readFile(path);
  host.directoryExists = () => true;
  host.getSourceFile = (path, languageVersion) => {
    const text = host.readFile(path);
    return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion, true);
  };
  const program = ts.createProgram([join(folder, "index.d.ts")], options, host);
  const index = program.getSourceFile(join(folder, "index.d.ts"));
  if (index === undefined) throw new Error("the library has no declarations");
  const isOurs = (file: ts.SourceFile): boolean => files.has(file.fileName);
  return { checker: program.getTypeChecker(), program, index, isOurs };
}

function emitDeclarations(): ReadonlyMap<string, string> {
  const path = join(repository, "src/build/tsconfig.json");
  const read = ts.readConfigFile(path, (name) => readFileSync(name, "utf8"));
  const { options, fileNames } = ts.parseJsonConfigFileContent(read.config, ts.sys, join(repository, "src/build"));
  const files = new Map<string, string>();
  const program = ts.createProgram(fileNames, { ...options, outDir: folder });
  program.emit(undefined, (name, text) => void files.set(relative(folder, name), text), undefined, true);
  return files;
}

/** What a name stands for in the end. */
export function resolved(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
}

/** Everything that can be imported, what is in a namespace behind its name. */
export function publicNames({ checker, index }: Declarations): readonly PublicName[] {
  const module = checker.getSymbolAtLocation(index);
  if (module === undefined) throw new Error("the declarations are no module");
  return namesIn(module, "", checker);
}

function namesIn(module: ts.Symbol, prefix: string, checker: ts.TypeChecker): readonly PublicName[] {
  return checker.getExportsOfModule(module).flatMap((exported) => {
    const symbol = resolved(exported, checker);
    const name = `${prefix}${exported.name}`;
    const isNamespace = (symbol.flags & ts.SymbolFlags.ValueModule) !== 0;
    return isNamespace ? namesIn(symbol, `${name}.`, checker) : [{ name, symbol }];
  });
}

/** The parts of the list of public names: the heading that stands before it as a comment, and its names in order. */
export interface Section {
  /** `# The stages`, without the slashes. */
  readonly heading: string;
  readonly names: readonly string[];
}

/** How `src/index.ts` lists the names, from its comments `// # …`. */
export function readSections(): readonly Section[] {
  const text = readFileSync(entry, "utf8");
  const source = ts.createSourceFile(entry, text, ts.ScriptTarget.Latest, true);
  const sections: { heading: string; names: string[] }[] = [];
  for (const statement of source.statements) {
    for (const { pos, end } of ts.getLeadingCommentRanges(text, statement.getFullStart()) ?? []) {
      const [, heading] = /^\/\/ (#+ .*)$/.exec(text.slice(pos, end)) ?? [];
      if (heading !== undefined) sections.push({ heading, names: [] });
    }
    const section = sections.at(-1);
    if (!ts.isExportDeclaration(statement) || statement.exportClause === undefined || section === undefined) {
      throw new Error(`this is no list of names under a heading: ${statement.getText()}`);
    }
    const { exportClause } = statement;
    const names = ts.isNamespaceExport(exportClause) ? [exportClause] : exportClause.elements;
    section.names.push(...names.map((one) => one.name.text));
  }
  return sections;
}

/** `index.d.ts`, `model/set/duty.d.ts`. */
export function shortPath(file: ts.SourceFile): string {
  return relative(folder, file.fileName).split(sep).join("/");
}
