import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readProject } from "../../src/pipeline/read/read-project.ts";
import { openNodeHost } from "../../src/host/node-host.ts";
import { jsonSchemas, stringifySchema } from "../../src/manifest/json-schemas.ts";
import { createSetSchema } from "../../src/manifest/set-schema.ts";
import { setWordsOf } from "../../src/model/set/set-words.ts";
import { LanguageServerClient, type CompletionItem, type Diagnostic, type Position } from "./language-server-client.ts";
import { libraryWords } from "./library-words.ts";

const head = `# yaml-language-server: $schema=../schemas/set/manifest.schema.json
id: evening-lending
title: Evening lending
version: 0.1.0
maturity: draft
abstract: Lends books after sunset.
`;

const root = mkdtempSync(join(tmpdir(), "language-server-"));
const client = new LanguageServerClient();
let files = 0;

beforeAll(async () => {
  mkdirSync(join(root, "schemas/set"), { recursive: true });
  mkdirSync(join(root, "profiles"));
  const schema = createSetSchema(jsonSchemas.manifest, libraryWords);
  writeFileSync(join(root, "schemas/set/manifest.schema.json"), stringifySchema(schema));
  await client.start(pathToFileURL(root).href);
});

afterAll(() => {
  client.stop();
  rmSync(root, { recursive: true });
});

/** Opens a manifest with the given rest; `¦` marks the place of the cursor. */
async function open(rest: string): Promise<{ uri: string; at: Position; diagnostics: readonly Diagnostic[] }> {
  const marked = head + rest;
  const offset = marked.indexOf("¦");
  const text = marked.replace("¦", "");
  const before = marked.slice(0, offset === -1 ? 0 : offset).split("\n");
  const uri = pathToFileURL(join(root, `profiles/example-${String(++files)}.yaml`)).href;
  const diagnostics = await client.open(uri, text);
  return { uri, at: { line: before.length - 1, character: before.at(-1)?.length ?? 0 }, diagnostics };
}

async function complete(rest: string): Promise<ReadonlyMap<string, string>> {
  const { uri, at } = await open(rest);
  return new Map((await client.complete(uri, at)).map((item) => [item.label, documentationOf(item)]));
}

function documentationOf({ documentation }: CompletionItem): string {
  return typeof documentation === "string" ? documentation : (documentation?.value ?? "");
}

