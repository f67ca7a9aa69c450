import { describe, expect, it } from "vitest";
import { changed, fixture, resolveFiles, type Files } from "../../support/set.ts";

const library = fixture("library");
const lending = "profiles/base/lending.yaml";
const home = "profiles/home-delivery.yaml";
const sealed = "profiles/sealed-orders.yaml";
const words = "profiles/vocabulary.yaml";

/** Each finding as the text at its place, its message and the text at the first place. */
function found(files: Files): readonly string[] {
  return resolveFiles(files).findings.map(({ rule, span, message, related }) => {
    expect(rule).toBe("structure/duplicate-id");
    const [first] = related;
    const before = first === undefined ? "" : ` (${first.span.file.text.slice(first.span.start, first.span.end)})`;
    return `${span.file.text.slice(span.start, span.end)}: ${message}${before}`;
  });
}

const twice = (kind: string, id: string, shown = id, first = shown) =>
  `${shown}: ${kind} \`${id}\` is declared twice, expected each id once (${first})`;

const line = "parameter without an id of its own";

describe("an id that names two things is told at the second one, with the first", () => {
  it.each<[string, string, string, string, string]>([
    ["requirements", home, "id: HOME-2", "id: HOME-1", twice("requirement", "HOME-1")],
    [
      "messages",
      home,
      "  - id: delivery-slip\n",
      "  - { id: loan-request, title: x, form: json, from: desk }\n  - id: delivery-slip\n",
      twice("message", "loan-request"),
    ],
    [
      "a requirement and an option",
      sealed,
      "decisions:",
      "options: [{ id: spare, title: x, values: [{ id: a, title: a }] }]\n" +
        "requirements: [{ id: spare, role: desk, level: MAY, action: other, phrase: sleep }]\n\ndecisions:",
      twice("requirement", "spare"),
    ],
    ["errors", lending, "requirements:", '  - { id: refused, says: "no" }\n\nrequirements:', twice("error", "refused")],
    [
      "situations",
      home,
      "  - { id: nobody-home,",
      '  - { id: nobody-home, says: "x" }\n  - { id: nobody-home,',
      twice("situation", "nobody-home"),
    ],
    [
      "a situation and a variable",
      home,
      "  - { id: nobody-home,",
      '  - { id: counter-staffed, says: "x" }\n  - { id: nobody-home,',
      twice("situation or variable", "counter-staffed"),
    ],
    ["steps", lending, "id: answer, from", "id: ask, from", twice("step", "ask")],
    [
      "choices",
      lending,
      "    choices:\n",
      "    choices:\n      - { id: what, kind: at-most-one, of: [/loan/title, /loan/number] }\n",
      twice("choice", "what"),
    ],
    ["a choice and a line", lending, "{ id: what, kind", "{ id: branch, kind", twice("choice", "branch")],
    [
      "lines of one name",
      lending,
      "- { name: reason, presence: optional",
      "- { name: reason, presence: forbidden }\n      - { name: reason, presence: optional",
      twice(line, "reason"),
    ],
    [
      "an id and a name of lines",
      lending,
      "- { name: reason, presence",
      "- { name: reason, id: granted, presence",
      twice("line", "granted"),
    ],
    [
      "anchors of a value and of a member",
      lending,
      "- { name: language, presence",
      "- { name: language.value, presence: optional, type: string }\n      - { name: language, presence",
      twice("anchor", "loan-answer.language.value", "language", "language.value"),
    ],
    [
      "signature parameters",
      sealed,
      "- { name: nonce, presence: optional",
      "- { name: created, presence: optional, type: sf-string }\n      - { name: nonce, presence: optional",
      twice(line, "created"),
    ],
    [
      "settings",
      home,
      "    - { name: times,",
      "    - { name: times, presence: optional, type: string }\n    - { name: times,",
      twice(line, "times"),
    ],
    [
      "examples",
      sealed,
      "  - id: sealed\n",
      "  - { id: sealed, title: x, message: loan-request }\n  - id: sealed\n",
      twice("example", "sealed"),
    ],
    [
      "sections",
      lending,
      "  - { at: security,",
      '  - { at: privacy, id: security, none: "x" }\n  - { at: security,',
      twice("section", "security"),
    ],
    [
      "values of an option",
      home,
      "      - { id: evening, title",
      "      - { id: morning, title: x }\n      - { id: evening, title",
      twice("value", "morning"),
    ],
    [
      "roles in use",
      home,
      "- { role: carrier, does",
      '- { role: desk, does: "x" }\n  - { role: carrier, does',
      twice("role", "desk"),
    ],
    [
      "retired ids",
      home,
      "retired:\n",
      'retired:\n  - { id: HOME-0, since: "0.9.0", because: "x" }\n',
      twice("retired id", "HOME-0"),
    ],
    ["a retired id in use", home, "{ id: HOME-0,", "{ id: HOME-3,", "HOME-3: `HOME-3` was retired, expected a new id"],
    [
      "a retired anchor in use",
      home,
      "{ id: HOME-0,",
      "{ id: delivery-slip.bell,",
      "bell: `delivery-slip.bell` was retired, expected a new id",
    ],
    [
      "a retired message in use",
      home,
      "{ id: HOME-0,",
      "{ id: delivery-slip,",
      "delivery-slip: `delivery-slip` was retired, expected a new id",
    ],
    [
      "roles of the vocabulary",
      words,
      "  - { id: carrier, term",
      "  - { id: desk, term: x, means: x }\n  - { id: carrier, term",
      twice("role", "desk"),
    ],
    [
      "places of the vocabulary",
      words,
      "  - { place: query,",
      "  - { place: http-header, noun: x, plural: x }\n  - { place: query,",
      twice("place", "http-header"),
    ],
    [
      "values of a variable",
      words,
      "      - { value: map,",
      "      - { value: book }\n      - { value: map,",
      twice("value", "book"),
    ],
    ["values of a negotiated choice", words, "{ id: la, realised-by", "{ id: en, realised-by", twice("value", "en")],
    [
      "identifiers of profiles",
      sealed,
      "identifier: library.example/sealed-orders",
      "identifier: library.example/home-delivery",
      "library.example/home-delivery: identifier `library.example/home-delivery` belongs to `home-delivery` as well, " +
        "expected one profile for each identifier (library.example/home-delivery)",
    ],
  ])("%s", (_, path, from, to, expected) => {
    expect(found(changed(library, path, from, to))).toEqual([expected]);
  });

  it("is fine where a step is called like its message", () => {
    expect(found(changed(library, lending, "{ id: ask, from", "{ id: loan-request, from"))).toEqual([]);
  });

  it("is fine where lines of one name have ids of their own", () => {
    const text = "- { name: reason, id: no-reason, presence: forbidden }\n      - { name: reason, presence: optional";
    expect(found(changed(library, lending, "- { name: reason, presence: optional", text))).toEqual([]);
  });
});

