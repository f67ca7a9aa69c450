import { describe, expect, it } from "vitest";
import type { ResolvedCondition } from "../../../src/model/set/message.ts";
import type { Duty } from "../../../src/model/set/duty.ts";
import { lineNamed } from "../../../src/model/set/find-line.ts";
import { fixture, lineOf, profileOf, resolveFiles, setOf } from "../../support/set.ts";

const library = fixture("library");

describe("the library", () => {
  it("has nothing wrong", () => {
    expect(resolveFiles(library).findings.map(lineOf)).toEqual([]);
  });

  it("asks for these duties, in this order", async () => {
    const lines = setOf(library).profiles.flatMap((profile) => [`# ${profile.id}`, ...profile.duties.map(inWords), ""]);
    await expect(lines.join("\n")).toMatchFileSnapshot("golden/library-duties.txt");
  });

  it("cites these documents", () => {
    const cited = setOf(library).profiles.map(({ id, citations }) => [id, citations.map((one) => one.text)]);
    expect(Object.fromEntries(cited)).toEqual({
      lending: ["LEND", 'LEND "Answers"', "LEND §1", "LEND §2", "LEND §2.1"],
      "home-delivery": ["LEND", 'LEND "Answers"', "LEND §2.1"],
      "sealed-orders": ["RFC 9421 §2.1", "RFC 9421 §2.5", "RFC 9421 §7.2.2", "SEALS"],
    });
  });

  it("calls roles as each profile does", () => {
    const terms = setOf(library).profiles.map(({ roles }) => [...roles.values()].map((role) => role.term).join(", "));
    expect(terms).toEqual([
      "the reader, the desk, the carrier",
      "the reader, the lending desk, the carrier",
      "the reader, the desk, the carrier",
    ]);
  });
});

describe("what a profile inherits", () => {
  const set = setOf(library);
  const home = profileOf(set, "home-delivery");
  const sealed = profileOf(set, "sealed-orders");

  it("are title, form, sender, receiver and lines of the message it extends", () => {
    const [request] = home.messages;
    expect(request).toMatchObject({ title: "loan request", form: "http-request", from: "reader", unknown: "ignore" });
    expect(request?.extends?.id).toBe("lending#loan-request");
    expect(request?.to).toEqual(["desk"]);
    expect(request?.allLines.map((line) => line.id)).toEqual([
      "lending#loan-request.Library-Card",
      "lending#loan-request.Content-Digest",
      "lending#loan-request.Note-*",
      "lending#loan-request./loan/title",
      "lending#loan-request./loan/number",
      "lending#loan-request./loan/days",
      "lending#loan-request.branch",
      "home-delivery#loan-request.Delivery",
      "home-delivery#loan-request./loan/days",
    ]);
  });

  it("are type and place of the line it adds to", () => {
    const line = lineNamed(sealed.messages[0]?.lines ?? [], "Content-Digest");
    expect(line).toMatchObject({ type: "sf-dictionary", place: "http-header" });
    expect(line?.inherits?.id).toBe("lending#loan-request.Content-Digest");
  });

  it("is the type of what a value is equal to, where none is written", () => {
    const line = (name: string) => lineNamed(home.messages[1]?.lines ?? [], name);
    expect(line("address")).toMatchObject({ type: "uri" });
    expect(line("floor")).toMatchObject({ type: "integer" });
  });

  it.each([
    ["Library-Card", "http-header"],
    ["/loan/days", "json-rpc"],
    ["branch", "query"],
  ])("places %s in %s", (name, place) => {
    expect(lineNamed(profileOf(set, "lending").messages[0]?.lines ?? [], name)?.place).toBe(place);
  });

  it.each([
    ["alg", "jwt-header"],
    ["door", "jwt-claim"],
  ])("places %s in %s", (name, place) => {
    expect(lineNamed(home.messages[1]?.lines ?? [], name)?.place).toBe(place);
  });

  it("places signature parameters and settings where they belong", () => {
    expect(sealed.proofs[0]?.lines.map((line) => line.place)).toEqual(Array(3).fill("signature-parameter"));
    expect(home.settings.map((line) => line.place)).toEqual(["settings"]);
  });
});

