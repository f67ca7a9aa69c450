import type { Profile } from "../../model/profile.ts";
import type { ProfileSet } from "../../model/profile-set.ts";
import { publishedProfiles } from "../address.ts";
import type { Artifact } from "../artifact.ts";
import { createListing, listedFile, markFor, stamped, type ListedFile } from "../mark.ts";
import { csvRow, type Cell } from "./csv-text.ts";
import { profileRecord, requirementRecords, type ProfileRecord, type RequirementRecord } from "./requirement-record.ts";

/** Where the data go. */
export interface RequirementDataOptions {
  readonly folder: string;
}

/** The version of the JSON files: raised when a key is renamed or its meaning changes. */
const version = 1;

/** The files about the whole set, and the one that lists the CSV files: no profile can have their names. */
const setName = "requirements";
const takenNames: ReadonlySet<string> = new Set([setName, "generated"]);

/** Characters of a file about the whole set: what is longer, no reader opens, and some runtimes cannot hold. */
const setLimit = 150_000_000;

/** The duties of one profile, or of all, each already written: a line of JSON and a line of CSV. */
interface Written {
  readonly profiles: ProfileRecord[];
  readonly json: string[];
  readonly csv: string[];
}

/**
 * Every duty of every published profile as JSON and CSV: one pair of files for the set, one for each profile. CSV has no
 * comments, so that a listing beside the files carries the mark for them. In JSON, each duty is one line, so that a
 * comparison of two versions shows which of them changed. A set that is too large for one file has none for the whole.
 */
export function* emitRequirementData(set: ProfileSet, { folder }: RequirementDataOptions): Generator<Artifact> {
  const all: Written = { profiles: [], json: [], csv: [] };
  const tables: ListedFile[] = [];
  const listed = (table: Artifact): Artifact => {
    tables.push(listedFile(table));
    return table;
  };
  let length = 0;
  for (const profile of publishedProfiles(set)) {
    const records = requirementRecords(profile, set);
    const one: Written = {
      profiles: [profileRecord(profile)],
      json: records.map((record) => JSON.stringify(record)),
      csv: records.map((record) => csvRow(columns.map(([, cell]) => cell(record)))),
    };
    const path = `${folder}/${nameOf(profile)}`;
    yield jsonArtifact(path, one, profile.located.file.path);
    yield listed(csvArtifact(path, one));
    for (const line of one.json) length += line.length;
    if (length > setLimit) continue;
    all.profiles.push(...one.profiles);
    for (const line of one.json) all.json.push(line);
    for (const line of one.csv) all.csv.push(line);
  }
  const source = set.configuration.profiles ?? "profiles";
  if (length <= setLimit) {
    yield jsonArtifact(`${folder}/${setName}`, all, source);
    yield listed(csvArtifact(`${folder}/${setName}`, all));
  }
  yield createListing(folder, tables, source);
}

/** Ids have no underscore. */
function nameOf({ id }: Profile): string {
  return takenNames.has(id) ? `${id}_` : id;
}

/** Of an object, the members line by line; of the duties, one line each. */
function jsonArtifact(path: string, { profiles, json }: Written, source: string): Artifact {
  const members = [
    `"$comment": ${JSON.stringify(markFor(source))}`,
    `"version": ${version}`,
    `"profiles": ${jsonLines(profiles.map((profile) => JSON.stringify(profile)))}`,
    `"requirements": ${jsonLines(json)}`,
  ];
  return { path: `${path}.json`, contents: stamped(`{\n${members.map((member) => `  ${member}`).join(",\n")}\n}\n`) };
}

function jsonLines(lines: readonly string[]): string {
  return lines.length === 0 ? "[]" : `[\n    ${lines.join(",\n    ")}\n  ]`;
}

/** The columns of the tables, in their order. */
const columns: readonly (readonly [name: string, cell: (record: RequirementRecord) => Cell])[] = [
  ["profile", (record) => record.profile],
  ["id", (record) => record.id],
  ["role", (record) => record.role],
  ["term", (record) => record.term],
  ["level", (record) => record.level],
  ["word", (record) => record.word],
  ["text", (record) => record.text],
  ["kind", (record) => record.kind],
  ["action", (record) => record.action],
  ["objects", (record) => record.objects],
  ["message", (record) => record.message],
  ["proof", (record) => record.proof],
  ["parameter", (record) => record.parameter],
  ["place", (record) => record.place],
  ["component", (record) => record.component],
  ["when", (record) => record.when],
  ["unless", (record) => record.unless],
  ["step", (record) => record.step],
  ["error", (record) => record.error?.id],
  ["errorStatus", (record) => record.error?.status],
  ["errorCode", (record) => record.error?.code],
  ["sources", (record) => record.sources.map((source) => source.text)],
  ["checks", (record) => record.checks],
  ["notTested", (record) => record.notTested?.reason],
  ["notTestedNote", (record) => record.notTested?.note],
  ["because", (record) => record.because],
  ["derived", (record) => record.derived],
  ["unverified", (record) => record.unverified],
  ["serves", (record) => record.serves],
  ["anchor", (record) => record.anchor],
  ["address", (record) => record.address],
  ["markdown", (record) => record.markdown],
  ["short", (record) => record.short],
];

function csvArtifact(path: string, { csv }: Written): Artifact {
  return { path: `${path}.csv`, contents: csvRow(columns.map(([name]) => name)) + csv.join("") };
}
