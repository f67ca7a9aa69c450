import { describe, expect, it } from "vitest";
import { line, onCounter, replaces } from "./counter.ts";

describe("ref/replaces-unneeded", () => {
  const rule = "ref/replaces-unneeded";
  const sometimes = "name: proof, presence: optional, when: { loan.kind: map }";

  it.each([
    ["exactly what is needed", line(sometimes, replaces(", when: { loan.kind: map }")), []],
    ["more than is needed", line(sometimes, replaces()), [/is replaced also where `loan.kind` is/]],
    ["nothing in its place", replaces(), [/the profile says nothing in its place/]],
    [
      "nothing against it",
      line("name: proof, presence: required", replaces()),
      [/nothing of the profile goes against it/],
    ],
  ])("%s", (_, text, expected) => {
    const found = onCounter(rule, text).map(({ message }) => message);
    expect(found).toHaveLength(expected.length);
    expected.forEach((pattern, index) => {
      expect(found[index]).toMatch(pattern);
    });
  });
});

describe("ref/replaces-unneeded of one duty more than once", () => {
  const rule = "ref/replaces-unneeded";
  const entry = (more = "") => `{ duty: "counter#order.proof", because: A reason.${more} }`;
  const [presence, whole, maps] = [entry(", of: presence"), entry(), entry(", of: presence, when: { loan.kind: map }")];
  const optional = "name: proof, presence: optional";
  const told = (entries: readonly string[], own = optional, more: Readonly<Record<string, string>> = {}) =>
    onCounter(rule, line(own, `replaces: [${entries.join(", ")}]\n`), more).map(({ span: { file, start, end } }) => {
      return file.text.slice(start, end);
    });

  it.each([
    ["the same twice", [presence, presence], 1],
    ["the same three times", [presence, presence, presence], 2],
    ["a part beside the whole", [presence, whole], 1],
    ["the whole before a part", [whole, presence], 1],
    ["in some situations beside all", [maps, presence], 1],
  ])("leaves one of them: %s", (_, entries, count) => {
    expect(told([...entries])).toHaveLength(count);
    // Without what it tells nothing is told any more, and nothing is weakened.
    const left = told([...entries]).reduce<readonly string[]>((rest, one) => {
      const at = rest.indexOf(one);
      return rest.filter((_, index) => index !== at);
    }, entries);
    expect(left).toHaveLength(1);
    expect(told(left)).toEqual([]);
    expect(onCounter("ref/base-weakened", line(optional, `replaces: [${left.join(", ")}]\n`))).toEqual([]);
  });

  it("tells each of them where nobody needs one", () => {
    expect(told([presence, presence], "name: proof, presence: required")).toHaveLength(2);
  });

  it("tells it of the heir that repeats what it has already, and not of what that builds on", () => {
    const text = line(optional, `replaces: [${presence}]\n`);
    const found = onCounter(rule, text, { "profiles/a-heir.yaml": `profile-of: one@1.0.0\n${text}` });
    expect(found.map(({ span }) => span.file.path)).toEqual(["profiles/a-heir.yaml"]);
  });
});
