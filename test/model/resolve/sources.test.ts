import { describe, expect, it } from "vitest";
import { parseSource } from "../../../src/model/resolve/sources.ts";

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
