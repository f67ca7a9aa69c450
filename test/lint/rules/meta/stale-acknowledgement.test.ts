import { describe, expect, it } from "vitest";
import { must, onCounter } from "../overlap/counter.ts";

describe("acknowledgements of what profiles say against each other", () => {
  const files = { one: must("MUST"), two: must("MUST NOT") };
  const acknowledged = (fingerprint: string) => ({
    "profiles/acknowledgements.yaml": `acknowledgements:
  - { rule: overlap/contradiction, profiles: [one, two], fingerprint: "${fingerprint}", relation: accepted-risk, reason: Decided., owner: Us }
`,
  });

  const side = (said: string, when = ", when: { loan.kind: map }", id = "R-1") =>
    `  - { id: ${id}, role: borrower, action: include, object: "counter#order.shelf", ${said}${when} }\n`;
  const both = (left: string, right: string) => ({ one: `requirements:\n${left}`, two: `requirements:\n${right}` });
  const [asks, excludes] = ["level: MUST, values: [north]", "level: MUST NOT, values: [north, south]"];
  const begun = both(side(asks), side(excludes));
  const states = (files: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) => {
    const [known] = onCounter("overlap/contradiction", begun);
    const decided = { ...acknowledged(known?.fingerprint ?? ""), ...more };
    return [
      onCounter("overlap/contradiction", files, decided).map(({ status }) => status),
      onCounter("meta/stale-acknowledgement", files, decided).map(({ message }) =>
        message.replace(/`[0-9a-f]{16}`/g, "…"),
      ),
    ];
  };
  const changed = "the acknowledgement of `overlap/contradiction` was given for …, but the finding is now …";
  const gone = "the acknowledgement of `overlap/contradiction` meets no finding";

  it.each([
    ["as they were", begun],
    ["reworded on one side", both(side(`${asks}, because: North is near.`), side(excludes))],
    ["reworded on the other side", both(side(asks), side(`${excludes}, because: South is warm.`))],
    ["called otherwise", both(side(asks, undefined, "A-7"), side(excludes))],
    [
      "with a condition in two pieces",
      both(
        side(asks, ", when: { loan.kind: map, counter.staffed: true }", "A") +
          side(asks, ", when: { loan.kind: map, counter.staffed: false }", "B"),
        side(excludes),
      ),
    ],
    [
      "beside something that has nothing to do with it",
      both(side(asks), `${side(excludes)}${side("level: MAY", "", "R-2")}`),
    ],
  ])("hold for duties %s", (_name, files) => {
    expect(states(files)).toEqual([["acknowledged"], []]);
  });

  it("hold when the vocabulary grows", () => {
    const grown = `variables:
  - id: loan.kind
    values: [{ value: book, says: B }, { value: map, says: M }, { value: disc, says: D }, { value: other, says: O }]
  - { id: counter.staffed, values: [{ value: true, says: somebody is there }, { value: false, says: nobody is there }] }
  - { id: counter.open, values: [{ value: true, says: it is open }, { value: false, says: it is closed }] }
`;
    expect(states(begun, { "profiles/vocabulary.yaml": grown })).toEqual([["acknowledged"], []]);
  });

  it.each([
    ["value of one side", both(side("level: MUST, values: [south]"), side(excludes)), ["open"], changed],
    ["value of the other side", both(side(asks), side("level: MUST NOT, values: [north]")), ["open"], changed],
    ["condition of one side", both(side(asks, ""), side(excludes)), ["open"], changed],
    [
      "condition of the other side",
      both(side(asks), side(excludes, ", when: { loan.kind: [map, book] }")),
      ["open"],
      changed,
    ],
    ["level of one side", both(side("level: SHOULD, values: [north]"), side(excludes)), [], gone],
    ["level of the other side", both(side(asks), side("level: SHOULD NOT, values: [north, south]")), [], gone],
    ["duty of one side", both(side(asks), side("level: MAY", "", "R-2")), [], gone],
  ])("lapse with the %s", (_name, files, statuses, said) => {
    expect(states(files)).toEqual([statuses, [said]]);
  });

  it("are not replaced by a comment in one of the manifests", () => {
    const silenced = {
      ...files,
      one: files.one.replace("requirements:", "# auth-profiles-allow overlap/contradiction: no\nrequirements:"),
    };
    expect(onCounter("overlap/contradiction", silenced).map(({ status }) => status)).toEqual(["open"]);
  });
});

