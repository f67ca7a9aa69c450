import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import { openNodeHost } from "../../src/host/node-host.ts";
import type { Level } from "../../src/manifest/types.ts";
import type { Duty } from "../../src/model/set/duty.ts";
import type { Profile } from "../../src/model/set/profile.ts";

/** One row of a table of the published texts, with the duties that carry it or the reason why none does. */
interface Row {
  readonly row: string;
  /** What the table says of presence or strength: requirement words, or plain words. */
  readonly keyword: string;
  /** Further requirement words of a row that says several things. */
  readonly also?: readonly string[];
  /** Literal values that the row shows. */
  readonly examples?: readonly string[];
  readonly duties?: readonly string[];
  readonly "left-out"?: string;
  /** Requirement words of the row that ask nothing, and examples that are no example here, each with the reason. */
  readonly aside?: Readonly<Record<string, string>>;
}

/** Duties that no row asks for, and why the profile has them all the same. */
interface Addition {
  readonly because: string;
  readonly duties: readonly string[];
}

const folder = new URL("./", import.meta.url);
const additionsFile = "additions.json";
const lists = readdirSync(folder)
  .filter((name) => name.endsWith(".json") && name !== additionsFile)
  .map((name) => [name, read(name) as readonly Row[]] as const);
const additions = read(additionsFile) as readonly Addition[];

const root = fileURLToPath(new URL("../../", import.meta.url));
const project = readProject(openNodeHost(root), "auth-profiles.yaml");
const profiles = project.set?.profiles ?? [];
const profileByName = new Map(profiles.map((profile) => [nameOf(profile), profile] as const));
const dutyById = new Map<string, Duty>(
  profiles.flatMap((profile) => profile.duties.map((duty) => [idOf(duty, profile), duty] as const)),
);

/** Rows of profiles that use the words of ISO, which are plain English elsewhere. */
const isoRows: ReadonlySet<Row> = new Set(
  lists.flatMap(([name, rows]) => {
    const profile = project.set?.profilesById.get(name.replace(/\.json$/, ""));
    return profile?.manifest.keywords === "iso" ? rows : [];
  }),
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
  shall: "MUST",
  "shall not": "MUST NOT",
  should: "SHOULD",
  "should not": "SHOULD NOT",
  may: "MAY",
};

/** What a derived duty may make of a weaker word of its source. */
const stricter: Readonly<Partial<Record<Level, Level>>> = { SHOULD: "MUST", "SHOULD NOT": "MUST NOT" };

const words =
  /\b(?:MUST NOT|SHALL NOT|SHOULD NOT|NOT RECOMMENDED|MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED|MAY|OPTIONAL)\b/g;

const isoWords = /\b(?:shall not|should not|shall|should|may)\b/g;

describe.each(lists)("%s", (_, rows) => {
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
      const duties = dutiesOf(row);
      if (duties.length === 0) return [];
      const missing = levelsOf(row).filter((level) => !duties.some((duty) => carries(duty, level)));
      return missing.map((level) => `${row.row}: ${level} is carried by none of ${String(row.duties)}`);
    });
    expect(lost).toEqual([]);
  });

  it("marks as derived what a requirement row says without a requirement word", () => {
    const unmarked = rows
      .filter((row) => !row.row.includes("/") && levelsOf(row).length === 0)
      .flatMap((row) => row.duties ?? [])
      .filter((id) => dutyById.get(id)?.evidence.derived === undefined);
    expect(unmarked).toEqual([]);
  });

  it("shows the examples of its rows", () => {
    const hidden = rows.flatMap((row) => {
      const found = (row.duties ?? []).filter((id) => dutyById.has(id));
      const texts = new Set(found.map((id) => textOf(ownerOf(id))));
      if (texts.size === 0) return [];
      const shown = (literal: string): boolean => [...texts].some((text) => text.includes(plain(literal)));
      return (row.examples ?? [])
        .filter((literal) => row.aside?.[literal] === undefined && !shown(literal))
        .map((literal) => `${row.row}: ${literal}`);
    });
    expect(hidden).toEqual([]);
  });
});

