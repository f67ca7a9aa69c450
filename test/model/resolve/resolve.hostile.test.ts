import { describe, expect, it } from "vitest";
import { resolveBundles } from "../../../src/model/resolve/resolve-bundles.ts";
import { validateConfiguration, validateManifest, validateVocabulary } from "../../../src/manifest/validate.ts";
import { resolveProfileSet } from "../../../src/model/resolve/resolve.ts";
import { resolveVocabulary } from "../../../src/model/resolve/resolve-vocabulary.ts";
import { parseYaml } from "../../../src/syntax/parse-yaml.ts";
import { changed, fixture, lineOf, resolveFiles, setOf, type Files } from "../../support/set.ts";

const library = fixture("library");
const words = { "profiles/vocabulary.yaml": library["profiles/vocabulary.yaml"] ?? "" };

/** A small manifest with additions. */
function manifest(id: string, more: string): string {
  return (
    `id: ${id}\ntitle: ${id}\nversion: "1.0.0"\nmaturity: draft\nabstract: "x"\nnot-tested: { reason: no-suite }\n` +
    `solves: [{ objective: right-borrower, mechanism: library-card }]\n${more}`
  );
}

/** Messages of findings by rule and file. */
function found(files: Files): readonly string[] {
  return resolveFiles({ ...words, ...files })
    .findings.filter((finding) => finding.span.file.path !== "profiles/vocabulary.yaml")
    .map(({ rule, span, message }) => `${rule} ${span.file.path.slice("profiles/".length)}: ${message}`);
}

describe("circles are told once and cut", () => {
  it("of profiles", () => {
    expect(
      found({
        "profiles/a.yaml": manifest("a", "profile-of: b@1.0.0\n"),
        "profiles/b.yaml": manifest("b", "base: c@1.0.0\n"),
        "profiles/c.yaml": manifest("c", "profile-of: a@1.0.0\n"),
      }),
    ).toEqual([
      "ref/unresolved c.yaml: `profile-of` leads back to `a` through `a`, `b`, `c`, expected a chain that ends",
    ]);
  });

  it("of a profile with itself", () => {
    expect(found({ "profiles/a.yaml": manifest("a", "base: a@1.0.0\n") })).toEqual([
      "ref/unresolved a.yaml: `base` leads back to `a` through `a`, expected a chain that ends",
    ]);
  });

  it("of messages", () => {
    const messages =
      "messages:\n  - { id: one, extends: two }\n  - { id: two, extends: three }\n  - { id: three, extends: one }\n";
    expect(found({ "profiles/a.yaml": manifest("a", messages) })).toEqual([
      "ref/unresolved a.yaml: `extends` leads back to `three` through `one`, `three`, expected a chain that ends",
    ]);
  });

  it("of a message with itself", () => {
    const messages = "messages:\n  - { id: x, extends: x }\n";
    expect(found({ "profiles/a.yaml": manifest("a", messages) })).toEqual([
      "ref/unresolved a.yaml: `extends` leads back to `x` through `x`, expected a chain that ends",
    ]);
  });

  it("of objectives, whose parents end all the same", () => {
    const files = changed(
      library,
      "profiles/vocabulary.yaml",
      "    title: right borrower\n",
      "    title: right borrower\n    parent: right-borrower-at-the-door\n",
    );
    const { set, findings } = resolveFiles(files);
    expect(findings.map((finding) => finding.message)).toEqual([
      "`parent` leads back to `right-borrower` through `right-borrower`, `right-borrower-at-the-door`, expected a chain that ends",
    ]);
    for (const objective of set.words.objectives.values()) {
      let length = 0;
      for (let id = objective.parent; id !== undefined && length < 9; length++)
        id = set.words.objectives.get(id)?.parent;
      expect(length).toBeLessThan(3);
    }
  });
});

