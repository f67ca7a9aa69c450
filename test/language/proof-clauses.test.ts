import { describe, expect, it } from "vitest";
import { callWithStamp, orderOf, saidBy } from "./kitchen-words.ts";

const said = (parts: string): readonly string[] => saidBy(callWithStamp(parts));

describe("components that a signature covers", () => {
  it("are one sentence for each level and word", () => {
    const covers = [
      '{ component: "@method", presence: required }',
      '{ component: "@authority", presence: required }',
      "{ component: rice, presence: required, word: SHALL }",
      '{ component: "@path", presence: required, word: REQUIRED }',
      '{ component: "@scheme", presence: required, word: REQUIRED }',
      '{ component: "@query", presence: forbidden }',
      '{ component: "@target-uri", presence: forbidden }',
    ];
    expect(said(`covers: [${covers.join(", ")}]`).slice(0, 5)).toEqual([
      "The guest MUST cover `@method` and `@authority` in the stamp.",
      "The guest SHALL cover `rice` in the stamp.",
      "The guest is REQUIRED to cover `@path` in the stamp.",
      "The guest is REQUIRED to cover `@scheme` in the stamp.",
      "The guest MUST NOT cover `@query` or `@target-uri` in the stamp.",
    ]);
  });

  it.each([
    ["that it has not", "", ""],
    ["that there are such fields, which is said already", '{ "call.Dish-*": present }', ""],
    ["that there are none", '{ "call.Dish-*": absent }', "When the call does not contain `Dish-…` header fields, "],
    ["that there are others", "{ call.Rice: present }", "When the call contains `Rice`, "],
    ["of another kind", "{ rain: true }", "When it rains, "],
    [
      "that says more",
      '{ "call.Dish-*": present, rain: true }',
      "When the call contains `Dish-…` header fields and it rains, ",
    ],
    [
      "of several alternatives",
      '[{ "call.Dish-*": present }, { rain: true }]',
      "When the call contains `Dish-…` header fields, or when it rains, ",
    ],
  ])("are every field of a group, under a condition %s", (_, when, words = "") => {
    const condition = when === "" ? "" : `, when: ${when}`;
    const [first = ""] = said(`covers: [{ component: "dish-*", presence: required${condition} }]`);
    const rest = "guest MUST cover every `dish-…` field of the call in the stamp.";
    expect(first).toBe(words === "" ? `The ${rest}` : `${words}the ${rest}`);
  });
});

describe("what a verifier checks", () => {
  it("is told of the message where the proof has none of its own", () => {
    const parts = [
      "window: { past: 30s, future: 1m }",
      "memory: { of: nonce, scope: shared, for: 10m }",
      "at-most: 2",
      "parameters: [{ name: nonce, presence: required, type: string }]",
      'covers: [{ component: "@method", presence: required }]',
    ];
    expect(said(parts.join("\n    ")).filter((one) => one.startsWith("The kitchen"))).toEqual([
      "The kitchen MUST verify the stamp with the name on the menu.",
      "The kitchen MUST reject the call if its stamp does not cover every component that the guest has to cover.",
      "The kitchen MUST reject the call if the `created` of its stamp is more than 30 seconds old or more than 1 minute in the future.",
      "The kitchen MUST reject the call if the `nonce` of its stamp was seen before within the last 10 minutes.",
      "The kitchen MUST reject the call if it carries more than 2 stamps.",
    ]);
  });

  it("is told of the proof where that is a message", () => {
    const text = `${orderOf("{ name: seal, presence: required, type: jwt, holds: paper }")}
  - { id: paper, title: paper, form: jwt, from: guest, to: kitchen, parameters: [{ name: iat, presence: required, type: numeric-date }, { name: jti, presence: required, type: string }] }
proofs:
  - id: stamp
    title: stamp
    form: jwt
    message: paper
    from: guest
    to: kitchen
    protects: order
    mechanism: oven
    key: { from: [menu.name, menu.price], fit: asymmetric }
    window: { past: 30s, future: 0s }
    memory: { of: jti, scope: shared, for: window }
    parameters: [{ name: htm, presence: forbidden, checked: { by: kitchen, error: no-dish } }]
`;
    expect(saidBy(text).filter((one) => one.startsWith("The kitchen"))).toEqual([
      "The kitchen MUST verify the stamp with the name on the menu or with the price on the menu.",
      "The kitchen MUST reject the stamp if its `iat` is more than 30 seconds old or in the future.",
      "The kitchen MUST reject the stamp if its `jti` was seen before within the window.",
      "The kitchen MUST reject the stamp if it contains `htm`; the error is `no_dish`.",
    ]);
  });

  it("ends in the error; behind a verification only if that fails", () => {
    const sentences = said(
      'covers: [{ component: "@method", presence: required }]\n    checked: { by: kitchen, error: late }\nerrors: [{ id: late, status: 408, says: it is late }]',
    );
    expect(sentences.slice(1)).toEqual([
      "The kitchen MUST verify the stamp with the name on the menu; if this fails, the response has status 408.",
      "The kitchen MUST reject the call if its stamp does not cover every component that the guest has to cover; the response has status 408.",
    ]);
  });
});