describe("an acknowledgement that profiles never meet", () => {
  const files = { one: must("MUST"), two: must("MUST NOT") };
  const stale = (more: string, own = files) => {
    const [finding] = onCounter("overlap/contradiction", own);
    const entry = `acknowledgements:
  - { rule: overlap/contradiction, profiles: [one, two], fingerprint: "${finding?.fingerprint ?? ""}", relation: disjoint-deployments, reason: Decided., owner: Us${more} }
`;
    return onCounter("meta/stale-acknowledgement", own, { "profiles/acknowledgements.yaml": entry }).map(
      ({ message }) => message,
    );
  };
  const applying = (kind: string) => ({
    one: `applies: { loan.kind: ${kind} }\n${files.one}`,
    two: `applies: { loan.kind: ${kind} }\n${files.two}`,
  });

  it("names a variable by which each can have deployments of its own", () => {
    expect(stale(", variable: loan.kind")).toEqual([]);
    expect(stale(", variable: loan.kind", applying("[map, book]"))).toEqual([]);
  });

  it("is a finding without one, with one that does not exist, and with one that cannot tell them apart", () => {
    expect(stale("")).toEqual([expect.stringContaining("names no variable")]);
    expect(stale(", variable: loan.colour")).toEqual([expect.stringContaining("`loan.colour`")]);
    expect(stale(", variable: loan.kind", applying("map"))).toEqual([expect.stringContaining("too few of its values")]);
  });

  const judged = (own: Readonly<Record<string, string>>, profiles: readonly string[]) => {
    const [finding] = onCounter("overlap/contradiction", own);
    const entry = `acknowledgements:
  - { rule: overlap/contradiction, profiles: [${profiles.join(", ")}], fingerprint: "${finding?.fingerprint ?? ""}", relation: disjoint-deployments, variable: loan.kind, reason: Decided., owner: Us }
`;
    const more = { "profiles/acknowledgements.yaml": entry };
    return [
      finding?.profiles,
      onCounter("overlap/contradiction", own, more).map(({ status }) => status),
      onCounter("meta/stale-acknowledgement", own, more).map(({ message }) => message),
    ];
  };

  it("accepts nothing where the claim is not so", () => {
    expect(judged(applying("map"), ["one", "two"])).toEqual([["one", "two"], ["open"], [expect.anything()]]);
    expect(judged(applying("[map, book]"), ["one", "two"])).toEqual([["one", "two"], ["acknowledged"], []]);
  });

  it("is not so for a profile and what it builds on, and for one profile alone", () => {
    const oneDeployment =
      "the acknowledgement of `overlap/contradiction` says that the profiles never meet, and whoever uses one of them uses all of them";
    const heir = { one: files.one, two: `profile-of: one@1.0.0\n${files.two}` };
    expect(judged(heir, ["one", "two"])).toEqual([["one", "two"], ["open"], [oneDeployment]]);
    const torn = `requirements:
  - { id: R-1, role: borrower, level: MUST, action: include, object: "counter#order.shelf" }
  - { id: R-2, role: borrower, level: MUST NOT, action: include, object: "counter#order.shelf" }
`;
    expect(judged({ torn }, ["torn"])).toEqual([["torn"], ["open"], [oneDeployment]]);
  });

  it("is for the profiles that it names: the finding has the same ones", () => {
    expect(judged(files, ["one", "far"])[1]).toEqual(["open"]);
    expect(judged(files, ["one"])[2]).toEqual([expect.stringContaining("uses all of them")]);
  });
});
