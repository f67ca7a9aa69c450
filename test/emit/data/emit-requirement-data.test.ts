import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { readProject } from "../../../src/pipeline/read/read-project.ts";
import { publishedProfiles } from "../../../src/emit/address.ts";
import type { Artifact } from "../../../src/emit/artifact.ts";
import { emitRequirementData, largestSetFile } from "../../../src/emit/data/emit-requirement-data.ts";
import type { RequirementRecord } from "../../../src/emit/data/requirement-record.ts";
import { listedStampOf, readListing, stampOf } from "../../../src/emit/mark.ts";
import { defaultLimits, openNodeHost } from "../../../src/host/node-host.ts";
import type { ProfileSet } from "../../../src/model/set/profile-set.ts";
import { readCsv } from "../../support/read-csv.ts";
import { resolveExample } from "../../support/rule-examples.ts";
import { fixture, setOf } from "../../support/set.ts";
import { emitAll } from "../emit-fixture.ts";
import { readFixtureSet, readHostileSet } from "../fixture-set.ts";

interface DataFile {
  readonly version: number;
  readonly profiles: readonly { readonly id: string }[];
  readonly requirements: readonly RequirementRecord[];
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
const schema = JSON.parse(readFileSync(`${root}schemas/requirements.schema.json`, "utf8")) as object;
const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);

function bundledSet(): ProfileSet {
  const { set } = readProject(openNodeHost(root), "auth-profiles.yaml");
  if (set === undefined) throw new Error("the bundled profiles cannot be read");
  return set;
}

function emit(set: ProfileSet): ReadonlyMap<string, string> {
  return new Map([...emitRequirementData(set, { folder: "data" })].map(({ path, contents }) => [path, contents]));
}

function dataOf(files: ReadonlyMap<string, string>, name: string): DataFile {
  return JSON.parse(files.get(`data/${name}.json`) ?? "") as DataFile;
}

/** Matchers, typed as what they stand for. */
const matching = (pattern: RegExp): string => expect.stringMatching(pattern) as string;
const having = (part: object): object => expect.objectContaining(part) as object;

const sets = { fixture: readFixtureSet(), library: setOf(fixture("library")), bundled: bundledSet() };

