import { describe, expect, it } from "vitest";
import { parseSource } from "../../src/model/resolve/sources.ts";
import { placementOf } from "../../src/findings/placement.ts";
import { placeOf } from "../../src/model/set/place-of.ts";
import { domainOfVariable } from "../../src/model/set/domain.ts";
import type { Form, Place, Scalar } from "../../src/manifest/types.ts";

const references = new Map(
  ["RFC 9449", "RFC 94", "HTTPSIG", "OAuth 2.1", "OAuth", "RFC 9864"].map((id) => [id, { id, title: id }]),
);

/** Citations in short: document, section, title; or what is wrong. */
function parsed(text: string): readonly string[] {
  return parseSource(text, references).map((one) => {
    if (one.kind !== "found") return `${one.kind} ${one.document}`;
    const { reference, section, title } = one.source;
    return `${reference.id}|${section ?? ""}|${title ?? ""}`;
  });
}

describe("a source line", () => {
  it.each<[string, readonly string[]]>([
    ["RFC 9449", ["RFC 9449||"]],
    ["RFC 9449 §4.2", ["RFC 9449|4.2|"]],
    ["RFC 9449 § 4.2", ["RFC 9449|4.2|"]],
    ["RFC 9449 §A.1", ["RFC 9449|A.1|"]],
    ['RFC 9449 §4.2 "Syntax"', ["RFC 9449|4.2|Syntax"]],
    ['RFC 9449 §4.2, "Syntax"', ["RFC 9449|4.2|Syntax"]],
    ['HTTPSIG "Issuing"; RFC 9864', ["HTTPSIG||Issuing", "RFC 9864||"]],
    ['HTTPSIG "One; two"; RFC 9864 §1', ["HTTPSIG||One; two", "RFC 9864|1|"]],
    ["OAuth 2.1 §7", ["OAuth 2.1|7|"]],
    ["OAuth §7", ["OAuth|7|"]],
    [" RFC 9449 ; ", ["RFC 9449||"]],
    ["RFC 9450 §1", ["unknown RFC 9450"]],
    ['"Issuing"', ['unknown "Issuing"']],
    ["RFC 9449§4.2", ["malformed RFC 9449"]],
    ["RFC 9449 section 4.2", ["malformed RFC 9449"]],
    ["RFC 9449 §", ["malformed RFC 9449"]],
    ['RFC 9449 "open', ["malformed RFC 9449"]],
    ["", []],
  ])("%j cites %j", (text, expected) => {
    expect(parsed(text)).toEqual(expected);
  });

  it("of nothing but quotes and semicolons ends", () => {
    expect(parsed('"'.repeat(399)).length).toBeGreaterThan(0);
    expect(parsed(";".repeat(400))).toEqual([]);
  });
});

describe("a manifest is placed by its folder", () => {
  it.each([
    ["profiles/base/lending.yaml", "base"],
    ["profiles/upstream/rfc.yaml", "upstream"],
    ["profiles/drafts/deep/x.yaml", "draft"],
    ["profiles/contrast/x.yaml", "contrast"],
    ["profiles/editions/x@1.0.0.yaml", "edition"],
    ["profiles/x.yaml", "profile"],
    ["profiles/mine/x.yaml", "profile"],
    ["profiles/base.yaml", "profile"],
    ["profiles/constructor/x.yaml", "profile"],
  ])("%s: %s", (path, placement) => {
    expect(placementOf(path, "profiles")).toBe(placement);
  });

  it("also below a folder of another name", () => {
    expect(placementOf("spec/base/x.yaml", "spec")).toBe("base");
    expect(placementOf("x/y/base/x.yaml", "x/y")).toBe("base");
  });
});

describe("a line is placed by the form of its message", () => {
  it.each<[string, Place | undefined, Form, Place]>([
    ["a", undefined, "http-request", "http-header"],
    ["a", undefined, "http-response", "http-header"],
    ["a", undefined, "form", "form"],
    ["a", undefined, "query", "query"],
    ["a", undefined, "json", "json"],
    ["a", undefined, "json-rpc", "json-rpc"],
    ["a", undefined, "metadata", "metadata"],
    ["a", undefined, "jwt", "jwt-claim"],
    ["a", undefined, "token", "jwt-claim"],
    ["a", undefined, "jwk", "jwk"],
    ["a", undefined, "challenge", "challenge"],
    ["/params/name", undefined, "http-request", "json-rpc"],
    ["alg", "jwt-header", "jwt", "jwt-header"],
    ["/x", "json", "http-request", "json"],
  ])("%s, in %s, of %s: %s", (name, written, form, place) => {
    expect(placeOf(name, written, form)).toBe(place);
  });
});

describe("the domain of a variable", () => {
  const range = { from: 0, to: 60, unit: "s" };
  it.each<[Scalar, boolean]>([
    [0, true],
    [60, true],
    [61, false],
    [-1, false],
    ["10..20", true],
    ["..20", true],
    ["10..", true],
    ["..", false],
    ["20..10", false],
    ["10..90", false],
    ["ten", false],
    [true, false],
  ])("with bounds has %j: %s", (value, expected) => {
    expect(domainOfVariable({ id: "age", range }).has(value)).toBe(expected);
  });

  it("tells true from text", () => {
    const { has } = domainOfVariable({ id: "x", values: [{ value: true }, { value: "1" }] });
    expect([has(true), has("true"), has("1"), has(1)]).toEqual([true, false, true, false]);
  });
});