describe("a YAML language server, with the schema of a set", () => {
  it("completes the keys of a manifest with what they mean", async () => {
    const keys = await complete("solves: []\nmess¦\n");
    expect(keys.get("messages")).toBe("Messages, tokens and metadata documents, with their parameters.");
    expect([...keys].filter(([, description]) => description === "")).toEqual([]);
    expect(keys.has("title")).toBe(false);
  });

  it("completes the keys of a line in a list", async () => {
    const keys = await complete("solves: []\nproofs:\n  - id: stamp\n    ¦\n");
    expect(keys.get("protects")).toBe("The message that it protects.");
    expect(keys.get("key")).toBe("Which key verifies the proof, and how the verifier knows.");
  });

  const objectives = new Map(libraryWords.objectives.map((word) => [word.id, word.description]));
  const messages = new Map(libraryWords.messages.map((word) => [word.id, word.description]));
  const messageParts = new Map(libraryWords.parameters.map((word) => [word.id, word.description]));

  it.each<[string, string, ReadonlyMap<string, string>]>([
    ["an objective", "solves:\n  - objective: ¦\n", objectives],
    ["an objective in a map of one line", "solves:\n  - { objective: s¦, mechanism: library-card }\n", objectives],
    ["an objective that a profile serves", "solves: []\nserves: [¦]\n", objectives],
    [
      "an objective in a list of lines",
      "solves: []\nrequirements:\n  - id: EV-1\n    serves:\n      - ¦\n",
      objectives,
    ],
    ["a message", "solves: []\nproofs:\n  - id: stamp\n    protects: ¦\n", messages],
    ["a message, half written", "solves: []\nproofs:\n  - id: stamp\n    protects: o¦\n", messages],
    ["an object", "solves: []\nrequirements:\n  - id: EV-1\n    object: ¦\n", new Map([...messages, ...messageParts])],
    ["a variable", "solves: []\nrequirements:\n  - id: EV-1\n    when:\n      ¦\n", messageParts],
    ["a variable in a map of one line", "solves: []\napplies: { d¦ }\n", new Map([["day", "the day of the week"]])],
    ["a value of a variable", "solves: []\napplies: { day: s¦ }\n", new Map([["sunday", "it is a Sunday"]])],
    ["a document", "solves: []\nsource: ¦\n", new Map([["RFC 9110", "HTTP Semantics"]])],
    [
      "a level",
      "solves: []\nrequirements:\n  - { id: EV-1, level: M¦ }\n",
      new Map([["MUST", "An absolute requirement."]]),
    ],
  ])("completes %s", async (_, rest, words) => {
    const offered = await complete(rest);
    for (const [word, description] of words) expect(offered.get(word)).toBe(description);
  });

  it("offers no word that the set does not have", async () => {
    const offered = await complete("solves:\n  - objective: ¦\n    mechanism: library-card\n");
    expect([...offered.keys()]).toEqual(["safe-lending", "quiet"]);
  });

  it.each([
    ["a key", "solves: []\nproofs:\n  - id: stamp\n    prot¦ects: order\n", "The message that it protects."],
    ["an objective", "solves:\n  - { objective: qu¦iet, mechanism: library-card }\n", "quiet: Nobody is disturbed."],
    ["a form", "solves: []\nmessages:\n  - id: order\n    form: js¦on\n", "JSON content"],
    ["code", "sol¦ves: []\n", "The problems that the profile solves"],
    ["a situation", "solves: []\napplies: { lost-c¦ard: true }\n", "the borrower has lost the card"],
  ])("explains %s under the pointer", async (_, rest, text) => {
    const { uri, at } = await open(rest);
    expect(await client.hover(uri, at)).toContain(text);
  });

  it("finds nothing in a manifest that has words of its own", async () => {
    const { diagnostics } = await open(`solves: [{ objective: quiet, mechanism: library-card }]
base: other-rules@2.0.0
situations: [{ id: full-moon, says: "the moon is full" }]
messages:
  - id: whisper
    title: whisper
    form: json
    from: borrower
    to: [desk]
    parameters: [{ name: words, presence: required, type: string, within: whisper.tones }]
requirements:
  - { id: EV-1, role: desk, level: MUST, action: accept, object: [whisper.words, order.title], source: RFC 9110 §5,
      when: { full-moon: true, day: [sunday], order.title: present, whisper.words: [hush] }, error: too-loud }
`);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ["a wrong key", "solves: []\nrequirments: []\n", /requirments/, 7],
    ["a wrong objective", "solves:\n  - { objective: quite, mechanism: library-card }\n", /"safe-lending", "quiet"/, 7],
    ["a wrong value of a variable", "solves: []\napplies: { day: monday }\n", /"sunday", "workday"/, 7],
    ["a missing key", "messages: []\n", /solves/, 1],
  ])("finds %s", async (_, rest, message, line) => {
    const { diagnostics } = await open(rest);
    expect(diagnostics.map((one) => one.message)).toEqual([expect.stringMatching(message)]);
    expect(diagnostics[0]?.range.start.line).toBe(line);
  });
});

describe("a YAML language server, in this repository", () => {
  const repository = fileURLToPath(new URL("../../", import.meta.url));
  const { set, files: read } = readProject(openNodeHost(repository), "auth-profiles.yaml");
  const copy = join(root, "copy");
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    writeFileSync(join(copy, path), text);
  };

  beforeAll(() => {
    for (const [kind, schema] of Object.entries(jsonSchemas)) {
      write(`schemas/${kind}.schema.json`, stringifySchema(schema));
    }
    if (set === undefined) throw new Error("the bundled vocabulary cannot be used");
    const schema = createSetSchema(jsonSchemas.manifest, setWordsOf(set));
    write("schemas/set/manifest.schema.json", stringifySchema(schema));
  });

  it.each(read.filter((path) => path.endsWith(".yaml")))("finds nothing wrong in %s", async (path) => {
    const text = readFileSync(join(repository, path), "utf8");
    expect(text).toMatch(/^# yaml-language-server: \$schema=/);
    const diagnostics = await client.open(pathToFileURL(join(copy, path)).href, text);
    expect(diagnostics.map(({ message, range }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
  });
});
