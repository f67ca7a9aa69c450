import { Buffer } from "node:buffer";
import type { Profile } from "../../model/set/profile.ts";
import type { ProfileSet } from "../../model/set/profile-set.ts";
import { publishedProfiles } from "../address.ts";
import { ArtifactInParts, type Artifact } from "../artifact.ts";
import { createListing, listedFile, markFor, stamped, stampedParts, type ListedFile } from "../mark.ts";
import { csvRow, type CsvValue } from "./csv-text.ts";
import { profileRecord, requirementRecords, type RequirementRecord } from "./requirement-record.ts";

/** Where the data go. */
export interface RequirementDataOptions {
  readonly folder: string;
  /** Octets that a file about the whole set may have, about. */
  readonly largest?: number;
}

/** The version of the JSON files: raised when a key is renamed or its meaning changes. */
const version = 1;

/** The files about the whole set, and the one that lists the CSV files: no profile can have their names. */
const setName = "requirements";
const takenNames: ReadonlySet<string> = new Set([setName, "generated"]);

/** Octets of a file about the whole set: what is longer, no host reads again, and few readers open. */
export const largestSetFile = 60_000_000;

/** Where the duties of one profile end in a list of JSON, and those of the next one begin. */
const separator = ",\n    ";

/** One profile, already written: itself and its duties as lines of JSON, its duties as lines of CSV. */
interface Written {
  readonly profile: string;
  readonly json: string;
  readonly csv: string;
}

/** The duties of all profiles, gathered one after the other, as octets: they take less room than text. */
class WholeSet {
  readonly #limit: number;
  readonly #profiles: string[] = [];
  #json: Buffer[] = [];
  #csv: Buffer[] = [];
  #octets = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Takes one more profile. Lets everything go where that is too much for one file. */
  add({ profile, json, csv }: Written): void {
    if (this.isTooLarge()) return;
    this.#profiles.push(profile);
    const part = Buffer.from(json === "" || this.#json.length === 0 ? json : separator + json);
    if (part.length > 0) this.#json.push(part);
    this.#csv.push(Buffer.from(csv));
    this.#octets += profile.length + part.length;
    if (this.isTooLarge()) [this.#json, this.#csv] = [[], []];
  }

  isTooLarge(): boolean {
    return this.#octets > this.#limit;
  }

  /** The two files, where they are not too large. */
  artifacts(path: string, source: string): readonly [json: Artifact, csv: Artifact] {
    const [before, behind] = jsonFrame(this.#profiles, this.#json.length > 0, source);
    const json = stampedParts([Buffer.from(before), ...this.#json, Buffer.from(behind)]);
    const csv = [Buffer.from(heads), ...this.#csv];
    return [new ArtifactInParts(`${path}.json`, json), new ArtifactInParts(`${path}.csv`, csv)];
  }
}

/**
 * Every duty of every published profile as JSON and CSV: one pair of files for the set, one for each profile. CSV has no
 * comments, so that a listing beside the files carries the mark for them. In JSON, each duty is one line, so that a
 * comparison of two versions shows which of them changed. A set that is too large for one file has none for the whole.
 */
export function* emitRequirementData(
  set: ProfileSet,
  { folder, largest = largestSetFile }: RequirementDataOptions,
): Generator<Artifact> {
  const whole = new WholeSet(largest);
  const tables: ListedFile[] = [];
  const listed = (table: Artifact): Artifact => {
    tables.push(listedFile(table));
    return table;
  };
  for (const profile of publishedProfiles(set)) {
    const written = writtenOf(profile, set);
    const path = `${folder}/${nameOf(profile)}`;
    const [before, behind] = jsonFrame([written.profile], written.json !== "", profile.located.file.path);
    yield { path: `${path}.json`, contents: stamped(before + written.json + behind) };
    yield listed({ path: `${path}.csv`, contents: heads + written.csv });
    whole.add(written);
  }
  const source = set.configuration.profiles ?? "profiles";
  if (!whole.isTooLarge()) {
    const [json, csv] = whole.artifacts(`${folder}/${setName}`, source);
    yield json;
    yield listed(csv);
  }
  yield createListing(folder, tables, source);
}

function writtenOf(profile: Profile, set: ProfileSet): Written {
  const records = requirementRecords(profile, set);
  return {
    profile: JSON.stringify(profileRecord(profile)),
    json: records.map((record) => JSON.stringify(record)).join(separator),
    csv: records.map((record) => csvRow(columns.map(([, cell]) => cell(record)))).join(""),
  };
}

/** Ids have no underscore. */
function nameOf({ id }: Profile): string {
  return takenNames.has(id) ? `${id}_` : id;
}

/** What stands around the duties of a JSON file: the members of an object line by line, and of a list its elements. */
function jsonFrame(
  profiles: readonly string[],
  hasDuties: boolean,
  source: string,
): readonly [before: string, behind: string] {
  const lines = profiles.join(separator);
  const members = [
    `"$comment": ${JSON.stringify(markFor(source))}`,
    `"version": ${version}`,
    `"profiles": ${lines === "" ? "[]" : `[\n    ${lines}\n  ]`}`,
  ];
  const before = `{\n${members.map((member) => `  ${member},\n`).join("")}  "requirements": [`;
  return hasDuties ? [`${before}\n    `, "\n  ]\n}\n"] : [before, "]\n}\n"];
}

/** The columns of the tables, in their order. */
const columns: readonly (readonly [name: string, cell: (record: RequirementRecord) => CsvValue])[] = [
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

/** The first row of every table. */
const heads = csvRow(columns.map(([name]) => name));