describe("files with one profile id", () => {
  const second = (path: string, version: string): Files => ({
    ...library,
    [path]: (library[home] ?? "")
      .replace('version: "1.1.0"', `version: "${version}"`)
      .replace("identifier: library.example/home-delivery", "identifier: library.example/home"),
  });

  it("are told if both are current, at the second one", () => {
    expect(found(second("profiles/home-delivery-2.yaml", "2.0.0"))).toEqual([
      "home-delivery: profile `home-delivery` has two current editions, expected one (home-delivery)",
    ]);
  });

  it("may be editions", () => {
    const { set, findings } = resolveFiles(second("profiles/editions/home-delivery@1.0.0.yaml", "1.0.0"));
    expect(findings).toEqual([]);
    expect(set.profiles.map(({ id, version, placement }) => `${placement} ${id}@${version}`)).toEqual([
      "base lending@2.0.0",
      "profile home-delivery@1.1.0",
      "profile sealed-orders@0.2.0",
      "edition home-delivery@1.0.0",
    ]);
    expect(set.profilesById.get("home-delivery")?.version).toBe("1.1.0");
  });

  it("are told if two of them are one version", () => {
    expect(found(second("profiles/editions/home-delivery@1.1.0.yaml", "1.1.0"))).toEqual([
      "home-delivery: edition `home-delivery@1.1.0` exists twice, expected one file for each version (home-delivery)",
    ]);
  });
});
