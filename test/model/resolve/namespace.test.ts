import { describe, expect, it } from "vitest";
import { fixture, profileOf, setOf } from "../../support/set.ts";

const library = fixture("library");

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
