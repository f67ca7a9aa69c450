import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";
import { marked, rangeOf } from "../support/marked.ts";

function hazardsIn(text: string) {
  const { file, ranges } = marked(text);
  const { findings } = parseYaml(file);
  return { ranges, findings, places: findings.map(({ span }) => rangeOf(span)) };
}

const messageOf = (scalar: string) => hazardsIn(`a: ${scalar}\n`).findings.map(({ message }) => message);

describe("a plain scalar that YAML versions read differently", () => {
  it.each<[string, string, string]>([
    ["yes", "text", "the boolean true"],
    ["Yes", "text", "the boolean true"],
    ["ON", "text", "the boolean true"],
    ["y", "text", "the boolean true"],
    ["no", "text", "the boolean false"],
    ["off", "text", "the boolean false"],
    ["N", "text", "the boolean false"],
    ["012", "the number 12", "the number 10"],
    ["-012", "the number -12", "the number -10"],
    ["089", "the number 89", "text"],
    ["0o14", "the number 12", "text"],
    ["0b101", "text", "the number 5"],
    ["1:30", "text", "the number 90"],
    ["-1:30:00", "text", "the number -5400"],
    ["1_000", "text", "the number 1000"],
    ["1e3", "the number 1000", "text"],
    ["2026-07-28T10:00:00Z", "text", "a point in time"],
    ["=", "text", "the default of a map"],
  ])("%s is %s in YAML 1.2 and %s in YAML 1.1", (scalar, reading, formerReading) => {
    const { findings } = hazardsIn(`a: ${scalar}\n`);
    expect(findings).toMatchObject([
      {
        rule: "structure/yaml-hazard",
        severity: "warning",
        message: `\`${scalar}\` is ${reading} in YAML 1.2 and ${formerReading} in YAML 1.1, expected quotes around it`,
        help: `Write \`"${scalar}"\``,
      },
    ]);
  });
});

describe("a plain scalar that is read as something else than what is written", () => {
  it.each<[string, string, string]>([
    ["1.0", "the number 1", 'Write `"1.0"`, or `1` if that is meant'],
    ["1.10", "the number 1.1", 'Write `"1.10"`, or `1.1` if that is meant'],
    ["+1", "the number 1", 'Write `"+1"`, or `1` if that is meant'],
    ["0x1F", "the number 31", 'Write `"0x1F"`, or `31` if that is meant'],
    [
      "9007199254740993",
      "the number 9007199254740992",
      'Write `"9007199254740993"`, or `9007199254740992` if that is meant',
    ],
    ["1.5e400", "infinity", 'Write `"1.5e400"`'],
    [".inf", "infinity", 'Write `".inf"`'],
    ["-.INF", "minus infinity", 'Write `"-.INF"`'],
    [".nan", "not a number", 'Write `".nan"`'],
    ["True", "the boolean true", 'Write `"True"`, or `true` if that is meant'],
    ["FALSE", "the boolean false", 'Write `"FALSE"`, or `false` if that is meant'],
    ["~", "null", 'Write `"~"`, or `null` if that is meant'],
    ["Null", "null", 'Write `"Null"`, or `null` if that is meant'],
  ])("%s is %s", (scalar, reading, help) => {
    const { findings } = hazardsIn(`a: ${scalar}\n`);
    expect(findings).toMatchObject([
      {
        rule: "structure/yaml-hazard",
        message: `\`${scalar}\` without quotes is ${reading}, expected text in quotes`,
        help,
      },
    ]);
  });
});

describe("what all readers agree on", () => {
  it.each([
    "text",
    "true",
    "false",
    "null",
    "0",
    "-5",
    "1.5",
    "300s",
    "-300s..300s",
    "2026-07-28",
    "1.2.3",
    "RFC 9449 §4.2",
    "yes and no",
    "north",
    "0-rtt",
    "10:30am",
    "a=b",
    '"no"',
    "'012'",
    '"1.10"',
    "|\n  no",
    ">-\n  yes",
    "",
  ])("is no hazard: %j", (scalar) => {
    expect(messageOf(scalar)).toEqual([]);
  });

  it("covers everything in quotes", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(messageOf(JSON.stringify(text))).toEqual([]);
      }),
    );
  });

  it("covers every number and boolean as JSON writes it", () => {
    const scalar = fc.oneof(fc.integer(), fc.boolean(), fc.double({ min: -1e6, max: 1e6, noNaN: true }));
    fc.assert(
      fc.property(scalar, (value) => {
        const written = JSON.stringify(value);
        // YAML 1.1 wants a dot in front of an exponent.
        if (!written.includes("e")) expect(messageOf(written)).toEqual([]);
      }),
    );
  });
});

