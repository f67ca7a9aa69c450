import { describe, expect, it } from "vitest";
import { judgeOfManifest, messageOf } from "./schema-judge.ts";

describe("unknown members", () => {
  const judge = judgeOfManifest(
    messageOf("json", [
      "{ name: a, presence: optional, type: string }",
      "{ name: cnf.b, presence: optional, type: string }",
      "{ name: free, presence: optional, type: object }",
      "{ name: key, presence: optional, type: public-jwk }",
      "{ name: key.kid, presence: optional, type: string }",
      "{ name: x-*, presence: optional, type: string }",
    ]).replace("unknown: ignore", "unknown: refuse"),
  );

  it.each<[unknown, readonly string[]]>([
    [{ a: "", cnf: { b: "" }, free: { any: 1 }, key: { kty: "EC", kid: "", x: "" }, "x-y": "" }, []],
    [{ b: 1 }, ["additionalProperties b"]],
    [{ cnf: { c: 1 } }, ["/cnf additionalProperties c"]],
  ])("are refused where the message says so, and only where lines describe what is known: %j", (instance, faults) => {
    expect(judge(instance)).toEqual(faults);
  });

  it("of HTTP are refused in the content, and never among header fields", () => {
    const text = messageOf("http-request", [
      "{ name: A, presence: optional, type: string }",
      "{ name: /params/b, presence: optional, type: string }",
    ]);
    const http = judgeOfManifest(text.replace("unknown: ignore", "unknown: refuse"));
    expect(
      http({ headers: { host: "x" }, content: { jsonrpc: "2.0", id: 1, method: "m", params: { b: "" } } }),
    ).toEqual([]);
    expect(http({ content: { extra: 1, params: { c: 1 } } })).toEqual([
      "/content additionalProperties extra",
      "/content/params additionalProperties c",
    ]);
  });
});
