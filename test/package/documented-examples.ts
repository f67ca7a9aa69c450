import { readFileSync } from "node:fs";

const repository = new URL("../../", import.meta.url);

/** A program that a document shows, with what it prints. */
export interface DocumentedExample {
  readonly program: string;
  /** Where the text that it prints stands in the document. */
  readonly printed: { readonly start: number; readonly end: number };
}

/** A document with programs. */
export interface DocumentWithExamples {
  readonly path: string;
  readonly text: string;
  /** Files that the programs find in their folder: blocks with a path behind their language. */
  readonly files: ReadonlyMap<string, string>;
  readonly examples: readonly DocumentedExample[];
}

/** Reads a document of the repository. Throws for a program without a block of text behind it. */
export function readExamples(path: string): DocumentWithExamples {
  const text = readFileSync(new URL(path, repository), "utf8");
  const files = new Map<string, string>();
  const examples: DocumentedExample[] = [];
  let program: string | undefined;
  for (const { index, 1: language = "", 2: place = "", 3: code = "" } of text.matchAll(
    /^```(\w+)(?: (\S+))?\n([^]*?)^```$/gm,
  )) {
    if (place !== "") files.set(place, code);
    else if (program !== undefined) {
      if (language !== "text") throw new Error(`${path} does not say what this prints:\n${program}`);
      const start = text.indexOf("\n", index) + 1;
      examples.push({ program, printed: { start, end: start + code.length } });
      program = undefined;
    } else if (language === "ts") program = code;
  }
  if (program !== undefined) throw new Error(`${path} does not say what this prints:\n${program}`);
  return { path, text, files, examples };
}

/** The document as it should be, with what its programs print. */
export function withOutputs({ text, examples }: DocumentWithExamples, outputs: readonly string[]): string {
  let written = "";
  let at = 0;
  examples.forEach(({ printed }, index) => {
    written += text.slice(at, printed.start) + (outputs[index] ?? "");
    at = printed.end;
  });
  return written + text.slice(at);
}