describe("a reference", () => {
  const set = setOf(library);

  it.each<[string, string, string]>([
    ["home-delivery", "loan-request", "message home-delivery#loan-request"],
    ["home-delivery", "lending#loan-request", "message lending#loan-request"],
    ["home-delivery", "loan-request.Delivery", "parameter home-delivery#loan-request.Delivery"],
    ["home-delivery", "loan-request./loan/days", "parameter home-delivery#loan-request./loan/days"],
    ["home-delivery", "lending#loan-request./loan/days", "parameter lending#loan-request./loan/days"],
    ["home-delivery", "loan-request.Note-*", "parameter lending#loan-request.Note-*"],
    ["home-delivery", "loan-request.what", "choice lending#loan-request.what"],
    ["home-delivery", "refusal.slip.number", "parameter lending#loan-answer.slip.number"],
    ["home-delivery", "loan-answer", "message lending#loan-answer"],
    ["home-delivery", "refused", "error lending#refused"],
    ["home-delivery", "LEND-1", "requirement lending#LEND-1"],
    ["home-delivery", "delivery-time", "option home-delivery#delivery-time"],
    ["home-delivery", "capability.times", "parameter home-delivery#capability.times"],
    ["home-delivery", "sealed-orders#order-seal.nonce", "parameter sealed-orders#order-seal.nonce"],
    ["sealed-orders", "order-seal", "proof sealed-orders#order-seal"],
    ["sealed-orders", "order-seal.alg", "parameter sealed-orders#order-seal.alg"],
    ["sealed-orders", "order-seal.@method", "cover sealed-orders#order-seal.@method"],
    [
      "sealed-orders",
      'order-seal.content-digest;key="sha-256"',
      'cover sealed-orders#order-seal.content-digest;key="sha-256"',
    ],
    ["sealed-orders", "ask", "step lending#ask"],
  ])("of %s: %s leads to %s", (profile, reference, expected) => {
    const target = profileOf(set, profile).lookUp(reference);
    expect(target && "id" in target ? `${target.kind} ${target.id}` : target).toBe(expected);
  });

  it("leads to a role where nothing else has the name", () => {
    expect(profileOf(set, "home-delivery").lookUp("carrier")).toEqual({ kind: "role", role: "carrier" });
  });

  it.each([
    "order-seal",
    "sealed-orders#loan-request.Delivery",
    "nobody#x",
    "loan-request.",
    "#",
    "",
    ".",
    "__proto__",
  ])("%j of home-delivery leads nowhere", (reference) => {
    expect(profileOf(set, "home-delivery").lookUp(reference)).toBeUndefined();
  });
});

/** A duty in one line. */
function inWords(duty: Duty): string {
  const { evidence, error } = duty;
  const parts = [
    `${duty.anchor}: ${duty.kind}${duty.kind === "proof" ? ` ${duty.aspect}` : ""}, ${duty.role} ${duty.level}`,
    duty.word === undefined ? "" : `(${duty.word})`,
    duty.when === undefined ? "" : `when ${condition(duty.when)}`,
    duty.unless === undefined ? "" : `unless ${condition(duty.unless)}`,
    error === undefined ? "" : `error ${error.id}`,
    `| ${evidence.sources.map((source) => source.text).join("; ")}`,
    `| ${[...evidence.checks, evidence.notTested?.reason ?? ""].filter((one) => one !== "").join(" ")}`,
    evidence.derived === undefined ? "" : "derived",
    `| ${evidence.serves.join(" ")}`,
  ];
  return parts
    .filter((part) => part !== "")
    .join(" ")
    .trimEnd();
}

function condition(boxes: ResolvedCondition): string {
  return boxes
    .map((box) =>
      box
        .map((atom) => {
          if (atom.kind === "variable") return `${atom.variable.id}=${atom.values.join("/")}`;
          if (atom.kind === "situation") return `${atom.profile}#${atom.situation.id}=${String(atom.holds)}`;
          return atom.kind === "presence"
            ? `${atom.parameter.id}=${atom.present ? "present" : "absent"}`
            : `${atom.parameter.id}=${atom.values.join("/")}`;
        })
        .join(" and "),
    )
    .join(" or ");
}