describe("a key", () => {
  it.each<[string, string]>([
    ["on", "`on` is text in YAML 1.2 and the boolean true in YAML 1.1, expected quotes around it"],
    ["n", "`n` is text in YAML 1.2 and the boolean false in YAML 1.1, expected quotes around it"],
    ["true", "`true` without quotes is the boolean true, expected text in quotes"],
    ["null", "`null` without quotes is null, expected text in quotes"],
    ["300", "`300` without quotes is the number 300, expected text in quotes"],
    ["<<", "merge key `<<` found, expected every key written out"],
  ])("%s is text only in quotes", (key, message) => {
    expect(hazardsIn(`${key}: 1\n`).findings.map((finding) => finding.message)).toEqual([message]);
    expect(hazardsIn(`"${key}": 1\n`).findings).toEqual([]);
    expect(hazardsIn(`{ ${key}: 1 }\n`).findings.map((finding) => finding.message)).toEqual([message]);
  });

  it.each<[string, string]>([
    ["? «[a]»\n: 1\n", "a list stands where a key is expected"],
    ["? «{ a: b }»\n: 1\n", "a map stands where a key is expected"],
    [": «1»\n", "nothing stands where a key is expected"],
  ])("in %j is no text at all", (text, message) => {
    const { findings, places, ranges } = hazardsIn(text);
    expect(findings.map((finding) => [finding.message, finding.severity])).toEqual([[message, "error"]]);
    expect(places).toEqual(ranges);
  });
});

describe("notation that the format does without", () => {
  it.each<[string, string, string]>([
    ["a: «&x» 1\n", "anchor `&x` found, expected no anchors", "error"],
    ["a: «*x»\n", "alias `*x` found, expected no aliases", "error"],
    ["a: «!custom» 1\n", "tag `!custom` found, expected no tags", "error"],
    ["a: «!!str» 1\n", "tag `!!str` found, expected no tags", "error"],
    ["a: «!<tag:x>» [1]\n", "tag `!<tag:x>` found, expected no tags", "error"],
    ["«%YAML 1.1»\n---\na: 1\n", "directive `%YAML` found, expected none", "error"],
    ["«% text»\na: 1\n", "directive `%` found, expected none", "error"],
    ["a: 1\n«---»\nb: 2\n", "a second document starts here, expected one document a file", "error"],
    ["a: 1\n...\n«b: 2»\n", "a second document starts here, expected one document a file", "error"],
    ["a:\n«\t»b: 1\n", "a tab stands in the indentation, expected spaces", "error"],
    ["a:\n  - b\n«\t»- c\n", "a tab stands in the indentation, expected spaces", "error"],
  ])("is told at its place: %j", (text, message, severity) => {
    const { findings, places, ranges } = hazardsIn(text);
    expect(findings.map((finding) => [finding.rule, finding.message, finding.severity])).toEqual([
      ["structure/yaml-hazard", message, severity],
    ]);
    expect(places).toEqual(ranges);
  });

  it.each(['a: "&x *y !z"\n', "a: x &y *z !w\n", "a: |\n  &x\n  *y\n  !z\n  %d\n", "# &x *y !z\na: 1\n", "a: <<\n"])(
    "is text inside text: %j",
    (text) => {
      expect(hazardsIn(text).findings).toEqual([]);
    },
  );

  it("does not change how the file is read", () => {
    const { file } = marked("%YAML 1.1\n---\na: no\n<<: { b: 1 }\n");
    expect(parseYaml(file).value?.value).toEqual({ a: "no", "<<": { b: 1 } });
  });
});

describe("a key that stands twice", () => {
  it("is told at the second one, with the first one beside it", () => {
    const { findings, ranges } = hazardsIn('«title»: a\nabstract: b\n«title»: c\n«"title"»: d\n');
    expect(findings.map((finding) => finding.message)).toEqual(
      new Array(2).fill("`title` stands twice in one map, expected each key once"),
    );
    const [first, second, third] = ranges;
    expect(findings.map(({ span }) => rangeOf(span))).toEqual([second, third]);
    expect(findings.map(({ related }) => related.map(({ span }) => rangeOf(span)))).toEqual([[first], [first]]);
    expect(findings.every(({ severity }) => severity === "error")).toBe(true);
  });

  it("counts as it was first", () => {
    const { value } = parseYaml(marked("a: 1\na: 2\n").file);
    expect(value?.value).toEqual({ a: 1 });
  });

  it("is one key in maps beside each other", () => {
    expect(hazardsIn("- { a: 1 }\n- { a: 2 }\n").findings).toEqual([]);
  });
});