describe("long chains are cut", () => {
  it("of profiles", () => {
    const files: Record<string, string> = {};
    for (let index = 0; index < 100; index++) {
      const base = index === 0 ? "" : `base: p${index - 1}@1.0.0\n`;
      files[`profiles/p${index}.yaml`] = manifest(`p${index}`, base);
    }
    const { set, findings } = resolveFiles({ ...words, ...files });
    expect(findings.map((finding) => finding.message).filter((message) => message.includes("chain"))).toEqual(
      Array(3).fill("the chain of `base` has more than 32 links, expected a shorter one"),
    );
    expect(Math.max(...set.profiles.map((profile) => profile.lineage.length))).toBe(31);
  });

  it.each([
    ["from the top", (index: number) => index - 1],
    ["from the bottom", (index: number) => index + 1],
  ])("of messages %s, without end of the stack", (_, next) => {
    const count = 3000;
    const messages = Array.from({ length: count }, (_unused, index) => {
      const parent = next(index);
      const own = parent < 0 || parent >= count ? "title: x, form: json, from: desk" : `extends: m${parent}`;
      return `  - { id: m${index}, ${own} }\n`;
    });
    const messagesOf = found({ "profiles/a.yaml": manifest("a", `messages:\n${messages.join("")}`) });
    expect(new Set(messagesOf)).toEqual(
      new Set(["ref/unresolved a.yaml: the chain of `extends` has more than 32 links, expected a shorter one"]),
    );
  });
});

describe("much of anything ends", () => {
  it("with 10,000 requirements about nothing: the first findings are kept, the others counted", () => {
    const text = Array.from({ length: 10_000 }, (_, index) => {
      return `  - { id: R-${index}, role: desk, level: MUST, action: verify, object: thing-${index} }\n`;
    }).join("");
    const files = { ...words, "profiles/a.yaml": manifest("a", `requirements:\n${text}`) };
    const messages = resolveFiles(files)
      .findings.filter((one) => one.rule !== "ref/unresolved")
      .map((one) => one.message);
    expect(messages).toEqual(["9500 further findings of `ref/unresolved` are not shown"]);
  });

  it("with thousands of messages that inherit thousands of lines", () => {
    const lines = Array.from(
      { length: 2000 },
      (_, index) => `      - { name: p${index}, presence: optional, type: string }\n`,
    );
    const messages = Array.from({ length: 2000 }, (_, index) => {
      return `  - { id: m${index}, extends: m, parameters: [{ name: own, presence: optional, type: string }] }\n`;
    });
    const text = `messages:\n  - id: m\n    title: m\n    form: json\n    from: desk\n    parameters:\n${lines.join("")}${messages.join("")}`;
    expect(found({ "profiles/a.yaml": manifest("a", text) })).toEqual([
      "meta/budget-exceeded a.yaml: the check of `ref/unresolved` gave up after 200000 inherited lines, so that it may have missed findings",
    ]);
  });

  it("with a thousand profiles of forty requirements", () => {
    const base = setOf(library);
    const requirements = Array.from({ length: 40 }, (_, index) => {
      return (
        `  - { id: R-${index}, role: desk, level: MUST, action: verify, object: loan-request.Library-Card, ` +
        `equals: reader.card-number, when: { loan.kind: book }, source: LEND §1 }\n`
      );
    }).join("");
    const located = (id: string) => {
      const path = `profiles/${id}.yaml`;
      const source = parseYaml({
        path,
        text: manifest(id, `base: lending@2.0.0\nrequirements:\n${requirements}`),
      }).value;
      const value = source && validateManifest(source).value;
      if (value === undefined) throw new Error("the manifest is broken");
      return value;
    };
    const model = located("model");
    const lending = base.profiles[0];
    const copies = Array.from({ length: 1000 }, (_, index) => ({
      located: { ...model, value: { ...model.value, id: `p${index}` } },
      placement: "profile" as const,
    }));
    const manifests = [
      ...(lending === undefined ? [] : [{ located: lending.located, placement: lending.placement }]),
      ...copies,
    ];
    const { value, findings } = resolveProfileSet(base.words, {}, manifests);
    expect(findings).toEqual([]);
    expect(value?.profiles.at(-1)?.duties).toHaveLength(40);
  });
});

