import { describe, expect, it } from "vitest";
import { sharedObjectives } from "../../src/emit/shared-objectives.ts";
import { resolveExample } from "../support/rule-examples.ts";

const by = (...mechanisms: readonly string[]) =>
  `solves:\n${mechanisms.map((mechanism) => `  - { objective: safe-lending, mechanism: ${mechanism} }\n`).join("")}serves: [safe-lending]\n`;

const sharedBy = (files: Readonly<Record<string, string>>) => {
  const set = resolveExample(
    Object.fromEntries(Object.entries(files).map(([id, text]) => [`profiles/${id}.yaml`, text])),
  );
  return sharedObjectives(set.profiles, set).map(({ objective, solutions }) => [
    objective,
    ...solutions.map(({ profile, mechanism }) => `${profile} ${mechanism}`),
  ]);
};

describe("the objectives that profiles share", () => {
  it("are solved by each of them, in every way that one has", () => {
    expect(sharedBy({ a: by("library-card", "one-time-slip"), b: by("library-card") })).toEqual([
      ["safe-lending", "a library-card", "a one-time-slip", "b library-card"],
    ]);
  });

  it("are none where one alone solves them, in however many ways", () => {
    expect(
      sharedBy({
        a: by("library-card", "one-time-slip"),
        b: by("library-card").replaceAll("safe-lending", "fresh-requests"),
      }),
    ).toEqual([]);
  });
});
