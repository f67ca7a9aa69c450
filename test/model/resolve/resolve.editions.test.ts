import { describe, expect, it } from "vitest";
import { findDuty } from "../../../src/model/set/find-duty.ts";
import { changed, fixture, profileOf, resolveFiles, setOf, type Files } from "../../support/set.ts";

const library = fixture("library");
const lending = "profiles/base/lending.yaml";
const edition = "profiles/editions/lending@1.0.0.yaml";

/** The library, with an edition of its base that has one branch only, and a profile that is pinned to it. */
const files: Files = (() => {
  const older = changed(changed(library, lending, "[north, south]", "[north]"), lending, '"2.0.0"', '"1.0.0"')[lending];
  const pinned = changed(library, "profiles/sealed-orders.yaml", "base: lending@2.0.0", "base: lending@1.0.0");
  return { ...pinned, [edition]: older ?? "" };
})();

describe("an edition", () => {
  const set = setOf(files);
  const branches = (profile: string, reference: string) => {
    const found = profileOf(set, profile).lookUp(reference);
    return found?.kind === "parameter" ? found.written.values : found;
  };

  it("is what a profile builds on that pins it, under its own name as well", () => {
    expect(profileOf(set, "sealed-orders").base?.version).toBe("1.0.0");
    expect(branches("sealed-orders", "lending#loan-request.branch")).toEqual(["north"]);
    expect(profileOf(set, "sealed-orders").lineage.map(({ placement }) => placement)).toEqual(["edition"]);
  });

  it("changes nothing for those who pin the current text, and for those who name it", () => {
    expect(profileOf(set, "home-delivery").base?.version).toBe("2.0.0");
    expect(branches("home-delivery", "loan-request.branch")).toEqual(["north", "south"]);
    expect(profileOf(set, "lending").version).toBe("2.0.0");
  });

  it("has duties of the same ids, each with its own text", () => {
    const editions = set.profiles.filter(({ id }) => id === "lending");
    const values = editions.map((one) => {
      const duty = findDuty(one, "loan-request.branch.value");
      return duty?.kind === "value" ? [one.version, duty.id, duty.line.written.values] : duty;
    });
    expect(values).toEqual([
      ["2.0.0", "lending#loan-request.branch.value", ["north", "south"]],
      ["1.0.0", "lending#loan-request.branch.value", ["north"]],
    ]);
  });

  it("is among what a wrong pin could have meant", () => {
    const wrong = changed(files, "profiles/home-delivery.yaml", "base: lending@2.0.0", "base: lending@3.0.0");
    expect(resolveFiles(wrong).findings.map(({ message }) => message)).toEqual([
      "profile `lending` has no edition `3.0.0`, expected one of `1.0.0`, `2.0.0`",
    ]);
  });

  it("may be all that is left of a profile; then nothing else is found under its name", () => {
    const named = changed(files, "profiles/vocabulary.yaml", "    profile: lending\n", "");
    const rest = Object.fromEntries(Object.entries(named).filter(([path]) => path !== lending));
    const left = setOf(changed(rest, "profiles/home-delivery.yaml", "base: lending@2.0.0", "base: lending@1.0.0"));
    expect(left.profilesById.has("lending")).toBe(false);
    expect(profileOf(left, "home-delivery").base?.version).toBe("1.0.0");
  });
});
