/** Reads the page of a rule: its headings, its words and the examples that the tests run. */

/** One file of an example, with the lines where a finding has to start. */
export interface ExampleFile {
  readonly path: string;
  readonly language: string;
  /** Without the marks; lines stay where they are. */
  readonly text: string;
  /** Line numbers, from 1. */
  readonly marks: readonly number[];
  /** Taken as it is: nothing is added that a manifest needs. */
  readonly raw: boolean;
  /** Keys that are not added. */
  readonly without: readonly string[];
  /** Stands behind another fence, with no words between. */
  readonly continues: boolean;
}

/** Files that are one profile set. */
export type ExampleCase = readonly ExampleFile[];

/** A page in its parts. */
export interface RulePage {
  readonly title: string;
  /** The lines between the title and the first heading. */
  readonly introduction: string;
  readonly headings: readonly string[];
  readonly incorrect: readonly ExampleCase[];
  readonly correct: readonly ExampleCase[];
}

const mark = /[ \t]*# ❌[ \t]*$/;

/**
 * Reads a page. Fences that stand together are the files of one set; words between them, or a file that the set has
 * already, begin the next one. The info string is `yaml file=path raw without=key,key finding=line`; the path is `profiles/example.yaml`
 * where none is given, and ` # ❌` at the end of a line marks where a finding starts.
 */
export function readRulePage(markdown: string): RulePage {
  const lines = markdown.split("\n");
  const headings: string[] = [];
  const fencesByHeading = new Map<string, ExampleFile[]>();
  let heading = "";
  let continues = false;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (line.startsWith("```")) {
      const end = lines.indexOf("```", at + 1);
      if (end === -1) throw new Error(`the fence in line ${at + 1} does not end`);
      const fences = fencesByHeading.get(heading) ?? [];
      fencesByHeading.set(heading, fences);
      fences.push({ ...readFence(line.slice(3), lines.slice(at + 1, end)), continues });
      continues = true;
      at = end;
    } else if (line.trim() !== "") continues = false;
    if (line.startsWith("## ")) {
      heading = line.slice(3);
      headings.push(heading);
    }
  }
  const first = lines.findIndex((line) => line.startsWith("## "));
  return {
    title: (lines[0] ?? "").replace(/^# /, ""),
    introduction: lines.slice(1, first).join("\n").trim(),
    headings,
    incorrect: casesOf(fencesByHeading.get("❌ Incorrect") ?? []),
    correct: casesOf(fencesByHeading.get("✅ Correct") ?? []),
  };
}

function readFence(info: string, lines: readonly string[]): Omit<ExampleFile, "continues"> {
  const [language = "", ...words] = info.trim().split(/\s+/);
  const option = (name: string) => words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
  const marks = lines.flatMap((line, index) => (mark.test(line) ? [index + 1] : []));
  const said = option("finding");
  return {
    path: option("file") ?? "profiles/example.yaml",
    language,
    text: lines.map((line) => `${line.replace(mark, "")}\n`).join(""),
    marks: said === undefined ? marks : [...marks, Number(said)],
    raw: words.includes("raw"),
    without: (option("without") ?? "").split(",").filter((key) => key !== ""),
  };
}

function casesOf(fences: readonly ExampleFile[]): readonly ExampleCase[] {
  const cases: ExampleFile[][] = [];
  for (const fence of fences) {
    const last = cases.at(-1);
    if (last === undefined || !fence.continues || last.some((file) => file.path === fence.path)) cases.push([fence]);
    else last.push(fence);
  }
  return cases;
}