describe.each(Object.entries(sets))("the data of the %s", (_name, set) => {
  const files = emit(set);
  const profiles = publishedProfiles(set);

  it("are one pair of files for the set, one for each profile, and a listing", () => {
    const names = [...profiles.map((profile) => profile.id), "requirements"];
    const expected = [...names.flatMap((name) => [`data/${name}.json`, `data/${name}.csv`]), "data/generated.json"];
    expect([...files.keys()].sort()).toEqual(expected.sort());
  });

  it("are what their schema says, without keys that it does not know", () => {
    const known = Object.keys(
      (schema as { definitions: { requirement: { properties: object } } }).definitions.requirement.properties,
    );
    for (const name of [...profiles.map((profile) => profile.id), "requirements"]) {
      const data = dataOf(files, name);
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      const keys = new Set(data.requirements.flatMap((record) => Object.keys(record)));
      expect([...keys].filter((key) => !known.includes(key))).toEqual([]);
    }
  });

  it("hold every duty once, in the order of the documents", () => {
    const duties = profiles.flatMap((profile) => profile.duties.map((duty) => duty.id));
    expect(dataOf(files, "requirements").requirements.map((record) => record.id)).toEqual(duties);
    expect(profiles.flatMap((profile) => dataOf(files, profile.id).requirements)).toEqual(
      dataOf(files, "requirements").requirements,
    );
  });

  it("are the same in the tables", () => {
    const [header = [], ...rows] = readCsv(files.get("data/requirements.csv") ?? "");
    const { requirements } = dataOf(files, "requirements");
    const unguarded = (cell: string): string => cell.replace(/^'(?=[\s]*[=+@\-\t])/, "");
    const read = rows.map((row) =>
      Object.fromEntries(header.map((name, index) => [name, unguarded(row[index] ?? "")])),
    );
    expect(read).toEqual(
      requirements.map(({ error, sources, notTested, objects, checks, serves, ...plain }) => ({
        ...Object.fromEntries(header.map((name) => [name, ""])),
        ...plain,
        objects: objects.join("; "),
        sources: sources.map((source) => source.text).join("; "),
        checks: checks.join("; "),
        serves: serves.join("; "),
        notTested: notTested?.reason ?? "",
        notTestedNote: notTested?.note ?? "",
        error: error?.id ?? "",
        errorStatus: String(error?.status ?? ""),
        errorCode: String(error?.code ?? ""),
      })),
    );
  });

  it("carry their mark, or are listed", () => {
    const listing = readListing(files.get("data/generated.json") ?? "");
    for (const [path, contents] of files) {
      if (path.endsWith(".json")) expect([path, stampOf(contents)]).toEqual([path, "intact"]);
      else expect([path, listedStampOf(contents, listing.get(path.slice("data/".length)))]).toEqual([path, "intact"]);
    }
  });

  it("are the same bytes at every time", () => {
    expect(emit(set)).toEqual(files);
  });

  it("say of each duty one sentence, with and without marks", () => {
    for (const { text, markdown, level, word } of dataOf(files, "requirements").requirements) {
      expect(text).toMatch(/^[^\n]+\.$/);
      const said = [word, level, "shall", "should", "may"].some((one) => one !== undefined && text.includes(one));
      expect(said, text).toBe(true);
      expect(markdown).not.toContain("\n");
    }
  });
});

describe("the files about the whole set", () => {
  const namesOf = (largest: number): string[] =>
    [...emitRequirementData(sets.fixture, { folder: "data", largest })].map(({ path }) => path);

  it("are left out where they would be too large, and the listing does not name them", () => {
    const size = emit(sets.fixture).get("data/requirements.json")?.length ?? 0;
    expect(namesOf(size)).toEqual(namesOf(largestSetFile));
    expect(namesOf(1000)).toEqual(namesOf(size).filter((path) => !path.includes("/requirements.")));
    const [listing] = [...emitRequirementData(sets.fixture, { folder: "data", largest: 1000 })].slice(-1);
    expect([...readListing(listing?.contents ?? "").keys()].filter((name) => name.startsWith("requirements"))).toEqual(
      [],
    );
  });

  it("are small enough to be read by the next run", () => {
    expect(largestSetFile).toBeLessThan(defaultLimits.fileBytes);
  });
});

describe("a requirement", () => {
  const records = new Map(dataOf(emit(sets.bundled), "requirements").requirements.map((one) => [one.id, one]));

  it("has everything that is known of a line", () => {
    expect(records.get("http-message-signatures#access-token.cnf.htsk.alg")).toEqual({
      id: "http-message-signatures#access-token.cnf.htsk.alg",
      profile: "http-message-signatures",
      anchor: "access-token.cnf.htsk.alg",
      address: "../http-message-signatures.md#access-token.cnf.htsk.alg",
      role: "as",
      term: "the authorization server",
      level: "MUST",
      text: matching(
        /^When the access token contains cnf\.htsk, the authorization server MUST include alg in cnf\.htsk/,
      ),
      markdown: matching(
        /^When the access token contains `cnf\.htsk`, the authorization server \*\*MUST\*\* include `alg` in `cnf\.htsk`/,
      ),
      short: "as MUST send access-token.cnf.htsk.alg",
      kind: "presence",
      action: "send",
      objects: ["access-token.cnf.htsk.alg"],
      message: "http-message-signatures#access-token",
      parameter: "cnf.htsk.alg",
      place: "jwt-claim",
      when: "the access token contains cnf.htsk",
      step: "response",
      sources: [
        {
          text: 'HTTPSIG "HTTP Signature Key"',
          document: "HTTPSIG",
          title: "HTTP Signature Key",
          url: matching(/^https:/),
        },
      ],
      checks: [],
      notTested: having({ reason: "no-suite" }),
      serves: ["sender-constraining"],
    });
  });

  it.each([
    // What is sent, and who sends it.
    ["http-message-signatures#token-request.Signature", "request"],
    ["http-message-signatures#token-response.token_type", "response"],
    // A token travels in the response for who issues it, and in the call for who checks it.
    ["http-message-signatures#access-token.cnf.htsk.alg", "response"],
    ["http-message-signatures#access-token.cnf.htsk.alg.check", "call"],
    // What several messages carry, where each of its receivers has its part; what only one of them has, there.
    ["dpop#proof.typ", "request"],
    ["dpop#proof.typ.check.as", "request"],
    ["dpop#proof.typ.check.server", "call"],
    ["dpop#proof-with-token-hash.ath", "call"],
    // A proof, where the message that it protects is received.
    ["http-message-signatures#presentation-signature.verify", "call"],
    ["http-message-signatures#presentation-signature.@method", "call"],
    // What is about no message is in no step.
    ["http-message-signatures#HMSO-29", undefined],
  ])("%s is in the step %s", (id, step) => {
    expect(records.get(id)).toBeDefined();
    expect(records.get(id)?.step).toBe(step);
  });

  it("names the error as it travels", () => {
    const [found] = [...records.values()].filter((record) => record.error?.code === -32020);
    expect(found?.error).toEqual({ id: "header-mismatch", status: 400, code: -32020 });
  });

  it("has an address that leads to its place", () => {
    const pages = new Map(emitAll(sets.fixture).map((one: Artifact) => [one.path, one.contents]));
    for (const { address, anchor } of dataOf(emit(sets.fixture), "requirements").requirements) {
      const [page = "", fragment = ""] = address.replace("../", "md/").split("#");
      expect(fragment).toBe(anchor);
      expect(pages.get(page), address).toContain(`<a id="${fragment}"></a>`);
    }
  });

  it("has an address of the site where that is known", () => {
    const set = { ...sets.fixture, configuration: { site: { address: "https://profiles.example/a/" } } };
    const [first] = dataOf(emit(set), "requirements").requirements;
    expect(first?.address).toMatch(/^https:\/\/profiles\.example\/a\/[a-z-]+\.html#/);
  });
});

describe("profiles with names of other files", () => {
  it("get others", () => {
    const set = resolveExample({ "profiles/requirements.yaml": "", "profiles/generated.yaml": "" });
    const paths = [...emit(set).keys()];
    expect(paths).toContain("data/requirements_.csv");
    expect(paths).toContain("data/generated_.json");
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe("words of an author", () => {
  it.each(['=HYPERLINK("x")', "@x", "+1", "-1", '"; a,b', "\n=1", "<script>", "`", "**x**", "{", "'"])(
    "stay words: %j",
    (words) => {
      const set = readHostileSet(words, "texts");
      if (set === undefined) return;
      const files = emit(set);
      const data = dataOf(files, "requirements");
      expect(validate(data), JSON.stringify(validate.errors)).toBe(true);
      const [header = [], ...rows] = readCsv(files.get("data/requirements.csv") ?? "");
      expect(rows.map((row) => row.length).filter((length) => length !== header.length)).toEqual([]);
      expect(rows.flat().filter((cell) => /^[\s]*[=+\-@]|^[\t\r]/.test(cell))).toEqual([]);
      expect(
        data.requirements.some((record) => JSON.stringify(record).includes(JSON.stringify(words.trim()).slice(1, -1))),
      ).toBe(true);
    },
  );
});
