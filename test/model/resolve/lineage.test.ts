import { describe, expect, it } from "vitest";
import { lineNamed } from "../../../src/model/set/find-line.ts";
import { fixture, profileOf, setOf } from "../../support/set.ts";

const library = fixture("library");

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
