import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analysisOf, base, profile, requirements } from "../kitchen.ts";
import { filesOf, profileIds, randomSet } from "../random-sets.ts";

const sets = fc.oneof(randomSet("say"), randomSet("say", "accept", "accept-only"));
const several = fc.subarray([...profileIds], { minLength: 2 });
const cook = (level: string) => `role: kitchen, level: ${level}, action: cook, object: order`;

describe("what profiles have together", () => {
  it("is what their composition has and none of them has alone", () => {
    fc.assert(
      fc.property(sets, several, (random, ids) => {
        const { files, words } = filesOf(random);
        const analysis = analysisOf(files, words);
        const [all, among] = [analysis.compose(ids), analysis.interplay(ids)];
        const alone = new Set(ids.flatMap((id) => analysis.compose([id]).conflicts).map((one) => one.fingerprint));
        const fingerprints = (of: readonly { readonly fingerprint: string }[]) => of.map((one) => one.fingerprint);
        expect(fingerprints(among.newGaps)).toEqual(fingerprints(all.newGaps));
        expect(fingerprints(among.newNegotiations)).toEqual(fingerprints(all.newNegotiations));
        expect(all.conflicts).toEqual(expect.arrayContaining([...among.conflicts]));
        for (const one of fingerprints(all.conflicts)) {
          expect(alone.has(one)).toBe(!fingerprints(among.conflicts).includes(one));
        }
        if (among.isCompatible === "no") expect(all.isCompatible).toBe("no");
      }),
      { numRuns: 100 },
    );
  });

  it("says nothing of what one of them has against itself", () => {
    const torn = profile("torn", [], requirements(cook("MUST"), cook("MUST NOT")));
    const analysis = analysisOf({ house: base(), torn, calm: profile("calm", [], requirements(cook("MAY"))) });
    expect(analysis.compose(["torn", "calm"]).isCompatible).toBe("no");
    expect(analysis.interplay(["torn", "calm"])).toMatchObject({ isCompatible: "yes", conflicts: [] });
    const far = analysisOf({ house: base(), torn, calm: profile("calm", []) });
    expect(far.compose(["torn", "calm"]).isCompatible).toBe("no");
    expect(far.interplay(["torn", "calm"])).toMatchObject({ isCompatible: "yes", conflicts: [] });
    expect(far.interplay(["torn"]).isCompatible).toBe("yes");
  });
});
