import { describe, expect, it } from "vitest";
import { readProject, readSettings } from "../../../src/pipeline/read/read-project.ts";
import { MemoryHost } from "../../../src/host/memory-host.ts";
import { fixture, lineOf } from "../../support/set.ts";

const library = fixture("library");
const name = "auth-profiles.yaml";

/** What reading a set with this configuration gives. */
const read = (configuration: string) => readProject(new MemoryHost({ ...library, [name]: configuration }), name);

describe("a configuration", () => {
  it.each<[string, string]>([
    ["title: [\n", "meta/unreadable auth-profiles.yaml:1"],
    ["- a list\n", "structure/schema auth-profiles.yaml:1"],
    ["tilte: Library\n", "structure/unknown-key auth-profiles.yaml:1"],
    ["outputs: { markdown: 5 }\n", "structure/schema auth-profiles.yaml:1"],
  ])("that has not the right shape stops everything: %j", (text, line) => {
    const project = read(text);
    expect(project.findings.map(lineOf)).toEqual([expect.stringContaining(line)]);
    expect(project).toMatchObject({ configured: false, complete: false, set: undefined, files: [name] });
    expect(readSettings(new MemoryHost({ [name]: text }), name).value).toBeUndefined();
  });

  it.each<[string, string]>([
    ["profiles: /etc", "`profiles` is `/etc`"],
    ["profiles: ../other", "`profiles` is `../other`"],
    ["profiles: .", "`profiles` is `.`"],
    ["profiles: 'C:\\profiles'", "`profiles` is `C:\\profiles`"],
    ["vocabulary: ../words.yaml", "`vocabulary` is `../words.yaml`"],
    ["acknowledgements: /a.yaml", "`acknowledgements` is `/a.yaml`"],
    ["accepted-findings: a/../../b.json", "`accepted-findings` is `a/../../b.json`"],
    ["outputs: { markdown: ../x }", "`outputs.markdown` is `../x`"],
    ["outputs: { mdx: / }", "`outputs.mdx` is `/`"],
    ["outputs: { schemas: ./. }", "`outputs.schemas` is `./.`"],
    ["outputs: { site: '' }", "`outputs.site` is ``"],
    ["outputs: { site: .git/hooks }", "`outputs.site` is `.git/hooks`"],
  ])("may not lead out of the root, and names the place: %s", (text, says) => {
    const project = read(`title: Library\n${text}\n`);
    expect(project.findings.map(lineOf)).toEqual([expect.stringContaining(says)]);
    expect(project.findings.map(lineOf)).toEqual([expect.stringContaining(`${name}:2`)]);
    expect(project.findings[0]?.help).toMatch(/^Write the path of a (?:file|folder) below the root, for example `/);
    expect(project.configured).toBe(false);
  });

  it.each(["", "\n", "# nothing\n", "  # a comment\r\n\r\n"])("may say nothing: %j", (text) => {
    const project = read(text);
    expect(project.configured).toBe(true);
    expect(project.settings).toMatchObject({ title: "Auth Profiles", profiles: "profiles" });
    expect(project.findings).toEqual(readProject(new MemoryHost(withoutConfiguration()), name).findings);
  });

  it("may write paths with dots and slashes that say nothing", () => {
    const text =
      "profiles: ./profiles/\nvocabulary: ./profiles//vocabulary.yaml\noutputs: { site: ./a/./b/, mdx: none }\n";
    const project = read(text);
    expect(project.settings).toMatchObject({ profiles: "profiles", vocabulary: "profiles/vocabulary.yaml" });
    expect(project.settings.outputs.site).toBe("a/b");
    expect(project.findings).toEqual(readProject(new MemoryHost(withoutConfiguration()), name).findings);
  });

  it("is no manifest where it lies among them", () => {
    const { [name]: text = "", ...others } = library;
    const path = `profiles/${name}`;
    const project = readProject(new MemoryHost({ ...others, [path]: text }), path);
    expect(project.findings.filter((finding) => finding.span.file.path === path)).toEqual([]);
    expect(project.files.filter((file) => file === path)).toEqual([path]);
  });
});

function withoutConfiguration() {
  return Object.fromEntries(Object.entries(library).filter(([path]) => path !== name));
}
