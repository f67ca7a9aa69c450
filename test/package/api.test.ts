import ts from "typescript";
import { beforeAll, describe, expect, it } from "vitest";
import { apiReport } from "./api-report.ts";
import { declarationsIn, publicNames, readDeclarations, readSections, type Declarations } from "./declarations.ts";
import { unnamedTypes } from "./unnamed-types.ts";

let declarations: Declarations;

beforeAll(() => {
  declarations = readDeclarations();
});

describe("the declarations of the library", () => {
  it("use no type that cannot be imported as well", () => {
    expect(unnamedTypes(declarations)).toEqual([]);
  });

  it("mean something without any other package", () => {
    const diagnostics = ts.getPreEmitDiagnostics(declarations.program);
    expect(diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  });

  it("say of every name what it is", () => {
    const silent = publicNames(declarations).filter(({ symbol }) => {
      return symbol.getDocumentationComment(declarations.checker).length === 0;
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  it("are listed under headings, each once", () => {
    const names = readSections().flatMap((section) => section.names);
    expect(names).toHaveLength(new Set(names).size);
    const declared = publicNames(declarations).map(({ name }) => name.split(".")[0]);
    expect([...new Set(declared)].sort()).toEqual([...names].sort());
  });

  it("are those that everybody read who agreed to the last change", async () => {
    await expect(apiReport(declarations)).toMatchFileSnapshot("../../docs/api.md");
  });
});

describe("types without a name", () => {
  const found = (files: Readonly<Record<string, string>>) =>
    unnamedTypes(declarationsIn(new Map(Object.entries(files))));

  it.each<[string, string, readonly string[]]>([
    ["a parameter", "export declare function f(hidden: Hidden): void;", ["Hidden of hidden.d.ts, used by f"]],
    ["a result", "export declare const f: () => Promise<Hidden>;", ["Hidden of hidden.d.ts, used by f"]],
    ["a base", "export interface Shown extends Hidden {}", ["Hidden of hidden.d.ts, used by Shown"]],
    [
      "a member",
      "export declare class Shown { hidden?: readonly Hidden[]; }",
      ["Hidden of hidden.d.ts, used by Shown"],
    ],
    ["a bound", "export type Shown<T extends Hidden> = T[];", ["Hidden of hidden.d.ts, used by Shown"]],
    ["an import", 'export type Shown = import("./hidden.js").Hidden;', ["Hidden of hidden.d.ts, used by Shown"]],
    ["a value", "export type Shown = typeof value;", ["value of hidden.d.ts, used by Shown"]],
    ["another package", "export type Shown = Other;", ["Other means nothing, used by Shown"]],
    [
      "a type of a hidden one",
      "export type Shown = Outer;",
      ["Outer of hidden.d.ts, used by Shown", "Hidden of hidden.d.ts, used by Shown > Outer"],
    ],
    ["the keys of a value", "export type Shown = keyof typeof value;", []],
    ["the language", "export type Shown = ReadonlyMap<string, Uint8Array>;", []],
    ["its own parameter", "export declare function f<T>(value: T): T;", []],
    ["a namespace that shows it", 'export type * as all from "./hidden.js"; export type Shown = Hidden;', []],
    ["an alias", 'export type { Hidden as Seen } from "./hidden.js"; export type Shown = Hidden;', []],
  ])("are found in the place of %s", (_, index, expected) => {
    const names = 'import { type Hidden, type Outer, value } from "./hidden.js"; import type { Other } from "other";\n';
    const hidden =
      "export interface Hidden { deep: string }\n" +
      "export interface Outer { hidden: Hidden }\n" +
      "export declare const value: { a: 1; b: 2 };\n";
    expect(found({ "index.d.ts": names + index, "hidden.d.ts": hidden })).toEqual(expected);
  });
});
