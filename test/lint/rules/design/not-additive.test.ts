import { describe, expect, it } from "vitest";
import { runExample } from "../../../support/rule-examples.ts";
import { duty, order, peer, words } from "./on-data-plane.ts";

describe("design/not-additive", () => {
  const rule = "design/not-additive";
  const base = (unknown: string) => ({
    path: "profiles/base/counter.yaml",
    text: order().replace(", unknown: ignore", unknown),
  });
  const seal = (more = "", name = "seal") =>
    `base: counter@1.0.0\nmessages: [{ id: order, extends: "counter#order", parameters: [{ name: ${name}, presence: required, type: string${more} }] }]\n`;
  const found = (text: string, unknown = ", unknown: refuse", ...more: readonly { path: string; text: string }[]) =>
    runExample([
      { path: "profiles/vocabulary.yaml", text: `${words("desk")}${peer}` },
      base(unknown),
      ...more,
      { path: "profiles/sealed.yaml", text, without: ["capability"] },
    ])
      .filter((finding) => finding.rule === rule)
      .map(({ severity, certainty, message }) => `${severity} ${certainty} ${message}`);

  it.each([
    ["where they ignore what may be there", seal().replace("required", "optional"), ", unknown: ignore"],
    ["where it depends on what the other side announces", seal(", when: { peer.supports: true }"), undefined],
    [
      "where the profile says what else holds",
      `${seal()}capability: { declared-by: [desk], fallback: core }\n`,
      undefined,
    ],
    [
      "in a message of the profile's own",
      `base: counter@1.0.0\nmessages: [{ id: sealed-order, title: sealed order, extends: "counter#order", parameters: [{ name: seal, presence: required, type: string, checked: { by: desk } }] }]\n`,
      undefined,
    ],
  ])("finds nothing %s", (_, text, unknown) => {
    expect(found(text, unknown)).toEqual([]);
  });

  it("finds what those who lack the profile must refuse", () => {
    const optional = seal().replace("required", "optional");
    expect(found(optional)).toEqual([expect.stringMatching(/^error proved `sealed#order.seal` .* must refuse that/)]);
    // That nothing is said of unknown members is told of the message itself.
    expect(found(optional, "")).toEqual([]);
  });

  it("finds that those who have it may refuse what lacks a part that it requires", () => {
    expect(found(seal(), ", unknown: ignore")).toEqual([
      expect.stringMatching(/lets a `borrower` without the profile .* as its absence .* need not take/),
    ]);
  });

  it("finds what those who have it must refuse of those who lack it", () => {
    const strict = `${seal()}${duty("role: desk, level: MUST, action: accept-only, object: order.card, values: [a]")}`;
    expect(found(strict, ", unknown: ignore")).toContainEqual(
      expect.stringMatching(
        /^error proved .* lets a `borrower` without the profile .* and a `desk` with it must refuse/,
      ),
    );
  });

  it("asks what the narrowed profile says too", () => {
    const narrowed = { path: "profiles/by-seal.yaml", text: seal() };
    const heir = seal("", "stamp").replace("base: counter@1.0.0", "base: counter@1.0.0\nprofile-of: by-seal@1.0.0");
    expect(found(heir, undefined, narrowed)).toEqual([]);
  });
});
