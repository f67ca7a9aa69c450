import { describe, expect, it } from "vitest";
import { findingsOf } from "../../../support/rule-examples.ts";
import { judge, line, message } from "./judged-lines.ts";

describe("param/registered-redefined", () => {
  const rule = "param/registered-redefined";
  const oauth =
    "references:\n  - { id: RFC 2119, title: a }\n  - { id: RFC 8174, title: b }\n  - { id: RFC 6749, title: c }\n";

  it.each([
    ["exp", "boolean", 1],
    ["exp", "numeric-date", 0],
    ["exp", "seconds", 1],
    ["exp", "integer", 0],
    ["sub", "https-uri", 0],
    ["jti", "base64url", 0],
    ["cnf", "public-jwk", 0],
    ["cnf", "string", 1],
    ["scope", "string", 0],
    ["scope", "jwt", 1],
  ])("judges the claim %s of type %s", (name, type, count) => {
    expect(judge(rule, message([line(name, { type })]))).toHaveLength(count);
  });

  it("compares field names without case, and takes any text for a field", () => {
    const header = (name: string, type: string) => message([line(name, { type })], { form: "http-request" });
    expect(judge(rule, header("content-digest", "integer"))).toHaveLength(1);
    expect(judge(rule, header("CONTENT-DIGEST", "string"))).toEqual([]);
  });

  it("judges shared places only where a profile builds on the registry", () => {
    const files = (source: string) => ({
      "profiles/vocabulary.yaml": oauth,
      "profiles/example.yaml": `${source}${message([line("expires_in", { type: "string" })], { form: "json" })}`,
    });
    expect(findingsOf(rule, files(""))).toEqual([]);
    expect(findingsOf(rule, files("source: RFC 6749\n"))).toHaveLength(1);
    expect(findingsOf(rule, files("sources: [RFC 6749]\n"))).toHaveLength(1);
  });

  it("finds a name at a place where it is not registered", () => {
    const files = {
      "profiles/vocabulary.yaml": oauth,
      "profiles/example.yaml": `source: RFC 6749\n${message([line("grant_type")], { form: "json" })}`,
    };
    expect(findingsOf(rule, files).map((finding) => finding.message)).toEqual([
      "`grant_type` is registered for `form`, but stands in `json`",
    ]);
  });
});