describe("a broken profile hides nothing of its neighbours", () => {
  const broken = "profiles/home-delivery.yaml";
  const neighbour = "profiles/sealed-orders.yaml";

  it("however much of it leads nowhere", () => {
    const text = (library[broken] ?? "").replaceAll("desk", "desc").replaceAll("loan-request", "lone-request");
    const files = changed({ ...library, [broken]: text }, neighbour, "holds: order-seal", "holds: order-seel");
    const { set, findings } = resolveFiles(files);
    expect(findings.filter((one) => one.span.file.path === neighbour).map((one) => one.message)).toEqual([
      "message or proof `order-seel` does not exist, expected `order-seal`",
    ]);
    expect(set.profiles.map((profile) => profile.id)).toEqual(["lending", "home-delivery", "sealed-orders"]);
  });

  it("and what its errors lead to is told once: a missing base breaks no name in what builds on it", () => {
    const files = { ...library };
    delete files["profiles/base/lending.yaml"];
    const messages = resolveFiles(files)
      .findings.map(lineOf)
      .filter((line) => !line.includes("vocabulary.yaml"));
    expect(messages).toEqual([
      "ref/unresolved profiles/home-delivery.yaml:7 [lending@2.0.0] profile `lending` does not exist",
      "ref/unresolved profiles/sealed-orders.yaml:7 [lending@2.0.0] profile `lending` does not exist",
    ]);
  });

  it("and nothing at all is told of a base that exists and cannot be read", () => {
    const located = ["home-delivery", "sealed-orders"].map((id) => {
      const path = `profiles/${id}.yaml`;
      const source = parseYaml({ path, text: library[path] ?? "" }).value;
      const value = source && validateManifest(source).value;
      if (value === undefined) throw new Error("the manifest is broken");
      return { located: value, placement: "profile" as const };
    });
    const vocabulary = parseYaml({ path: "profiles/vocabulary.yaml", text: words["profiles/vocabulary.yaml"] }).value;
    const placed = vocabulary && validateVocabulary(vocabulary).value;
    const known = placed && resolveVocabulary(placed).value;
    if (known === undefined) throw new Error("the vocabulary is broken");
    expect(resolveProfileSet(known, {}, located, new Set(["lending"])).findings.map(lineOf)).toEqual([]);
  });

  it("and duties of roles that do not exist are left out", () => {
    const text =
      "requirements:\n  - { id: R-1, role: nobody, level: MUST, action: other, phrase: sleep }\n" +
      "messages:\n  - { id: m, title: m, form: json, from: nobody, parameters: [{ name: p, presence: required, type: string }] }\n";
    const { set } = resolveFiles({ ...words, "profiles/a.yaml": manifest("a", text) });
    expect(set.profiles[0]?.duties).toEqual([]);
  });
});

describe("bundles of the configuration", () => {
  const bundles = (text: string): readonly string[] => {
    const source = parseYaml({ path: "auth-profiles.yaml", text }).value;
    const located = source && validateConfiguration(source).value;
    if (located === undefined) throw new Error("the configuration is broken");
    return resolveBundles(located, setOf(library)).findings.map(({ message }) => message);
  };

  it("name profiles that exist", () => {
    expect(bundles(library["auth-profiles.yaml"] ?? "")).toEqual([]);
    expect(bundles("bundles: [{ id: all, profiles: [home-delivry, sealed-orders] }]")).toEqual([
      "profile `home-delivry` does not exist, expected `home-delivery`",
    ]);
  });

  it("have ids of their own", () => {
    const one = "{ id: all, profiles: [home-delivery, sealed-orders] }";
    expect(bundles(`bundles: [${one}, ${one}]`)).toEqual(["bundle `all` is declared twice, expected each id once"]);
  });
});
