import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readProject } from "../../src/compile/read-project.ts";
import { openNodeHost } from "../../src/host/node-host.ts";
import type { Level } from "../../src/manifest/types.ts";
import type { Duty } from "../../src/model/duty.ts";

/** One row of a table of the published texts, with the duties that carry it or the reason why none does. */
interface Row {
  readonly row: string;
  /** What the table says of presence or strength: requirement words, or plain words. */
  readonly keyword: string;
  readonly duties?: readonly string[];
  readonly "left-out"?: string;
}

const folder = new URL("./", import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith(".json"));

const project = readProject(openNodeHost(new URL("../../", import.meta.url).pathname), "auth-profiles.yaml");
const dutyById = new Map<string, Duty>(
  (project.set?.profiles ?? []).flatMap((profile) => profile.duties.map((duty) => [duty.id, duty] as const)),
);

const levelOfWord: Readonly<Record<string, Level>> = {
  MUST: "MUST",
  REQUIRED: "MUST",
  SHALL: "MUST",
  "MUST NOT": "MUST NOT",
  "SHALL NOT": "MUST NOT",
  SHOULD: "SHOULD",
  RECOMMENDED: "SHOULD",
  "SHOULD NOT": "SHOULD NOT",
  "NOT RECOMMENDED": "SHOULD NOT",
  MAY: "MAY",
  OPTIONAL: "MAY",
};

const words =
  /\b(?:MUST NOT|SHALL NOT|SHOULD NOT|NOT RECOMMENDED|MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED|MAY|OPTIONAL)\b/g;

describe.each(files)("%s", (file) => {
  const rows = JSON.parse(readFileSync(new URL(file, folder), "utf8")) as readonly Row[];

  it("names each row once, with duties or with the reason why there is none", () => {
    expect(rows.length).toBeGreaterThan(0);
    const names = rows.map((row) => row.row);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    const undecided = rows.filter((row) => (row.duties ?? []).length === 0 && (row["left-out"] ?? "").trim() === "");
    expect(undecided.map((row) => row.row)).toEqual([]);
  });

  it("names duties that exist", () => {
    const missing = rows.flatMap((row) =>
      (row.duties ?? []).filter((id) => !dutyById.has(id)).map((id) => [row.row, id]),
    );
    expect(missing).toEqual([]);
  });

  it("carries every requirement word of a row", () => {
    const lost = rows.flatMap((row) => {
      const duties = (row.duties ?? []).flatMap((id) => dutyById.get(id) ?? []);
      if (duties.length === 0) return [];
      const levels = new Set(duties.map((duty) => duty.level));
      const found = row.keyword.match(words) ?? [];
      return found
        .filter((word) => !levels.has(levelOfWord[word] ?? "MUST"))
        .map((word) => `${row.row}: ${word} is carried by ${[...levels].join(", ")}`);
    });
    expect(lost).toEqual([]);
  });

  it("marks as derived what a requirement row says without a requirement word", () => {
    const unmarked = rows
      .filter((row) => !row.row.includes("/") && row.keyword.match(words) === null)
      .flatMap((row) => row.duties ?? [])
      .filter((id) => dutyById.get(id)?.evidence.derived === undefined);
    expect(unmarked).toEqual([]);
  });
});
