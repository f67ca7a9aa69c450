import { describe, expect, it } from "vitest";
import { parseYaml } from "../../src/syntax/parse-yaml.ts";
import { dedent } from "../support/marked.ts";

/** The suppressions of a file; `covers` is the text of the node. */
function suppressionsIn(text: string) {
  const file = { path: "profiles/example.yaml", text: dedent(text) };
  return (parseYaml(file).value?.suppressions ?? []).map(({ span, nodeStart, nodeEnd, ...rest }) => {
    expect(span.file).toBe(file);
    return { ...rest, comment: file.text.slice(span.start, span.end), covers: file.text.slice(nodeStart, nodeEnd) };
  });
}

describe("a suppression", () => {
  it("on its own line covers the entry that follows, with everything in it", () => {
    const text = `
      messages:
        # auth-profiles-allow param/unregistered-name until 2027-01-31: registration is under way
        - id: a
          parameters:
            - name: b
        - id: c
      `;
    expect(suppressionsIn(text)).toEqual([
      {
        rule: "param/unregistered-name",
        until: "2027-01-31",
        reason: "registration is under way",
        comment: "# auth-profiles-allow param/unregistered-name until 2027-01-31: registration is under way",
        covers: "id: a\n    parameters:\n      - name: b\n",
      },
    ]);
  });

  it.each<[string, string]>([
    ["# auth-profiles-allow a/b: r\ntitle: x\nid: y\n", "title: x"],
    ["# auth-profiles-allow a/b: r\n# another comment\n\ntitle: x\nid: y\n", "title: x"],
    ["id: y\ntitle: x # auth-profiles-allow a/b: r\n", "title: x"],
    ["a:\n  - { b: 1, c: 2 } # auth-profiles-allow a/b: r\n  - d\n", "{ b: 1, c: 2 }"],
    ["a:\n  - b: 1 # auth-profiles-allow a/b: r\n    c: 2\n", "b: 1 # auth-profiles-allow a/b: r\n    c: 2\n"],
    ["a: # auth-profiles-allow a/b: r\n  b: 1\n  c: 2\nd: 3\n", "a: # auth-profiles-allow a/b: r\n  b: 1\n  c: 2\n"],
    ["a:\n  - b\n  # auth-profiles-allow a/b: r\nc: 1\n", "c: 1"],
    ["a: |  # auth-profiles-allow a/b: r\n  text\n", "a: |  # auth-profiles-allow a/b: r\n  text\n"],
    ["a: { b: 1,\n  # auth-profiles-allow a/b: r\n  c: 2, d: 3 }\n", "c: 2"],
    ["a:\n  - - b # auth-profiles-allow a/b: r\n    - c\n", "- b # auth-profiles-allow a/b: r\n    - c\n"],
    ["a: 1\r\n# auth-profiles-allow a/b: r\r\nb: 2\r\n", "b: 2"],
    // Nothing begins there.
    ["a: { b: 1\n  } # auth-profiles-allow a/b: r\n", ""],
    ["a: 1\n# auth-profiles-allow a/b: r\n", ""],
  ])("in %j covers %j", (text, covers) => {
    expect(suppressionsIn(text)).toMatchObject([{ rule: "a/b", reason: "r", covers }]);
  });

  it.each<[string, object[]]>([
    ["a/b: why", [{ rule: "a/b", reason: "why" }]],
    [
      "a/b, c/d: why",
      [
        { rule: "a/b", reason: "why" },
        { rule: "c/d", reason: "why" },
      ],
    ],
    [
      "a/b,c/d until 2027-01-31: why",
      [
        { rule: "a/b", until: "2027-01-31" },
        { rule: "c/d", until: "2027-01-31" },
      ],
    ],
    ["a/b: why: because, until noon", [{ rule: "a/b", reason: "why: because, until noon" }]],
    ["a/b", [{ rule: "a/b" }]],
    ["a/b:", [{ rule: "a/b" }]],
    ["a/b until soon: why", [{ rule: "a/b", until: "soon", reason: "why" }]],
    ["a/b until: why", [{ rule: "a/b", until: "", reason: "why" }]],
    ["until 2027-01-31: why", [{ rule: "", until: "2027-01-31", reason: "why" }]],
    ["", [{ rule: "" }]],
    [": why", [{ rule: "", reason: "why" }]],
  ])("written %j says what it says, and leaves out what it leaves out", (body, expected) => {
    const found = suppressionsIn(`# auth-profiles-allow ${body}\na: 1\n`);
    expect(found).toMatchObject(expected);
    expect(found.map((one) => ["reason" in one, "until" in one])).toEqual(
      found.map(() => [/:\s*\S/.test(body), body.includes("until") && !body.includes("noon")]),
    );
  });

  it.each([
    'a: "# auth-profiles-allow a/b: r"\n',
    "a: x# auth-profiles-allow a/b: r\n",
    "a: |\n  # auth-profiles-allow a/b: r\n  text\n",
    "a: >-\n  text\n  # auth-profiles-allow a/b: r\n",
    "a:\n  - |\n    # auth-profiles-allow a/b: r\n",
    "a: 'one\n  # auth-profiles-allow a/b: r'\n",
    "# auth-profiles-allowed a/b: r\na: 1\n",
    "# auth-profiles-allow-all a/b: r\na: 1\n",
    "# not auth-profiles-allow a/b: r\na: 1\n",
  ])("is no text that looks like one: %j", (text) => {
    expect(suppressionsIn(text)).toEqual([]);
  });

  it("is found many times without looking through the file as often", () => {
    const text = "# auth-profiles-allow a/b: r\n- x\n".repeat(20_000);
    expect(suppressionsIn(text)).toHaveLength(20_000);
  });
});
