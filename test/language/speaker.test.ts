import { describe, expect, it } from "vitest";
import { plainText } from "../../src/language/fragment.ts";
import { sampleFiles, setOf, speakerOf } from "./sample-set.ts";
import { citation, predicateOf } from "../../src/language/speaker.ts";
import { targetName } from "../../src/language/target-name.ts";
import { text } from "../../src/language/write.ts";
import { speakerFor } from "./kitchen-words.ts";

const possession = speakerOf(setOf(sampleFiles()), "possession");

describe("words of an author", () => {
  it.each([
    ["{client} asks. {as} answers.", "the client asks. The authorization server answers."],
    ["Why? {as} knows!  {client} does not.", "Why? The authorization server knows! The client does not."],
    ["(It ends.) {as} goes on", "(It ends.) The authorization server goes on"],
    ["some party, e.g. {client}", "some party, e.g. the client"],
    ["see section 4.{client}", "see section 4.the client"],
    ["`a. ` {client}", "`a. ` the client"],
  ])("have a capital behind the end of a sentence: %s", (words, expected) => {
    expect(plainText(possession.text(words))).toBe(expected);
  });

  it.each([
    ["{client} asks.", "The client asks."],
    ["{proof} is signed.", "The DPoP proof is signed."],
    ["a token that is signed", "A token that is signed"],
    ["`alg` is a name. {as} reads it.", "`alg` is a name. The authorization server reads it."],
  ])("begin with a capital as sentences: %s", (words, expected) => {
    expect(plainText(possession.sentences(words))).toBe(expected);
  });

  it("go on in the middle of a sentence where nothing else is said", () => {
    expect(plainText(possession.text("{client} asks", "the day on which "))).toBe("the client asks");
    expect(plainText(possession.text("{client} asks", "It is so. "))).toBe("The client asks");
  });
});

const speaker = speakerFor(`
options: [{ id: cutlery, title: cutlery, values: [{ id: fork, title: fork }] }, { id: plate, title: a plate, values: [{ id: deep, title: deep }] }]
messages:
  - id: order
    title: order
    form: json
    from: guest
    to: kitchen
    choices: [{ id: pick, kind: exactly-one, of: [a, b] }]
    parameters:
      - { name: a, presence: choice, type: string }
      - { name: b, presence: choice, type: object }
      - { name: "x-*", presence: optional, type: string }
  - { id: call, title: call, form: http-request, from: guest, to: kitchen, parameters: [] }
proofs:
  - id: stamp
    title: stamp
    form: http-message-signature
    from: guest
    to: kitchen
    protects: call
    mechanism: oven
    key: { from: [menu.name], fit: asymmetric }
    covers: [{ component: "@method", presence: required }]
flow: [{ id: calling, from: guest, to: kitchen, message: order }]
requirements:
  - { id: R-1, role: guest, level: MUST, action: ignore, object: order.a }
errors:
  - { id: no-dish, code: no_dish, says: there is no dish. }
  - { id: no-table, says: "there is no. 2 table. " }
`);

describe("what a mention stands for", () => {
  it.each([
    ["{guest}", "the guest", "guest"],
    ["{order}", "the order", "order"],
    ["{order.a}", "`a`", "order.a"],
    ["{order.x-*}", "`x-…`", "order.x-*"],
    ["{order.pick}", "the choice `pick` of the order", "order.pick"],
    ["{stamp}", "the stamp", "stamp"],
    ["{stamp.@method}", "`@method`", "stamp.@method"],
    ["{cutlery}", "the cutlery", "cutlery"],
    ["{plate}", "a plate", "plate"],
    ["{calling}", "the step `calling`", "calling"],
    ["{R-1}", "R-1", "R-1"],
    ["{no-dish}", "the error `no_dish`", "no-dish"],
    ["{no-table}", "the answer saying that there is no. 2 table", "no-table"],
  ])("%s is %s", (mention, words, name) => {
    expect(plainText(speaker.text(mention))).toBe(words);
    const target = speaker.profile.lookUp(mention.slice(1, -1));
    expect(target && targetName(target)).toBe(name);
  });

  it("stays as it is written where it leads nowhere", () => {
    expect(plainText(speaker.text("ask {nobody}  `a  b`"))).toBe("ask {nobody} `a b`");
  });

  it("of a parameter, as an object of a verb, says whose it is", () => {
    const words = (id: string): string => {
      const target = speaker.profile.lookUp(id);
      return target === undefined ? "" : plainText(speaker.target(target));
    };
    expect(words("order.a")).toBe("the `a` member of the order");
    expect(words("order.x-*")).toBe("every `x-…` member of the order");
  });
});

describe("a role that the profile has no term for", () => {
  it("is called by its id", () => {
    expect(speaker.role("stranger")).toBe("the stranger");
  });
});

describe("a citation", () => {
  it.each([
    ["5", undefined, "MENU section 5"],
    ["5", "Soups", "MENU section 5"],
    [undefined, "Soups  of\nthe day", 'MENU "Soups of the day"'],
    [undefined, undefined, "MENU"],
  ])("of section %s, title %s", (section, title, words) => {
    expect(plainText(citation("MENU", section, title))).toBe(words);
  });
});

describe("a clause about a role", () => {
  const said = (clause: string): string | undefined => {
    const predicate = predicateOf([text(clause)], "the guest");
    return predicate && plainText(predicate);
  };

  it.each([
    "is hungry",
    "has a card",
    "does not wait",
    "was there",
    "had soup",
    "did not wait",
    "can wait",
    "cannot wait",
    "could wait",
    "will wait",
    "may wait",
    "might wait",
    "waits",
    "re-orders",
    "waited",
  ])("goes on with its verb: %s", (predicate) => {
    expect(said(`the guest ${predicate}`)).toBe(` ${predicate}`);
  });

  it.each(["is", "are", "was", "were", "has", "have", "had", "can", "cannot", "do", "does", "did", "will"])(
    "is about another thing where a noun stands before %s",
    (verb) => {
      expect(said(`the guest orders ${verb} there`)).toBeUndefined();
    },
  );

  it.each(["the guest", "the guests wait", "the guest needs-list is long", "a guest waits", "the guest must"])(
    "is about another thing: %s",
    (clause) => {
      expect(said(clause)).toBeUndefined();
    },
  );

  it("has words in front, and no code", () => {
    expect(predicateOf([{ kind: "code", value: "the guest waits" }], "the guest")).toBeUndefined();
    expect(predicateOf([], "the guest")).toBeUndefined();
  });
});
