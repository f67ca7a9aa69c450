import type { Profile } from "../../model/profile.ts";
import type { ProfileSet } from "../../model/profile-set.ts";
import { publishedProfiles } from "../address.ts";
import type { Artifact } from "../artifact.ts";
import { createListing, markFor, stamped } from "../mark.ts";
import { csvText, type Cell } from "./csv-text.ts";
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

/**
 * Every duty of every published profile as JSON and CSV: one pair of files for the set, one for each profile. CSV has no
 * comments, so that a listing beside the files carries the mark for them.
 */
export function* emitRequirementData(set: ProfileSet, { folder }: RequirementDataOptions): Generator<Artifact> {
  const all: RequirementRecord[] = [];
  const profiles: ProfileRecord[] = [];
  const tables: Artifact[] = [];
  for (const profile of publishedProfiles(set)) {
    const records = requirementRecords(profile, set);
    for (const record of records) all.push(record);
    const described = profileRecord(profile);
    profiles.push(described);
    const path = `${folder}/${nameOf(profile)}`;
    yield jsonArtifact(path, [described], records, profile.located.file.path);
    tables.push(csvArtifact(path, records));
  }
  const source = set.configuration.profiles ?? "profiles";
  yield jsonArtifact(`${folder}/${setName}`, profiles, all, source);
  tables.push(csvArtifact(`${folder}/${setName}`, all));
  yield* tables;
  yield createListing(folder, tables, source);
}

/** Ids have no underscore. */
function nameOf({ id }: Profile): string {
  return takenNames.has(id) ? `${id}_` : id;
}

function jsonArtifact(
  path: string,
  profiles: readonly ProfileRecord[],
  requirements: readonly RequirementRecord[],
  source: string,
): Artifact {
  const value = { $comment: markFor(source), version, profiles, requirements };
  return { path: `${path}.json`, contents: stamped(`${JSON.stringify(value, null, 2)}\n`) };
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

function csvArtifact(path: string, records: readonly RequirementRecord[]): Artifact {
  const rows = records.map((record) => columns.map(([, cell]) => cell(record)));
  return { path: `${path}.csv`, contents: csvText([columns.map(([name]) => name), ...rows]) };
}
