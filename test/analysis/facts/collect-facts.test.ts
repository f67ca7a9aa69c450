import { describe, expect, it } from "vitest";
import { analyseSet } from "../../../src/analysis/analysis.ts";
import { resolveFiles } from "../../support/set.ts";
import { conflictsOf, pair, say } from "../kitchen-conflicts.ts";
import { analysisOf, base, profile, requirements, vocabulary } from "../kitchen.ts";

describe("situations", () => {
  it("are those that the axioms leave", () => {
    const when = ", when: { grant: [cc, code], rain: true }";
    const dry = `${vocabulary}axioms: [{ never: { grant: cc, rain: true }, because: "Nobody is out." }]\n`;
    const files = pair(say("MUST", when), say("MUST NOT", when));
    expect(conflictsOf(files)[0]).toMatch(/when grant="cc", rain=true$/);
    expect(conflictsOf(files, dry)[0]).toMatch(/when grant="code", rain=true$/);
  });

  const with_ = (id: string, level: string, when: string) =>
    profile(
      id,
      [],
      `situations: [{ id: hungry, says: "the guest is hungry", else: "the guest is not hungry" }]\n${requirements(say(level, when))}`,
    );

  it("are certain where one is enough, and possible where it takes two", () => {
    const one = with_("one", "MUST", ", when: { hungry: true }");
    expect(conflictsOf({ one, two: profile("two", [], requirements(say("MUST NOT", ""))) })).toEqual([
      "proved contradiction guest send json table [one#R-1 MUST other; two#R-1 MUST NOT absent] when one#hungry=true",
    ]);
    expect(conflictsOf({ one, two: with_("two", "MUST NOT", ", when: { hungry: true }") })[0]).toMatch(/^possible /);
  });

  it("announcing the profile at the other end is true where both have it, and false where one has", () => {
    const gone = profile("one", [], requirements(say("MUST NOT", ", when: { peer.supports: false }")));
    const two = profile("two", [], requirements(say("MUST", "")));
    expect(conflictsOf({ one: gone, two })).toEqual([]);
    const here = profile("one", [], requirements(say("MUST NOT", ", when: { peer.supports: true }")));
    expect(conflictsOf({ one: here, two })).toHaveLength(1);
  });

  it("announcing one profile at the other end are judged for each profile, whatever another one has", () => {
    const words = vocabulary.replace(
      "variables:\n",
      "variables:\n  - { id: peer.supports.z, values: [{ value: true, says: it has z }, { value: false, says: it lacks z }] }\n",
    );
    const torn = requirements(say("MUST NOT", ""), say("MUST", ", when: { peer.supports.z: true }"));
    const alone = analysisOf({ house: base(), a: profile("a", [], torn), z: profile("z", [], torn) }, words)
      .conflicts()
      .filter(({ profiles }) => profiles.length === 1);
    expect(alone.map(({ profiles }) => profiles)).toEqual([["z"]]);
  });

  it("that a vocabulary excludes are none, nor are values that a finite variable has not", () => {
    const files = pair(say("MUST", ", when: { grant: code }"), say("MUST NOT", ", when: { rain: true }"));
    expect(conflictsOf(files)).toHaveLength(1);
    expect(
      conflictsOf(files, `${vocabulary}axioms: [{ never: { grant: code, rain: true }, because: "Never." }]\n`),
    ).toEqual([]);
    const none = pair(say("MUST", ", unless: { grant: [code, cc, other] }"), say("MUST NOT", ""));
    expect(conflictsOf(none)).toEqual([]);
    // An axiom on what nobody has is reported, and says nothing.
    const strange = `${vocabulary}axioms: [{ never: { nobody.hat: present, rain: true }, because: "Never." }]\n`;
    const written = { "profiles/one.yaml": files.one, "profiles/two.yaml": files.two };
    const { set } = resolveFiles({
      "profiles/vocabulary.yaml": strange,
      "profiles/base/house.yaml": base(),
      ...written,
    });
    expect(analyseSet(set).conflicts()).toHaveLength(1);
  });

  it("of parameters know that what is absent has no value", () => {
    const files = pair(
      say("MUST", ", when: { order.payment: absent }"),
      say("MUST NOT", ", when: { order.payment: card }"),
    );
    expect(conflictsOf(files)).toEqual([]);
    const meet = pair(
      say("MUST", ", when: { order.payment: present }"),
      say("MUST NOT", ", when: { order.payment: card }"),
    );
    expect(conflictsOf(meet)).toHaveLength(1);
  });

  it("of numbers are intervals", () => {
    const files = (left: string, right: string) =>
      pair(say("MUST", `, when: { guests: ${left} }`), say("MUST NOT", `, when: { guests: ${right} }`));
    expect(conflictsOf(files("1..4", "5.."))).toEqual([]);
    expect(conflictsOf(files("1..5", "5.."))[0]).toContain("when guests=5");
  });
});