describe("the duties of the profiles that are accounted for", () => {
  const rows = lists.flatMap(([, list]) => list);
  const rowsByDuty = new Map<string, Row[]>();
  for (const row of rows) {
    for (const id of row.duties ?? []) rowsByDuty.set(id, [...(rowsByDuty.get(id) ?? []), row]);
  }
  const accounted = new Set([...rowsByDuty.keys()].map(ownerOf));
  const duties = [...dutyById].filter(([id]) => accounted.has(ownerOf(id)));
  const added = additions.flatMap((addition) => addition.duties);
  /** The rows of a duty; an earlier edition says by the same ids what the current text says, unless it has rows of its own. */
  const rowsOf = (id: string, duty: Duty): readonly Row[] | undefined => rowsByDuty.get(id) ?? rowsByDuty.get(duty.id);

  it("come from a row, or say why they are there", () => {
    const isAsked = ([id, duty]: readonly [string, Duty]): boolean =>
      rowsOf(id, duty) !== undefined || added.includes(id) || added.includes(duty.id);
    expect(duties.filter((one) => !isAsked(one)).map(([id]) => id)).toEqual([]);
    expect(additions.filter((addition) => addition.because.trim() === "")).toEqual([]);
    expect(added.filter((id) => !dutyById.has(id) || rowsByDuty.has(id))).toEqual([]);
    expect(added.filter((id, index) => added.indexOf(id) !== index)).toEqual([]);
  });

  it("are as strict as their rows, unless they are derived", () => {
    const wrong = duties.flatMap(([id, duty]) => {
      const found = rowsOf(id, duty);
      // What is allowed beside a row takes nothing from it.
      if (found === undefined || duty.level === "MAY" || duty.evidence.derived !== undefined) return [];
      const levels = found.flatMap(levelsOf);
      const isMeant = levels.some((level) => strengthOf(level) === strengthOf(duty.level));
      return isMeant ? [] : [`${id}: ${duty.level}, and the rows have ${levels.join(", ") || "no word"}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe("the lists of rows", () => {
  const page = fileURLToPath(new URL("../../../shared/domain/profiles.md", import.meta.url));

  // The page is no part of the repository: the lists were made from it once, and are compared where it is at hand.
  it.skipIf(!existsSync(page))("are those of the page", () => {
    const script = fileURLToPath(new URL("collect-rows.mjs", folder));
    expect(execFileSync(process.execPath, [script, page], { encoding: "utf8" })).toBe("");
  });
});

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, folder), "utf8"));
}

/** How lists name a profile: an earlier edition with its version, because it has the ids of the current text. */
function nameOf({ id, version, placement }: Profile): string {
  return placement === "edition" ? `${id}@${version}` : id;
}

function idOf(duty: Duty, profile: Profile): string {
  return nameOf(profile) + duty.id.slice(profile.id.length);
}

/** The name of the profile that a duty belongs to. */
function ownerOf(id: string): string {
  return id.slice(0, id.indexOf("#"));
}

function dutiesOf(row: Row): readonly Duty[] {
  return (row.duties ?? []).flatMap((id) => dutyById.get(id) ?? []);
}

/** The levels that a row asks for. */
function levelsOf(row: Row): readonly Level[] {
  const found = [...(row.keyword.match(isoRows.has(row) ? isoWords : words) ?? []), ...(row.also ?? [])];
  return found.filter((word) => row.aside?.[word] === undefined).flatMap((word) => levelOfWord[word] ?? []);
}

/** "MUST … never" is a prohibition as well. */
function strengthOf(level: Level): string {
  return level.replace(" NOT", "");
}

function carries(duty: Duty, level: Level): boolean {
  return duty.level === level || (duty.evidence.derived !== undefined && duty.level === stricter[level]);
}

/** The text of a manifest, without what only notation adds. */
function textOf(name: string): string {
  return plain(profileByName.get(name)?.located.file.text ?? "");
}

function plain(text: string): string {
  return text.replace(/["'\s]/g, "");
}
